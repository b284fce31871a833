// A module's top level: own scope, undefined this, strict, shadowing of globals, no leaks to the global object.
var topVar = 1;
let topLet = 2;
function topFn() {}
class TopClass {}
console.log('topVar' in globalThis, 'topLet' in globalThis, 'topFn' in globalThis, 'TopClass' in globalThis, this === undefined);
const Math = { max: () => 'shadowed Math' };
let Object2 = Object;
{
  let Object = { keys: () => 'shadowed Object' };
  console.log(Object.keys({ a: 1 }), Object2.keys({ a: 1 }).join(), ({}) instanceof Object2);
}
console.log(Math.max(1, 2), globalThis.Math.max(1, 2));
const Array = 'not the constructor';
console.log(Array, [1, 2].map((x) => x).length, (([a, ...b]) => b.length)([1, 2, 3]), [...'abc'].length);
const Symbol = { iterator: 'fake' };
for (const x of [Symbol.iterator]) console.log(x);
const Promise = null;
const f = async () => await 'async works without the name Promise';
console.log(await f());
let undefined2;
const NaN = 'module NaN';
const Infinity = 'module Infinity';
console.log(undefined2 === void 0, NaN, Infinity, 0 / 0, 1 / 0);
const String = (x) => `own String ${x}`;
console.log(String(1), `${1}`, 'a' + 1);
const Error = class {};
try {
  null.x;
} catch (e) {
  console.log(e instanceof Error, e.name);
}
const Reflect = undefined2;
const Proxy = 1;
const Function = 2;
const RegExp = 3;
const BigInt = 4;
console.log(/re/.test('re'), 2n ** 3n, typeof (() => {}), Reflect, Proxy + Function + RegExp + BigInt);
function* Generator() {
  yield* [1, 2];
}
console.log([...Generator()].length);
class Map extends globalThis.Map {}
console.log(new Map([[1, 2]]).get(1), Map === globalThis.Map);
const globalThis2 = globalThis;
{
  const globalThis = 'shadowed';
  console.log(globalThis, typeof globalThis2);
}

// expect:
//   false false false false true
//   shadowed Object a true
//   shadowed Math 2
//   not the constructor 2 2 3
//   fake
//   async works without the name Promise
//   true module NaN module Infinity NaN Infinity
//   own String 1 1 a1
//   false TypeError
//   true 8 function undefined 10
//   2
//   2 false
//   shadowed object
