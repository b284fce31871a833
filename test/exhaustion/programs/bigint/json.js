// BigInt: 32 million bits as text, as a key of an object
// ends: callMs or heapBytes or throws RangeError
export const run = () => {
  const n = (1n << (2n ** 25n)) - 1n;
  return { [n]: 1 }.length ?? [n].join().length;
};
