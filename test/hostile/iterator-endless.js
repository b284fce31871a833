// Rule 4: streams that never end, do not let themselves be ended, or never give a first item
// host: plugin.stream()
// gives: { items: [ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 ] }
// host: plugin.stream()
// refused: GUEST: not yet
// host: plugin.stream()
// refused: LIMIT: terminated: one call kept the processor for too long (limits.callMs: 300)
// host: plugin.stream()
// refused: LIMIT: terminated: the result of a call was not there in time (limits.asyncMs: 300)
// held: 4
// limits: {"callMs": 300, "asyncMs": 300}
const kinds = [
  async function* () {
    for (let i = 0; ; i++) {
      hold(i);
      yield i;
    }
  },
  async function* () {
    try {
      for (;;) yield 1;
    } finally {
      hold('return');
      throw new Error('not yet');
    }
  },
  async function* () {
    hold(this);
    for (;;);
  },
  () => ({
    [Symbol.asyncIterator]: () => ({ next: () => ({ done: false, value: 1 }), return: () => new Promise(hold) }),
  }),
];
let at = 0;
export default { stream: () => kinds[at++]() };
