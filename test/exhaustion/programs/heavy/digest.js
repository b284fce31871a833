// Heavy ticks: digests of 32 million bytes
// ends: callMs or turnMs or heapBytes
export const run = async () => {
  const bytes = new Uint8Array(2 ** 24);
  for (;;) await crypto.subtle.digest('SHA-512', bytes);
};
