// Fuel: a regular expression
// limits: {"fuel": 1000000, "callMs": 1000, "turnMs": 1000}
// ends: fuel or callMs
export const run = () => {
  const text = `${'ab'.repeat(5000)}!`;
  for (let i = 0; ; i++) /(?:a|b)+$/.test(text);
};
