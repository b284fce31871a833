// Strings: `padEnd` with a filler of a million characters, of which only one fits at the end
// limits: {"callMs": 200, "turnMs": 200}
// ends: heapBytes or callMs
export const run = () => {
  const filler = 'abc'.repeat(3e5);
  for (let i = 0; ; i++) filler.padEnd(2 ** 28 + i, filler).codePointAt(i);
};
