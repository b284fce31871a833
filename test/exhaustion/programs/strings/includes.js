// Strings: `includes` of a long text with a mismatch in the middle
// ends: callMs
export const run = () => {
  const half = 'x'.repeat(2 ** 20);
  return 'x'.repeat(2 ** 22).includes(`${half}y${half}`);
};
