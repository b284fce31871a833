// Realm: the constructors of async, generator and async generator functions
// Source: CVE-2026-23830
// Control: realm: secret
export default {
  async run() {
    const text = 'return hostSecret';
    await settled(() => (async () => {}).constructor(text)());
    attempt(() => (function* () {}).constructor(text)().next().value);
    await settled(async () => (await (async function* () {}).constructor(text)().next()).value);
    attempt(() => new (Object.getPrototypeOf(async () => {}).constructor)(text));
  },
};
