// Strings: `indexOf` of a long text that nearly fits everywhere
// ends: callMs
export const run = () => {
  const half = 'x'.repeat(2 ** 20);
  return 'x'.repeat(2 ** 22).indexOf(`${half}y${half}`);
};
