// Rule 3: data with a key `constructor`, for whoever merges it
// Source: CVE-2026-25881
// Control: raw: changed
export default {
  run(api) {
    const options = { constructor: { prototype: { polluted: 1 } }, toString: { call: { polluted: 1 } } };
    attempt(() => api.takesOptions(options));
    attempt(() => api.takesAny(options));
  },
  options: () => ({ constructor: { prototype: { polluted: 1 } } }),
};
