/** The parser: strict code only, reserved names refused, and every refusal with its place. */
import { describe, expect, test } from 'vitest';
import { TsugiError } from '../../src/diagnostics/error.ts';
import { parseModule, parseScript } from '../../src/interpreter/parse/acorn.ts';

function refusal(run: () => unknown): TsugiError {
  try {
    run();
  } catch (error) {
    if (error instanceof TsugiError) return error;
    throw error;
  }
  throw new Error('It was accepted');
}

describe('errors', () => {
  test('carry file, line, column and frame, and not the position in the message', () => {
    const error = refusal(() => parseModule('let a = 1;\n  let a = 2;', 'plugin.ts'));
    expect(error).toMatchObject({ code: 'SYNTAX', file: 'plugin.ts', line: 2, column: 7 });
    expect(error.message).toBe("Identifier 'a' has already been declared");
    expect(error.frame).toBe('  1 | let a = 1;\n> 2 |   let a = 2;\n    |       ^');
  });

  test.for([
    ['with', 'with (a) { }'],
    ['an octal', '010'],
    ['an octal escape', '"\\01"'],
    ['delete of a name', 'var x; delete x'],
    ['eval as a name', 'var eval = 1'],
    ['assignment to arguments', 'arguments = 1'],
    ['let as a name', 'var let = 1'],
    ['await in a script', 'await 1'],
    ['import in a script', 'import "x"'],
    ['import.meta in a script', 'import.meta'],
    ['return outside a function', 'return 1'],
    ['super outside a method', 'super.x'],
    ['a function in a branch', 'if (1) function f() { }'],
    ['an undeclared private name', 'class A { m() { this.#x } }'],
    ['duplicate parameters', 'function f(a, a) { }'],
  ])('refuses %s', ([, source = '']) => {
    expect(refusal(() => parseScript(source, 'a.js'))).toMatchObject({ code: 'SYNTAX', file: 'a.js' });
  });

  test.for([
    ['a variable', (name: string) => `let ${name}`],
    ['a property', (name: string) => `({ ${name}: 1 })`],
    ['a member', (name: string) => `a.${name}`],
    ['a private name', (name: string) => `class A { #${name} }`],
    ['a word with an escape', (name: string) => `let \\u0061${name}`],
  ] as const)('refuses a name of too many characters: %s', ([, source]) => {
    const message = 'A name can have 65536 characters at most';
    expect(refusal(() => parseScript(source('a'.repeat(2 ** 16 + 1)), 'a.js'))).toMatchObject({
      code: 'SYNTAX',
      message,
    });
    parseScript(source('a'.repeat(2 ** 16 - 1)), 'a.js');
  });

  test.for([
    ['parentheses', '('.repeat(100_000)],
    ['arrays', '['.repeat(100_000)],
    ['blocks', '{'.repeat(100_000)],
    ['functions', 'function f() {'.repeat(100_000)],
    ['arrows', 'a=>'.repeat(100_000)],
    ['unary operators', '!'.repeat(100_000)],
    ['templates', '`${'.repeat(100_000)],
    ['objects', '({a:'.repeat(100_000)],
    ['classes', '(class extends '.repeat(100_000)],
    ['conditionals', 'a?'.repeat(100_000)],
  ])('%s nested too deeply are an error, not a crash', ([, source = '']) => {
    const error = refusal(() => parseScript(source, 'deep.js'));
    expect(error.code).toBe('SYNTAX');
    expect(error.message).toMatch(/^The source is nested too deeply/);
  });

  test('a hashbang is a comment', () => {
    expect(parseModule('#!/usr/bin/env node\nlet a', 'a.js').body).toHaveLength(1);
  });
});

describe('names that begin with $tsugi', () => {
  test.for([
    '$tsugi_n',
    '$tsugi_n = 1e9',
    'var $tsugi',
    'let { a: $tsugi_x } = {}',
    'let { $tsugi_x } = {}',
    'let { $tsugi_x = 1 } = {}',
    '({ $tsugi_n })',
    '({ $tsugi_n } = {})',
    '({ $tsugi_n = 1 } = {})',
    '[...$tsugi_n] = []',
    '\\u0024tsugi_n--',
    '$\\u{74}sugi_n',
    'function $tsugi_slow() { }',
    '(function $tsugi_slow() { })',
    'class $tsugi_slow { }',
    'function f($tsugi_n) { }',
    '$tsugi_n => 1',
    'async $tsugi_n => 1',
    '(a, ...$tsugi_n) => 1',
    'try { } catch ($tsugi_e) { }',
    '$tsugi_l: for (;;) { }',
    'for ($tsugi_n of []) { }',
    'for (let $tsugi_n in {}) { }',
    'typeof $tsugi_n',
    `\`\${$tsugi_n}\``,
    '$tsugi_n`x`',
    '$tsugi_n?.x',
    'class A { [$tsugi_n] = $tsugi_n }',
    'new $tsugi_n',
  ])('%s', (source) => {
    for (const parse of [parseScript, parseModule]) {
      const error = refusal(() => parse(source, 'a.js'));
      expect(error.message).toMatch(/^Names that begin with "\$tsugi" are reserved: rename "\$tsugi/);
      expect(error.line).toBe(1);
    }
  });

  test.for([
    'import { a as $tsugi_n } from "x"',
    'import $tsugi from "x"',
    'import * as $tsugi from "x"',
    'import { $tsugi } from "x"',
  ])('%s', (source) => {
    expect(refusal(() => parseModule(source, 'a.js')).message).toMatch(/^Names that begin/);
  });

  test('are property names like any other', () => {
    const source =
      'a.$tsugi_n; a?.$tsugi_n; ({ $tsugi_n: 1, $tsugi_m() { } }); class A { #$tsugi_n; $tsugi_n = 1 } let { $tsugi: b } = {}';
    expect(parseScript(source, 'a.js').body.length).toBe(5);
    expect(parseModule('export { a as $tsugi } from "x"', 'a.js').body.length).toBe(1);
  });
});
