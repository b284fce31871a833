// Regular expressions: exponential with a reference to a group
// ends: callMs
export const run = () => /^(?:(a+)\1*)+$/.test(`${'a'.repeat(80)}!`);
