// BigInt: 32 million bits as text, by a template literal and by `+`
// ends: callMs or heapBytes or throws RangeError
export const run = () => {
  const n = (1n << (2n ** 25n)) - 1n;
  return `${n}`.length + (n + '').length;
};
