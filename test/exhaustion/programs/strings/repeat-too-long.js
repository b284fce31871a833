// Strings: `repeat` beyond what there can be
// ends: throws RangeError or heapBytes
export const run = () => 'x'.repeat(2 ** 30);
