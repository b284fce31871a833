// Loops with awaits: per-iteration bindings, for await over sync and async sources, closing.
const log = [];
const fns = [];
for (let i = 0; i < 3; i++) {
  await null;
  fns.push(() => i);
  if (i === 1) i += 0;
}
console.log(fns.map((f) => f()).join());
const thunks = [];
for (const x of [1, 2]) {
  const y = await x;
  thunks.push(async () => x + y + (await 1));
}
console.log((await Promise.all(thunks.map((t) => t()))).join());
for await (const v of [Promise.resolve('p'), 'plain', new Promise((r) => setTimeout(r, 1, 'timer'))]) log.push(v);
console.log(log.join());
log.length = 0;
const source = {
  [Symbol.asyncIterator]() {
    let n = 0;
    return {
      next: async () => ({ value: ++n, done: n > 5 }),
      return: async (v) => (log.push(`closed ${v}`), {}),
    };
  },
};
for await (const n of source) {
  if (n === 2) continue;
  if (n === 4) break;
  log.push(n);
}
console.log(log.join());
log.length = 0;
try {
  for await (const n of source) throw new Error(`at ${n}`);
} catch (e) {
  log.push(e.message);
}
console.log(log.join());
const rejecting = [Promise.resolve(1), Promise.reject(new Error('element')), 3];
try {
  for await (const v of rejecting) log.push(v);
} catch (e) {
  console.log(e.message, log.at(-1));
}
let count = 0;
while (await Promise.resolve(count < 1500)) {
  count++;
  if (count % 3) continue;
  if (count > 1400) break;
}
console.log(count);
let k = 0;
do {
  k += await 1;
} while (k < (await 1030));
console.log(k);
let s = 0;
for (let i = await 0; i < (await 2050); i += await 1) s += i;
console.log(s);
const inner = async () => {
  for await (const n of source) return `returned ${n}`;
};
log.length = 0;
console.log(await inner(), log.join());

// expect:
//   0,1,2
//   3,5
//   p,plain,timer
//   1,3,closed undefined
//   closed undefined,at 1
//   element 1
//   1401
//   1030
//   2100225
//   returned 1 closed undefined
