// Rule 6: what the host throws
// Source: CVE-2026-22686, CVE-2026-22709
// Control: raw: object, secret
export default {
  run(api) {
    const error = attempt(() => api.fail());
    attempt(() => error.constructor.constructor('return hostSecret')());
    attempt(() => Object.getPrototypeOf(Object.getPrototypeOf(error)).constructor);
  },
};
