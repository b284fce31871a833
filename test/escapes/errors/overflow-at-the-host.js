// Rule 6: the guest uses up the stack, and calls the host where there is hardly any left
// Source: CVE-2026-25533
// Control: raw: object
export default {
  run(api) {
    dive(() => api.call((x) => x));
    dive(() => api.list());
    dive(() => api.item.rename('deep'));
    dive(() => api.takesNumber(1));
  },
};
