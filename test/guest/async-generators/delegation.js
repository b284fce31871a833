// yield* in async generators: async and sync sources, results unwrapped, return and throw forwarded.
const log = [];
async function* inner() {
  try {
    const x = yield 'i1';
    log.push(`inner ${x}`);
    yield 'i2';
    return 'inner value';
  } catch (e) {
    log.push(`inner caught ${e}`);
    return 'recovered';
  } finally {
    log.push('inner finally');
  }
}
async function* outer() {
  const r = yield* inner();
  log.push(`result ${r}`);
  yield* [Promise.resolve('from promise'), 'from array'];
  return yield* (function* () {
    yield 'sync gen';
    return 'sync result';
  })();
}
const show = (r) => `${r.value}/${r.done}`;
const collect = async (it, ...steps) => {
  const out = [];
  for (const [how, v] of steps) out.push(await it[how](v).then(show, (e) => `rejected ${e.name ?? e}`));
  console.log(out.join(' '), '|', log.splice(0).join(', '));
};
const n = ['next'];
await collect(outer(), n, ['next', 'X'], n, n, n, n, n);
await collect(outer(), n, ['throw', 'T'], n, n);
await collect(outer(), n, ['return', 'R'], n);
const custom = {
  [Symbol.asyncIterator]: () => ({
    next: (v) => ({ value: `sync answer ${v}`, done: false }),
    return: (v) => Promise.resolve({ value: `custom ${v}`, done: true }),
  }),
};
async function* delegate() {
  yield* custom;
}
await collect(delegate(), n, ['next', 2], ['return', 'bye'], n);
await collect(delegate(), n, ['throw', 'no method']).catch((e) => console.log(e.name));
const bad = { [Symbol.asyncIterator]: () => ({ next: () => 5 }) };
async function* delegateBad() {
  yield* bad;
}
console.log(await delegateBad().next().catch((e) => e.name));
async function* pipeline(source, ...stages) {
  let stream = source;
  for (const stage of stages) stream = stage(stream);
  yield* stream;
}
async function* range(n) {
  for (let i = 0; i < n; i++) yield i;
}
const map = (f) => async function* (src) { for await (const v of src) yield f(v); };
const filter = (f) => async function* (src) { for await (const v of src) if (await f(v)) yield v; };
let sum = 0;
for await (const v of pipeline(range(1100), map((x) => x * 2), filter(async (x) => x % 3 === 0))) sum += v;
console.log(sum);

// expect:
//   i1/false i2/false from promise/false from array/false sync gen/false sync result/true undefined/true | inner X, inner finally, result inner value
//   i1/false from promise/false from array/false sync gen/false | inner caught T, inner finally, result recovered
//   i1/false R/true undefined/true | inner finally
//   sync answer undefined/false sync answer 2/false custom bye/true undefined/true |
//   sync answer undefined/false rejected TypeError |
//   TypeError
//   402966
