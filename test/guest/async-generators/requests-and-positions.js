// next/return/throw queued and into each position of an async generator, with awaits around.
const log = [];
const show = (p) => p.then((r) => `${String(r.value)}${r.done ? '.' : ''}`, (e) => `!${e.name ?? e}`);
const shapes = {
  'yields': async function* () { log.push(await 'a'); const x = yield 1; log.push(x); const y = yield 2; log.push(y); return 3; },
  'yields promises': async function* () { yield Promise.resolve('p'); return Promise.resolve('q'); },
  'yields rejection': async function* () { try { yield Promise.reject('r'); } catch (e) { log.push(`inside ${e}`); yield 'recovered'; } },
  'uncaught rejection': async function* () { yield Promise.reject('r'); log.push('never'); },
  'finally awaits': async function* () { try { yield 1; yield 2; } finally { await null; log.push('cleanup'); } },
  'finally yields': async function* () { try { yield 1; } finally { yield 'late'; log.push('end'); } },
  'catch': async function* () { try { yield 1; } catch (e) { yield `caught ${e}`; } yield 'after'; },
  'throws at once': async function* () { throw 'at once'; },
  'returns at once': async function* () { return 'R'; },
  'awaits thenable': async function* () { yield await { then: (ok) => ok('thenable') }; yield { then: (ok) => ok('yielded thenable') }; },
};
for (const [name, shape] of Object.entries(shapes)) {
  const sequences = [['next', 'next', 'next', 'next'], ['next', 'return', 'next'], ['next', 'throw', 'next'], ['return', 'next'], ['throw', 'next'], ['next', 'next', 'return', 'throw']];
  for (const sequence of sequences) {
    const g = shape();
    const out = await Promise.all(sequence.map((m, i) => show(g[m](`${m[0]}${i}`))));
    console.log(`${name} ${sequence.join()}: ${out.join(' ')} [${log.join()}]`);
    log.length = 0;
  }
}
const g = shapes.yields();
console.log(await show(g.return(Promise.reject('rejected return'))), await show(g.next()));
const h = shapes['finally awaits']();
await h.next();
console.log(await show(h.return(Promise.resolve('unwrapped'))), log.join());
log.length = 0;
const i = shapes['catch']();
await i.next();
console.log(await show(i.return(Promise.reject('into catch'))), await show(i.next()));

// expect:
//   yields next,next,next,next: 1 2 3. undefined. [a,n1,n2]
//   yields next,return,next: 1 r1. undefined. [a]
//   yields next,throw,next: 1 !t1 undefined. [a]
//   yields return,next: r0. undefined. []
//   yields throw,next: !t0 undefined. []
//   yields next,next,return,throw: 1 2 r2. !t3 [a,n1]
//   yields promises next,next,next,next: p q. undefined. undefined. []
//   yields promises next,return,next: p r1. undefined. []
//   yields promises next,throw,next: p !t1 undefined. []
//   yields promises return,next: r0. undefined. []
//   yields promises throw,next: !t0 undefined. []
//   yields promises next,next,return,throw: p q. r2. !t3 []
//   yields rejection next,next,next,next: recovered undefined. undefined. undefined. [inside r]
//   yields rejection next,return,next: recovered r1. undefined. [inside r]
//   yields rejection next,throw,next: recovered !t1 undefined. [inside r]
//   yields rejection return,next: r0. undefined. []
//   yields rejection throw,next: !t0 undefined. []
//   yields rejection next,next,return,throw: recovered undefined. r2. !t3 [inside r]
//   uncaught rejection next,next,next,next: !r undefined. undefined. undefined. []
//   uncaught rejection next,return,next: !r r1. undefined. []
//   uncaught rejection next,throw,next: !r !t1 undefined. []
//   uncaught rejection return,next: r0. undefined. []
//   uncaught rejection throw,next: !t0 undefined. []
//   uncaught rejection next,next,return,throw: !r undefined. r2. !t3 []
//   finally awaits next,next,next,next: 1 2 undefined. undefined. [cleanup]
//   finally awaits next,return,next: 1 r1. undefined. [cleanup]
//   finally awaits next,throw,next: 1 !t1 undefined. [cleanup]
//   finally awaits return,next: r0. undefined. []
//   finally awaits throw,next: !t0 undefined. []
//   finally awaits next,next,return,throw: 1 2 r2. !t3 [cleanup]
//   finally yields next,next,next,next: 1 late undefined. undefined. [end]
//   finally yields next,return,next: 1 late r1. [end]
//   finally yields next,throw,next: 1 late !t1 [end]
//   finally yields return,next: r0. undefined. []
//   finally yields throw,next: !t0 undefined. []
//   finally yields next,next,return,throw: 1 late r2. !t3 []
//   catch next,next,next,next: 1 after undefined. undefined. []
//   catch next,return,next: 1 r1. undefined. []
//   catch next,throw,next: 1 caught t1 after []
//   catch return,next: r0. undefined. []
//   catch throw,next: !t0 undefined. []
//   catch next,next,return,throw: 1 after r2. !t3 []
//   throws at once next,next,next,next: !at once undefined. undefined. undefined. []
//   throws at once next,return,next: !at once r1. undefined. []
//   throws at once next,throw,next: !at once !t1 undefined. []
//   throws at once return,next: r0. undefined. []
//   throws at once throw,next: !t0 undefined. []
//   throws at once next,next,return,throw: !at once undefined. r2. !t3 []
//   returns at once next,next,next,next: R. undefined. undefined. undefined. []
//   returns at once next,return,next: R. r1. undefined. []
//   returns at once next,throw,next: R. !t1 undefined. []
//   returns at once return,next: r0. undefined. []
//   returns at once throw,next: !t0 undefined. []
//   returns at once next,next,return,throw: R. undefined. r2. !t3 []
//   awaits thenable next,next,next,next: thenable yielded thenable undefined. undefined. []
//   awaits thenable next,return,next: thenable r1. undefined. []
//   awaits thenable next,throw,next: thenable !t1 undefined. []
//   awaits thenable return,next: r0. undefined. []
//   awaits thenable throw,next: !t0 undefined. []
//   awaits thenable next,next,return,throw: thenable yielded thenable r2. !t3 []
//   !rejected return undefined.
//   unwrapped. cleanup
//   caught into catch after
