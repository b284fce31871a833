// Memory: one buffer of four gibibytes
// ends: heapBytes or throws RangeError
export const run = () => {
  const list = new Float64Array(2 ** 29);
  return list.fill(1).length;
};
