// `__proto__` in literals: what sets the prototype and what defines a property; `super` follows it.
const p = { inherited: 'yes' };
const __proto__ = p;
const forms = {
  'colon': { __proto__: p },
  'quoted': { '__proto__': p },
  'computed': { ['__proto__']: p },
  'shorthand': { __proto__ },
  'method': { __proto__() {} },
  'getter': { get __proto__() { return p; } },
  'null': { __proto__: null },
  'number': { __proto__: 5 },
  'undefined': { __proto__: undefined },
  'string': { __proto__: 'text' },
  'function': { __proto__: () => {} },
  'spread of own': { ...{ ['__proto__']: p } },
  'spread of prototype': { ...{ __proto__: p } },
  'both': { ['__proto__']: 1, __proto__: p },
  'after': { a: 1, __proto__: p, b: 2 },
};
for (const [name, o] of Object.entries(forms)) {
  const proto = Object.getPrototypeOf(o);
  console.log(`${name}: ${proto === p ? 'p' : proto === null ? 'null' : proto === Object.prototype ? 'Object' : typeof proto} own ${Object.hasOwn(o, '__proto__')} ${o.inherited}`);
}
const s = { __proto__: { m() { return 'super m'; } }, m() { return `own ${super.m()}`; } };
console.log(s.m());
const { __proto__: read } = s;
console.log(read === Object.getPrototypeOf(s), '__proto__' in {}, '__proto__' in Object.create(null));
const order = [];
const o = { a: order.push('a'), __proto__: (order.push('proto'), p), [(order.push('key'), 'k')]: order.push('value'), ...(order.push('spread'), {}) };
console.log(order.join(), Object.keys(o).join());
console.log(JSON.stringify(JSON.parse('{"__proto__": {"x": 1}}')), Object.getPrototypeOf(JSON.parse('{"__proto__": {}}')) === Object.prototype);
const dup = { x: 1, get x() { return 2; }, ...{ x: 3 }, ['x']: 4 };
console.log(dup.x, Object.keys({ b: 1, a: 2, 1: 3, 0: 4, b: 5, [Symbol.iterator]: 6 }).join());
const half = { get v() { return 'g'; }, set v(x) { this.w = x; } };
const replaced = { get v() { return 'g'; }, v: 'data' };
const again = { v: 'data', get v() { return 'getter'; } };
const lost = { get v() { return 'first'; }, v() {}, set v(x) {} };
console.log(half.v, (half.v = 5), half.w, replaced.v, again.v, lost.v);
for (const m of [{ m() {} }.m, { get g() { return 1; } }, { async a() {} }.a, { *g() {} }.g]) console.log(typeof m === 'function' ? 'prototype' in m : Object.getOwnPropertyDescriptor(m, 'g').set === undefined);

// expect:
//   colon: p own false yes
//   quoted: p own false yes
//   computed: Object own true undefined
//   shorthand: Object own true undefined
//   method: Object own true undefined
//   getter: Object own true undefined
//   null: null own false undefined
//   number: Object own false undefined
//   undefined: Object own false undefined
//   string: Object own false undefined
//   function: function own false undefined
//   spread of own: Object own true undefined
//   spread of prototype: Object own false undefined
//   both: p own true yes
//   after: p own false yes
//   own super m
//   true true false
//   a,proto,key,value,spread a,k
//   {"__proto__":{"x":1}} true
//   4 0,1,b,a
//   g 5 5 data getter undefined
//   false
//   true
//   false
//   true
