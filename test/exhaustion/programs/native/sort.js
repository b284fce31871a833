// No guest code: a comparator that is a built-in and slow
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
export const run = () => {
  const compare = new Intl.Collator('de', { numeric: true }).compare;
  const texts = Array.from({ length: 2e5 }, (_, i) => `ä${(i * 7919) % 1e5}`.padEnd(100, 'ö'));
  for (;;) texts.sort(compare).reverse();
};
