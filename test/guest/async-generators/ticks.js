// The order in which async generators give way, against a clock of microtasks.
const log = [];
const clock = async (n) => {
  for (let i = 0; i < n; i++) {
    log.push(i);
    await null;
  }
};
const run = async (name, f) => {
  const c = clock(12);
  const p = f();
  await c;
  await p;
  console.log(`${name}: ${log.join(' ')}`);
  log.length = 0;
};
const each = async (it) => {
  for await (const x of it) log.push(`<${x}>`);
  log.push('end');
};
await run('yield value', () => each((async function* () { yield 'a'; yield 'b'; })()));
await run('yield promise', () => each((async function* () { yield Promise.resolve('a'); })()));
await run('yield await', () => each((async function* () { yield await 'a'; })()));
await run('return value', () => each((async function* () { return 'r'; })()));
await run('return promise', async () => log.push((await (async function* () { return Promise.resolve('r'); })().next()).value));
await run('return await', async () => log.push((await (async function* () { return await 'r'; })().next()).value));
await run('sync iterator', () => each(['a', 'b']));
await run('sync iterator of promises', () => each([Promise.resolve('a'), 'b', Promise.resolve('c')]));
await run('delegate to async', () => each((async function* () { yield* (async function* () { yield 'a'; yield 'b'; })(); })()));
await run('delegate to sync', () => each((async function* () { yield* ['a', 'b']; })()));
await run('delegate to own', () => each((async function* () { yield* { [Symbol.asyncIterator]: () => ({ i: 0, next() { return { value: this.i++, done: this.i > 2 }; } }) }; })()));
await run('own async iterator', () => each({ [Symbol.asyncIterator]: () => ({ i: 0, next() { return Promise.resolve({ value: this.i++, done: this.i > 2 }); } }) }));
await run('own with plain results', () => each({ [Symbol.asyncIterator]: () => ({ i: 0, next() { return { value: this.i++, done: this.i > 2 }; } }) }));
await run('promises as values are kept', () => each({ [Symbol.asyncIterator]: () => ({ i: 0, next() { return { value: Promise.resolve(1) instanceof Promise, done: this.i++ > 0 }; } }) }));
await run('return on start', async () => log.push((await (async function* () {})().return(Promise.resolve('R'))).value));
await run('return when suspended', async () => { const g = (async function* () { yield 1; })(); await g.next(); log.push((await g.return('R')).value); });
await run('throw when suspended', async () => { const g = (async function* () { yield 1; })(); await g.next(); await g.throw('T').catch((e) => log.push(e)); });
await run('queued', async () => { const g = (async function* () { yield 1; yield 2; })(); await Promise.all([g.next(), g.next(), g.next()].map((p, i) => p.then((r) => log.push(`${i}:${r.value}`)))); });
await run('two at once', async () => { const mk = async function* (n) { yield `${n}1`; yield `${n}2`; }; await Promise.all([each(mk('x')), each(mk('y'))]); });
await run('break', async () => { for await (const x of (async function* () { try { yield 1; } finally { log.push('f'); } })()) break; log.push('out'); });
await run('break awaits return', async () => { for await (const x of { [Symbol.asyncIterator]: () => ({ next: () => ({ value: 1, done: false }), return: () => (log.push('ret'), Promise.resolve({})) }) }) break; log.push('out'); });
await run('delegated return', async () => { const g = (async function* () { yield* (async function* () { try { yield 1; } finally { log.push('f'); } })(); })(); await g.next(); log.push((await g.return('R')).value); });

// expect:
//   yield value: 0 1 2 <a> 3 4 <b> 5 end 6 7 8 9 10 11
//   yield promise: 0 1 2 <a> 3 end 4 5 6 7 8 9 10 11
//   yield await: 0 1 2 3 <a> 4 end 5 6 7 8 9 10 11
//   return value: 0 1 2 end 3 4 5 6 7 8 9 10 11
//   return promise: 0 1 2 r 3 4 5 6 7 8 9 10 11
//   return await: 0 1 2 3 r 4 5 6 7 8 9 10 11
//   sync iterator: 0 1 2 <a> 3 4 <b> 5 6 end 7 8 9 10 11
//   sync iterator of promises: 0 1 2 <a> 3 4 <b> 5 6 <c> 7 8 end 9 10 11
//   delegate to async: 0 1 2 3 <a> 4 5 6 <b> 7 8 end 9 10 11
//   delegate to sync: 0 1 2 3 <a> 4 5 6 <b> 7 8 9 end 10 11
//   delegate to own: 0 1 2 <0> 3 4 <1> 5 6 end 7 8 9 10 11
//   own async iterator: 0 1 <0> 2 <1> 3 end 4 5 6 7 8 9 10 11
//   own with plain results: 0 1 <0> 2 <1> 3 end 4 5 6 7 8 9 10 11
//   promises as values are kept: 0 1 <true> 2 end 3 4 5 6 7 8 9 10 11
//   return on start: 0 1 2 R 3 4 5 6 7 8 9 10 11
//   return when suspended: 0 1 2 3 4 R 5 6 7 8 9 10 11
//   throw when suspended: 0 1 2 3 T 4 5 6 7 8 9 10 11
//   queued: 0 1 2 0:1 3 1:2 2:undefined 4 5 6 7 8 9 10 11
//   two at once: 0 1 2 <x1> <y1> 3 4 <x2> <y2> 5 end end 6 7 8 9 10 11
//   break: 0 1 2 3 f 4 out 5 6 7 8 9 10 11
//   break awaits return: 0 1 ret 2 out 3 4 5 6 7 8 9 10 11
//   delegated return: 0 1 2 3 4 5 f 6 7 R 8 9 10 11
