#!/* a filter takes this for the beginning of a comment
// Emitter: a hashbang, which is a comment for the parser alone
// Source: mechanism: ECMA-262 12.5, Hashbang Comments
// Control: text: claim
hold(1);
attempt(() => Function('return 1')() === 1 && claim('text became code'));
export default {}; // */
