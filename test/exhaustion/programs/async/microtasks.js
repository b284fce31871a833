// Promises: a microtask that asks for two others
// limits: {"callMs": 200, "turnMs": 200, "asyncMs": 500}
// ends: turnMs or callMs or heapBytes or reports turnMs or reports callMs or reports heapBytes
export const run = () =>
  new Promise(() => {
    const again = () => {
      queueMicrotask(again);
      queueMicrotask(again);
    };
    again();
  });
