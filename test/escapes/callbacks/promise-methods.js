// Rule 4: a promise with `then`, `constructor` and prototypes of its own
// Source: CVE-2023-37466
// Control: raw: object, secret
class Own extends Promise {
  then(...all) {
    hold(...all);
    return super.then(...all);
  }
  static get [Symbol.species]() {
    return Promise;
  }
}
export default {
  run: () => Own.resolve({ a: 1 }),
  promise() {
    const promise = Own.resolve(1);
    Object.defineProperty(promise, 'constructor', { get() { hold(this); return Promise; } });
    return promise;
  },
  data: () => ({ later: Own.resolve(1) }),
};
