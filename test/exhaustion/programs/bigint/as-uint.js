// BigInt: cut to, and filled up to, a billion bits
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes or throws RangeError
export const run = () => {
  const kept = [];
  for (let i = 0; ; i++) kept.push(BigInt.asUintN(2 ** 28 + i, -1n));
};
