// Loops: a jump to an outer loop from an inner one
// ends: callMs
export const run = () => {
  outer: for (;;) for (;;) continue outer;
};
