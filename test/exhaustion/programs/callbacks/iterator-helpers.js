// Callbacks: `filter` of an iterator that lets nothing through
// needs: Iterator.prototype.filter
// ends: callMs
export const run = () => {
  function* values() {
    for (;;) yield 1;
  }
  return values()
    .filter(() => false)
    .next();
};
