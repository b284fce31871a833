// Constructors of typed arrays and buffers: their properties, `constructor`, views that are no typed arrays.
const list = (object) => Reflect.ownKeys(object).map(String).join();
for (const C of [Int8Array, Uint8ClampedArray, Float64Array, BigUint64Array, ArrayBuffer, DataView]) {
  const found = Object.getOwnPropertyDescriptor(C.prototype, 'constructor');
  const global = Object.getOwnPropertyDescriptor(globalThis, C.name);
  console.log(C.name, C.length, list(C), found.value === C, found.enumerable, global.enumerable, list(C.prototype).startsWith('constructor,'));
}
for (const C of [Uint8Array, Float32Array, BigInt64Array]) {
  const made = new C(2);
  const TypedArray = Object.getPrototypeOf(C);
  console.log(made.constructor === C, made.constructor.name, made instanceof C, made instanceof TypedArray, TypedArray.name, list(made), Object.keys(C).length);
  console.log(made.slice(0).constructor === C, made.subarray(1).constructor === C, C.from([]).constructor === C, C.of().constructor === C, Object.prototype.toString.call(made), C.BYTES_PER_ELEMENT);
}
const view = new DataView(new ArrayBuffer(3));
const said = (body) => {
  try {
    return String(body());
  } catch (error) {
    return error.name;
  }
};
console.log(list(view), Object.keys(view).length, JSON.stringify(view), Object.entries({ ...view }).length, Object.getOwnPropertyNames(view).length);
console.log(new Uint8Array(view).length, Array.from(view).length, said(() => [].map.call(view, String).length), said(() => [].fill.call(view, 1) === view), said(() => new Uint8Array(1).set(view)));
for (const key in view) console.log(key);
console.log(said(() => Uint8Array.prototype.fill.call(view, 1)), said(() => Uint8Array.prototype.sort.call(view)), said(() => Uint8Array.prototype.join.call([1])), said(() => Uint8Array(1)), said(() => ArrayBuffer(1)));

// expect:
//   Int8Array 3 length,name,prototype,BYTES_PER_ELEMENT true false false true
//   Uint8ClampedArray 3 length,name,prototype,BYTES_PER_ELEMENT true false false true
//   Float64Array 3 length,name,prototype,BYTES_PER_ELEMENT true false false true
//   BigUint64Array 3 length,name,prototype,BYTES_PER_ELEMENT true false false true
//   ArrayBuffer 1 length,name,prototype,isView,Symbol(Symbol.species) true false false true
//   DataView 1 length,name,prototype true false false true
//   true Uint8Array true true TypedArray 0,1 0
//   true true true true [object Uint8Array] 1
//   true Float32Array true true TypedArray 0,1 0
//   true true true true [object Float32Array] 4
//   true BigInt64Array true true TypedArray 0,1 0
//   true true true true [object BigInt64Array] 8
//    0 {} 0 0
//   0 0 0 true undefined
//   TypeError TypeError TypeError TypeError TypeError
