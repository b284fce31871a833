// Array-likes: a typed array by Reflect.construct
// ends: callMs or heapBytes
export const run = () => Reflect.construct(Uint8Array, [{ length: 2 ** 31 }]).length;
