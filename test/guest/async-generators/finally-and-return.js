// Leaving async generators: awaits and yields in finally, return with promises, throw, for await in between.
const log = [];
async function* g(name, how) {
  try {
    yield `${name}1`;
    yield `${name}2`;
  } catch (e) {
    log.push(`catch ${e}`);
    yield 'recovered';
  } finally {
    log.push('finally');
    await null;
    if (how === 'yield') yield 'from finally';
    if (how === 'return') return 'replaced';
    if (how === 'throw') throw 'replaced by throw';
    log.push('finally end');
  }
}
const show = (p) => p.then((r) => `${r.value}${r.done ? '.' : ''}`, (e) => `!${e}`);
for (const how of ['plain', 'yield', 'return', 'throw']) {
  for (const plan of ['nnnn', 'nrnn', 'ntnnn', 'rn', 'tn']) {
    const it = g('x', how);
    const out = [];
    for (const m of plan) out.push(await show(it[{ n: 'next', r: 'return', t: 'throw' }[m]](m === 'r' ? Promise.resolve('R') : m)));
    console.log(how, plan, out.join(' '), `[${log.join()}]`);
    log.length = 0;
  }
}
const left = async (f) => { const out = []; try { out.push(await f(out)); } catch (e) { out.push(`!${e}`); } console.log(out.join(), log.join()); log.length = 0; };
await left(async (out) => { for await (const x of g('y', 'plain')) { out.push(x); break; } return 'broke'; });
await left(async (out) => { for await (const x of g('y', 'yield')) { out.push(x); return 'returned'; } });
await left(async (out) => { for await (const x of g('y', 'throw')) { out.push(x); break; } return 'never'; });
await left(async (out) => { for await (const x of g('y', 'throw')) { out.push(x); throw 'body'; } });
await left(async (out) => { l: for (const i of [1, 2]) for await (const x of g(i, 'plain')) { out.push(x); continue l; } return 'end'; });

// expect:
//   plain nnnn x1 x2 undefined. undefined. [finally,finally end]
//   plain nrnn x1 R. undefined. undefined. [finally,finally end]
//   plain ntnnn x1 recovered undefined. undefined. undefined. [catch t,finally,finally end]
//   plain rn R. undefined. []
//   plain tn !t undefined. []
//   yield nnnn x1 x2 from finally undefined. [finally,finally end]
//   yield nrnn x1 from finally R. undefined. [finally,finally end]
//   yield ntnnn x1 recovered from finally undefined. undefined. [catch t,finally,finally end]
//   yield rn R. undefined. []
//   yield tn !t undefined. []
//   return nnnn x1 x2 replaced. undefined. [finally]
//   return nrnn x1 replaced. undefined. undefined. [finally]
//   return ntnnn x1 recovered replaced. undefined. undefined. [catch t,finally]
//   return rn R. undefined. []
//   return tn !t undefined. []
//   throw nnnn x1 x2 !replaced by throw undefined. [finally]
//   throw nrnn x1 !replaced by throw undefined. undefined. [finally]
//   throw ntnnn x1 recovered !replaced by throw undefined. undefined. [catch t,finally]
//   throw rn R. undefined. []
//   throw tn !t undefined. []
//   y1,broke finally,finally end
//   y1,returned finally
//   y1,!replaced by throw finally
//   y1,!body finally
//   11,21,end finally,finally end,finally,finally end
