// Timers: each works for nearly as long as it may, in one call that never settles
// limits: {"callMs": 50, "turnMs": 100, "asyncMs": 500}
// ends: asyncMs
export const run = () =>
  new Promise(() => {
    const again = () => {
      const start = Date.now();
      while (Date.now() - start < 30);
      setTimeout(again, 0);
    };
    again();
  });
