// Requests to an async generator queue up; return and throw wait their turn; yield awaits.
const log = [];
async function* g() {
  try {
    log.push('start');
    const a = yield Promise.resolve('resolved by yield');
    log.push(`got ${a}`);
    const b = yield 'second';
    log.push(`got ${b}`);
  } finally {
    log.push('finally');
    await null;
    log.push('finally after await');
  }
}
const show = (r) => `${r.value}/${r.done}`;
let it = g();
const all = [it.next('ignored'), it.next('A'), it.return('R'), it.next('late')];
log.push('queued');
console.log((await Promise.all(all)).map(show).join(' '));
console.log(log.join(', '));
log.length = 0;
it = g();
console.log(show(await it.return(Promise.resolve('unwrapped'))), log.length);
it = g();
await it.next();
await it.throw(new Error('thrown in')).catch((e) => log.push(e.message));
console.log(log.join(', '), show(await it.next()));
async function* rejectingYield() {
  try {
    yield Promise.reject(new Error('yielded rejection'));
  } catch (e) {
    yield `caught ${e.message}`;
  }
}
const seen = [];
for await (const v of rejectingYield()) seen.push(v);
console.log(seen.join());
async function* rejectingReturn() {
  yield 1;
  return Promise.reject(new Error('return rejects'));
}
it = rejectingReturn();
await it.next();
await it.next().catch((e) => console.log(e.message));
it = (async function* () {
  try {
    yield 1;
  } catch (e) {
    yield `return rejection: ${e.message}`;
  }
})();
await it.next();
console.log(show(await it.return(Promise.reject(new Error('bad return value')))));
console.log(Object.prototype.toString.call(it), it[Symbol.asyncIterator]() === it);
const failed = it.next.call({});
console.log(failed instanceof Promise, await failed.catch((e) => e.name));
async function* params(x = (() => { throw new RangeError('sync'); })()) {}
try {
  params();
} catch (e) {
  console.log('parameters throw at the call:', e.message);
}

// expect:
//   resolved by yield/false second/false R/true undefined/true
//   start, queued, got A, finally, finally after await
//   unwrapped/true 0
//   start, finally, finally after await, thrown in undefined/true
//   caught yielded rejection
//   return rejects
//   return rejection: bad return value/false
//   [object AsyncGenerator] true
//   true TypeError
//   parameters throw at the call: sync
