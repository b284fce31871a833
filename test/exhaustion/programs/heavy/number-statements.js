// Heavy ticks: long texts as numbers, one statement after the other
// source: `const text = '1'.repeat(2 ** 22); export const run = () => {${'+text;text * 1;text < 5;'.repeat(2000)}};`
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs
