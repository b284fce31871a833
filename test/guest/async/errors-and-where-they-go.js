// Synchronous throws, rejections and thrown primitives in async code; which are caught where.
const report = async (name, f) => console.log(name, await f().then((v) => `ok ${v}`, (e) => `rejected ${e?.message ?? e}`));
const fail = async (m) => { throw new Error(m); };
const syncFail = (m) => { throw new Error(m); };
await report('await in try', async () => { try { await fail('a'); } catch (e) { return `caught ${e.message}`; } });
await report('no await in try', async () => { try { return fail('b'); } catch { return 'never'; } });
await report('sync in try', async () => { try { return syncFail('c'); } catch (e) { return `caught ${e.message}`; } });
await report('default parameter', async (a = syncFail('d')) => a);
await report('in argument', async () => ((x) => x)(await fail('e')));
await report('primitive', async () => { throw 'text'; });
await report('undefined', async () => { throw undefined; });
await report('rejected value is a promise', async () => { throw Promise.resolve('not unwrapped').constructor.name; });
await report('promise all', () => Promise.all([fail('f1'), fail('f2')]));
await report('finally keeps', async () => { try { await fail('g'); } finally { await 1; } });
await report('finally replaces', async () => { try { await fail('h1'); } finally { await fail('h2'); } });
await report('catch rethrows', async () => { try { await fail('i'); } catch (e) { throw new Error(`${e.message}2`, { cause: e }); } });
await report('then after catch', () => fail('j').catch((e) => e.message).then((m) => `${m}!`));
await report('catch in catch', () => fail('k').catch(() => fail('k2')).catch((e) => e.message));
await report('getter of then throws', async () => ({ get then() { throw new Error('then getter'); } }));
await report('loop', async () => { const out = []; for (const m of ['x', 'y']) { try { await fail(m); } catch ({ message }) { out.push(message); continue; } finally { out.push('f'); } } return out; });
await report('generator inside', async () => { for (const x of (function* () { yield 1; syncFail('l'); })()) await x; });
await report('class inside', async () => { class C { static x = syncFail('m'); } return C; });
await report('async iterator', async () => { for await (const x of (async function* () { yield 1; await fail('n'); })()) await x; });
await report('callback', () => new Promise((_, no) => setTimeout(() => no(new Error('o')), 0)));
await report('timeout wins', () => Promise.race([new Promise(() => {}), fail('p')]));

// expect:
//   await in try ok caught a
//   no await in try rejected b
//   sync in try ok caught c
//   default parameter rejected d
//   in argument rejected e
//   primitive rejected text
//   undefined rejected undefined
//   rejected value is a promise rejected Promise
//   promise all rejected f1
//   finally keeps rejected g
//   finally replaces rejected h2
//   catch rethrows rejected i2
//   then after catch ok j!
//   catch in catch ok k2
//   getter of then throws rejected then getter
//   loop ok x,f,y,f
//   generator inside rejected l
//   class inside rejected m
//   async iterator rejected n
//   callback rejected o
//   timeout wins rejected p
