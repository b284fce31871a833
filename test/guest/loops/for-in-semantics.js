// for-in: order, prototypes, shadowing, additions and deletions while running, arrays, symbols left out.
const keys = (o) => {
  const out = [];
  for (const k in o) out.push(k);
  return out.join();
};
const proto = { p1: 1, shared: 2, 5: 'proto five' };
const o = Object.assign(Object.create(proto), { b: 1, 10: 1, a: 1, 2: 1, shared: 3, [Symbol('s')]: 1, '-1': 1, '01': 1 });
console.log(keys(o));
Object.defineProperty(o, 'p1', { value: 'hides', enumerable: false });
console.log(keys(o));
console.log(keys([5, , 6]), keys('hi'), keys(Object.assign([1], { x: 1 })), keys(7), keys(() => {}));
const shrinking = { a: 1, b: 2, c: 3 };
const seen = [];
for (const k in shrinking) {
  seen.push(k);
  delete shrinking.b;
  shrinking.later = 1;
  if (seen.length > 5) break;
}
console.log(seen.filter((k) => k !== 'later').join());
class A {
  field = 1;
  method() {}
  get accessor() {
    return 1;
  }
  static s = 1;
}
console.log(keys(new A()), keys(A), keys(class extends A {}));
const p = new Proxy({ x: 1, y: 2 }, {
  ownKeys: () => ['y', 'x', 'hidden'],
  getOwnPropertyDescriptor: (t, k) => (k === 'hidden' ? undefined : { value: t[k], enumerable: true, configurable: true }),
});
console.log(keys(p));
let last;
for (last in { one: 1, two: 2 });
console.log(last);
const total = (m) => {
  let s = 0;
  for (const r in m) for (const c in m[r]) s += m[r][c];
  return s;
};
console.log(total([[1, 2], [3]]), total({ a: { b: 4 } }));
outer: for (const k in { a: 1, b: 2, c: 3 }) {
  for (const j in { x: 1, y: 2 }) {
    if (k === 'a') continue outer;
    if (j === 'y') break outer;
    console.log(k, j);
  }
}
const fns = [];
for (const k in { a: 1, b: 2 }) fns.push(() => k);
console.log(fns.map((f) => f()).join());

// expect:
//   2,10,b,a,shared,-1,01,5,p1
//   2,10,b,a,shared,-1,01,5
//   0,2 0,1 0,x
//   a,c
//   field s s
//   y,x
//   two
//   6 4
//   b x
//   a,b
