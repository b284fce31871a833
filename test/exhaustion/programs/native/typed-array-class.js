// No guest code: elements of a class that extends a typed array
// ends: callMs or heapBytes
const endless = { [Symbol.iterator]: Object.bind(null, { next: Object.bind(null, { done: false, value: 1 }) }) };
class Bytes extends Uint8Array {}
export const run = () => new Bytes(endless);
