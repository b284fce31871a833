// No guest code: callbacks of a typed array that are built-ins
// ends: callMs or heapBytes
export const run = () => {
  const bytes = new Uint8Array(6e7);
  for (;;) bytes.every(Number.isInteger);
};
