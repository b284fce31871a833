// BigInt: half a million bits as text, in every way in which they become one
// ends: callMs or heapBytes
export const run = () => {
  const n = (1n << (2n ** 19n)) - 1n;
  for (;;) {
    `${n}`;
    n + '';
    ({ [n]: 1 });
    [n].join();
    n.toString(7);
    n.toLocaleString();
    String(n) === n.toString();
    n == '1';
  }
};
