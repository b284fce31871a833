// Each iteration of a let loop has a binding of its own, copied before the update; also across chunk boundaries.
const fs = [];
for (let i = 0; i < 2050; i++) fs.push(() => i);
console.log(fs[0](), fs[1023](), fs[1024](), fs[1025](), fs[2047](), fs[2048](), fs[2049]());
console.log(fs.every((f, i) => f() === i));
const inits = [];
for (let i = 0, get = () => i, bump = () => i++; i < 3; i++) inits.push([get(), (bump(), get()), i]);
console.log(JSON.stringify(inits));
const inTest = [];
for (let i = 0; inTest.push(() => i), i < 3; i++);
console.log(inTest.map((f) => f()).join());
const inUpdate = [];
for (let i = 0; i < 3; inUpdate.push(() => i), i++);
console.log(inUpdate.map((f) => f()).join());
const changed = [];
for (let i = 0; i < 6; i++) {
  changed.push(() => i);
  i++;
  changed.push(() => (i += 10));
}
console.log(changed.map((f) => f()).join(), changed[0]());
const vars = [];
for (var v = 0; v < 3; v++) vars.push(() => v);
console.log(vars.map((f) => f()).join());
const many = [];
for (let i = 0; i < 3000; i++) {
  if (i % 1000 !== 23 && i % 1024 > 1) continue;
  const local = i * 2;
  many.push(() => `${i}:${local}`);
}
console.log(many.map((f) => f()).join(' '));
const ofs = [];
for (const x of Array.from({ length: 1500 }, (_, i) => i)) if (x % 512 === 511 || x % 512 === 0) ofs.push(() => x);
console.log(ofs.map((f) => f()).join());
const ins = [];
for (let k in { a: 1, b: 2 }) {
  ins.push(() => k);
  k += '!';
}
console.log(ins.map((f) => f()).join());
const pairs = [];
for (let [i, j] = [0, 10]; i < j; [i, j] = [i + 3, j - 1]) pairs.push(() => `${i}-${j}`);
console.log(pairs.map((f) => f()).join());
const whiles = [];
let n = 0;
while (n < 3) {
  let inner = n++;
  whiles.push(() => inner++);
}
console.log(whiles.map((f) => f()).join(), whiles.map((f) => f()).join());
const nested = [];
for (let i = 0; i < 2; i++) for (let j = 0; j < 2; j++) nested.push(() => `${i}${j}`);
console.log(nested.map((f) => f()).join());
const setters = [];
for (let i = 0; i < 3; i++) setters.push({ get: () => i, set: (x) => (i = x) });
setters[1].set(99);
console.log(setters.map((s) => s.get()).join());

// expect:
//   0 1023 1024 1025 2047 2048 2049
//   true
//   [[0,1,0],[1,2,1],[2,3,2]]
//   0,1,2,3
//   1,2,3
//   1,11,3,13,5,15 11
//   3,3,3
//   0:0 1:2 23:46 1023:2046 1024:2048 1025:2050 2023:4046 2048:4096 2049:4098
//   0,511,512,1023,1024
//   a!,b!
//   0-10,3-9,6-8
//   0,1,2 1,2,3
//   00,01,10,11
//   0,99,2
