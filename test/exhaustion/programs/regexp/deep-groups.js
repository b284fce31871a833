// Regular expressions: groups a hundred thousand deep
// ends: throws SyntaxError or throws RangeError
export const run = () => new RegExp(`${'('.repeat(1e5)}${')'.repeat(1e5)}`).test('');
