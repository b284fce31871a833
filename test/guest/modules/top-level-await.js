// Top-level await in expressions, loops, patterns, try blocks and declarations; hoisting still works.
console.log(hoisted());
const a = await Promise.resolve(1);
const { b, c = await 'default' } = await { b: 2 };
let total = 0;
for (const p of [1, Promise.resolve(2), 3]) total += await p;
for await (const v of (async function* () {
  yield 10;
  yield 20;
})()) total += v;
console.log(a, b, c, total);
try {
  await Promise.reject(new Error('rejected'));
} catch (e) {
  console.log(e.message);
} finally {
  console.log(await 'in finally');
}
const order = [];
queueMicrotask(() => order.push('microtask'));
order.push('before');
await null;
order.push('after');
console.log(order.join());
class K {
  static value = `static ${b}`;
}
const make = async () => (await import.meta) && 'meta';
console.log(K.value, await make(), typeof import.meta, typeof this);
const settled = await Promise.allSettled([await 1, Promise.reject(2)]);
console.log(settled.map((s) => s.status).join());
const x = (await 1) + (await 2) * (await 3) ** 2;
console.log(x, [await 1, await 2].length, { k: await 'v' }.k, `${await 't'}`, await (await (async () => 'nested'))());
function hoisted() {
  return typeof a2;
}
var a2 = 1;
if (await true) console.log('condition');
switch (await 2) {
  case await 1:
    console.log('never');
    break;
  case await 2:
    console.log('case');
}
while ((await total) > 35) total--;
console.log(total);
await new Promise((done) => setTimeout(done, 2));
console.log('after a timer');
export const result = await Promise.all([1, 2].map(async (n) => n * 2)).then((r) => r.join());
console.log(result);
export default await 'default by await';

// expect:
//   undefined
//   1 2 default 36
//   rejected
//   in finally
//   before,microtask,after
//   static 2 meta object undefined
//   fulfilled,rejected
//   19 2 v t nested
//   condition
//   case
//   35
//   after a timer
//   2,4
// exports: default result
