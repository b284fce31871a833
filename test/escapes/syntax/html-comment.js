// Emitter: an HTML-like comment that only one of two parsers takes for a comment
// Source: mechanism: Annex B.1.1 in scripts, not in modules and not in filters
// Control: text: secret
// Refused: SYNTAX
hold(1);
<!-- /* for a filter a comment begins here
hold($tsugi_host.secret);
// */
export default {};
