// globalThis: identity, writing through it, names that are free, and what is not there.
console.log(typeof globalThis, globalThis === globalThis.globalThis, Object.getOwnPropertyDescriptor(globalThis, 'globalThis').enumerable);
globalThis.shared = { n: 1 };
console.log(typeof shared, shared.n, 'shared' in globalThis, Object.keys(globalThis).includes('shared'));
shared.n++;
shared = { n: 10 };
console.log(globalThis.shared.n, delete globalThis.shared, typeof shared);
try {
  shared;
} catch (e) {
  console.log(e.name);
}
try {
  shared = 1;
} catch (e) {
  console.log(e.name, 'shared' in globalThis);
}
Object.defineProperty(globalThis, 'counted', { get: () => (globalThis.hits = (globalThis.hits ?? 0) + 1), configurable: true });
console.log(counted, counted, typeof counted, hits, delete globalThis.counted, delete globalThis.hits);
try {
  undefined = 1;
} catch (e) {
  console.log(e.name);
}
for (const name of ['NaN', 'Infinity', 'undefined']) {
  const d = Object.getOwnPropertyDescriptor(globalThis, name);
  console.log(name, d.writable, d.enumerable, d.configurable);
}
const standard = 'Object Function Array String Number Boolean Symbol BigInt Math JSON Reflect Proxy Promise Map Set WeakMap WeakSet Date RegExp Error TypeError RangeError SyntaxError ReferenceError EvalError URIError AggregateError ArrayBuffer DataView Uint8Array Int8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array BigInt64Array BigUint64Array parseInt parseFloat isNaN isFinite encodeURIComponent decodeURIComponent encodeURI decodeURI globalThis NaN Infinity undefined'.split(' ');
console.log(standard.filter((n) => !(n in globalThis)).join() || 'all standard names');
console.log(['process', 'require', 'module', 'Buffer', 'global', 'setImmediate', '__dirname', 'window', 'document', 'importScripts'].filter((n) => n in globalThis).join() || 'no names of a host');
globalThis.inherited = Object.create({ deep: 1 });
for (const k in inherited) console.log(k);
delete globalThis.inherited;
globalThis.callMe = function () {
  return this === undefined;
};
console.log(callMe(), globalThis.callMe(), (0, globalThis.callMe)());
delete globalThis.callMe;
console.log(typeof callMe, Object.prototype.hasOwnProperty.call(globalThis, 'Array'), Array === globalThis.Array, globalThis['Arr' + 'ay'] === Array);

// expect:
//   object true false
//   object 1 true true
//   10 true undefined
//   ReferenceError
//   ReferenceError false
//   1 2 number 3 true true
//   TypeError
//   NaN false false false
//   Infinity false false false
//   undefined false false false
//   all standard names
//   no names of a host
//   deep
//   true false true
//   undefined true true true
