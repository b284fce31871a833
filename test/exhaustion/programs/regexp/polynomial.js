// Regular expressions: a product of stars, to the power of six
// ends: callMs or gives false
export const run = () => /a*a*a*a*a*a*b/.test('a'.repeat(5000));
