// Engine: assignments to variables that nobody declared
// Source: CVE-2021-23449, CVE-2026-34217; mechanism: scopes that are objects
// Control: names: changed
export default {
  run: function () {
    attempt(() => (toString = () => 'of the guest'));
    attempt(() => (valueOf = () => 1));
    attempt(() => (hasOwnProperty = () => true));
    attempt(() => (__proto__ = { polluted: 1 }));
    attempt(() => (undeclared = 1));
  },
};
