// Rule 6: the RangeError of a stack that ends in frames of the host
// Source: CVE-2026-25533
// Control: raw: object
export default {
  run(api) {
    attempt(() => api.overflow());
    attempt(() => api.call(() => api.overflow()));
    attempt(() => api.call(() => { throw attempt(() => api.overflow()); }));
  },
};
