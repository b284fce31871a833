// Loops: a generator that never lets go of its caller
// ends: callMs
function* clinging() {
  for (;;) {
    try {
      yield 1;
    } finally {
      for (;;) yield 2;
    }
  }
}
export const run = () => {
  for (;;) {
    for (const value of clinging()) break;
    const [first, ...rest] = clinging();
  }
};
