// `using`: disposal in reverse order, null and undefined, errors suppressed, every way out of the block.
const log: string[] = [];
const r = (name: string, fail?: string) => ({
  name,
  [Symbol.dispose]() {
    log.push(`dispose ${name}`);
    if (fail) throw new Error(fail);
  },
});
const describe = (e: any): string => (e?.name === 'SuppressedError' ? `suppressed(${describe(e.error)} over ${describe(e.suppressed)})` : (e?.message ?? String(e)));
const attempt = (name: string, f: () => unknown) => {
  let result: string;
  try {
    result = `value ${String(f())}`;
  } catch (e) {
    result = `error ${describe(e)}`;
  }
  console.log(`${name}: ${result} [${log.join()}]`);
  log.length = 0;
};
attempt('order', () => { using a = r('a'); using b = r('b'), c = r('c'); log.push(a.name + b.name + c.name); return 'r'; });
attempt('null', () => { using a = null; using b = undefined; using c = r('c'); return a ?? b ?? c.name; });
attempt('throw in body', () => { using a = r('a'); throw new Error('body'); });
attempt('throw in dispose', () => { using a = r('a', 'A'); return 'lost'; });
attempt('throw in both', () => { using a = r('a', 'A'); throw new Error('body'); });
attempt('throw in all', () => { using a = r('a', 'A'); using b = r('b', 'B'); throw new Error('body'); });
attempt('throw in two', () => { using a = r('a', 'A'); using b = r('b', 'B'); return 'lost'; });
attempt('throw in initialiser', () => { using a = r('a'); using b = (() => { throw new Error('init'); })(); return 'never'; });
attempt('not disposable', () => { using a = {} as never; return 'never'; });
attempt('block', () => { { using a = r('a'); log.push('in'); } log.push('out'); return 1; });
attempt('loop', () => { for (const x of [1, 2, 3]) { using a = r(`a${x}`); if (x === 1) continue; if (x === 2) break; } return 'end'; });
attempt('return in loop', () => { for (const x of [1, 2]) { using a = r(`a${x}`); return x; } });
attempt('try finally', () => { try { using a = r('a', 'A'); return 'lost'; } catch (e) { return describe(e); } finally { log.push('finally'); } });
attempt('nested', () => { using a = r('a'); { using b = r('b'); } log.push('between'); return 'r'; });
attempt('closure', () => { using a = r('a'); return (() => a.name)(); });
attempt('labelled', () => { l: { using a = r('a'); break l; } return 'after'; });
attempt('generator', () => { const g = (function* () { using a = r('a'); yield 1; yield 2; })(); g.next(); g.return(); return 'closed'; });
attempt('method read once', () => { let reads = 0; { using a = { get [Symbol.dispose]() { reads++; return () => log.push('called'); } }; } return reads; });
attempt('this and arguments', () => { const o = { [Symbol.dispose](this: unknown, ...a: unknown[]) { log.push(`${this === o} ${a.length}`); } }; { using a = o; } return 'done'; });

// expect:
//   order: value r [abc,dispose c,dispose b,dispose a]
//   null: value c [dispose c]
//   throw in body: error body [dispose a]
//   throw in dispose: error A [dispose a]
//   throw in both: error suppressed(A over body) [dispose a]
//   throw in all: error suppressed(A over suppressed(B over body)) [dispose b,dispose a]
//   throw in two: error suppressed(A over B) [dispose b,dispose a]
//   throw in initialiser: error init [dispose a]
//   not disposable: error Object not disposable []
//   block: value 1 [in,dispose a,out]
//   loop: value end [dispose a1,dispose a2]
//   return in loop: value 1 [dispose a1]
//   try finally: value A [dispose a,finally]
//   nested: value r [dispose b,between,dispose a]
//   closure: value a [dispose a]
//   labelled: value after [dispose a]
//   generator: value closed [dispose a]
//   method read once: value 1 [called]
//   this and arguments: value done [true 0]
