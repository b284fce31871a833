// super in arrows, nested arrows, defaults, async arrows, callbacks, initialisers; after the method was moved.
class A { v = 'a'; m(x = '') { return `A.m${x}(${this.v})`; } static s() { return `A.s(${this.name})`; } get g() { return `g${this.v}`; } }
class B extends A {
  v = 'b';
  f = () => super.m('field');
  m(x = super.m('default'), y = () => super.g) { return [x, y(), (() => (() => super.m('nested'))())()].join(); }
  map() { return [1, 2].map((n) => super.m(n)).join(); }
  async am() { return [await (async () => super.m('async'))(), await Promise.resolve().then(() => super.g)].join(); }
  *gm() { yield* [1].map(() => super.m('generator')); yield (() => super.g)(); }
  static s() { return (() => super.s())(); }
  static f = () => super.s();
  get g() { return (() => `B${super.g}`)(); }
  obj() { const home = this; return { m: () => super.m('in literal'), get v() { return `${home.v}!`; } }.m(); }
}
const b = new B();
console.log(b.m(), b.f(), b.map());
console.log(await b.am(), [...b.gm()].join(), B.s(), B.f(), b.g, b.obj());
const { m, map } = b;
console.log(m.call({ v: 'moved' }), map.call({ v: 'other' }));
try { m(); } catch (e) { console.log(e.name); }
class C extends A { constructor() { const late = () => super.m('late'); super(); this.r = late(); } }
console.log(new C().r);
class D extends A { constructor(cb = () => super()) { cb(); this.done = super.g; } }
console.log(new D().done);

// expect:
//   A.mdefault(b),gb,A.mnested(b) A.mfield(b) A.m1(b),A.m2(b)
//   A.masync(b),gb A.mgenerator(b),gb A.s(B) A.s(B) Bgb A.min literal(b)
//   A.mdefault(moved),gmoved,A.mnested(moved) A.m1(other),A.m2(other)
//   TypeError
//   A.mlate(a)
//   ga
