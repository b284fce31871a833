// var and function make properties of the global object, let, const and class do not.
var v = 1;
function fn() {}
let l = 2;
const c = 3;
class K {}
[
  Object.hasOwn(globalThis, 'v'),
  Object.hasOwn(globalThis, 'fn'),
  'l' in globalThis,
  'c' in globalThis,
  'K' in globalThis,
  globalThis.v,
  typeof globalThis.fn,
].join();
// completion: 'true,true,false,false,false,1,function'
// then:
globalThis.v = 10;
globalThis.made = 'by property';
v + made.length;
// completion: 21
// then:
try {
  notMade = 1;
  'assigned';
} catch (e) {
  e.name;
}
// completion: 'ReferenceError'
// then:
globalThis.l = 'property';
[l, globalThis.l, delete globalThis.l, typeof globalThis.l].join();
// completion: '2,property,true,undefined'
