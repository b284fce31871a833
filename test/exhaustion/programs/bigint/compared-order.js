// BigInt: less than a long text
// ends: callMs or throws RangeError
export const run = () => {
  const one = 1n;
  const text = ' ' + '1'.repeat(2 ** 25);
  return [one < text, text <= one];
};
