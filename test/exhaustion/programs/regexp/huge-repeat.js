// Regular expressions: a pattern that counts to a million
// ends: gives true or throws SyntaxError
export const run = () => new RegExp('(a{1000}){1000}').test('a'.repeat(1e6));
