// Heavy ticks: digests of 16 million bytes, all asked for at once
// ends: callMs or heapBytes
export const run = async () => {
  const bytes = new Uint8Array(2 ** 24);
  const all = [];
  for (;;) all.push(crypto.subtle.digest('SHA-256', bytes));
};
