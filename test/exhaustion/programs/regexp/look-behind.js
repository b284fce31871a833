// Regular expressions: exponential within a look-behind
// ends: callMs
export const run = () => /(?<=^(a+)+)!b/.test(`${'a'.repeat(60)}!c${'a'.repeat(60)}!`) || /(?<!^(a|a|b)+)!$/.test(`c${'a'.repeat(60)}!`);
