// Spread in calls, new, arrays and objects: order, holes, iterators, getters, symbols, strings, nullish.
const log = [];
const it = (name, ...vs) => ({
  *[Symbol.iterator]() {
    log.push(`${name} start`);
    yield* vs;
    log.push(`${name} end`);
  },
});
const t = (v) => (log.push(v), v);
const f = (...args) => args.join('');
console.log(f(t('a'), ...it('i', 1, 2), t('b'), ...it('j', 3), t('c')), log.splice(0).join());
console.log([t('x'), ...it('k', 1), , ...it('l'), t('y'), ,].length, log.splice(0).join());
const holes = [1, , 3, ,];
console.log(holes.length, 1 in holes, [...holes].length, 1 in [...holes], [...holes, ...[, ,]].length, JSON.stringify([...holes]));
console.log([...'a😀b'].length, [...new Set([1, 1, 2])].join(), [...new Map([['k', 'v']])].join(), [...[...[...'nested']]].join(''));
console.log(Math.max(...[1, 5, 3], ...[9], 2), new Date(...[2020, 0]).getFullYear(), new Array(...[3]).length, new Array(...[1, 2]).length);
class P {
  constructor(...xs) {
    this.n = xs.length;
  }
}
console.log(new P(...'abc', ...[]).n, Reflect.construct(P, [...'ab']).n, new (class extends P { constructor(...a) { super(0, ...a, 0); } })(1, 2).n);
const o = { n: 10, sum(...xs) { return xs.reduce((a, b) => a + b, this.n); } };
console.log(o.sum(...[1, 2]), o['sum'](...[3]), o?.sum(...[4], 5), o.sum?.(...[6]), o.sum.apply({ n: 0 }, [...[7]]));
const base = { a: 1, get b() { log.push('getter b'); return 2; }, [Symbol.for('s')]: 's' };
const merged = { z: 0, ...base, a: 'override', ...null, ...undefined, ...'hi', ...[9], ...5, ...true };
console.log(JSON.stringify(merged), merged[Symbol.for('s')], Object.getOwnPropertyDescriptor(merged, 'b').value, log.splice(0).join());
const setter = { set q(v) { log.push('never'); } };
console.log(JSON.stringify({ q: 1, ...setter }), { ...setter, q: 2 }.q, log.length);
console.log(Object.keys({ ...Object.create({ inherited: 1 }), ...class { static s = 1; }, ...(() => {}) }).join(), Object.keys({ ...[, 1] }).join());
const big = Array.from({ length: 5000 }, (_, i) => i);
console.log(f(...big).length, Math.max(...big), [...big, ...big].length, String.fromCharCode(...big.slice(65, 70)));
for (const bad of [() => [...5], () => f(...undefined), () => [...{}], () => new P(...null), () => [...{ [Symbol.iterator]: 1 }], () => [...{ [Symbol.iterator]: () => 1 }]]) {
  try {
    bad();
  } catch (e) {
    log.push(e.name);
  }
}
console.log(log.splice(0).join());
const rest = (a, b = 2, ...[c, { d = 'D' } = {}]) => [a, b, c, d].join();
console.log(rest(1), rest(1, undefined, 3, { d: 4 }), rest.length, ((...x) => x.length)(...[, ,]));
const args = (function () { return [...arguments, arguments.length]; })(...'xy');
console.log(args.join(), [...(function* () { yield* args; })()].length);
const obj = { ...(0 && { a: 1 }), ...(1 && { b: 2 }), c: [...(true ? [1] : [])] };
console.log(JSON.stringify(obj), JSON.stringify({ ...{ ...{ deep: 1 } } }));

// expect:
//   a12b3c a,i start,i end,b,j start,j end,c
//   5 x,k start,k end,l start,l end,y
//   4 false 4 true 6 [1,null,3,null]
//   3 1,2 k,v nested
//   9 2020 3 2
//   3 2 4
//   13 13 19 16 7
//   {"0":9,"1":"i","z":0,"a":"override","b":2} s 2 getter b
//   {} 2 0
//   s 1
//   18890 4999 10000 ABCDE
//   TypeError,TypeError,TypeError,TypeError,TypeError,TypeError
//   1,2,,D 1,2,3,4 1 2
//   x,y,2 3
//   {"b":2,"c":[1]} {"deep":1}
