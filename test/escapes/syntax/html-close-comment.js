// Emitter: the other HTML-like comment
// Source: mechanism: Annex B.1.1, SingleLineHTMLCloseComment
// Control: text: secret
// Refused: SYNTAX
hold(1);
--> /* for a filter a comment begins here
hold($tsugi_host.secret);
// */
export default {};
