// Array-likes: JSON of a proxy of an array that claims 2 ** 53 - 1 elements, without a trap of the guest's
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes or throws RangeError
export const run = () => {
  const list = [];
  list.length = 2 ** 32 - 1;
  return JSON.stringify(new Proxy(list, {})).length;
};
