// Emitter: text that closes a comment which is not its own
// Source: CVE-2026-33943
// Control: text: claim
// Refused: SYNTAX
globalThis.$plugin = {}; }); claim('the end of the wrapper is a comment'); /* } */ (function () {
  /*/ }); //*/
