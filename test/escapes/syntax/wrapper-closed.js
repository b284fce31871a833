// Emitter: text that closes the function it is put into, and opens another
// Source: CVE-2026-33943
// Control: text: claim
// Refused: SYNTAX
hold(1);
globalThis.$plugin = {};
});
claim('ran outside of the wrapper');
(function () {
  void 0;
