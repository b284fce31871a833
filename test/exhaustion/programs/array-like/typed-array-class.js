// Array-likes: a class that extends a typed array
// ends: callMs or heapBytes
class Bytes extends Uint8Array {}
export const run = () => new Bytes({ length: 2 ** 31 }).length;
