// Heavy ticks: long texts as numbers, in every form
// ends: callMs or heapBytes
export const run = () => {
  const text = '1'.repeat(2 ** 20);
  for (;;) {
    +text;
    text - 0;
    text * 1;
    Math.abs(text);
    try {
      BigInt(text);
    } catch {}
  }
};
