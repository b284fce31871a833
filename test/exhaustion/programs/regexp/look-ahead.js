// Regular expressions: exponential within a look-ahead, which the linear engine cannot run
// ends: callMs
export const run = () => /^(?=(a+)+$)./.test(`${'a'.repeat(60)}!`);
