// Rule 6: a throw of an object without prototype
// Source: CVE-2026-44009
// Control: raw: crash
export default {
  run(api) {
    const thrown = Object.create(null);
    const again = attempt(() => api.call(() => { throw thrown; }));
    if (again !== thrown && typeof again === 'object' && Object.getPrototypeOf(again) !== null) hold(again);
    throw thrown;
  },
};
