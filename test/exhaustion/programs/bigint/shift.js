// BigInt: shifts to the left, kept
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes or throws RangeError
export const run = () => {
  const kept = [];
  for (let i = 0n; ; i++) kept.push(1n << (2n ** 23n + i));
};
