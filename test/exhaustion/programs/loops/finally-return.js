// Loops: `finally` returns instead
// ends: callMs
export const run = () => {
  const again = () => {
    try {
      for (;;);
    } finally {
      return again();
    }
  };
  return again();
};
