// Callbacks: a result whose keys never end
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
export const run = () => {
  const keys = Array.from({ length: 3e5 }, (_, i) => `key ${i}`);
  const make = () =>
    new Proxy(
      {},
      {
        ownKeys: () => keys,
        getOwnPropertyDescriptor: () => ({ value: 1, enumerable: true, configurable: true }),
        get: () => make(),
      },
    );
  return make();
};
