// Rule 4: a stream that is read while it is read, from its own steps and from the host's
// Source: mechanism: re-entrancy of generators
// Control: raw: object
export default {
  async run(api) {
    const stream = api.stream();
    const iterator = stream[Symbol.asyncIterator]();
    const steps = [iterator.next(), iterator.next(), iterator.return?.(), iterator.next(), iterator.throw?.(new Error('x'))];
    for (const step of steps) await settled(() => step);
    let self;
    const own = (function* () { hold(attempt(() => self.next())); yield api.call(() => (hold(attempt(() => self.next())), 1)); })();
    self = own;
    attempt(() => own.next());
    hold(iterator);
  },
  async *stream() {
    hold(1);
    yield 1;
  },
};
