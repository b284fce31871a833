// Strings: one character of each large text keeps all of it
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes or callMs
export const run = () => {
  const kept = [];
  for (let i = 0; ; i++) kept.push(`${i} ${'x'.repeat(2 ** 16)}`.split(' ')[1].slice(1, 20));
};
