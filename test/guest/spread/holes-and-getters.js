// Spread: holes become undefined, getters run once, order of keys, symbols, primitives, arguments, nothing.
const log = [];
const src = { get a() { log.push('get a'); return 1; }, b: 2, [Symbol('s')]: 3, 1: 'one', 0: 'zero' };
const copy = { z: 0, ...src, ...(log.push('between'), null), ...undefined, ...'hi', ...5, ...true, ...[, 'x'], b: 'last' };
console.log(Reflect.ownKeys(copy).map(String).join(), copy.a, copy[0], copy[1], log.join());
console.log(JSON.stringify([...[1, , 3]]), 1 in [...[1, , 3]], [...'añ😀'].length, [...new Set([1, 1])].length, [...new Map([[1, 2]])].join(), [...[]].length);
console.log(Math.max(...[1, 5], 3, ...[9]), String.fromCharCode(...[72, 105]), [].concat(...[[1], [2, [3]]]).length);
function f() {
  return [arguments.length, ...arguments].join();
}
console.log(f(...[, 1]), f(...'ab', ...[]), f(...f.name), new (class { constructor(...a) { this.n = a.length; } })(...[1, 2], ...'x').n);
class E { own = 1; get acc() { return 2; } static st = 3; }
console.log(JSON.stringify({ ...new E() }), JSON.stringify({ ...E }), JSON.stringify({ ...[7, 8] }), JSON.stringify({ ...Object.create({ inherited: 1 }, { hidden: { value: 1 } }) }));
const target = { set a(v) { log.push(`setter ${v}`); }, ...{ a: 'defined' } };
console.log(target.a, log.includes('setter defined'));
const proxy = new Proxy({ p: 1, q: 2 }, { ownKeys: () => (log.push('ownKeys'), ['q', 'p', 'missing']), getOwnPropertyDescriptor: (t, k) => (log.push(`desc ${k}`), Reflect.getOwnPropertyDescriptor(t, k)), get: (t, k) => (log.push(`get ${k}`), t[k]) });
log.length = 0;
console.log(JSON.stringify({ ...proxy }), log.join());
log.length = 0;
const { q, ...rest } = proxy;
console.log(q, JSON.stringify(rest), log.join());
const big = Array.from({ length: 20000 }, (_, i) => i);
console.log(Math.max(...big), [...big, ...big].length, f.apply(null, [1, 2]));
const nested = [...[...[...'deep']]].reverse();
console.log(nested.join(''), [...(function* () { yield* [1, 2]; return 'not spread'; })()].join(), [...[1, 2].entries()].join('|'), [...Array(3).keys()].join());
const o1 = { x: { y: 1 } };
const o2 = { ...o1 };
o2.x.y = 2;
console.log(o1.x.y, { ...o1, x: { ...o1.x, y: 3 } }.x.y, o1.x.y);
const call = { n: 'ctx', m(...a) { return `${this.n} ${a}`; } };
console.log(call.m(...[1], 2, ...[3, 4]), call['m'](...'z'), (0, call.m).call({ n: 'other' }, ...[5]), call?.m?.(...[6]));
try {
  f(...[1], ...null);
} catch (e) {
  console.log(e.name);
}

// expect:
//   0,1,z,a,b,Symbol(s) 1 h x get a,between
//   [1,null,3] true 3 1 1,2 0
//   9 Hi 3
//   2,,1 2,a,b 1,f 3
//   {"own":1} {"st":3} {"0":7,"1":8} {}
//   defined false
//   {"q":2,"p":1} ownKeys,desc q,get q,desc p,get p,desc missing
//   2 {"p":1} get q,ownKeys,desc p,get p,desc missing
//   19999 40000 2,1,2
//   peed 1,2 0,1|1,2 0,1,2
//   2 3 2
//   ctx 1,2,3,4 ctx z other 5 ctx 6
//   TypeError
