// for-of and for-in over more elements than a chunk: iterators advance once per step and close once.
const sizes = [0, 1, 1023, 1024, 1025, 2048, 2049, 5000];
for (const n of sizes) {
  const array = Array.from({ length: n }, (_, i) => i);
  let sum = 0;
  for (const v of array) sum += v;
  let evens = 0;
  for (const v of array) {
    if (v & 1) continue;
    evens++;
  }
  let nexts = 0;
  let returns = 0;
  const iterable = {
    [Symbol.iterator]: () => ({
      next: () => ({ value: nexts, done: nexts++ >= n }),
      return: () => (returns++, {}),
    }),
  };
  let seen = 0;
  for (const v of iterable) seen += v === seen;
  const keys = {};
  for (const v of array) keys[`k${v}`] = v;
  let keySum = 0;
  let inOrder = true;
  let last = -1;
  for (const k in keys) {
    inOrder &&= keys[k] === last + 1;
    last = keys[k];
    keySum += last;
  }
  console.log(n, sum, evens, seen, nexts, returns, keySum === sum, inOrder);
}
const endless = (log) => ({
  [Symbol.iterator]() {
    let i = 0;
    return { next: () => ({ value: i++, done: false }), return: () => (log.push(`closed at ${i}`), {}) };
  },
});
for (const stop of [1023, 1024, 1025, 2048]) {
  const log = [];
  for (const v of endless(log)) if (v === stop) break;
  (() => {
    for (const v of endless(log)) if (v === stop) return;
  })();
  try {
    for (const v of endless(log)) if (v === stop) throw 0;
  } catch {}
  console.log(stop, log.join());
}
let grown = [0];
for (const v of grown) if (grown.length < 1500) grown.push(v + 1);
console.log(grown.length, grown.at(-1));
const set = new Set([0]);
for (const v of set) if (v < 2100) set.add(v + 1);
console.log(set.size);
const map = new Map(Array.from({ length: 3000 }, (_, i) => [i, i]));
for (const [k] of map) if (k % 2 === 0) map.delete(k + 1);
console.log(map.size);
const big = Object.fromEntries(Array.from({ length: 1100 }, (_, i) => [i, 1]));
let visited = 0;
for (const k in big) {
  visited++;
  delete big[Number(k) + 1];
}
console.log(visited, Object.keys(big).length);
let chars = 0;
for (const ch of '😀a'.repeat(1025)) chars += ch.length;
console.log(chars);

// expect:
//   0 0 0 0 1 0 true true
//   1 0 1 1 2 0 true true
//   1023 522753 512 1023 1024 0 true true
//   1024 523776 512 1024 1025 0 true true
//   1025 524800 513 1025 1026 0 true true
//   2048 2096128 1024 2048 2049 0 true true
//   2049 2098176 1025 2049 2050 0 true true
//   5000 12497500 2500 5000 5001 0 true true
//   1023 closed at 1024,closed at 1024,closed at 1024
//   1024 closed at 1025,closed at 1025,closed at 1025
//   1025 closed at 1026,closed at 1026,closed at 1026
//   2048 closed at 2049,closed at 2049,closed at 2049
//   1500 1499
//   2101
//   1500
//   550 550
//   3075
