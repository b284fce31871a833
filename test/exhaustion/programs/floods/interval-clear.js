// Floods: timers set and cleared
// ends: callMs
export const run = () => {
  for (;;) clearTimeout(setTimeout(() => {}, 1e6));
};
