// Array-likes: a result of 2 ** 32 - 1 holes, copied by the host
// ends: callMs or heapBytes or gives ["copied"]
export const run = () => {
  const list = [];
  list.length = 2 ** 32 - 1;
  list[2 ** 32 - 2] = 1;
  return structuredClone(list).length === list.length ? ['copied'] : [];
};
