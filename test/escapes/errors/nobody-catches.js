// Rule 6: rejections that nobody handles, of every kind
// Source: CVE-2026-44001
// Control: raw: crash
export default {
  run(api) {
    hold(1);
    Promise.reject(new Error('x'));
    Promise.reject(undefined);
    Promise.reject(api.item);
    (async () => { throw Symbol('x'); })();
    class Own extends Promise {}
    Own.reject(Object.create(null));
    api.reject();
    api.takesPromise(Promise.reject(1));
  },
};
