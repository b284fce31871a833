// Array-likes: a typed array by another name, by its prototype, bound, with more arguments
// ends: callMs or heapBytes
const Bytes = Uint8Array;
const { constructor: Same } = new Uint8Array(1);
const list = { length: 2 ** 31 };
const makers = [() => new Bytes(list), () => new Same(list), () => new (Bytes.bind(null, list))(), () => new Bytes(list, 0)];
export const run = () => {
  for (let i = 0; ; i++) makers[i % makers.length]();
};
