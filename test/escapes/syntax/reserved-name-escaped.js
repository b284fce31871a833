// Emitter: a name of the emitted code, spelled with escapes
// Source: mechanism: a text filter sees the escapes, the parser the name
// Control: text: secret
// Refused: SYNTAX
hold(\u0024tsugi_host.secret);
hold($\u{74}sugi_host.secret);
export default {};
