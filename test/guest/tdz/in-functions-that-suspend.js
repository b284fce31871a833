// Dead zones in generators and async functions, before and after they are resumed.
const name = (f) => { try { return String(f()); } catch (e) { return e.message; } };
const g = (function* () { const read = () => x; yield name(read); let x = yield 'init'; yield name(read); { yield name(() => y); const y = x + 1; yield y; } })();
console.log([...'12345'].map((v) => g.next(v).value).join(' | '));
const log = [];
const task = (async () => { const read = () => v; log.push(name(read)); await null; log.push(name(read)); const v = await 'set'; log.push(name(read)); for (const i of [await 1]) log.push(i); })();
log.push('sync');
await task;
console.log(log.join(' | '));
await (async () => { try { await late; } finally { log.push('finally'); } let late; })().catch((e) => console.log(e.message, log.at(-1)));
const h = (function* (a = () => b, b = a) { yield typeof a(); yield name(() => c); let c = yield; return c; })();
console.log(h.next().value, h.next().value, h.next().value, h.next('c').value);
class C { static *m() { yield name(() => K); class K { static n = name(() => K.name); } yield K.n; } }
console.log([...C.m()].join(' | '));
for await (const x of (async function* () { yield name(() => z); let z = 1; yield name(() => z); })()) console.log(x);

// expect:
//   Cannot access 'x' before initialization | init | 3 | Cannot access 'y' before initialization | 31
//   Cannot access 'v' before initialization | sync | Cannot access 'v' before initialization | set | 1
//   Cannot access 'late' before initialization finally
//   function Cannot access 'c' before initialization undefined c
//   Cannot access 'K' before initialization | K
//   Cannot access 'z' before initialization
//   1
