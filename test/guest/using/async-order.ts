// `await using`: asynchronous disposal awaited in reverse order, falls back to the synchronous one.
const log: string[] = [];
const r = (name: string, fail?: string) => ({
  async [Symbol.asyncDispose]() {
    log.push(`begin ${name}`);
    await null;
    log.push(`end ${name}`);
    if (fail) throw new Error(fail);
  },
});
const s = (name: string) => ({ [Symbol.dispose]() { log.push(`sync ${name}`); } });
const attempt = async (name: string, f: () => Promise<unknown>) => {
  const result = await f().then((v) => `value ${String(v)}`, (e) => `error ${e.name === 'SuppressedError' ? `suppressed(${e.error.message} over ${e.suppressed.message})` : e.message}`);
  console.log(`${name}: ${result} [${log.join()}]`);
  log.length = 0;
};
await attempt('order', async () => { await using a = r('a'); await using b = r('b'); return 'r'; });
await attempt('mixed', async () => { await using a = r('a'); using b = s('b'); await using c = s('c'); return 'r'; });
await attempt('null', async () => { await using a = null; return 'r'; });
await attempt('throw', async () => { await using a = r('a'); throw new Error('body'); });
await attempt('both', async () => { await using a = r('a', 'A'); throw new Error('body'); });
await attempt('loop', async () => { for (const x of [1, 2]) { await using a = r(`a${x}`); log.push(`body ${x}`); } return 'end'; });
await attempt('for await', async () => { for await (const x of [1, 2]) { await using a = r(`a${x}`); if (x === 1) continue; return x; } });
await attempt('rejecting synchronously', async () => { await using a = { [Symbol.asyncDispose]() { throw new Error('sync throw'); } }; return 'lost'; });
await attempt('async generator', async () => { const g = (async function* () { await using a = r('g'); yield 1; })(); await g.next(); await g.return(undefined); return 'closed'; });
await attempt('nested functions', async () => { const inner = async () => { await using a = r('inner'); return 'i'; }; await using b = r('outer'); return await inner(); });

// expect:
//   order: value r [begin b,end b,begin a,end a]
//   mixed: value r [sync c,sync b,begin a,end a]
//   null: value r []
//   throw: error body [begin a,end a]
//   both: error suppressed(A over body) [begin a,end a]
//   loop: value end [body 1,begin a1,end a1,body 2,begin a2,end a2]
//   for await: value 2 [begin a1,end a1,begin a2,end a2]
//   rejecting synchronously: error sync throw []
//   async generator: value closed [begin g,end g]
//   nested functions: value i [begin inner,end inner,begin outer,end outer]
