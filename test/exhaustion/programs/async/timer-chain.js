// Timers: one that always sets another
// ends: asyncMs
export const run = () =>
  new Promise(() => {
    const again = () => setTimeout(again, 0);
    again();
  });
