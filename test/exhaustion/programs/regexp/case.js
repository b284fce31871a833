// Regular expressions: a named reference that ignores case, in Unicode sets
// ends: callMs
export const run = () => /^(?:(?<x>[\p{L}--[z]]+)\k<x>*)+$/iv.test(`${'ä'.repeat(80)}!`);
