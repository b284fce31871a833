// Realm: top-level `let` and `const` of the host's scripts, which are no properties of its global object
// Source: CVE-2025-32792
// Control: realm: secret
export default {
  run() {
    attempt(() => hostLexical);
    attempt(() => typeof hostLexical !== 'undefined' && claim('the host’s variable is in scope'));
    attempt(() => { hostLexical = 1; });
  },
};
