// The name of an anonymous function or class in every position that may give one.
const q = (f) => JSON.stringify(f?.name);
const out = [];
let a = () => {};
var b = function () {};
const c = class {};
out.push(q(a), q(b), q(c));
a = function* () {};
[a] = [() => {}];
out.push(q(a));
[a = () => {}] = [];
out.push(q(a));
({ a = () => {} } = {});
out.push(q(a));
({ x: a = () => {} } = {});
out.push(q(a));
({ x: [a = async () => {}] } = { x: [] });
out.push(q(a));
a = null;
a ??= () => {};
out.push(q(a));
a &&= class {};
out.push(q(a));
a = 0;
a ||= async function* () {};
out.push(q(a));
const o = {};
o.p = () => {};
o['q'] = () => {};
o.r ??= () => {};
[o.s = () => {}] = [];
({ t: o.t = () => {} } = {});
out.push(q(o.p), q(o.q), q(o.r), q(o.s), q(o.t));
a = (() => {});
out.push(q(a));
(a) = () => {};
out.push(q(a));
a = (0, () => {});
out.push(q(a));
a = true && (() => {});
out.push(q(a));
a = true ? () => {} : 0;
out.push(q(a));
console.log(out.join());
const lit = {
  p: () => {}, 'q r': () => {}, 1: () => {}, 1.50: () => {}, 0x10: () => {}, 1n: () => {}, [`c${1}`]: () => {}, [Symbol('s')]: () => {}, [Symbol()]: () => {}, [Symbol('')]: () => {},
  m() {}, 'm n'() {}, 2() {}, *g() {}, async as() {}, async *ag() {}, get acc() {}, set acc(v) {}, [`m${2}`]() {}, [Symbol('sm')]() {}, get [Symbol('sg')]() {},
  paren: (() => {}), nested: { inner: class {} }, arr: [() => {}], call: ((f) => f)(() => {}), named: function own() {}, cls: class Own {}, cond: 1 ? () => {} : 0,
  __proto__: () => {}, ['__proto__']: () => {}, short: a, anonymousClass: class { static s = () => {}; f = () => {}; #p = () => {}; static get(i) { return i.#p; } },
};
console.log(Reflect.ownKeys(lit).map((k) => { const d = Object.getOwnPropertyDescriptor(lit, k); return `${String(k)}=${d.get ? `${q(d.get)}/${q(d.set)}` : q(d.value)}`; }).join(' '));
console.log(q(Object.getPrototypeOf(lit)), q(lit.nested.inner), q(lit.arr[0]), q(lit.anonymousClass.s), q(new lit.anonymousClass().f), q(lit.anonymousClass.get(new lit.anonymousClass())));
function f(p1 = () => {}, [p2 = () => {}] = [], { p3 = () => {}, x: p4 = class {} } = {}, ...[p5 = () => {}]) {
  return [p1, p2, p3, p4, p5].map(q).join();
}
console.log(f());
for (let i = () => {}; i; i = null) out.push(q(i));
for (const { z = () => {} } of [{}]) out.push(q(z));
try {
  throw {};
} catch ({ caught = () => {} }) {
  out.push(q(caught));
}
const ret = (() => () => {})();
const arg = ((x) => x)(class {});
const yielded = (function* () { yield () => {}; })().next().value;
const awaited = await (async () => () => {})();
console.log(out.slice(-3).join(), q(ret), q(arg), q(yielded), q(awaited), q([() => {}][0]), q(await (() => {})));
const key = { toString: () => 'coerced' };
console.log(q({ [key]: () => {} }.coerced), q({ [null]: () => {} }.null), q({ [1 + 1]: () => {} }[2]), q({ [`${'x'}`]: class { static name = 'own'; } }.x));
const bound = a.bind();
console.log(q((function () {}).bind()), q((() => {}).bind().bind()), q((class Z {}).bind()), q(Object.getOwnPropertyDescriptor(class { static get g() { return 1; } }, 'g').get));
const d = Object.getOwnPropertyDescriptor(c, 'name');
console.log(d.writable, d.enumerable, d.configurable, Object.hasOwn(() => {}, 'name'), Object.hasOwn((() => () => {})(), 'name'), Object.hasOwn((() => class {})(), 'name'));
let inner;
const expr = function fact(n) { inner = fact; return n < 2 ? 1 : n * fact(n - 1); };
console.log(expr(5), inner === expr, q(expr), typeof fact);
export default () => {};
export const exported = () => {};
console.log(q(exported));

// expect:
//   "a","b","c","","a","a","a","a","a","a","a","","","","","","a","","","",""
//   1="1" 2="2" 16="16" p="p" q r="q r" 1.5="1.5" c1="c1" m="m" m n="m n" g="g" as="as" ag="ag" acc="get acc"/"set acc" m2="m2" paren="paren" nested=undefined arr=undefined call="" named="own" cls="Own" cond="" __proto__="__proto__" short="" anonymousClass="anonymousClass" Symbol(s)="[s]" Symbol()="" Symbol()="[]" Symbol(sm)="[sm]" Symbol(sg)="get [sg]"/undefined
//   "" "inner" "" "s" "f" "#p"
//   "p1","p2","p3","p4","p5"
//   "i","z","caught" "" "" "" "" "" ""
//   "coerced" "null" "2" "own"
//   "bound " "bound bound " "bound Z" "get g"
//   false false true true true true
//   120 true "fact" undefined
//   "exported"
