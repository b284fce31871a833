// Strings: `split` at a long text that nearly fits everywhere
// ends: callMs
export const run = () => {
  const half = 'x'.repeat(2 ** 19);
  return 'x'.repeat(2 ** 21).split(`${half}y${half}`).length;
};
