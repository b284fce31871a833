// Callbacks: `ownKeys` with a million keys, each described by a trap
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
export const run = () => {
  const keys = Array.from({ length: 1e6 }, (_, i) => `key ${i}`);
  const proxy = new Proxy(
    {},
    {
      ownKeys: () => keys,
      getOwnPropertyDescriptor: () => ({ value: 1, enumerable: true, configurable: true, writable: true }),
    },
  );
  for (;;) Object.assign({}, proxy);
};
