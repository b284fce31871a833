// Object rest: excluded keys, symbols, own enumerable only, order, computed exclusions, numeric keys.
const sym = Symbol('s');
const proto = { inherited: 1 };
const o = Object.assign(Object.create(proto), { b: 2, a: 1, 10: 'ten', 2: 'two', [sym]: 'sym' });
Object.defineProperty(o, 'hidden', { value: 'h', enumerable: false });
Object.defineProperty(o, 'got', { get: () => 'from getter', enumerable: true });
const { a, ['1' + '0']: ten, hidden, inherited, ...rest } = o;
console.log(a, ten, hidden, inherited, JSON.stringify(rest), rest[sym]);
console.log(Object.getOwnPropertyDescriptor(rest, 'got').value, 'hidden' in rest, 'inherited' in rest);
let n = 0;
const { [`k${++n}`]: k1, [`k${++n}`]: k2, ...others } = { k1: 'one', k2: 'two', k3: 'three' };
console.log(k1, k2, JSON.stringify(others), n);
const { length, [length - 1]: last, ...chars } = 'héé';
console.log(length, last, JSON.stringify(chars));
const log = [];
const p = new Proxy({ x: 1, y: 2, z: 3 }, {
  ownKeys: (t) => (log.push('ownKeys'), Reflect.ownKeys(t)),
  getOwnPropertyDescriptor: (t, k) => (log.push(`desc ${String(k)}`), Reflect.getOwnPropertyDescriptor(t, k)),
  get: (t, k) => (log.push(`get ${String(k)}`), t[k]),
});
const { y, ...r } = p;
console.log(y, JSON.stringify(r), log.join(', '));
function f({ a = 1, ...rest } = { a: 5, q: 6 }, [b, ...c] = 'xyz', { d: { e = b } = {} } = {}) {
  return JSON.stringify([a, rest, b, c, e]);
}
console.log(f(), f({ r: 1 }, [1], { d: { e: 0 } }), f.length);
for (const { id, ...more } of [{ id: 1, m: 2 }, { id: 3 }]) console.log(id, JSON.stringify(more));
for (const [k, { v = 'dv' } = {}] of Object.entries({ p: { v: 1 }, q: {}, r: undefined })) console.log(k, v);
try {
  const { z } = null;
} catch (error) {
  console.log(error.name);
}
try {
  (({ q: { w } }) => w)({});
} catch (error) {
  console.log(error.name);
}

// expect:
//   1 ten h 1 {"2":"two","b":2,"got":"from getter"} sym
//   from getter false false
//   one two {"k3":"three"} 2
//   3 é {"0":"h","1":"é"}
//   2 {"x":1,"z":3} get y, ownKeys, desc x, get x, desc z, get z
//   [5,{"q":6},"x",["y","z"],"x"] [1,{"r":1},1,[],0] 0
//   1 {"m":2}
//   3 {}
//   p 1
//   q dv
//   r dv
//   TypeError
//   TypeError
