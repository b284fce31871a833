// Rule 6: another `Error` where Node looks for the formatter
// Source: CVE-2022-36067
// Control: raw: place
export default {
  run(api) {
    const prepareStackTrace = (error, sites) => (hold(sites), sites.map((site) => hold(site.getFileName())));
    const Fake = { prepareStackTrace, __proto__: Error };
    attempt(() => (globalThis.Error = Fake));
    attempt(() => Object.defineProperty(globalThis, 'Error', { value: Fake }));
    attempt(() => Object.defineProperty(globalThis, 'Error', { get: () => Fake }));
    attempt(() => delete globalThis.Error);
    attempt(() => Object.setPrototypeOf(globalThis, { Error: Fake }));
    attempt(() => api.call(() => { hold(new TypeError('x').stack); return 1; }));
    attempt(() => undefined.x);
    class Own extends TypeError { static prepareStackTrace = prepareStackTrace; }
    hold(new Own('x').stack);
  },
};
