// Strings: `indexOf` of a long text that nearly fits everywhere
// ends: callMs
export const run = () => {
  const half = 'x'.repeat(2 ** 19);
  return 'x'.repeat(2 ** 21).indexOf(`${half}y${half}`);
};
