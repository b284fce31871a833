/**
 * Resolution, with the expectation behind each name: its kind, the kind of its scope, and whether it is captured by an
 * inner function or assigned outside its declaration; or `free`.
 */
import { describe, expect, test } from 'vitest';
import { parseModule, parseScript } from '../../src/interpreter/parse/acorn.ts';
import type { Identifier } from '../../src/interpreter/parse/nodes.ts';
import { resolve } from '../../src/interpreter/resolve/resolve.ts';
import type { Binding, Resolution } from '../../src/interpreter/resolve/scope.ts';

const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  'top level': [
    'var a/*var script*/ = 1; a/*var script*/; b/*free*/',
    'let a/*let script captured*/ = 1; () => a/*let script captured*/',
    'const a/*const script*/ = 1; a',
    'a/*var script assigned*/ = 2; var a = 1; a = 3',
    'f/*function script*/(); function f/*function script*/() { }',
    'class C/*class script*/ { } new C/*class script*/()',
    'arguments/*free*/; this',
    'if (0) { for (;;) { var deep/*var script*/ } } deep/*var script*/',
    'var a/*function script assigned*/ = 1; function a() { }',
    'function a/*function script assigned*/() { } function a() { }',
    'var a; var a/*var script*/ = 1',
    'var a = 1; var a/*var script assigned*/ = 1',
    'typeof x/*free*/; x/*free*/ = 1; delete x.y',
    'undefined/*free*/; NaN/*free*/',
  ],
  blocks: [
    '{ let a/*let block*/; { a/*let block*/ } } a/*free*/',
    '{ function f/*function block*/() { } f/*function block*/() } f/*free*/',
    'let a/*let script*/; { let a/*let block*/; a/*let block*/ } a/*let script*/',
    '{ a/*let block*/; let a }',
    'if (1) { const a = 1; var b/*var script*/ = a/*const block*/ }',
    'switch (a/*free*/) { case b/*let switch*/: let b; default: b/*let switch*/ }',
    'l: { break l } l/*free*/',
  ],
  loops: [
    'for (let i/*let for assigned*/ = 0; i/*let for assigned*/ < 1; i++) { i } i/*free*/',
    'for (let i/*let for captured assigned*/ = 0; ; i++) { () => i }',
    'for (let i/*let for captured*/ = 0; (() => i)();) { }',
    'for (let i/*let for*/ = 0; ;) { let i/*let block captured*/; () => i/*let block captured*/ }',
    'for (var i/*var script captured assigned*/ = 0; ; i++) { () => i }',
    'for (const x/*const for captured*/ of y/*free*/) () => x/*const for captured*/',
    'for (const x/*const for*/ of x/*const for*/) { }',
    'for (x/*let script assigned*/ in {}) { } let x',
    'for ({ x/*let script assigned*/ } of []) { } let x',
    'for (var x/*var script*/ of []) { }',
    'for (let [a/*let for*/, { b: c/*let for*/ }] of []) { a; c }',
  ],
  catch: [
    'try { } catch (e/*catch catch*/) { e/*catch catch*/ } e/*free*/',
    'try { } catch ({ a/*catch catch captured*/, b: [c/*catch catch*/ = a] }) { () => a; c }',
    'try { } catch (e) { let f = e/*catch catch*/; { let e/*let block*/ } }',
    'try { } catch (e) { var e/*catch catch assigned*/ = 1 } e/*var script*/',
    'try { } catch { a/*free*/ }',
  ],
  functions: [
    'function f(a/*parameter parameters*/) { return a/*parameter parameters*/ } a/*free*/',
    'function f(a/*parameter parameters captured*/) { return () => a/*parameter parameters captured*/ }',
    'function f(a/*parameter parameters assigned*/) { var a/*parameter parameters assigned*/ = 1 }',
    'function f(a, b = a) { var a/*var function*/; return a/*var function*/ }',
    'function f(a, b = () => a/*parameter parameters captured*/) { var a/*var function*/; }',
    'function f(a/*parameter parameters*/) { var b/*var function*/ = a; let c/*let function*/ = b }',
    'function f(a = b/*parameter parameters*/, b) { }',
    'function f(a = x/*free*/) { var x/*var function*/ }',
    'function f({ a/*parameter parameters*/, ...r/*parameter parameters*/ }, [b = a/*parameter parameters*/]) { r; b }',
    'function f() { return arguments/*arguments parameters*/ }',
    'function f() { return () => arguments/*arguments parameters captured*/ }',
    '() => arguments/*free*/',
    'function f() { g/*function function*/(); function g() { } }',
    'function f() { { g/*function block*/(); function g() { } } g/*free*/ }',
    '(function f/*function-name function-name*/() { f/*function-name function-name*/ }); f/*free*/',
    '(function f() { () => f/*function-name function-name captured*/ })',
    '(function f/*function-name function-name*/() { var f/*var function*/; f/*var function*/ })',
    '(function f(f/*parameter parameters*/) { f/*parameter parameters*/ })',
    'let x/*let script captured*/; (a = x/*let script captured*/) => { }',
    'let x/*let script*/; ((a) => a)(x/*let script*/)',
    'x => x/*parameter parameters*/; async (y) => await y/*parameter parameters*/',
    'function f() { a/*let function assigned*/ = 1; let a }',
    'function f() { [a/*var function assigned*/, b.c, ...d/*free*/] = []; var a, b/*var function*/ }',
    'function f() { ({ x: a/*var function assigned*/ = z/*free*/, [k/*free*/]: b.y } = {}); var a, b }',
  ],
  classes: [
    'class A { m() { A/*class-name class captured*/ } } A/*class script*/',
    'const B = class A/*class-name class*/ { [A/*class-name class*/]() { } }; A/*free*/',
    'class A extends A/*class-name class*/ { }',
    'class A { x = y/*let script captured*/ } let y',
    'class A { [y/*let script*/] = 1 } let y',
    'class A { static { var v/*var static-block*/; let w/*let static-block captured*/; () => w; y/*let script captured*/ } } let y',
    'class A { static { v/*free*/ } static { var v } }',
    'class A { m(p) { return p/*parameter parameters*/ } static s = () => this }',
    '{ class A/*class block*/ { } A/*class block*/ }',
    '(class { m() { return arguments/*arguments parameters*/ } })',
  ],
  'property names are no references': [
    'let a/*let script*/; x.a; ({ a: 1, a() { }, get a() { } }); class C { a = 1; #a; a() { } }',
    'let a/*let script*/; ({ a/*let script*/ })',
    'let a/*let script*/; x[a/*let script*/]; ({ [a/*let script*/]: 1 })',
    'let { a: b/*let script*/ } = {}; a/*free*/',
    'a: for (;;) { break a } a/*free*/',
  ],
};

const MODULES: readonly string[] = [
  'import a/*import module*/, { b as c/*import module*/ } from "x"; a/*import module*/; b/*free*/; c',
  'import * as ns/*import module captured*/ from "x"; () => ns/*import module captured*/',
  'export const a/*const module*/ = 1; export function f/*function module*/() { } export class K/*class module*/ { }',
  'export { a/*var module*/ as b }; var a; b/*free*/',
  'export default function f/*function module*/() { } f/*function module*/()',
  'export default class K/*class module*/ { m() { K/*class-name class captured*/ } } K/*class module*/',
  'export { x as y } from "z"; x/*free*/',
  'export default a/*let module*/; let a',
];

for (const [area, sources] of Object.entries(SCRIPTS)) {
  describe(area, () => {
    test.for(sources)('%s', (source) => {
      check(source, resolve(parseScript(source, 'guest.js')));
    });
  });
}

describe('modules', () => {
  test.for(MODULES)('%s', (source) => check(source, resolve(parseModule(source, 'guest.js'))));
});

function check(source: string, resolution: Resolution): void {
  const byEnd = new Map([...resolution.bindings].map(([node, binding]) => [node.end, { node, binding }]));
  const expected = [...source.matchAll(/([\w$]+)\/\*(.*?)\*\//g)];
  expect(expected.length).toBeGreaterThan(0);
  for (const match of expected) {
    const [, name = '', text = ''] = match;
    const found = byEnd.get(match.index + name.length);
    expect(`${name}: ${describeBinding(name, found, resolution)}`).toBe(`${name}: ${text}`);
  }
}

function describeBinding(
  name: string,
  found: { readonly node: Identifier; readonly binding: Binding } | undefined,
  { free }: Resolution,
): string {
  if (found === undefined) return free.has(name) ? 'free' : 'not a variable';
  const { kind, scope, captured, assigned } = found.binding;
  return `${kind} ${scope.kind}${captured ? ' captured' : ''}${assigned ? ' assigned' : ''}`;
}

describe('tables', () => {
  const of = (source: string): Resolution => resolve(parseScript(source, 'guest.js'));

  test('free names', () => {
    expect([...of('a; b = c; { let a; a } typeof d; e()').free].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('this at top level, through arrows but not through functions, fields or static blocks', () => {
    const count = (source: string): number => of(source).topLevelThis.size;
    expect(count('this; () => this; { this }')).toBe(3);
    expect(count('(function () { this; () => this }); class A { x = this; static { this } m() { this } }')).toBe(0);
    expect(count('class A extends this.B { [this.k]() { } }')).toBe(2);
  });

  test('top-level await', () => {
    const uses = (source: string): boolean => resolve(parseModule(source, 'guest.js')).usesTopLevelAwait;
    expect(uses('await 1')).toBe(true);
    expect(uses('for await (const x of y) { }')).toBe(true);
    expect(uses('class A { [await 1]() { } }')).toBe(true);
    expect(uses('if (x) { try { } finally { await 1 } }')).toBe(true);
    expect(uses('async () => { await 1; for await (const x of y); }')).toBe(false);
    expect(uses('1')).toBe(false);
  });

  test('a parameter that a var repeats is copied only if there are parameter expressions', () => {
    const copies = (source: string): string[] =>
      [...of(source).functions.values()].flatMap((scopes) =>
        scopes.copies.map(({ from, to }) => `${from.kind} ${from.name} to ${to.kind}`),
      );
    expect(copies('(function (a, b = 1) { var a, c })')).toEqual(['parameter a to var']);
    expect(copies('(function (a, b) { var a })')).toEqual([]);
    expect(copies('(function (a, b = 1) { function a() { } })')).toEqual([]);
  });

  test('jumps know their target, and loops know who leaps out of them', () => {
    const shape = (source: string): { targets: string[]; leapt: number } => {
      const { jumps, leapt } = of(source);
      return { targets: [...jumps.values()].map(({ type }) => type), leapt: leapt.size };
    };
    expect(shape('for (;;) break')).toEqual({ targets: ['ForStatement'], leapt: 0 });
    expect(shape('a: for (;;) continue a')).toEqual({ targets: ['ForStatement'], leapt: 0 });
    expect(shape('a: for (;;) while (1) continue a')).toEqual({ targets: ['ForStatement'], leapt: 1 });
    expect(shape('a: { for (;;) for (;;) break a }')).toEqual({ targets: ['BlockStatement'], leapt: 2 });
    expect(shape('for (;;) switch (1) { case 1: break; default: continue }')).toEqual({
      targets: ['SwitchStatement', 'ForStatement'],
      leapt: 0,
    });
    expect(shape('a: b: do { break a } while (1)')).toEqual({ targets: ['DoWhileStatement'], leapt: 0 });
  });

  test('private names belong to the innermost class that declares them', () => {
    const { privates } = of(
      'class A { #x; #y() { } m() { return class { static get #x() { } n() { this.#x; this.#y } } } }',
    );
    const seen = [...privates]
      .filter(([node]) => node.start > 54)
      .map(([, name]) => `${name.name} ${name.kind} ${name.static}`);
    expect(seen).toEqual(['x accessor true', 'x accessor true', 'y method false']);
  });

  test('bindings are numbered within their scope', () => {
    const { root } = of('let a, b; function c() { }');
    expect(root.bindings.map(({ name, index }) => `${name}${index}`)).toEqual(['c0', 'a1', 'b2']);
  });
});

describe('long and deep', () => {
  const LONG = 3000;
  test.for([
    ['a sum', `0${' + 1'.repeat(LONG)}`],
    ['a chain of calls', `x${'.f()'.repeat(LONG)}`],
  ])('%s', ([, source = '']) => {
    expect(() => resolve(parseScript(source, 'guest.js'))).not.toThrow();
  });
});

describe('numbers are all that is given to', () => {
  const numeric = (source: string): boolean | undefined => {
    const { bindings } = resolve(parseModule(source, 'x.js'));
    return [...bindings.values()].find(({ name }) => name === 'x')?.numeric;
  };
  test.each([
    'let x = 1',
    'let x = -1, y = x',
    'const x = ~1 >>> y',
    'let x; x = 1; x++; --x; x -= y; x *= y; x **= y; x >>>= y',
    'let x = 0; for (;;) x += 2',
    'for (let x = 0, y = 1; x < z; x += y) { }',
    'var x = 1; var x = 2; var x',
    'let x = y, y = 1',
    'let x = 1; { let y = x + 1; x = y * 2; }',
    'let x = y ? 1 : 2',
    'let x = 1; () => { x = x - y }',
    'const x = (1)',
    'let x = z - 1',
  ])('%s', (source) => {
    expect(numeric(source)).toBe(true);
  });
  test.each([
    'let x = y',
    'let x = "1"',
    'let x = 1n; x++',
    'let x = y - z',
    'let x = -y',
    'let x = 1; x = y',
    'let x = 1; x += y',
    'let x = 1; () => { x ??= y }',
    'let x = 1; x ||= y; x &&= 1',
    'let x = 1, y = x; x = y; y = z',
    'let x = 1; [x] = y',
    'let x = 1; ({ x } = y)',
    'let x = 1; ({ a: x = 2 } = y)',
    'let [x] = [1]',
    'let x = 1; for (x of y) { }',
    'let x = 1; for (x in y) { }',
    'for (const x of y) { }',
    'for (let [x = 1] of y) { }',
    'for (var x in y) { }',
    'var x = 1; for (var x of y) { }',
    'function f(x) { x = 1 }',
    'function f(x, y = 1) { var x; return x }',
    'function f(x = 1) { }',
    'try { } catch (x) { x = 1 }',
    'function x() { } x = 1',
    'class x { }',
    'import x from "x"',
    'import { x } from "x"',
    'let x = true ? 1 : "1"',
    'let x = 1, y = 1; x = y; y = 1n',
    'let x = function () { }',
    'let x = 1 + y',
  ])('not %s', (source) => {
    expect(numeric(source)).toBe(false);
  });

  test('no variable of a script, which others write', () => {
    const { root } = resolve(parseScript('let x = 1; var y = 2; const z = 3', 'x.js'));
    expect(root.bindings.map((binding) => binding.numeric)).toEqual([false, false, false]);
  });

  test('none of many that depend on each other from the end on', () => {
    const names = Array.from({ length: 1000 }, (_, i) => `x${i}`);
    const source = `let ${names.map((name, i) => `${name} = ${names[i + 1] ?? 'y'}`).join(', ')}`;
    const { root } = resolve(parseModule(source, 'x.js'));
    expect(root.bindings.filter((binding) => binding.numeric)).toEqual([]);
  });
});
