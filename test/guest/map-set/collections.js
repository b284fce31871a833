// Map, Set, WeakMap, WeakSet: key identity, order, changes while iterating, callbacks, subclasses.
const m = new Map([[NaN, 'nan'], [0, 'zero'], ['0', 'string'], [null, 'null']]);
m.set(-0, 'minus zero').set(undefined, 'undef').set(NaN, 'nan again');
console.log(m.size, m.get(NaN), m.get(0), Object.is([...m.keys()][1], 0), m.has(-0), m.get('missing'), m.delete('0'), m.delete('0'), [...m.values()].join());
const log = [];
const order = new Map([['a', 1], ['b', 2], ['c', 3]]);
for (const [k, v] of order) {
  log.push(k + v);
  if (k === 'a') {
    order.delete('a');
    order.delete('b');
    order.set('d', 4);
    order.set('a', 5);
  }
  if (log.length > 5) break;
}
console.log(log.splice(0).join());
const s = new Set([3, 1, 3, 2]);
for (const x of s) {
  log.push(x);
  if (x < 3) s.add(x + 10);
  s.delete(3);
  if (x === 1) s.add(3);
}
console.log(log.splice(0).join(), [...s].join(), s.size);
s.forEach(function (v, k, set) {
  log.push(v === k && set === s && this.t);
}, { t: true });
console.log(log.splice(0).every(Boolean), s.add(1) === s, s.clear(), s.size, new Set('hello').size, new Set([[], []]).size, new Set().add(NaN).has(NaN));
const objKey = {};
const fnKey = () => {};
const mixed = new Map([[objKey, 'obj'], [fnKey, 'fn'], [Symbol.iterator, 'sym'], [1n, 'big'], [1, 'num']]);
console.log(mixed.get(objKey), mixed.get({}), mixed.get(fnKey), mixed.get(Symbol.iterator), mixed.get(BigInt(1)), mixed.get(1), mixed.size);
const wm = new WeakMap([[objKey, 1]]);
const ws = new WeakSet([objKey]);
console.log(wm.get(objKey), wm.has({}), wm.set(fnKey, 2).get(fnKey), wm.delete(objKey), wm.has(objKey), ws.has(objKey), wm.get('primitive'), ws.has(1));
for (const f of [() => wm.set(1, 1), () => new Map([1]), () => Map(), () => new Set(5), () => Map.prototype.get.call(new Set(), 1), () => new WeakSet([1]), () => Map.prototype.size]) {
  try {
    f();
    log.push('ok');
  } catch (e) {
    log.push(e.name);
  }
}
console.log(log.splice(0).join());
class Registry extends Map {
  set(k, v) {
    log.push(`set ${k}`);
    return super.set(k, v);
  }
  get [Symbol.toStringTag]() {
    return 'Registry';
  }
}
const r = new Registry([['x', 1], ['y', 2]]);
console.log(log.splice(0).join(), String(r), r instanceof Map, r.size, Object.fromEntries(r).y, [...new Map(r)].join('|'));
const lru = (n, m2 = new Map()) => ({
  get: (k) => { if (!m2.has(k)) return; const v = m2.get(k); m2.delete(k); m2.set(k, v); return v; },
  set: (k, v) => { m2.delete(k); m2.set(k, v); if (m2.size > n) m2.delete(m2.keys().next().value); },
  keys: () => [...m2.keys()].join(''),
});
const cache = lru(3);
for (const k of 'abcadbe') cache.get(k) ?? cache.set(k, k);
console.log(cache.keys());
const union = (a, b) => new Set([...a, ...b]);
const inter = (a, b) => new Set([...a].filter((x) => b.has(x)));
console.log([...union(new Set([1, 2]), new Set([2, 3]))].join(), [...inter(new Set([1, 2]), new Set([2, 3]))].join());
const counts = new Map();
for (let i = 0; i < 5000; i++) counts.set(i % 7, (counts.get(i % 7) ?? 0) + 1);
console.log([...counts].map(([k, v]) => `${k}:${v}`).join(), [...counts.entries()].length, counts.entries().next().value.join(), Object.prototype.toString.call(counts.keys()));
const it = counts.keys();
it.next();
counts.clear();
console.log(it.next().done, [...it].length, new Map(Object.entries({ a: 1 })).get('a'), new Map([...'ab'].entries()).get(1));

// expect:
//   5 nan again minus zero true true undefined true false nan again,minus zero,null,undef
//   a1,c3,d4,a5,a5,a5
//   3,1,2,11,12 1,2,11,12 4
//   true true undefined 0 4 2 true
//   obj undefined fn sym big num 5
//   1 false 2 true false true undefined false
//   TypeError,TypeError,TypeError,TypeError,TypeError,TypeError,TypeError
//   set x,set y [object Registry] true 2 2 x,1|y,2
//   dbe
//   1,2,3 2
//   0:715,1:715,2:714,3:714,4:714,5:714,6:714 7 0,715 [object Map Iterator]
//   true 0 1 b
