// Loops: one with work in it
// ends: callMs
export const run = () => {
  let n = 0;
  while (true) n = (n + 1) % 7;
};
