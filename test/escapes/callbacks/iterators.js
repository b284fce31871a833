// Rule 7: iterators whose methods are proxies, for `for … of` and spread
// Source: mechanism: the iteration protocol is a series of calls
// Control: raw: object
const call = (result) => new Proxy(function () {}, { apply: (target, self, list) => (hold(list), typeof result === 'function' ? result() : result) });
const iterable = () => {
  let left = 3;
  const iterator = { next: call(() => ({ value: left, done: left-- === 0 })), return: call({}), throw: call({}) };
  return { [Symbol.iterator]: call(iterator), [Symbol.asyncIterator]: call(iterator), length: 1, 0: 1 };
};
export default {
  run(api) {
    hold(1);
    for (const take of [api.takesList, api.takesAny]) attempt(() => take(iterable()));
    attempt(() => api.takesAny(Object.assign([1, 2], iterable())));
    return iterable();
  },
  list: () => Object.assign([1, 2], { [Symbol.iterator]: call(iterable()[Symbol.iterator]()) }),
  stream: iterable,
};
