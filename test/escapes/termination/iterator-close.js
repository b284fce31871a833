// Meter: a termination in `return()` of an iterator, whose own error gives way to the one before
// Source: mechanism: IteratorClose (ECMA-262 7.4.11)
// Control: ticks: claim
// Limits: {"callMs": 500}
export default {
  run() {
    hold(1);
    const iterable = {
      [Symbol.iterator]: () => ({
        next: () => ({ value: 1, done: false }),
        return: () => {
          for (;;) {
            hold;
          }
        },
      }),
    };
    try {
      for (const x of iterable) throw new Error('the first');
    } catch {
      claim('caught the first');
    }
    claim('went on');
  },
};
