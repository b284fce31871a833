// Rule 1: the list of arguments that the `apply` trap of a function is handed
// Source: CVE-2023-32314
// Control: raw: object, secret
const trapped = (result) =>
  new Proxy(function () {}, {
    apply(target, self, list) {
      hold(self, list, list.constructor);
      return result;
    },
  });
export default {
  run(api) {
    api.keep(trapped(1));
    attempt(() => api.call(trapped(1)));
    attempt(() => api.callItem(trapped(1)));
  },
  fn: () => trapped(1),
  take: trapped(1),
  data: trapped({}),
};
