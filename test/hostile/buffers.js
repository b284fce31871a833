// Rule 4: typed arrays and buffers that shrink, vanish, or are of a class with accessors of its own
// host: plugin.bytes()
// gives: Uint8Array(0) []
// host: plugin.bytes()
// gives: Uint8Array(2) [ 1, 2 ]
// host: plugin.bytes()
// gives: Uint8Array(2) [ 5, 6 ]
// host: plugin.bytes()
// refused: TYPE: hostile.bytes() returned {}: result must be Uint8Array, got object
// host: plugin.buffer()
// gives: ArrayBuffer { [Uint8Contents]: <07>, byteLength: 1 }
// host: plugin.buffer()
// refused: TYPE: hostile.buffer() returned {}: result must be ArrayBuffer, got object
// host: plugin.buffer()
// refused: TYPE: hostile.buffer() returned {}: result must be ArrayBuffer, got object
// held: 7
const resizable = (...bytes) => {
  const buffer = new ArrayBuffer(bytes.length, { maxByteLength: 64 });
  new Uint8Array(buffer).set(bytes);
  return buffer;
};
class Sly extends Uint8Array {
  get buffer() {
    return hold(this);
  }
  get byteLength() {
    return 1e9;
  }
  get byteOffset() {
    return 1e9;
  }
  get length() {
    return 1e9;
  }
  get [Symbol.toStringTag]() {
    return 'Float64Array';
  }
}
const bytes = [
  () => {
    const buffer = resizable(1, 2, 3);
    const view = new Uint8Array(buffer, 1, 2);
    buffer.resize(1);
    return view;
  },
  () => {
    const buffer = resizable(1, 2, 3);
    const view = new Uint8Array(buffer);
    buffer.resize(2);
    return view;
  },
  () => new Sly([5, 6]),
  () => Object.setPrototypeOf({}, Uint8Array.prototype),
];
const buffers = [
  () => {
    const buffer = resizable(7, 8);
    Object.defineProperty(buffer, 'byteLength', {
      get() {
        return hold(this);
      },
    });
    buffer.resize(1);
    return buffer;
  },
  () => Object.create(ArrayBuffer.prototype),
  () => new DataView(new ArrayBuffer(1)),
];
let at = 0;
let from = 0;
const kept = (x) => {
  hold(x);
  return x;
};
export default { bytes: () => kept(bytes[at++]()), buffer: () => kept(buffers[from++]()) };
