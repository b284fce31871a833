// Alias: what `constructor` gives
// takes: 300 MiB at once
// ends: callMs or heapBytes
export const run = () => {
  for (;;) [].constructor(2e7);
};
