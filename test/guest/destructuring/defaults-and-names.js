// Defaults are evaluated only for undefined, name anonymous functions, and see earlier bindings, not later ones.
const { f = () => {}, g: gg = function () {}, ['h']: h = class {} } = {};
console.log(f.name, gg.name, h.name);
const [i = () => {}, j = async () => {}] = [];
console.log(i.name, j.name);
let k;
let o = {};
({ k = () => {}, l: o.l = () => {} } = {});
console.log(k.name, JSON.stringify(o.l.name));
const { m = (0, () => {}) } = {};
console.log(JSON.stringify(m.name));
const { a = 1, b = a + 1, c = b + a } = { a: undefined, b: null };
console.log(a, b, c);
try {
  const { p = q, q = 1 } = {};
} catch (error) {
  console.log(error.name);
}
const outer = 'outer';
function scope(x = outer, y = () => x, z = (x = 'changed')) {
  var x;
  const before = x;
  x = 'body';
  return [before, y(), x].join();
}
console.log(scope());
function tdz(a = b, b = 1) {
  return a + b;
}
try {
  tdz();
} catch (error) {
  console.log(error.name, tdz(1), tdz(5, 5));
}
const calls = [];
const d = (v) => (calls.push(v), v);
const [n1 = d(1), n2 = d(2), n3 = d(3)] = [0, undefined, null];
console.log(n1, n2, n3, calls.join());
const swap = ({ x, y }) => ({ x: y, y: x });
console.log(JSON.stringify(swap({ x: 1, y: 2 })));
try {
  throw { code: 7, detail: ['first', 'second'] };
} catch ({ code, detail: [first, ...more], missing = 'none' }) {
  console.log(code, first, more.join(), missing);
}
const { x: { y: { z: deep = 'dflt' } = {} } = {} } = { x: { y: undefined } };
console.log(deep);
const { async, await: w, of, get, set, let: l2 } = { async: 1, await: 2, of: 3, get: 4, set: 5, let: 6 };
console.log(async, w, of, get, set, l2);

// expect:
//   f gg h
//   i j
//   k ""
//   ""
//   1 null 1
//   ReferenceError
//   changed,changed,body
//   ReferenceError 2 10
//   0 2 null 2
//   {"x":2,"y":1}
//   7 first second none
//   dflt
//   1 2 3 4 5 6
