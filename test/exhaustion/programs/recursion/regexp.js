// Recursion: regular expressions that are first run where the stack ends, which V8 does not survive
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
        new RegExp(`(a|b)${'(x(y(z)))'.repeat(20)}${n}`).test('a');
      } catch {}
      n++;
    }
  };
  dive();
  return n;
};
