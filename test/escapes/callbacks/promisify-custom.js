// Rule 5: a function that says what its promise version is, and a proxy that sees how that is kept
// Source: CVE-2023-37903, CVE-2026-47135
// Control: raw: object
export default {
  fn() {
    const custom = Symbol.for('nodejs.util.promisify.custom');
    const handler = new Proxy({}, { get: (_, trap) => (...all) => (hold(...all), Reflect[trap](...all)) });
    const promised = new Proxy((...all) => hold(...all), handler);
    return Object.assign((...all) => (hold(...all), 1), { [custom]: promised });
  },
};
