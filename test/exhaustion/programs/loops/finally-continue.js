// Loops: `finally` goes on with the loop
// ends: callMs
export const run = () => {
  for (;;) {
    try {
      for (;;);
    } finally {
      continue;
    }
  }
};
