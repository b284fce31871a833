// Rule 4: a stream whose `return` gives a thenable
// Source: CVE-2026-45411
// Control: raw: object
export default {
  stream() {
    hold(1);
    const call = (body) => new Proxy(body, { apply: (target, self, list) => (hold(list, ...list), Reflect.apply(target, self, [...list])) });
    const thenable = { then: call((resolve) => resolve({ done: true })) };
    const iterator = {
      next: () => ({ value: 2, done: false }),
      return: call(() => thenable),
      throw: call(() => thenable),
      [Symbol.asyncIterator]() { return this; },
    };
    return iterator;
  },
};
