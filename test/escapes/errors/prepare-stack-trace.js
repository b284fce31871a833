// Rule 6: a formatter of the guest's that is handed V8's call sites
// Source: CVE-2022-36067, CVE-2023-29017
// Control: raw: place
export default {
  run(api) {
    const prepare = (error, sites) => {
      for (const site of sites) {
        attempt(() => site.getThis());
        attempt(() => site.getFunction());
        attempt(() => site.getFileName());
        attempt(() => site.getEvalOrigin());
      }
      return sites;
    };
    for (const Class of [Error, TypeError, RangeError, SyntaxError, globalThis.AggregateError]) {
      attempt(() => (Class.prepareStackTrace = prepare));
      attempt(() => Object.defineProperty(Class, 'prepareStackTrace', { value: prepare }));
    }
    attempt(() => Object.setPrototypeOf(Error, { prepareStackTrace: prepare }));
    attempt(() => (Object.prototype.prepareStackTrace = prepare));
    attempt(() => api.call(() => { hold(new Error('x').stack); return 1; }));
    attempt(() => null.x);
  },
};
