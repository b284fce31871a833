// Messages: classes, super, new.target and private names.
const show = (f) => {
  try {
    f();
    console.log('no error');
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
};
class A {}
class D extends A {
  constructor(how) {
    if (how === 'this') this.x = 1;
    if (how === 'none') return;
    if (how === 'number') return 1;
    super();
    if (how === 'twice') super();
    if (how === 'null') return null;
    if (how === 'symbol') return Symbol.iterator;
  }
}
show(() => A());
show(() => D());
show(() => (class {})());
show(() => A.call({}));
show(() => Reflect.apply(A, {}, []));
show(() => [1].map(A));
for (const how of ['this', 'none', 'number', 'twice', 'null', 'symbol']) show(() => new D(how));
show(() => { new (class extends A { constructor() { (() => this)(); } })(); });
show(() => { new (class extends A { constructor() { super.x; } })(); });
show(() => { new (class extends null {})(); });
show(() => { new (class extends null { constructor() {} })(); });
show(() => class extends 1 {});
show(() => class extends undefined {});
show(() => class Named extends 'text' {});
show(() => { function F() {} F.prototype = 1; class C extends F {} });
show(() => { const C = class extends A.missing {}; });
show(() => { class C { static ['prototype'] = 1; } });
show(() => { class C { static ['prototype']() {} } });
class P {
  #f = 1;
  #m() {}
  get #g() {}
  set #s(v) {}
  static #sf = 1;
  static #sm() {}
  static read(o) { return o.#f; }
  static write(o) { o.#f = 1; }
  static call(o) { return o.#m(); }
  static get(o) { return o.#g; }
  static set(o) { o.#s = 1; }
  static in(o) { return #f in o; }
  static writeMethod(o) { o.#m = 1; }
  static writeGetter(o) { o.#g = 1; }
  static readSetter(o) { return o.#s; }
  static update(o) { o.#f++; }
  static optional(o) { return o?.#f; }
  static callField(o) { return o.#f(); }
  static callSub() { return this.#sm(); }
  static readSub() { return this.#sf; }
  static destructure(o) { [o.#f] = [1]; }
}
for (const name of ['read', 'write', 'call', 'get', 'set', 'in', 'update', 'optional', 'destructure']) {
  show(() => P[name]({}));
  show(() => P[name](undefined));
  show(() => P[name](1));
}
for (const name of ['writeMethod', 'writeGetter', 'readSetter', 'callField']) show(() => P[name](new P()));
class Sub extends P {}
show(() => Sub.callSub());
show(() => Sub.readSub());
class Give { constructor(o) { return o; } }
class Twice extends Give { #x = 1; }
class TwiceM extends Give { #x() {} }
const once = {};
new Twice(once);
new TwiceM(once);
show(() => new Twice(once));
show(() => new TwiceM(once));
show(() => { class C extends A { m() { super.missing(); } } new C().m(); });
show(() => { class C extends A { m() { super.missing.x; } } new C().m(); });
show(() => { class C extends A { m() { super['computed'](); } } new C().m(); });
show(() => { ({ __proto__: null, m() { super.x(); } }).m(); });
show(() => { ({ __proto__: null, m() { return super.x; } }).m(); });
show(() => { class C { static m() { super.missing(); } } C.m(); });
show(() => { new (class { constructor() { new.target.missing(); } })(); });

// expect:
//   TypeError: Class constructor A cannot be invoked without 'new'
//   TypeError: Class constructor D cannot be invoked without 'new'
//   TypeError: Class constructors cannot be invoked without 'new'
//   TypeError: Class constructor A cannot be invoked without 'new'
//   TypeError: Class constructor A cannot be invoked without 'new'
//   TypeError: Class constructor A cannot be invoked without 'new'
//   ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor
//   ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor
//   TypeError: Derived constructors may only return object or undefined
//   ReferenceError: Super constructor may only be called once
//   TypeError: Derived constructors may only return object or undefined
//   TypeError: Derived constructors may only return object or undefined
//   ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor
//   ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor
//   TypeError: Super constructor null of anonymous class is not a constructor
//   ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor
//   TypeError: Class extends value 1 is not a constructor or null
//   TypeError: Class extends value undefined is not a constructor or null
//   TypeError: Class extends value text is not a constructor or null
//   TypeError: Class extends value does not have valid prototype property 1
//   TypeError: Class extends value undefined is not a constructor or null
//   TypeError: Classes may not have a static property named 'prototype'
//   TypeError: Classes may not have a static property named 'prototype'
//   TypeError: Cannot read private member #f from an object whose class did not declare it
//   TypeError: Cannot read properties of undefined (reading '#f')
//   TypeError: Cannot read private member #f from an object whose class did not declare it
//   TypeError: Cannot write private member #f to an object whose class did not declare it
//   TypeError: Cannot set properties of undefined (setting '#f')
//   TypeError: Cannot write private member #f to an object whose class did not declare it
//   TypeError: Receiver must be an instance of class P
//   TypeError: Cannot read properties of undefined (reading 'P')
//   TypeError: Receiver must be an instance of class P
//   TypeError: Receiver must be an instance of class P
//   TypeError: Cannot read properties of undefined (reading 'P')
//   TypeError: Receiver must be an instance of class P
//   TypeError: Receiver must be an instance of class P
//   TypeError: Cannot read properties of undefined (reading 'P')
//   TypeError: Receiver must be an instance of class P
//   no error
//   TypeError: Cannot use 'in' operator to search for '#f' in undefined
//   TypeError: Cannot use 'in' operator to search for '#f' in 1
//   TypeError: Cannot read private member #f from an object whose class did not declare it
//   TypeError: Cannot read properties of undefined (reading '#f')
//   TypeError: Cannot read private member #f from an object whose class did not declare it
//   TypeError: Cannot read private member #f from an object whose class did not declare it
//   no error
//   TypeError: Cannot read private member #f from an object whose class did not declare it
//   TypeError: Cannot write private member #f to an object whose class did not declare it
//   TypeError: Cannot set properties of undefined (setting '#f')
//   TypeError: Cannot write private member #f to an object whose class did not declare it
//   TypeError: Private method '#m' is not writable
//   TypeError: '#g' was defined without a setter
//   TypeError: '#s' was defined without a getter
//   TypeError: o[#f] is not a function
//   TypeError: Receiver must be class P
//   TypeError: Cannot read private member #sf from an object whose class did not declare it
//   TypeError: Cannot initialize #x twice on the same object
//   TypeError: Cannot initialize private methods of class TwiceM twice on the same object
//   TypeError: (intermediate value).missing is not a function
//   TypeError: Cannot read properties of undefined (reading 'x')
//   TypeError: (intermediate value).computed is not a function
//   TypeError: Cannot read properties of null (reading 'x')
//   TypeError: Cannot read properties of null (reading 'x')
//   TypeError: (intermediate value).missing is not a function
//   TypeError: .new.target.missing is not a function
