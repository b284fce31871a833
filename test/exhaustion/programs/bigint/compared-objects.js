// BigInt: compared with objects that stand for it and for a long text
// ends: callMs or throws RangeError
export const run = () => {
  const text = { toString: () => '1'.repeat(2 ** 25) };
  const one = { valueOf: () => 1n };
  return [one === text, one > text];
};
