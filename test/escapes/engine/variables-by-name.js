// Engine: variables with the names of inherited properties
// Source: CVE-2026-34217; mechanism: scopes that are objects
// Control: names: secret
export default {
  run: function () {
    attempt(() => constructor);
    attempt(() => constructor[['constructor']].call(null, 'return hostSecret')());
    attempt(() => __proto__);
    attempt(() => __lookupGetter__);
    attempt(() => hasOwnProperty[['constructor']].call(null, 'return hostSecret')());
  },
};
