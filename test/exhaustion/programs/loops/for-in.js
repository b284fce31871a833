// Loops: over the keys of an object that has a million of them
// ends: callMs or heapBytes
export const run = () => {
  const object = {};
  for (let i = 0; i < 1e6; i++) object[`key ${i}`] = i;
  let n = 0;
  for (;;) for (const key in object) n += key.length;
};
