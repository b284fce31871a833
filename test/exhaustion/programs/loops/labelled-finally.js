// Loops: nested `finally` blocks that each begin anew
// ends: callMs
export const run = () => {
  again: for (;;) {
    try {
      try {
        for (;;);
      } finally {
        for (;;);
      }
    } catch {
      continue again;
    } finally {
      continue again;
    }
  }
};
