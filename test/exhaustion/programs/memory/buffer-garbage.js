// Memory: large buffers that nobody keeps, faster than they are collected
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
export const run = () => {
  for (let i = 0; ; i++) new Uint8Array(2 ** 25).fill(i);
};
