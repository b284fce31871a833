/** Ticks: every kind of endless program ends, nothing of the guest runs afterwards, and loops pay for what they do. */
import { describe, expect, test } from 'vitest';
import { moduleOf, Realm, runtime, scriptOf } from './support.ts';

/** Each would run for ever, or for longer than anybody waits. */
const ENDLESS: readonly string[] = [
  'for (;;);',
  'while (true) { }',
  'do { } while (true)',
  'for (let i = 0; ; i++) { }',
  'for (let i = 0; ; i++) { () => i }',
  'for (const x of (function* () { for (;;) yield 1 })());',
  'for (const x of { [Symbol.iterator]: () => ({ next: () => ({ done: false }) }) });',
  'l: for (;;) { for (;;) { continue l } }',
  'l: for (;;) { do { continue l } while (true) }',
  'l: while (true) { for (;;) { break } continue l }',
  'for (;;) { try { throw 1 } catch { } }',
  'for (;;) { try { continue } finally { } }',
  'for (;;) { try { break } finally { continue } }',
  'try { for (;;); } catch (e) { log("caught", e) }',
  'try { for (;;); } catch { log("caught") } finally { log("finally") }',
  'try { for (;;); } finally { log("finally") }',
  'for (;;) { try { for (;;); } catch { log("caught") } }',
  'for (;;) { try { for (;;); } finally { log("finally"); continue } }',
  'l: { try { for (;;); } finally { log("finally"); break l } }',
  'try { for (;;); } catch ({ x = log("pattern") }) { log("caught") }',
  'try { for (;;); } catch ([x = log("pattern")]) { log("caught") }',
  'function f() { try { return f() + f() } finally { f() } } f()',
  'function f() { try { f() } catch { f() } finally { f() } } f(); f(); for (;;) f()',
  'const f = () => { try { f() } catch { f() } }; f(); f(); f()',
  'const f = (n) => n ? f(n - 1) + f(n - 1) : 0; f(40)',
  'const f = (n, a = n && f(n - 1), b = n && f(n - 1)) => 0; f(40)',
  'class A { get x() { return this.x2 } get x2() { for (;;); } } new A().x',
  'class A { static { for (;;); } }',
  'class A { x = (() => { for (;;); })() } new A()',
  'class A { constructor() { for (;;); } } class B extends A { } new B()',
  '({ get a() { for (;;); } }).a',
  `\`\${{ toString() { for (;;); } }}\``,
  '((s) => { for (;;); })`x`',
  '[..."x"].map(() => { for (;;); })',
  'new Proxy({}, { get() { for (;;); } }).x',
  '({ [Symbol.toPrimitive]() { for (;;); } }) + 1',
  'const g = (function* () { try { for (;;) yield } finally { for (;;) log("finally") } })(); for (const x of g);',
  'const g = (function* () { for (;;) yield })(); while (true) g.next()',
  'const it = { next: () => ({ done: false }), return() { log("return"); return {} }, [Symbol.iterator]() { return this } }; for (const x of it) { for (;;); }',
  'const it = { next: () => ({ done: false }), return() { log("return"); return {} }, [Symbol.iterator]() { return this } }; const f = () => { for (;;); }; const [a = f()] = it;',
];

/** 1023 iterations are never a whole strip: left by a jump, they would never be paid. */
const NESTED: readonly string[] = [
  'for (;;) for (let i = 0; i < 1023; i++) for (let j = 0; j < 1023; j++) for (let k = 0; k < 1023; k++);',
  'for (;;) a: for (let i = 0; i < 1023; i++) b: for (let j = 0; j < 1023; j++) for (let k = 0; k < 1023; k++) if (k === 1022) continue b',
  'for (;;) a: { for (let i = 0; i < 1023; i++) for (let j = 0; j < 1023; j++) for (let k = 0; k < 1023; k++) if (i * j * k === 1022 ** 3) break a }',
  'for (;;) for (let i = 0; i < 1023; i++) for (let j = 0; j < 1023; j++) for (let k = 0; ; k++) if (k === 1022) break',
  'for (;;) for (let i = 0; i < 1023; i++) for (let j = 0; j < 1023; j++) { let k = 0; while (k < 1023) k++ }',
  'for (;;) for (let i = 0; i < 1023; i++) for (let j = 0; j < 1023; j++) try { for (let k = 0; ; k++) if (k === 1022) throw k } catch { }',
  'const f = () => { for (let k = 0; ; k++) if (k === 1022) return k }; for (;;) for (let i = 0; i < 1023; i++) for (let j = 0; j < 1023; j++) f()',
];

const places: Readonly<Record<string, (source: string) => string>> = {
  'at the top of a script': (source) => scriptOf(source).code,
  'in a function': (source) => scriptOf(`(function () { ${source} })()`).code,
  'at the top of a module': (source) =>
    `(${moduleOf(source).code.replace(/^"use strict";\n|;\n$/g, '')})(() => {}, [], {})`,
};

for (const [place, print] of Object.entries(places)) {
  describe(place, () => {
    test.for(ENDLESS)('%s', async (source) => {
      const outcome = await new Realm(runtime(2000, 3)).outcome(print(source));
      expect(outcome).toEqual({ value: "throws 'terminated'", log: [] });
    });
  });
}

describe('strips cannot be left unpaid again and again', () => {
  test.for(NESTED)('%s', { timeout: 10_000 }, async (source) => {
    const { code } = scriptOf(`(function () { ${source} })()`);
    const outcome = await new Realm(runtime(5000, 3)).outcome(code);
    expect(outcome).toEqual({ value: "throws 'terminated'", log: [] });
  });
});

describe('asynchronous work', () => {
  test.for([
    '(async () => { for (;;) await 0 })()',
    '(async () => { try { for (;;) await 0 } catch { log("caught") } finally { log("finally") } })()',
    '(async () => { for await (const x of (async function* () { for (;;) yield 1 })()); })()',
    '(async () => { const f = async () => { await 0; return f() }; await f() })()',
    '(async () => { async function* g() { try { for (;;) yield } finally { log("finally") } } for await (const x of g()); })()',
  ])('%s', async (source) => {
    const outcome = await new Realm(runtime(500, 3)).outcome(scriptOf(source).code);
    expect(outcome).toEqual({ value: "throws 'terminated'", log: [] });
  });
});

describe('the count', () => {
  const spent = (source: string): number => {
    const realm = new Realm(runtime(1_000_000_000));
    realm.run(scriptOf(source).code);
    return 1_000_000_000 - Number(realm.run('$tsugi_n'));
  };

  test.for<readonly [string, number]>([
    ['1', 0],
    ['(() => 1)()', 1],
    ['(function () { for (let i = 0; i < 10; i++); })()', 1 + 10],
    ['(function () { for (let i = 0; i < 5000; i++); })()', 1 + 5000],
    ['(function () { let i = 0; while (i < 2048) i++ })()', 1 + 2048],
    ['(function () { for (let i = 0; ; i++) if (i === 1500) break })()', 1 + 1500],
    ['(function () { for (const x of [1, 2, 3]); })()', 1 + 3],
    ['(function () { for (const x in { a: 1 }); })()', 1 + 1],
    ['(function () { let i = 0; do i++; while (i < 7) })()', 1 + 7],
    ['for (var i = 0; i < 7; i++);', 8],
    ['try { throw 1 } catch { } finally { }', 2],
    ['class A { static { } static { } } new A()', 2],
  ])('%s costs %d', ([source, ticks]) => {
    expect(spent(source)).toBe(ticks);
  });
});
