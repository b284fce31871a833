// A class has no static method named `prototype`.
class A {
  static prototype() {}
}
// then:
// A class has one constructor.
class A {
  constructor() {}
  constructor() {}
}
// then:
// The constructor is a plain method.
class A {
  get constructor() {
    return 1;
  }
}
// then:
// No field is named `constructor`.
class A {
  constructor = 1;
}
// then:
// A private name is declared once.
class A {
  #a = 1;
  #a() {}
}
// then:
// A private name that is used is declared.
class A {
  f(o) {
    return o.#missing;
  }
}
// then:
// Nor can a private name.
class A {
  #p = 1;
  f() {
    delete this.#p;
  }
}
// then:
// `super()` stands in a constructor of a derived class.
class A {
  constructor() {
    super();
  }
}
// then:
// `super.x` stands in a method.
function f() {
  return super.x;
}
// then:
// A field initialiser has no `arguments`.
class A {
  x = arguments;
}
// then:
// A static block is no place for `await`.
class A {
  static {
    await null;
  }
}
// then:
// A setter has one plain parameter.
const o = { set x(...a) {} };
// then:
// A getter has none.
const o = { get x(a) {} };
// then:
// An object literal sets `__proto__` once.
const o = { __proto__: null, '__proto__': null };
