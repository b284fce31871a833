// &&=, ||=, ??= assign only when needed, evaluate references once, and name functions.
const log = [];
const make = (v) => ({
  get x() {
    log.push('get');
    return v;
  },
  set x(n) {
    log.push(`set ${n}`);
    v = n;
  },
});
for (const v of [0, 1, null, undefined, '', 'a', NaN]) {
  const row = [];
  for (const op of [(o) => (o.x ||= 'R'), (o) => (o.x &&= 'R'), (o) => (o.x ??= 'R')]) {
    row.push(`${op(make(v))} [${log.splice(0).join()}]`);
  }
  console.log(String(v), row.join(' '));
}
const t = (name, r) => (log.push(name), r);
const o = { a: 1, b: null };
t('obj', o)[t('key', 'a')] ||= t('right', 2);
t('obj', o)[t('key', 'b')] ??= t('right', 3);
t('obj', o)[t('key', 'c')] &&= t('right', 4);
console.log(log.splice(0).join(' '), JSON.stringify(o));
const constant = 1;
constant ||= 2;
constant ??= 2;
try {
  constant &&= 2;
} catch (e) {
  console.log(e.name);
}
const frozen = Object.freeze({ x: 1 });
frozen.x ||= 2;
frozen.x ??= 2;
try {
  frozen.x &&= 2;
} catch (e) {
  console.log(e.name);
}
let f;
let g = null;
let h = 1;
f ??= () => {};
g ||= function () {};
h &&= class {};
const p = {};
p.q ??= () => {};
console.log(f.name, g.name, h.name, JSON.stringify(p.q.name));
let a = null;
let b = 0;
let c = 'c';
const chained = (a ??= b ||= c &&= 'end');
console.log(a, b, c, chained);
let x = 1;
x &&= x + 1;
x &&= x && 0;
x ||= x ?? 5;
console.log(x);
const arr = [, 0];
arr[0] ??= 'hole';
arr[1] ||= 'zero';
arr[arr.length] ??= 'new';
arr.length &&= 2;
console.log(arr.join());
const counts = {};
for (const w of 'a b a c a b'.split(' ')) counts[w] = (counts[w] ??= 0) + 1;
console.log(JSON.stringify(counts));
const groups = {};
for (const n of [1, 2, 3, 4, 5]) (groups[n % 2 ? 'odd' : 'even'] ||= []).push(n);
console.log(JSON.stringify(groups));
class K {
  static #p = null;
  #q;
  static run() {
    return [(K.#p ??= 'P'), (new K().#q ||= 'Q')].join();
  }
}
console.log(K.run());
async function lazy() {
  let v = null;
  v ??= await 'awaited';
  v &&= `${await v}!`;
  v ||= await Promise.reject(new Error('never evaluated'));
  return v;
}
console.log(await lazy());
function* gen() {
  const s = { v: undefined };
  s.v ??= yield 'ask';
  s.v ||= yield 'never asked';
  return s.v;
}
const it = gen();
console.log(it.next().value, it.next('got').value);
try {
  missing ??= 1;
} catch (e) {
  console.log(e.name);
}

// expect:
//   0 R [get,set R] 0 [get] 0 [get]
//   1 1 [get] R [get,set R] 1 [get]
//   null R [get,set R] null [get] R [get,set R]
//   undefined R [get,set R] undefined [get] R [get,set R]
//    R [get,set R]  [get]  [get]
//   a a [get] R [get,set R] a [get]
//   NaN R [get,set R] NaN [get] NaN [get]
//   obj key obj key right obj key {"a":1,"b":3}
//   TypeError
//   TypeError
//   f g h ""
//   end end end end
//   0
//   hole,zero
//   {"a":3,"b":2,"c":1}
//   {"odd":[1,3,5],"even":[2,4]}
//   P,Q
//   awaited!
//   ask got
//   ReferenceError
