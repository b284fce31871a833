// BigInt: made of objects that stand for long texts
// ends: throws RangeError
export const run = () => {
  const text = { toString: () => '1'.repeat(2 ** 24) };
  try {
    return BigInt(text);
  } catch {
    return BigInt.asIntN(8, text);
  }
};
