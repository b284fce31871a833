// Rule 3: a key that is one thing when it is checked and another when it is used
// Source: CVE-2026-25641
// Control: names: secret
export default {
  run: function () {
    const key = ['constructor'];
    const F = attempt(() => (() => 1)[key]);
    attempt(() => F.call(null, 'return hostSecret')());
    attempt(() => F[['prototype']][key].call(null, 'return hostSecret')());
  },
};
