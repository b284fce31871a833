// Keys of maps and sets: identity, NaN, zeroes, order after deletion, weak ones, chaining, construction.
const m = new Map([[NaN, 'nan'], [0, 'zero'], ['0', 'text'], [null, 'null'], [undefined, 'undef'], [1n, 'big'], [1, 'one']]);
console.log(m.get(NaN), m.get(-0), m.get('0'), m.get(null), m.get(), m.get(1n), m.get(1), m.size, [...m.keys()].map(String).join());
const k = {};
console.log(m.set(k, 'object').set({}, 'other').size, m.get(k), m.get({}), m.delete(k), m.delete(k), m.has(undefined), new Map([[-0, 1]]).keys().next().value === 0);
m.set(0, 'again');
m.delete(null);
m.set(null, 'last');
console.log([...m.values()].join(), [...m].at(-1).join());
m.forEach(function (v, key, all) { if (key === 1) console.log(v, key, all === m, this.t); }, { t: 'this' });
const s = new Set([1, 1, '1', NaN, NaN, 0, -0, [], []]);
console.log(s.size, s.add(2) === s, s.has(NaN), [...s].map(String).join('|'), [...s.entries()][0].join());
const w = new WeakMap([[k, 1]]);
console.log(w.get(k), w.has({}), w.set(k, 2).get(k), w.delete(k), w.has(k), new WeakSet([k]).has(k));
for (const f of [() => w.set(1, 1), () => new Map([1]), () => Map(), () => new Set(5), () => new WeakSet().add('x'), () => Map.prototype.get.call(new Set(), 1)]) try { f(); console.log('none'); } catch (e) { console.log(e.name); }
const by = (xs, f) => xs.reduce((g, x) => g.set(f(x), [...(g.get(f(x)) ?? []), x]), new Map());
console.log([...by([1, 2, 3, 4, 5], (x) => x % 3)].map(([key, xs]) => `${key}:${xs}`).join(' '), new Map(Object.entries({ a: 1 })).get('a'), JSON.stringify(Object.fromEntries(new Map([['x', 1]]))), JSON.stringify(new Map([[1, 2]])));
const union = new Set([...new Set([1, 2]), ...new Set([2, 3])]);
console.log([...union].join(), [...new Set('banana')].join(''), [...union].filter((x) => new Set([2, 3]).has(x)).join());

// expect:
//   nan zero text null undef big one 7 NaN,0,0,null,undefined,1,1
//   9 object undefined true false true true
//   nan,again,text,undef,big,one,other,last ,last
//   one 1 true this
//   6 true true 1|1|NaN|0|||2 1,1
//   1 false 2 true false true
//   TypeError
//   TypeError
//   TypeError
//   TypeError
//   TypeError
//   TypeError
//   1:1,4 2:2,5 0:3 1 {"x":1} {}
//   1,2,3 ban 2,3
