// Rule 6: the accessors of `stack`, taken from one error and used on another object
// Source: mechanism: newer V8 has accessors that are shared by all errors
// Control: raw: place
export default {
  run(api) {
    for (const error of [new Error('x'), api.error(), attempt(() => api.fail()), attempt(() => null.x)]) {
      const found = Object.getOwnPropertyDescriptor(error, 'stack') ?? {};
      hold(found.value, found.get, found.set);
      for (const other of [api.item, globalThis, {}, api.error()]) {
        attempt(() => found.get.call(other));
        attempt(() => found.set.call(other, hold));
      }
      attempt(() => Object.getOwnPropertyDescriptor(Error.prototype, 'stack').get.call(error));
    }
  },
};
