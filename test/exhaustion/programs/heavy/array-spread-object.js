// Heavy ticks: objects of the elements of a long array, of a view and of a text
// ends: callMs or heapBytes
export const run = () => {
  const list = new Array(2e5).fill(1);
  const bytes = new Uint8Array(2e5);
  const text = 'x'.repeat(2e5);
  for (;;) [{ ...list }, { ...bytes }, { ...text }];
};
