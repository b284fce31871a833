// Recursion: regular expressions inside built-ins, at the end of the stack
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or gives 200
export const run = () => {
  let n = 0;
  const dive = () => {
    try {
      dive();
    } catch {}
    if (n < 200) {
      try {
        'xyz'.split(new RegExp(`${'((x)|(y(z)))?'.repeat(50)}${n}`));
      } catch {}
      n++;
    }
  };
  dive();
  return n;
};
