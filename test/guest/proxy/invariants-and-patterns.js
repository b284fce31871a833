// Invariants are enforced; useful proxies: negative indices, defaults, observers, membranes by hand.
const attempt = (f) => {
  try {
    return String(f());
  } catch (e) {
    return e.name;
  }
};
const frozen = Object.freeze({ a: 1 });
const liar = new Proxy(frozen, {
  get: () => 2,
  has: () => false,
  ownKeys: () => [],
  deleteProperty: () => true,
  set: () => true,
  getPrototypeOf: () => Array.prototype,
  isExtensible: () => true,
});
console.log([() => liar.a, () => 'a' in liar, () => Object.keys(liar), () => delete liar.a, () => (liar.a = 5), () => Object.getPrototypeOf(liar), () => Object.isExtensible(liar)].map(attempt).join());
console.log(attempt(() => { 'use strict'; new Proxy({}, { set: () => false }).x = 1; }), Reflect.set(new Proxy({}, { set: () => false }), 'x', 1));
console.log(attempt(() => delete new Proxy({}, { deleteProperty: () => false }).x), attempt(() => new (new Proxy(class {}, { construct: () => 1 }))()));
const negative = (array) => new Proxy(array, {
  get: (t, k, r) => Reflect.get(t, typeof k === 'string' && /^-\d+$/.test(k) ? String(t.length + Number(k)) : k, r),
});
const n = negative([1, 2, 3]);
console.log(n[-1], n[0], n.length, n.map((x) => x * 2).join(), n.at(-2));
const changes = [];
const observe = (o, path = []) => new Proxy(o, {
  get(t, k, r) {
    const v = Reflect.get(t, k, r);
    return typeof v === 'object' && v !== null ? observe(v, [...path, k]) : v;
  },
  set(t, k, v, r) {
    changes.push(`${[...path, k].join('.')}=${v}`);
    return Reflect.set(t, k, v, r);
  },
});
const state = observe({ user: { tags: ['x'] }, n: 0 });
state.user.name = 'N';
state.user.tags.push('y');
state.n++;
console.log(changes.join(' '));
const receiver = { log: [] };
const proto = new Proxy({}, { get: (t, k, r) => (k === 'log' || r !== receiver ? undefined : `missing ${String(k)}`) });
Object.setPrototypeOf(receiver, proto);
console.log(receiver.foo, receiver.bar);
const enumLike = new Proxy({ A: 1 }, { get: (t, k) => (k in t ? t[k] : (() => { throw new RangeError(`no ${String(k)}`); })()) });
console.log(enumLike.A, attempt(() => enumLike.B));
class Secret {
  #v = 42;
  get v() {
    return this.#v;
  }
}
const s = new Proxy(new Secret(), {});
console.log(attempt(() => s.v), new Proxy(new Secret(), { get: (t, k) => Reflect.get(t, k, t) }).v);
const { proxy, revoke } = Proxy.revocable(() => 1, {});
console.log(proxy(), (revoke(), attempt(() => proxy())), typeof proxy);
const counter = new Proxy(function () {}, { apply: (t, self, args) => `${self?.id ?? 'none'}:${args.length}` });
console.log(counter(1, 2), counter.call({ id: 7 }), { id: 8, counter }.counter(1), Reflect.apply(counter, { id: 9 }, [1]));

// expect:
//   TypeError,TypeError,TypeError,TypeError,TypeError,TypeError,TypeError
//   TypeError false
//   TypeError TypeError
//   3 1 3 2,4,6 2
//   user.name=N user.tags.1=y user.tags.length=2 n=1
//   missing foo missing bar
//   1 RangeError
//   TypeError 42
//   1 TypeError function
//   none:2 7:0 8:1 9:1
