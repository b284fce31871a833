// Rule 6: the stack ends where a promise takes over what was thrown
// Source: CVE-2026-25533, CVE-2026-22709
// Control: raw: object
export default {
  async run(api) {
    const promises = [];
    class Own extends Promise {
      constructor(executor) {
        super((resolve, reject) => executor(resolve, (reason) => (hold(reason), reject(reason))));
      }
    }
    const down = () => api.call(down);
    const over = () => api.list().concat(over());
    for (const Class of [Own]) {
      promises.push(new Class(down), Class.resolve().then(over), Class.all({ [Symbol.iterator]: down }));
    }
    promises.push((async () => down())(), (async () => over())());
    for (const promise of promises) await promise.then(hold, hold);
  },
};
