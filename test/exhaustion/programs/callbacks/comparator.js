// Callbacks: a comparator that never ends
// ends: callMs
export const run = () =>
  [3, 2, 1].sort(() => {
    for (;;);
  });
