// Callbacks: `ownKeys` with what has a length, and gives a key for each index
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
const keys = new Proxy([], { get: (_, index) => (index === 'length' ? 3e6 : `key ${String(index)}`) });
export const run = () => {
  for (;;) Object.keys(new Proxy({}, { ownKeys: () => keys }));
};
