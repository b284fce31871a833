// Regular expressions: nested quantifiers backtrack exponentially
// ends: callMs or gives false
export const run = () => /^(a+)+$/.test(`${'a'.repeat(40)}!`);
