// How many turns of the microtask queue each way to pass a value takes, counted against a chain of plain reactions.
const log = [];
const clock = async (n) => {
  for (let i = 0; i < n; i++) {
    log.push(`tick${i}`);
    await null;
  }
};
const run = async (name, f) => {
  const c = clock(7);
  f().then((v) => log.push(`<${v}>`), (e) => log.push(`<!${e}>`));
  await c;
  await new Promise((r) => setTimeout(r, 0));
  console.log(`${name}: ${log.join(' ')}`);
  log.length = 0;
};
const thenable = (v) => ({ then(ok) { log.push('then'); ok(v); } });
const lateThenable = (v) => ({ then(ok) { queueMicrotask(() => ok(v)); } });
const badThenable = { get then() { throw 'get then'; } };
const ownThen = (p) => Object.defineProperty(p, 'then', { value(ok) { log.push('own then'); ok('own'); } });
class MyPromise extends Promise {}
await run('return value', async () => 1);
await run('return promise', async () => Promise.resolve(1));
await run('return await promise', async () => await Promise.resolve(1));
await run('return await value', async () => await 1);
await run('return thenable', async () => thenable(1));
await run('await thenable', async () => { const x = await thenable(1); return x; });
await run('await late thenable', async () => await lateThenable(1));
await run('await thenable of thenable', async () => await thenable(thenable(2)));
await run('bad thenable', async () => await badThenable);
await run('return bad thenable', async () => badThenable);
await run('await subclass', async () => await MyPromise.resolve(1));
await run('return subclass', async () => MyPromise.resolve(1));
await run('throw', async () => { throw 'x'; });
await run('return rejected', async () => Promise.reject('x'));
await run('await rejected', async () => { await Promise.reject('x'); });
await run('caught', async () => { try { await Promise.reject('x'); } catch (e) { return `caught ${e}`; } });
await run('return in try', async () => { try { return Promise.reject('x'); } catch { return 'never'; } });
await run('return await in try', async () => { try { return await Promise.reject('x'); } catch { return 'caught'; } });
await run('finally', async () => { try { return 'r'; } finally { await null; log.push('finally'); } });
await run('finally overrides', async () => { try { throw 'x'; } finally { return await 'override'; } });
await run('nested async', async () => (async () => (async () => 1)())());
await run('nested await', async () => await (async () => await (async () => 1)())());
await run('await await', async () => await await await 1);
await run('then chain', () => Promise.resolve().then(() => {}).then(() => 'then'));
await run('then returning promise', () => Promise.resolve().then(() => Promise.resolve('p')));
await run('resolve with promise', () => new Promise((r) => r(Promise.resolve('p'))));
await run('Promise.resolve of promise', () => Promise.resolve(Promise.resolve('same')));
await run('finally method', () => Promise.resolve('v').finally(() => log.push('f')));
await run('catch method', () => Promise.reject('v').catch((e) => `${e}!`));
await run('all', () => Promise.all([1, Promise.resolve(2)]));
await run('allSettled', () => Promise.allSettled([Promise.reject(1)]).then((r) => r[0].status));
await run('any', () => Promise.any([Promise.reject(1), 2]));
await run('race', () => Promise.race([new Promise(() => {}), 'r']));
await run('self resolution', () => { let r; const p = new Promise((x) => (r = x)); r(p); return p.catch((e) => e.name); });
await run('constructor getter', async () => { const p = Promise.resolve('own'); Object.defineProperty(p, 'constructor', { get() { log.push('get constructor'); return Promise; } }); return await p; });
await run('own then is seen by return', async () => ownThen(Promise.resolve('hidden')));
await run('own then is not seen by await', async () => await ownThen(Promise.resolve('native')));

// expect:
//   return value: tick0 tick1 <1> tick2 tick3 tick4 tick5 tick6
//   return promise: tick0 tick1 tick2 tick3 <1> tick4 tick5 tick6
//   return await promise: tick0 tick1 tick2 <1> tick3 tick4 tick5 tick6
//   return await value: tick0 tick1 tick2 <1> tick3 tick4 tick5 tick6
//   return thenable: tick0 tick1 then tick2 <1> tick3 tick4 tick5 tick6
//   await thenable: tick0 tick1 then tick2 tick3 <1> tick4 tick5 tick6
//   await late thenable: tick0 tick1 tick2 tick3 tick4 <1> tick5 tick6
//   await thenable of thenable: tick0 tick1 then tick2 then tick3 tick4 <2> tick5 tick6
//   bad thenable: tick0 tick1 tick2 <!get then> tick3 tick4 tick5 tick6
//   return bad thenable: tick0 tick1 <!get then> tick2 tick3 tick4 tick5 tick6
//   await subclass: tick0 tick1 tick2 tick3 tick4 <1> tick5 tick6
//   return subclass: tick0 tick1 tick2 tick3 <1> tick4 tick5 tick6
//   throw: tick0 tick1 <!x> tick2 tick3 tick4 tick5 tick6
//   return rejected: tick0 tick1 tick2 tick3 <!x> tick4 tick5 tick6
//   await rejected: tick0 tick1 tick2 <!x> tick3 tick4 tick5 tick6
//   caught: tick0 tick1 tick2 <caught x> tick3 tick4 tick5 tick6
//   return in try: tick0 tick1 tick2 tick3 <!x> tick4 tick5 tick6
//   return await in try: tick0 tick1 tick2 <caught> tick3 tick4 tick5 tick6
//   finally: tick0 tick1 finally tick2 <r> tick3 tick4 tick5 tick6
//   finally overrides: tick0 tick1 tick2 <override> tick3 tick4 tick5 tick6
//   nested async: tick0 tick1 tick2 tick3 tick4 <1> tick5 tick6
//   nested await: tick0 tick1 tick2 tick3 <1> tick4 tick5 tick6
//   await await: tick0 tick1 tick2 tick3 tick4 <1> tick5 tick6
//   then chain: tick0 tick1 tick2 tick3 <then> tick4 tick5 tick6
//   then returning promise: tick0 tick1 tick2 tick3 tick4 <p> tick5 tick6
//   resolve with promise: tick0 tick1 tick2 tick3 <p> tick4 tick5 tick6
//   Promise.resolve of promise: tick0 tick1 <same> tick2 tick3 tick4 tick5 tick6
//   finally method: tick0 tick1 f tick2 tick3 tick4 <v> tick5 tick6
//   catch method: tick0 tick1 tick2 <v!> tick3 tick4 tick5 tick6
//   all: tick0 tick1 tick2 <1,2> tick3 tick4 tick5 tick6
//   allSettled: tick0 tick1 tick2 tick3 <rejected> tick4 tick5 tick6
//   any: tick0 tick1 tick2 <2> tick3 tick4 tick5 tick6
//   race: tick0 tick1 tick2 <r> tick3 tick4 tick5 tick6
//   self resolution: tick0 tick1 tick2 <TypeError> tick3 tick4 tick5 tick6
//   constructor getter: tick0 get constructor tick1 tick2 <own> tick3 tick4 tick5 tick6
//   own then is seen by return: tick0 tick1 own then tick2 <own> tick3 tick4 tick5 tick6
//   own then is not seen by await: tick0 tick1 tick2 <native> tick3 tick4 tick5 tick6
