// What may stand after `extends`, when its `prototype` is read, and what the class inherits.
const log = [];
const attempt = (name, f) => {
  try {
    console.log(name, f());
  } catch (e) {
    console.log(name, e.name);
  }
};
function Old() {
  this.old = true;
}
Old.prototype.m = () => 'old m';
Old.stat = 'old static';
attempt('function', () => { class C extends Old {} return `${new C().old} ${new C().m()} ${C.stat}`; });
attempt('arrow', () => class extends (() => {}) {});
attempt('generator', () => class extends (function* () {}) {});
attempt('async', () => class extends (async () => {}) {});
attempt('method', () => class extends ({ m() {} }).m {});
attempt('number', () => class extends 5 {});
attempt('undefined', () => class extends undefined {});
attempt('object', () => class extends ({}) {});
attempt('null', () => Object.getPrototypeOf(class extends null {}) === Function.prototype);
attempt('null prototype', () => Object.getPrototypeOf((class extends null {}).prototype) === null);
attempt('prototype null', () => { function N() {} N.prototype = null; class C extends N {} return Object.getPrototypeOf(C.prototype) === null; });
attempt('prototype number', () => { function N() {} N.prototype = 3; return class extends N {}; });
attempt('bound without prototype', () => class extends Old.bind() {});
attempt('proxy', () => {
  const P = new Proxy(Old, { get: (t, k, r) => (log.push(`get ${String(k)}`), Reflect.get(t, k, r)), construct: (t, a, n) => (log.push(`construct ${n.name}`), Reflect.construct(t, a, n)) });
  class C extends P {}
  new C();
  return log.join();
});
attempt('expression', () => { class C extends (log.length ? Old : Object) {} return new C().old; });
attempt('call', () => { const mixin = (B) => class Mixed extends B { mixed = true; }; class C extends mixin(mixin(Old)) {} return `${new C().mixed} ${new C().old} ${Object.getPrototypeOf(C).name}`; });
attempt('member', () => { const ns = { deep: { Old } }; class C extends ns.deep.Old {} return new C().old; });
attempt('new', () => { class C extends new (class { constructor() { return Old; } })() {} return new C().old; });
attempt('template call', () => { const tag = () => Old; class C extends tag`x` {} return new C().old; });
attempt('class expression', () => { class C extends class { v = 1; } { w = this.v + 1; } return new C().w; });
attempt('changed parent', () => {
  class A { who() { return 'A'; } constructor() { this.by = 'A'; } }
  class B { who() { return 'B'; } constructor() { this.by = 'B'; } }
  class C extends A { constructor() { super(); } me() { return super.who(); } }
  Object.setPrototypeOf(C, B);
  const first = new C();
  Object.setPrototypeOf(C.prototype, B.prototype);
  return `${first.by} ${first.me()} ${first instanceof A} ${first instanceof B}`;
});
attempt('heritage is strict and evaluated once', () => { let n = 0; const f = () => (n++, Old); class C extends f() {} new C(); new C(); return n; });
attempt('properties', () => { class C extends Old { static a() {} b() {} get c() { return 1; } } return ['a', 'b', 'c'].map((k) => { const d = Object.getOwnPropertyDescriptor(k === 'a' ? C : C.prototype, k); return `${d.enumerable}${d.configurable}${d.writable}`; }).join(); });
attempt('prototype of class', () => { class C {} const d = Object.getOwnPropertyDescriptor(C, 'prototype'); return `${d.writable}${d.enumerable}${d.configurable}${C.prototype.constructor === C}${Object.keys(C.prototype).length}`; });
attempt('default constructor passes all', () => { class A { constructor(...a) { this.a = a; } } class B extends A {} class C extends B {} return `${new C(1, 2, 3).a} ${C.length} ${A.length}`; });
attempt('default constructor and Array.prototype[Symbol.iterator]', () => { class A { constructor(...a) { this.n = a.length; } } return new (class extends A {})(...[1, , 3]).n; });

// expect:
//   function true old m old static
//   arrow TypeError
//   generator TypeError
//   async TypeError
//   method TypeError
//   number TypeError
//   undefined TypeError
//   object TypeError
//   null true
//   null prototype true
//   prototype null true
//   prototype number TypeError
//   bound without prototype TypeError
//   proxy get prototype,construct C
//   expression true
//   call true true Mixed
//   member true
//   new true
//   template call true
//   class expression 2
//   changed parent B B false true
//   heritage is strict and evaluated once 1
//   properties falsetruetrue,falsetruetrue,falsetrueundefined
//   prototype of class falsefalsefalsetrue0
//   default constructor passes all 1,2,3 0 0
//   default constructor and Array.prototype[Symbol.iterator] 3
