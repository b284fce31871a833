/** The exact text of what the emitter adds. */
import { describe, expect, test } from 'vitest';
import { TsugiError } from '../../src/diagnostics/error.ts';
import { linesOf, moduleOf, scriptOf } from './support.ts';

/** Below the directive and the initial completion value. */
const script = (source: string): string => linesOf(scriptOf(source), 2);

const lines = (...text: readonly string[]): string => text.join('\n');

describe('scripts', () => {
  test.for<readonly [string, string]>([
    ['1', '1;'],
    ['"a"; "b"', '("a");\n("b");'],
    ['let a = this', 'let a = this;'],
    ['eval("x")', '(0, eval)("x");'],
    ['import("x", y)', '$tsugi_import("x", y);'],
    ['x => x', '(x) => (--$tsugi_n < 0 && $tsugi_slow(), x);'],
    ['async x => await x', 'async (x) => (--$tsugi_n < 0 && $tsugi_slow(), $tsugi_resume(await x));'],
    ['function f() { "use strict"; }', lines('function f() {', ' if (--$tsugi_n < 0) $tsugi_slow();', '}')],
    [
      'function* g() { yield; yield* yield 1 }',
      lines(
        'function* g() {',
        ' if (--$tsugi_n < 0) $tsugi_slow();',
        ' $tsugi_resume(yield);',
        ' $tsugi_resume(yield* $tsugi_resume(yield 1));',
        '}',
      ),
    ],
    [
      'class A { x = 1; static { y } get z() { } }',
      lines(
        'class A {',
        ' x = 1;',
        ' static {',
        '  if (--$tsugi_n < $tsugi_w[0]) $tsugi_slow();',
        '  y;',
        ' }',
        ' get z() {',
        '  if (--$tsugi_n < 0) $tsugi_slow();',
        ' }',
        '}',
      ),
    ],
    ['for (;;) x', lines('for (; --$tsugi_n < $tsugi_w[0] && $tsugi_slow(), true; ) {', ' x;', '}')],
    ['while (a, b) ;', lines('while (--$tsugi_n < $tsugi_w[0] && $tsugi_slow(), (a, b)) {', '}')],
    ['do x; while (y)', lines('do {', ' x;', '} while (--$tsugi_n < $tsugi_w[0] && $tsugi_slow(), y);')],
    [
      'for (const x of y) x',
      lines('for (const x of y) {', ' const $tsugi_t = --$tsugi_n < $tsugi_w[0] && $tsugi_slow();', ' x;', '}'),
    ],
    [
      'try { } catch { } finally { }',
      lines(
        'try {',
        '} catch {',
        ' const $tsugi_t = --$tsugi_n < $tsugi_w[0] && $tsugi_slow();',
        '} finally {',
        ' const $tsugi_t = --$tsugi_n < $tsugi_w[0] && $tsugi_slow();',
        '}',
      ),
    ],
  ])('%s', ([source, expected]) => {
    expect(script(source)).toBe(expected);
  });

  test('begin with the directive and an empty completion value', () => {
    expect(scriptOf('').code).toBe('"use strict";\nvoid 0;\n');
  });
});

describe('comparisons', () => {
  test.for<readonly [string, string]>([
    ['a < b', '$tsugi_less(a, b);'],
    ['a <= b === c > d', '$tsugi_atMost(a, b) === $tsugi_more(c, d);'],
    ['a >= (b, c)', '$tsugi_atLeast(a, (b, c));'],
    ['a == b != c', '$tsugi_equal(a, b) != c;'],
    ['a != b || c', '$tsugi_unequal(a, b) || c;'],
    ['a === b !== c', 'a === b !== c;'],
    ['a < 1; "x" >= a; a == null; a != true', lines('a < 1;', '"x" >= a;', 'a == null;', 'a != true;')],
    ['a < 1n', '$tsugi_less(a, 1n);'],
    ['typeof a == b; !a != b; +a < b', lines('typeof a == b;', '!a != b;', '+a < b;')],
    ['-a < b; a - b > c', lines('$tsugi_less(-a, b);', '$tsugi_more(a - b, c);')],
    ['a - 1 > c', 'a - 1 > c;'],
    [`a < "${'1'.repeat(300)}"`, `$tsugi_less(a, "${'1'.repeat(300)}");`],
  ])('%s', ([source, expected]) => {
    expect(script(source)).toBe(expected);
  });
});

describe('looks for the alarm', () => {
  const LOOK = 'if ($tsugi_w[0] !== 0) $tsugi_slow();';
  const plus = (count: number): string => Array(count).fill('x').join(' + ');
  test.for<readonly [string, string, string]>([
    ['stand before a third call', 'a(x); b(y); return c(z)', lines('a(x);', 'b(y);', LOOK, 'return c(z);')],
    [
      'are not needed where nothing long is given',
      'a(); b("x", 1); c(() => 1); d',
      lines('a();', 'b("x", 1);', 'c(() => (--$tsugi_n < 0 && $tsugi_slow(), 1));', 'd;'),
    ],
    [
      'are not needed for functions of the file',
      'const g = (y) => y; g(x); g(y); Math.abs(x); z',
      lines('const g = (y) => (--$tsugi_n < 0 && $tsugi_slow(), y);', 'g(x);', 'g(y);', 'Math.abs(x);', 'z;'),
    ],
    ['stand in the last argument', 'a(x, b(y))', 'a(x, $tsugi_seen(b(y)));'],
    ['stand in that of a third call', 'a(x) - b(y) - c(z)', 'a(x) - b(y) - c($tsugi_seen(z));'],
    [
      'come after what may be passed by',
      'if (a(x)) { b(y); c } d(z); e',
      lines('if (a(x)) {', ' b(y);', ` ${LOOK}`, ' c;', '}', 'd(z);', LOOK, 'e;'),
    ],
    [
      'come after two type tests',
      'x instanceof y; x instanceof y; z',
      lines('x instanceof y;', 'x instanceof y;', LOOK, 'z;'),
    ],
    ['come after many operators', `${'x - y; '.repeat(33)}z`, lines(...Array(32).fill('x - y;'), LOOK, 'x - y;', 'z;')],
    ['stand in long chains', plus(35).replaceAll('+', '-'), `${plus(33)} + $tsugi_seen(x) + x;`.replaceAll('+', '-')],
  ])('%s', ([, source, expected]) => {
    expect(body(source)).toBe(expected);
  });

  test('in scripts have no completion value', () => {
    expect(script('a(x) - a(y); b')).toBe('a(x) - a(y);\n{ const $tsugi_t = $tsugi_w[0] !== 0 && $tsugi_slow(); }\nb;');
  });

  test('stand in ticks of functions that call what is not known', () => {
    const tick = (source: string): string => script(`function f() { ${source} }`).split('\n')[1] ?? '';
    const with_ = ' if (--$tsugi_n < $tsugi_w[0]) $tsugi_slow();';
    const without = ' if (--$tsugi_n < 0) $tsugi_slow();';
    expect(['g(x)', 'o.g(x)', 'new G(x)', 'x instanceof y', '-a - b - c - d - e'].map(tick)).toEqual(
      Array(5).fill(with_),
    );
    expect(['g()', 'Math.max(x, y)', 'a - b - c', '() => g(x)'].map(tick)).toEqual(Array(4).fill(without));
  });
});

/** What stands in the body of a function, after its tick. */
const body = (source: string): string =>
  script(`function f() { ${source} }`)
    .split('\n')
    .slice(2, -1)
    .map((line) => line.slice(1))
    .join('\n');

describe('in functions', () => {
  test.for<readonly [string, string]>([
    [
      'for (let i = 0; i < n; i++) x()',
      lines(
        '{',
        ' let i = 0;',
        ' for (;;) {',
        '  let $tsugi_k0 = 0, $tsugi_k1 = $tsugi_s, $tsugi_k2;',
        '  for (; $tsugi_k0 < ($tsugi_k2 = $tsugi_k1 + $tsugi_w[1]) && i < n; i++, $tsugi_k0++) {',
        '   x();',
        '  }',
        '  if (($tsugi_n -= $tsugi_k0) < $tsugi_k1 - $tsugi_k2) $tsugi_slow();',
        '  if ($tsugi_k0 < $tsugi_k2) break;',
        ' }',
        '}',
      ),
    ],
    [
      'a: b: while (x || y) continue a',
      lines(
        'for (;;) {',
        ' let $tsugi_k0 = 0, $tsugi_k1 = $tsugi_s, $tsugi_k2;',
        ' a: b: for (; $tsugi_k0 < ($tsugi_k2 = $tsugi_k1 + $tsugi_w[1]) && (x || y); $tsugi_k0++) {',
        '  continue a;',
        ' }',
        ' if (($tsugi_n -= $tsugi_k0) < $tsugi_k1 - $tsugi_k2) $tsugi_slow();',
        ' if ($tsugi_k0 < $tsugi_k2) break;',
        '}',
      ),
    ],
    [
      'for (let i = 0; i < n; i++) () => i',
      lines(
        'for (let i = 0; --$tsugi_n < $tsugi_w[0] && $tsugi_slow(), i < n; i++) {',
        ' () => (--$tsugi_n < 0 && $tsugi_slow(), i);',
        '}',
      ),
    ],
    [
      'a: for (const x of y) while (z) continue a',
      lines(
        'a: for (const x of y) {',
        ' if (--$tsugi_n < $tsugi_w[0]) $tsugi_slow();',
        ' while (--$tsugi_n < $tsugi_w[0] && $tsugi_slow(), z) {',
        '  continue a;',
        ' }',
        '}',
      ),
    ],
    [
      'try { } catch ({ a }) { let b }',
      lines(
        'try {',
        '} catch ($tsugi_e) {',
        ' if (--$tsugi_n < $tsugi_w[0]) $tsugi_slow();',
        ' $tsugi_e = $tsugi_caught($tsugi_e);',
        ' let { a } = $tsugi_e;',
        ' {',
        '  let b;',
        ' }',
        '}',
      ),
    ],
    ['if (a) b; else if (c) ; else d', lines('if (a) {', ' b;', '} else if (c) {', '} else {', ' d;', '}')],
  ])('%s', ([source, expected]) => {
    expect(body(source)).toBe(expected);
  });
});

test('without meters nothing is added', () => {
  const source = 'async function f() {\n for (;;) {\n  (await (() => 1));\n }\n}';
  expect(linesOf(scriptOf(source, { metered: false }), 2)).toBe(
    lines('async function f() {', ' for (; ; ) {', '  (await (() => 1));', ' }', '}'),
  );
});

describe('refused', () => {
  test.for<readonly [string, RegExp]>([
    ['export * from "host:x"', /"export \* from" is not supported: name what you export/],
    ['import x from "y" with { type: "json" }', /Import attributes are not supported/],
    ['{ using x = y }', /"using" must be lowered/],
    ['await using x = y', /"await using" must be lowered/],
    ['for (using x = y; ; ) z', /"using" in the head of a "for \(;;\)" is not supported: put it into a block/],
    ['for (await using x = y; ; ) z()', /"await using" in the head of a "for/],
    ['/(?i:a)/', /This version of Node cannot run this regular expression|^$/],
  ])('%s', ([source, message]) => {
    let text = '';
    try {
      moduleOf(source);
    } catch (error) {
      expect(error).toBeInstanceOf(TsugiError);
      expect(error).toMatchObject({ code: 'SYNTAX', file: 'guest.js', line: 1 });
      expect((error as TsugiError).frame).toContain(`> 1 | ${source}`);
      text = (error as TsugiError).message;
    }
    expect(text).toMatch(message);
  });

  test('a tree deeper than the stack', () => {
    const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    for (let depth = 100; depth < 100_000; depth *= 2) {
      try {
        scriptOf(deep(depth));
      } catch (error) {
        expect(error).toMatchObject({
          code: 'SYNTAX',
          message: expect.stringMatching(/^The source is nested too deeply/),
        });
        return;
      }
    }
    throw new Error('No depth was too deep');
  });
});

describe('long sources', () => {
  const LONG = 3000;
  test.for([
    ['sums', `0${' + 1'.repeat(LONG)}`],
    ['calls', `x${'.f()'.repeat(LONG)}`],
    ['statements', 'x;'.repeat(LONG)],
    ['elements', `[${'1,'.repeat(LONG)}]`],
  ])('%s', ([, source = '']) => {
    expect(scriptOf(source).code.length).toBeGreaterThan(source.length);
  });
});

describe('chains of thousands are printed, and by no means slowly', () => {
  const COUNT = 20_000;
  test.each(['1 + ', 'x + ', 'x - ', 'x * ', 'x ** 2 * ', 'x << ', 'x < ', 'x == ', 'x && '])('%s', (link) => {
    const chain = `${link.repeat(COUNT)}y`;
    for (const source of [`let z = ${chain}`, `f(${chain})`, `let z = 1; z += ${chain}`, `f((${chain}) < z)`]) {
      expect(moduleOf(source).code.length).toBeGreaterThan(chain.length);
    }
  });
});
