// Rule 3: data with a key `__proto__`, for whoever merges it
// Source: CVE-2021-23449, CVE-2025-34146
// Control: raw: changed
export default {
  run(api) {
    attempt(() => api.takesOptions(JSON.parse('{"__proto__": {"polluted": 1}, "depth": {"__proto__": {"polluted": 2}}}')));
    attempt(() => ({}).polluted);
  },
  options: () => JSON.parse('{"__proto__": {"polluted": 3}, "name": "x"}'),
};
