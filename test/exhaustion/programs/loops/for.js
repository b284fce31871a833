// Loops: one that never ends
// ends: callMs
export const run = () => {
  for (;;);
};
