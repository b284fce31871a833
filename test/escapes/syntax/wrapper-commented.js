// Emitter: text that ends in a comment, so that what follows it is one
// Source: CVE-2026-33943
// Control: text: claim
// Refused: SYNTAX
globalThis.$plugin = {}; }); hold(1); claim('the end of the wrapper is a comment'); //