// Reflect and the reflective functions of Object: receivers, key order, descriptors, construct, groups of own keys.
const o = { b: 1, 2: 'two', a: 2, 1: 'one', [Symbol('s')]: 3, '-0': 'minus', '01': 'lead' };
console.log(Reflect.ownKeys(o).map(String).join(), Object.keys(o).join(), Object.values(o).join(), Object.entries(o).flat().join());
const receiver = { v: 'receiver' };
const withGetter = { get x() { return this.v; }, set x(y) { this.w = y; }, v: 'own' };
console.log(Reflect.get(withGetter, 'x', receiver), Reflect.set(withGetter, 'x', 5, receiver), receiver.w, withGetter.w, Reflect.get(withGetter, 'x'));
const plain = { n: 1 };
const other = {};
console.log(Reflect.set(plain, 'n', 2, other), plain.n, other.n, Reflect.set(Object.freeze({ z: 1 }), 'z', 2), Reflect.set({}, 'q', 1, 5), Reflect.set([], 'length', -1 >>> 0) );
console.log(Reflect.has(o, 'a'), Reflect.deleteProperty(o, 'a'), Reflect.deleteProperty(Object.freeze({ k: 1 }), 'k'), Reflect.defineProperty({}, 'x', { value: 1 }), Reflect.isExtensible(Object.seal({})), Reflect.preventExtensions(1 ? {} : 0), Reflect.setPrototypeOf(Object.freeze({}), null), Reflect.getPrototypeOf([]) === Array.prototype);
class A {
  constructor(...args) {
    this.args = args;
    this.target = new.target?.name;
  }
}
class B extends A {}
const built = Reflect.construct(A, [1, 2], B);
console.log(built instanceof B, built.args.join(), built.target, Reflect.construct(Date, [0]).getTime(), Reflect.construct(function () { this.q = 1; }, [], Array) instanceof Array, Reflect.apply(Math.max, null, { length: 2, 0: 4, 1: 9 }), Reflect.apply(String.prototype.at, 'abc', [1]));
for (const f of [() => Reflect.construct(() => {}, []), () => Reflect.apply(1), () => Reflect.get(1, 'x'), () => Reflect.ownKeys('s'), () => Reflect.construct(A, 5), () => Object.fromEntries([1]), () => Object.defineProperties({}, { a: 1 }), () => Object.create(1), () => Object.setPrototypeOf({}, 1), () => Object.assign(null), () => new Reflect()]) {
  try {
    f();
    console.log('no error');
  } catch (e) {
    console.log(e.name);
  }
}
const made = Object.create({ inherited: 1 }, { hidden: { value: 1 }, shown: { value: 2, enumerable: true, writable: true } });
console.log(Object.keys(made).join(), Object.getOwnPropertyNames(made).join(), made.inherited, JSON.stringify(Object.getOwnPropertyDescriptor(made, 'hidden')), Object.prototype.propertyIsEnumerable.call(made, 'shown'));
const log = [];
const source = { get a() { log.push('get a'); return 1; }, b: 2 };
const sink = { set a(v) { log.push(`set a ${v}`); }, set b(v) { log.push(`set b ${v}`); } };
console.log(Object.assign(sink, source, null, 'xy', undefined, [9]) === sink, log.join(), sink[0], sink[1]);
console.log(Object.is(NaN, NaN), Object.entries('ab').join(';'), Object.fromEntries(new Map([['k', 1]])).k, Object.fromEntries(Object.entries({ a: 1, b: 2 }).map(([k, v]) => [k + k, v * 2])).bb, Object.hasOwn([1], 0), Object.getOwnPropertyNames('ab').join(), Object(1) instanceof Number, Object(o) === o);
const order = {};
for (const k of ['z', '10', 'a', '9', 'constructor', '4294967294', '4294967295', '1.5']) order[k] = 1;
console.log(Object.keys(order).join());
delete order.z;
order.z = 1;
console.log(Object.keys(order).join(), Object.keys({ ...order, a: 2 }).join(), Object.keys(Object.assign({ y: 0, a: 0 }, order)).join());
const f = function named(a, b = 1, ...c) {};
console.log(Reflect.ownKeys(f).sort().join(), Reflect.ownKeys(() => {}).join(), Reflect.ownKeys(class { static s = 1; static m() {} }).join(), Reflect.ownKeys(async () => {}).join(), Reflect.ownKeys(function* () {}).join(), Reflect.ownKeys({ m() {} }.m).join());
console.log(Object.getOwnPropertyNames(class { #p; a() {} get b() { return 1; } static c() {} }.prototype).join(), Object.getPrototypeOf(function* () {}) === Object.getPrototypeOf(() => {}), Object.getPrototypeOf(Object.getPrototypeOf(async function* () {})) === Function.prototype);

// expect:
//   1,2,b,a,-0,01,Symbol(s) 1,2,b,a,-0,01 one,two,1,2,minus,lead 1,one,2,two,b,1,a,2,-0,minus,01,lead
//   receiver true 5 undefined own
//   true 1 2 false false true
//   true true false true false true false true
//   true 1,2 B 0 true 9 b
//   TypeError
//   TypeError
//   TypeError
//   TypeError
//   TypeError
//   TypeError
//   TypeError
//   TypeError
//   TypeError
//   TypeError
//   TypeError
//   shown hidden,shown 1 {"value":1,"writable":false,"enumerable":false,"configurable":false} true
//   true get a,set a 1,set b 2 9 y
//   true 0,a;1,b 1 4 true 0,1,length true true
//   9,10,4294967294,z,a,constructor,4294967295,1.5
//   9,10,4294967294,a,constructor,4294967295,1.5,z 9,10,4294967294,a,constructor,4294967295,1.5,z 9,10,4294967294,y,a,constructor,4294967295,1.5,z
//   length,name,prototype length,name length,name,prototype,m,s length,name length,name,prototype length,name
//   constructor,a,b false true
