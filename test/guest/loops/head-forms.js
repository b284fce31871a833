// What may stand in a loop's head: members, patterns, existing variables, holes, sequence, let as a boundary.
const o = {};
const a = [];
let v;
for (o.x of [1, 2, 3]);
for (a[a.length] of 'xyz');
for (v of [7, 8]);
for ([v, o.y = 'dflt'] of [[1], [2, undefined]]);
for ({ length: o.len } of ['a', 'abc']);
for (o[`k${v}`] in { p: 1, q: 2 });
console.log(JSON.stringify(o), a.join(), v);
for (const [k, [x, ...rest]] of new Map([['m', [1, 2, 3]]])) console.log(k, x, rest.join());
for (let i = 0, j = 10, s = ''; ; i++, j--) {
  s += `${i}${j} `;
  if (i >= j) {
    console.log(s);
    break;
  }
}
for (var i = 0, n = 2; i < n; i++);
console.log(i, n);
for (let of of ['of']) console.log(of);
for (var of2 of (1, ['seq'])) console.log(of2);
for (const x in (0, { only: 1 })) console.log(x);
let async = 0;
for (async = 0; async < 2; async++);
for ((async) of [5]);
console.log(async);
for (const x of [1, 2, 3].map((y) => ('a' in { a: y } ? y * 2 : 0))) v = x;
console.log(v);
for (let b = ('z' in { z: 1 }) ? 1 : 2; b < 3; b++) console.log('in within parentheses?', b);
for (let f = () => { return 'q' in {}; }; f(); );
for (var w = ('z' in {}) || 1; w; w--) console.log('w', w);
let reads = 0;
const src = () => (reads++, [1, 2]);
for (const q of src()) for (const r of src()) v = q + r;
console.log(reads, v);
for (const k in null) console.log('never', k);
for (const k in undefined) console.log('never', k);
for (const k in 'ab') console.log(k, typeof k);
for (const ch of 'a😀') console.log(ch.length);
try {
  for (const z of 5);
} catch (e) {
  console.log(e.name);
}
try {
  for (const t of (() => t)());
} catch (e) {
  console.log(e.name);
}
try {
  for (let u of [u]);
} catch (e) {
  console.log(e.name);
}

// expect:
//   {"x":3,"y":"dflt","len":3,"k2":"q"} x,y,z 2
//   m 1 2,3
//   010 19 28 37 46 55
//   2 2
//   of
//   seq
//   only
//   5
//   6
//   in within parentheses? 1
//   in within parentheses? 2
//   w 1
//   3 4
//   0 string
//   1 string
//   1
//   2
//   TypeError
//   ReferenceError
//   ReferenceError
