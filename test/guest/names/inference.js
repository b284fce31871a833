// Anonymous functions and classes take the name of what they are assigned to, and only then.
const arrow = () => {};
const fn = function () {};
const named = function own() {};
let cls = class {};
var gen = function* () {};
const asy = async () => {};
const asyGen = async function* () {};
console.log([arrow, fn, named, cls, gen, asy, asyGen].map((f) => f.name).join());
let assigned;
assigned = () => {};
const paren = (() => {});
const comma = (0, () => {});
const cond = true ? () => {} : 0;
const or = null || (() => {});
console.log([assigned, paren, comma, cond, or].map((f) => JSON.stringify(f.name)).join());
const o = {
  prop: () => {},
  method() {},
  'quoted key': function () {},
  7: class {},
  [`comp${1}`]: () => {},
  [Symbol('sym')]: () => {},
  get g() {
    return 1;
  },
  async am() {},
  *gm() {},
  nested: { deep: () => {} },
  wrapped: [() => {}][0],
  __proto__: { inherited: () => {} },
};
console.log([o.prop, o.method, o['quoted key'], o[7], o.comp1, o.am, o.gm, o.nested.deep, o.inherited].map((f) => f.name).join());
console.log(JSON.stringify(o.wrapped.name), o[Object.getOwnPropertySymbols(o)[0]].name);
o.later = () => {};
o['x'] = function () {};
console.log(JSON.stringify([o.later.name, o.x.name]));
const { d = () => {} } = {};
const [e = class {}] = [];
let target = {};
({ t: target.t = () => {} } = {});
console.log(d.name, e.name, JSON.stringify(target.t.name));
function params(p = () => {}, { q = () => {} } = {}, ...[r = () => {}]) {
  return [p.name, q.name, r.name].join();
}
console.log(params());
class K {
  static s = () => {};
  static ['c' + 1] = () => {};
  static #priv = () => {};
  static privName = K.#priv.name;
  f = () => {};
  static method() {}
  static get acc() {
    return 1;
  }
}
console.log([K.s, K.c1, new K().f, K.method].map((f) => f.name).join(), K.privName, Object.getOwnPropertyDescriptor(K, 'acc').get.name);
class WithName {
  static name = 'static wins';
}
const Anon = class {
  static name() {}
};
console.log(WithName.name, typeof Anon.name, (class { static x = this.name; }).x === '', (() => {}).name === '');
let l = null;
l ??= () => {};
let bound = (function foo() {}).bind().bind();
console.log(l.name, bound.name, JSON.stringify((() => {}).bind().name), Object.getOwnPropertyDescriptor(o, 'g').get.name);
const objs = [{ a: () => {} }, { a: () => {} }].map((x) => x.a.name);
console.log(objs.join(), (function () {}).name === '', Object.hasOwn(function () {}, 'name'), new Map([['k', () => {}]]).get('k').name === '');
const fnProps = Object.getOwnPropertyDescriptor(arrow, 'name');
console.log(fnProps.writable, fnProps.enumerable, fnProps.configurable, Object.getOwnPropertyNames(arrow).join());
for (const f = () => {}; ; ) {
  console.log(f.name);
  break;
}
const π = () => {};
const 𝒳 = () => {};
const \u{61}bc = () => {};
console.log(π.name, 𝒳.name.length, abc.name);

// expect:
//   arrow,fn,own,cls,gen,asy,asyGen
//   "assigned","paren","","",""
//   prop,method,quoted key,7,comp1,am,gm,deep,inherited
//   "" [sym]
//   ["",""]
//   d e ""
//   p,q,r
//   s,c1,f,method #priv get acc
//   static wins function true true
//   l bound bound foo "bound " get g
//   a,a true true true
//   false false true length,name
//   f
//   π 2 abc
