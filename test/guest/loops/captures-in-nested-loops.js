// Captured variables of nested loops, of patterns in heads, and of blocks inside of bodies, far past a chunk boundary.
const at = (fs, ...is) => is.map((i) => fs[i]()).join(' ');
const grid = [];
for (let y = 0; y < 40; y++) for (let x = 0; x < 40; x++) grid.push(() => `${x},${y}`);
console.log(at(grid, 0, 39, 40, 1023, 1024, 1025, 1599), grid.length);
const inner = [];
for (let i = 0; i < 3; i++) {
  for (let j = 0; j < 1030; j++) if (j % 1024 < 2) inner.push(() => (i += 10) + j);
}
console.log(inner.map((f) => f()).join());
const patterns = [];
for (const { a, b: [c], ...rest } of Array.from({ length: 1500 }, (_, i) => ({ a: i, b: [i * 2], d: i * 3 }))) patterns.push(() => `${a}/${c}/${rest.d}`);
console.log(at(patterns, 0, 1023, 1024, 1499));
const entries = [];
for (let [k, v] of new Map(Array.from({ length: 1100 }, (_, i) => [`k${i}`, i]))) {
  v *= 2;
  entries.push({ get: () => k + v, inc: () => v++ });
}
entries[1024].inc();
console.log(entries[1023].get(), entries[1024].get(), entries[1025].get());
const heads = [];
for (let i = 0, o = { n: 0 }; i < 2050; i++, o = { n: i }) heads.push(() => `${i}:${o.n}`);
console.log(at(heads, 0, 1, 1024, 2049));
const blocks = [];
for (let i = 0; i < 1100; i++) {
  let before = i - 1;
  {
    const local = i * 2;
    let counter = 0;
    blocks.push(() => [before++, local, ++counter].join(':'));
  }
  try {
    if (i % 1024 === 0) throw i;
  } catch (e) {
    blocks.push(() => `caught ${e}`);
  }
  switch (i) {
    case 1025:
      let s = 'in switch';
      blocks.push(() => s + i);
  }
}
console.log(blocks.length, blocks[0](), blocks[0](), blocks[1](), blocks.at(-1)(), at(blocks, 1025, 1026, 1027, 1028));
const whileCaps = [];
let w = 0;
while (w < 1026) {
  const mine = w;
  let twice = mine * 2;
  w++;
  if (mine % 3) continue;
  whileCaps.push(() => [mine, twice++, w].join(':'));
}
console.log(at(whileCaps, 0, 1, 341, 341));
const fnDecls = [];
for (let i = 0; i < 1030; i++) {
  function helper() {
    return later + i;
  }
  const later = i % 2 ? 'odd ' : 'even ';
  fnDecls.push(helper);
}
console.log(at(fnDecls, 0, 1, 1024, 1025));
const cls = [];
for (let i = 0; i < 1030; i++) {
  if (i < 1022) continue;
  cls.push(
    class {
      static id = i;
      #v = i * 2;
      get v() {
        return this.#v + i;
      }
    },
  );
}
console.log(cls.map((C) => C.id + new C().v).join());
const gens = [];
for (let i = 0; i < 1026; i += 513) gens.push(function* () { while (i < 1026) yield (i += 400); });
console.log(gens.map((g) => [...g()].join()).join(' | '));
const asyncs = [];
for (let i = 0; i < 2049; i++) if (i % 1024 === 0) asyncs.push(async () => { await null; return i; });
console.log((await Promise.all(asyncs.map((f) => f()))).join());
const mutated = [];
for (let i = 0; i < 5; i++) {
  mutated.push(() => i);
  const bump = () => { i += 1; };
  if (i === 2) bump();
}
console.log(mutated.map((f) => f()).join());
const skipped = [];
outer: for (let i = 0; i < 1100; i++) {
  for (let j = 0; ; j++) {
    if (j === 2) continue outer;
    if (i % 550 === 549) skipped.push(() => [i, j].join('-'));
  }
}
console.log(skipped.map((f) => f()).join());

// expect:
//   0,0 39,0 0,1 23,25 24,25 25,25 39,39 1600
//   10,21,1054,1065,11,22,1055,1066,12,23,1056,1067
//   0/0/0 1023/2046/3069 1024/2048/3072 1499/2998/4497
//   k10232046 k10242049 k10252050
//   0:0 1:1 1024:1024 2049:2049
//   1103 -1:0:1 0:0:2 caught 0 1098:2198:1 1023:2048:1 caught 1024 1024:2050:1 in switch1025
//   0:0:1026 3:6:1026 1023:2046:1026 1023:2047:1026
//   even 0 odd 1 even 1024 odd 1025
//   4088,4092,4096,4100,4104,4108,4112,4116
//   400,800,1200 | 913,1313
//   0,1024,2048
//   0,1,3,4
//   549-0,549-1,1099-0,1099-1
