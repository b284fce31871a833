// A computed field key is coerced to a property key once, when the class is defined.
let conversions = 0;
const key = {
  toString() {
    conversions++;
    return `k${conversions}`;
  },
};
class A {
  [key] = 'field';
  static [key] = 'static';
  [key]() {
    return 'method';
  }
}
const a = new A();
const b = new A();
console.log(conversions, Object.keys(a).join(), Object.keys(b).join(), A.k2, a.k3());
class B {
  [1 + 1] = 'two';
  [`t${1}`] = 'template';
  [Symbol.toStringTag] = 'Tagged';
  [null] = 'null';
}
const o = new B();
console.log(o[2], o.t1, String(o), o.null, Reflect.ownKeys(o).length);
try {
  class P {
    static ['proto' + 'type']() {}
  }
  console.log('unreachable', P);
} catch (error) {
  console.log(error.constructor === TypeError);
}
const thrower = {
  [Symbol.toPrimitive]() {
    throw new RangeError('no key');
  },
};
try {
  class Q {
    x = console.log('never');
    [thrower] = 1;
  }
  console.log('unreachable', Q);
} catch (error) {
  console.log(error.name, error.message);
}

// expect:
//   3 k1 k1 static method
//   two template [object Tagged] null 4
//   true
//   RangeError no key
