// Memory: a short text of JSON with a million arrays
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes or callMs
export const run = () => {
  const text = `[${'[],'.repeat(1e6)}[]]`;
  const kept = [];
  for (;;) kept.push(JSON.parse(text));
};
