// Loops: `catch` swallows the end
// ends: callMs
export const run = () => {
  for (;;) {
    try {
      for (;;);
    } catch {}
  }
};
