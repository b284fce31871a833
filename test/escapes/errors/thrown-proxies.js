// Rule 6: proxies that are thrown, and throw in turn when they are looked at
// Source: CVE-2023-32314
// Control: raw: crash
export default {
  run(api) {
    const handler = new Proxy({}, { get: (_, trap) => (...all) => { hold(...all); throw thrown; } });
    const thrown = new Proxy(function () {}, handler);
    attempt(() => api.call(() => { throw thrown; }));
    throw thrown;
  },
};
