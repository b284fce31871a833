// `in` and `instanceof` with every right side, in heads of loops, with private names, bound functions and proxies.
const o = { a: undefined, [Symbol.for('s')]: 1 };
console.log('a' in o, 'b' in o, Symbol.for('s') in o, 'toString' in o, 0 in [1], 1 in [1], 'length' in [], -0 in [1], 1n in [0, 1]);
class A {}
class B extends A {}
const bound = B.bind();
console.log(new B() instanceof A, new B() instanceof bound, Object.create(B.prototype) instanceof B, A instanceof Function, (() => {}) instanceof Object, 5 instanceof Number, Object(5) instanceof Number, null instanceof Object, Object.create(null) instanceof Object);
const even = { [Symbol.hasInstance]: (n) => n % 2 === 0 };
console.log(4 instanceof even, 3 instanceof even, [] instanceof new Proxy(Array, {}), new Proxy([], {}) instanceof Array);
for (const i = (('a' in o) ? 1 : 2); ; ) { console.log(i); break; }
for (let i = ('z' in o) ? 1 : ('a' in o) && 7; ; ) { console.log(i); break; }
const p = new Proxy({}, { has: (t, k) => String(k).startsWith('yes') });
console.log('yesterday' in p, 'no' in p, !('no' in p), !'no' in p, 'a' in { a: 1 } in { true: 1 });
const changed = new A();
A.prototype.constructor = B;
console.log(changed instanceof A, changed.constructor === B, Object.getPrototypeOf(changed) === A.prototype);

// expect:
//   true false true true true false true true true
//   true true true true true false true false false
//   true false true true
//   1
//   7
//   true false true false true
//   true true true
