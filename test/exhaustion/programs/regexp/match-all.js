// Regular expressions: all matches of a long text, each with what is left of it
// ends: callMs or heapBytes
export const run = () => {
  const text = 'x'.repeat(2 ** 20);
  let n = 0;
  for (const match of text.matchAll(/(?=(x*))/g)) n += match[1].length;
  return n;
};
