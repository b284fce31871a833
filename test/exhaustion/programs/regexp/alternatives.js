// Regular expressions: alternatives that overlap
// ends: callMs or gives false
export const run = () => /^(a|a|aa)+$/.test(`${'a'.repeat(60)}!`);
