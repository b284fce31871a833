// Property descriptors of what each syntax makes, order of keys, and what Reflect gives.
const d = (o, k) => { const x = Object.getOwnPropertyDescriptor(o, k); return x ? `${'value' in x ? `v${+x.writable}` : `${x.get ? 'g' : ''}${x.set ? 's' : ''}`}${+x.enumerable}${+x.configurable}` : 'none'; };
class C { static f = 1; static m() {} static get g() { return 1; } static set w(v) {} static #p = 1; x = 1; m() {} get a() { return 1; } set a(v) {} static { this.late = 2; } }
console.log(['length', 'name', 'prototype', 'f', 'm', 'g', 'w', 'late'].map((k) => `${k}:${d(C, k)}`).join(' '), ['constructor', 'm', 'a', 'x'].map((k) => `${k}:${d(C.prototype, k)}`).join(' '), d(new C(), 'x'));
const o = { p: 1, m() {}, get a() { return 1; }, async as() {}, *g() {}, ['c']: 2, f: function () {}, ar: () => {} };
console.log(Object.keys(o).map((k) => `${k}:${d(o, k)}${typeof o[k] === 'function' ? Object.hasOwn(o[k], 'prototype') : ''}`).join(' '));
console.log(d(function () {}, 'prototype'), d(function* () {}, 'prototype'), d(() => {}, 'prototype'), d(async () => {}, 'prototype'), d([1], 'length'), d([1], '0'), d('s', '0'), d(/x/, 'lastIndex'), d((function () { return arguments; })(1), 'length'), d((function () { return arguments; })(1), '0'));
console.log(Reflect.ownKeys({ z: 1, 10: 1, [Symbol('s')]: 1, 2: 1, a: 1, '-1': 1, '01': 1 }).map(String).join(), Reflect.ownKeys(C).join(), Reflect.ownKeys(class { static 1 = 1; static b() {} static a = 1; static 0() {} }).join());
console.log(Reflect.has({ x: 1 }, 'x'), Reflect.get({ get x() { return this.y; } }, 'x', { y: 'receiver' }), Reflect.set(Object.freeze({ x: 1 }), 'x', 2), Reflect.defineProperty({}, 'x', { value: 1 }), Reflect.deleteProperty(Object.freeze({ x: 1 }), 'x'), Reflect.isExtensible(Object.seal({})), Reflect.getPrototypeOf(C) === Function.prototype, Reflect.setPrototypeOf(Object.preventExtensions({}), {}), Reflect.apply(Math.max, null, [1, 3]), Reflect.construct(Array, [3]).length);
const frozen = Object.freeze({ inner: {} });
console.log(Object.isFrozen(frozen), Object.isFrozen(frozen.inner), Object.isSealed(frozen), Object.isFrozen('x'), Object.entries(Object.getOwnPropertyDescriptors(frozen)).map(([k, x]) => k + x.writable).join(), Object.assign({}, 'ab', null, [9])[0], Object.is(Object.getPrototypeOf(Object.create(null)), null));

// expect:
//   length:v001 name:v001 prototype:v000 f:v111 m:v101 g:g01 w:s01 late:v111 constructor:v101 m:v101 a:gs01 x:none v111
//   p:v111 m:v111false a:g11 as:v111false g:v111true c:v111 f:v111true ar:v111false
//   v100 v100 none none v100 v111 v010 v100 v101 v111
//   2,10,z,a,-1,01,Symbol(s) length,name,prototype,m,g,w,f,late 0,1,length,name,prototype,b,a
//   true receiver false true false false true false 3 3
//   true false true true innerfalse 9 true
