// defineProperty, descriptors, freeze/seal, strict failures, arrays with accessors, __proto__ in literals.
const attempt = (f) => {
  try {
    return String(f());
  } catch (e) {
    return e.name;
  }
};
const o = {};
Object.defineProperty(o, 'ro', { value: 1 });
Object.defineProperty(o, 'acc', { get: () => 'got', configurable: true });
console.log(attempt(() => (o.ro = 2)), attempt(() => delete o.ro), attempt(() => (o.acc = 1)), attempt(() => delete o.acc), Object.keys(o).length);
console.log(attempt(() => Object.defineProperty(o, 'ro', { value: 2 })), attempt(() => Object.defineProperty(o, 'ro', { value: 1 }).ro), Reflect.defineProperty(o, 'ro', { get() {} }));
const sealed = Object.seal({ a: 1 });
sealed.a = 2;
console.log(sealed.a, attempt(() => (sealed.b = 1)), attempt(() => delete sealed.a), Object.isSealed(sealed), Object.isFrozen(sealed));
const frozen = Object.freeze({ a: { deep: 1 }, list: [1] });
frozen.a.deep = 2;
frozen.list.push(2);
console.log(frozen.a.deep, frozen.list.length, attempt(() => (frozen.a = 1)), attempt(() => Object.setPrototypeOf(frozen, null)), attempt(() => Object.freeze([1]).push(2)));
const fixed = Object.preventExtensions({ x: 1 });
console.log(attempt(() => (fixed.y = 1)), attempt(() => { fixed.x = 5; return fixed.x; }), delete fixed.x, attempt(() => (fixed.x = 1)));
const inherits = Object.create(Object.freeze({ inherited: 1 }));
console.log(attempt(() => (inherits.inherited = 2)), attempt(() => Object.defineProperty(inherits, 'inherited', { value: 3 }).inherited));
const proto = { greet: () => 'hi' };
const withProto = { __proto__: proto };
const shorthandProto = (() => { const __proto__ = 'own'; return { __proto__ }; })();
const computedProto = { ['__proto__']: 'own computed' };
const methodProto = { __proto__() { return 'own method'; } };
console.log(withProto.greet(), Object.keys(withProto).length, shorthandProto.__proto__, Object.keys(computedProto).join(), Object.hasOwn(methodProto, '__proto__'));
console.log(Object.getPrototypeOf({ __proto__: null }), Object.getPrototypeOf({ __proto__: 5 }) === Object.prototype, Object.getPrototypeOf({ '__proto__': proto }) === proto);
const spread = { ...JSON.parse('{"__proto__": {"polluted": true}}') };
console.log(spread.polluted, Object.hasOwn(spread, '__proto__'), { a: 1, __proto__: proto, a: 2 }.a);
const a = [1, 2, 3];
Object.defineProperty(a, 1, { get: () => 'accessor element' });
console.log(a.join(), attempt(() => (a[1] = 0)), attempt(() => (a.length = 0)), a.length);
const b = Object.defineProperty([1, 2], 'length', { writable: false });
console.log(attempt(() => b.push(3)), attempt(() => (b[5] = 1)), (b[0] = 9, b.join()));
const desc = Object.getOwnPropertyDescriptor(class { static get x() { return 1; } }, 'x');
console.log(Object.keys(desc).join(), desc.enumerable, Object.getOwnPropertyDescriptor(function f() {}, 'name').writable, Object.getOwnPropertyDescriptor(() => {}, 'length').configurable);
console.log(Object.entries(Object.getOwnPropertyDescriptors({ get g() { return 1; }, v: 2 })).map(([k, v]) => `${k}:${Object.keys(v)}`).join(' '));

// expect:
//   TypeError TypeError TypeError true 0
//   TypeError 1 false
//   2 TypeError TypeError true false
//   2 2 TypeError TypeError TypeError
//   TypeError 5 true TypeError
//   TypeError 3
//   hi 0 own __proto__ true
//   null true true
//   undefined true 2
//   1,accessor element,3 TypeError 0 0
//   TypeError TypeError 9,2
//   get,set,enumerable,configurable false false true
//   g:get,set,enumerable,configurable v:value,writable,enumerable,configurable
