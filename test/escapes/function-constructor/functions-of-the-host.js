// Rule 1: the constructor of every function that the host gave
// Source: CVE-2026-44000
// Control: raw: secret
export default {
  run(api) {
    const functions = [api.fail, api.fn(), api.any().fn, api.item.rename, api.any().Class];
    for (const f of functions) {
      attempt(() => f.constructor('return hostSecret')());
      attempt(() => Object.getPrototypeOf(f).constructor('return hostSecret')());
      hold(f);
    }
  },
};
