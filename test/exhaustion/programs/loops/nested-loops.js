// Loops: short ones within short ones, 10 to the power of 12 rounds
// ends: callMs
export const run = () => {
  let n = 0;
  for (let a = 0; a < 100; a++)
    for (let b = 0; b < 100; b++)
      for (let c = 0; c < 100; c++)
        for (let d = 0; d < 100; d++) for (let e = 0; e < 100; e++) for (let f = 0; f < 100; f++) n++;
  return n;
};
