// for-in: order of keys, inherited and hidden ones, keys deleted and added on the way, strings, arrays, null.
const keys = (o) => { const out = []; for (const k in o) out.push(k); return out.join(); };
console.log(keys({ b: 1, 2: 1, a: 1, 1: 1, [Symbol('s')]: 1, '-1': 1, '01': 1 }), keys('ab'), keys([5, , 6]), keys(null), keys(undefined), keys(5), keys(() => {}));
class P { inherited = 1; method() {} }
class Q extends P { own = 2; static s = 1; }
console.log(keys(new Q()), keys(Q), keys(Object.create({ x: 1 }, { y: { value: 1 }, z: { value: 1, enumerable: true } })));
console.log(keys(Object.create({ shadowed: 1 }, { shadowed: { value: 2, enumerable: false } })));
const o = { a: 1, b: 2, c: 3 };
const seen = [];
for (const k in o) {
  seen.push(k);
  delete o.b;
  o.added = 1;
}
console.log(seen.join(), Object.keys(o).join());
const target = {};
for (target.k in { p: 1, q: 2 });
let letter;
for (letter of 'xy');
for ([letter] in { word: 1 });
for (const [first, , third = 'none'] in { abc: 1, de: 2 }) console.log(first, third);
for (var { length } in { four: 1 });
console.log(target.k, letter, length);
const proxy = new Proxy({ p: 1 }, { ownKeys: (t) => (seen.push('ownKeys'), Reflect.ownKeys(t)), getOwnPropertyDescriptor: (t, k) => (seen.push(`desc ${k}`), Reflect.getOwnPropertyDescriptor(t, k)) });
seen.length = 0;
for (const k in proxy) seen.push(k);
console.log(seen.join());
label: for (const a in { x: 1, y: 2 }) for (const b in { p: 1, q: 2 }) {
  if (b === 'q') continue label;
  seen.push(a + b);
}
console.log(seen.slice(-2).join());
const fs = [];
for (const k in { a: 1, b: 2 }) fs.push(() => k);
for (let k in { c: 1 }) { fs.push(() => k); k += '!'; }
console.log(fs.map((f) => f()).join());
for (const k in (() => { seen.length = 0; return { evaluated: 1 }; })()) seen.push(k);
console.log(seen.join());
const counts = {};
for (const ch in { ...'hello' }) counts[ch] = 1;
console.log(Object.keys(counts).join(''));

// expect:
//   1,2,b,a,-1,01 0,1 0,2
//   inherited,own s z,x
//
//   a,c a,c,added
//   a c
//   d none
//   q w 4
//   ownKeys,desc p,p
//   xp,yp
//   a,b,c!
//   evaluated
//   01234
