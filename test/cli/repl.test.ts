/** The prompt: inputs, what they leave behind, what is shown of them, and what is offered for names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Evaluator, type EvaluatorOptions } from '../../src/cli/repl/evaluator.ts';
import { History } from '../../src/cli/repl/history.ts';
import { openTerminal } from '../../src/cli/repl/terminal.ts';
import { TsugiError } from '../../src/index.ts';
import { ENGINES, type Engine } from '../../src/interpreter/index.ts';
import { makeFolder } from '../interpreter/folder.ts';
import { run } from '../server/spawn.ts';
import { until } from '../server/support.ts';

function evaluator(options: Partial<EvaluatorOptions> = {}): Evaluator {
  const made = new Evaluator({
    engine: 'compiled',
    limits: true,
    color: false,
    console: {},
    onError: (error) => {
      throw error;
    },
    ...options,
  });
  onTestFinished(() => made.dispose());
  return made;
}

/** What is shown of each input: `!` and the message for an error, `…` for an unfinished one. */
async function shown(engine: Engine, inputs: readonly string[]): Promise<(string | undefined)[]> {
  const repl = evaluator({ engine });
  const texts: (string | undefined)[] = [];
  for (const input of inputs) {
    const outcome = await repl.evaluate(input);
    if (outcome.kind === 'value') texts.push(outcome.text);
    else texts.push(outcome.kind === 'unfinished' ? '…' : `! ${(outcome.error as Error).message}`);
  }
  return texts;
}

/** Inputs in turn, each with what is shown of it. */
type Dialogue = readonly (readonly [input: string, shown: string | undefined])[];

const DIALOGUES: Readonly<Record<string, Dialogue>> = {
  'values are shown as Node shows them': [
    ['1 + 1', '2'],
    ['"a"', "'a'"],
    ['[1, { a: null }]', '[ 1, { a: null } ]'],
    ['new Map([[1, new Set([2])]])', 'Map(1) { 1 => Set(1) { 2 } }'],
    ['10n', '10n'],
    ['undefined', undefined],
    ['', undefined],
    ['// nothing', undefined],
    ['"use strict"', "'use strict'"],
  ],
  'functions, classes and symbols are shown as such': [
    ['function f() {}', undefined],
    ['f', '[Function: f]'],
    ['() => 1', '[Function (anonymous)]'],
    ['const g = () => 1; g', '[Function: g]'],
    ['class A {}', undefined],
    ['A', '[class A]'],
    ['Symbol("s")', 'Symbol(s)'],
    ['class B { static get name() { throw 1 } }; B', '[class (anonymous)]'],
    ['let _ = 1; f', '[Function (anonymous)]'],
  ],
  'declarations persist': [
    ['let a = 1; const b = 2; var c = 3; function d() { return a } class E { x = 4 }', undefined],
    ['[a, b, c, d(), new E().x]', '[ 1, 2, 3, 1, 4 ]'],
    ['a = 5; d()', '5'],
    ['let { p, q: [r = 7, ...s] } = { p: 6, q: [undefined, 8] }; [p, r, s]', '[ 6, 7, [ 8 ] ]'],
  ],
  'declarations can be made again': [
    ['let a = 1; const b = 2; class C { x = 1 }; function d() { return 1 }', undefined],
    ['const a = 3; let b = 4; class C { x = 2 }; function d() { return 2 }', undefined],
    ['[a, b, new C().x, d()]', '[ 3, 4, 2, 2 ]'],
    ['let b; b', undefined],
    ['var b = 5; b', '5'],
    ['var d = 6; d', '6'],
    ['const b = await 7; b', '7'],
  ],
  'what they begin as is undefined again': [
    ['let a = 1', undefined],
    ['let a; String(a)', "'undefined'"],
    ['a = 1; await 0; let a; String(a)', "'undefined'"],
  ],
  'constants are constant': [
    ['const a = 1; let b = 2', undefined],
    ['a = 2', '! "a" is a constant: declare it again to change it'],
    ['[a] = [2]', '! "a" is a constant: declare it again to change it'],
    ['a++', '! "a" is a constant: declare it again to change it'],
    ['for (a of [1]);', '! "a" is a constant: declare it again to change it'],
    ['function f() { a ??= 1 }', '! "a" is a constant: declare it again to change it'],
    ['const c = 1; c = 2', '! "c" is a constant: declare it again to change it'],
    ['const d = await 1', undefined],
    ['d = 2', '! "d" is a constant: declare it again to change it'],
    ['((a) => { a = 3; return a })(1)', '3'],
    ['{ let a = 4; a = 5; a }', '5'],
    ['b = 3', '3'],
    ['a', '1'],
    ['let a = 8; a = 9', '9'],
  ],
  'built-in names stay what they are': [
    ['let Array = 1', "! SyntaxError: Identifier 'Array' has already been declared"],
    ['await 0; const Map = 1', "! SyntaxError: Identifier 'Map' has already been declared"],
    ['[typeof Array, typeof Map]', "[ 'function', 'function' ]"],
  ],
  'await at the top': [
    ['await Promise.resolve(1)', '1'],
    ['const a = await 2, b = a + 1; let c; class D { x = a }; function e() { return b }', undefined],
    ['[a, b, c, new D().x, e()]', '[ 2, 3, undefined, 2, 3 ]'],
    ['let { p, q: [r = await 4] } = { p: 3, q: [] }; [p, r]', '[ 3, 4 ]'],
    ['for (var i of [1, 2]) await i; i', '2'],
    ['for (var j = await 0; j < 3; j++) var k = j; [j, k]', '[ 3, 2 ]'],
    ['for (const x in { a: 1 }) { await 0; var l = x } l', "'a'"],
    ['for await (var m of [1, 2]); m', '2'],
    ['if (await true) { var n = 1 } else var o = 2; [n, o]', '[ 1, undefined ]'],
    ['try { await Promise.reject(1) } catch (e) { var t = e } finally { var u = 2 } [t, u]', '[ 1, 2 ]'],
    ['switch (await 1) { case 1: var v = 1 } v', '1'],
    ['lab: while (await true) { var w = 1; do { var y = 2; break lab } while (true) } [w, y]', '[ 1, 2 ]'],
    ['[n, v, w, y, t, l]', "[ 1, 1, 1, 2, 1, 'a' ]"],
    ['var z = 1; await 0; (() => { var z = 2 })(); z', '1'],
    ['Promise.resolve(1)', 'Promise { 1 }'],
    ['await 0; Promise.resolve(1)', 'Promise { 1 }'],
    ['new Promise(() => {})', 'Promise { <pending> }'],
    ['{ await 0; let inner = 1 }', undefined],
    ['typeof inner', "'undefined'"],
    ['await (async () => { throw new RangeError("r") })()', '! RangeError: r'],
    ['await 1;', '1'],
    ['await 0; if (true) 5', undefined],
    ['function f() { return await 1 }', '! Unexpected token'],
  ],
  TypeScript: [
    ['interface A { x: number } type B = A', undefined],
    ['const a: A = { x: 1 }; a', '{ x: 1 }'],
    ['enum E { P, Q = 5 }', undefined],
    ['[E.Q, E[5]]', "[ 5, 'Q' ]"],
    ['(a as unknown as { x: string }).x satisfies unknown', '1'],
    ['function f<T>(x: T): T { return x }', undefined],
    ['f<number>(2)', '2'],
    ['const b: number = await f<Promise<number>>(Promise.resolve(3)); b', '3'],
    ['class C { constructor(readonly x: number) {} }', undefined],
    ['new C(4).x', '4'],
  ],
  'an object literal is one': [
    ['{ a: 1 }', '{ a: 1 }'],
    ['{ a: 1, b: await 2 }', '{ a: 1, b: 2 }'],
    ['{}', '{}'],
    ['{ a: 1 };', '1'],
    ['{ let a = 1; a }', '1'],
  ],
  'the last value is _': [
    ['6 * 7', '42'],
    ['_ + 1', '43'],
    ['await 5', '5'],
    ['_', '5'],
    ['let a = 1', undefined],
    ['_', '5'],
    ['(() => 1)', '[Function (anonymous)]'],
    ['_.name', "''"],
    ['null.x', "! TypeError: Cannot read properties of null (reading 'x')"],
    ['_', "''"],
    ['const _ = 9', undefined],
    ['1', '1'],
    ['_', '9'],
  ],
  'unfinished inputs': [
    ['function f() {', '…'],
    ['function f() {\n  return 1;\n}\nf()', '1'],
    ['[1,', '…'],
    ['1 +', '…'],
    ['f(', '…'],
    ['`a', '…'],
    ['`a${', '…'],
    ['`a\nb`', "'a\\nb'"],
    ['/* a', '…'],
    ['if (true)', '…'],
    ['const a =', '…'],
    ['const a = // what', '…'],
    ['const a: number =', '…'],
    ['interface A {', '…'],
    ['class A {\n  x: number = 1;', '…'],
    ['await', '…'],
    ['{ a: 1,', '…'],
  ],
  'wrong inputs': [
    ['1 1', '! Unexpected token'],
    ['}', '! Unexpected token'],
    ['"a', '! Unterminated string literal'],
    ['f(]', '! Unexpected token'],
  ],
};

describe.each(ENGINES)('inputs, %s', (engine) => {
  it.each(Object.entries(DIALOGUES))('%s', async (_name, dialogue) => {
    const inputs = dialogue.map(([input]) => input);
    const texts = await shown(engine, inputs);
    expect(inputs.map((input, at) => [input, texts[at]])).toEqual(dialogue);
  });

  it('errors have their place in the input', async () => {
    const repl = evaluator({ engine });
    await repl.evaluate('let a = 1');
    for (const source of [
      'interface A {}\nconst b: A = {};\n  null.x;',
      'await 0\nconst b = 1\n  null.x',
      'function f(): never {\n  return 1 as never\n}\n  null.x',
    ]) {
      const outcome = await repl.evaluate(source);
      expect(outcome.kind).toBe('error');
      const { error } = outcome as { error: TsugiError };
      expect(error).toBeInstanceOf(TsugiError);
      const line = source.split('\n').length;
      expect(error).toMatchObject({ code: 'GUEST', plugin: 'repl', file: 'repl.ts', line, column: 8 });
      expect(error.frame).toContain(`> ${line} |   null.x`);
    }
  });

  it('a loop that does not end is ended, and the next input works', async () => {
    const repl = evaluator({ engine });
    const outcome = await repl.evaluate('let n = 1; for (;;) n++');
    expect(outcome).toMatchObject({ kind: 'error', error: { code: 'LIMIT', limit: 'callMs' } });
    expect(await repl.evaluate('n > 1')).toEqual({ kind: 'value', text: 'true' });
  });

  it('what is thrown later is told', async () => {
    const errors: unknown[] = [];
    const repl = evaluator({ engine, onError: (error) => errors.push(error) });
    expect(await repl.evaluate('Promise.reject(new Error("forgotten")); 1')).toEqual({ kind: 'value', text: '1' });
    await new Promise((done) => setTimeout(done, 5));
    expect(errors).toMatchObject([{ code: 'GUEST', message: 'forgotten', line: 1, column: 16 }]);
  });

  it('begins anew', async () => {
    const repl = evaluator({ engine });
    await repl.evaluate('const a = 1');
    repl.reset('interpreted');
    expect(repl.engine).toBe('interpreted');
    expect(await repl.evaluate('typeof a')).toEqual({ kind: 'value', text: "'undefined'" });
    expect(await repl.evaluate('a = 1')).toMatchObject({ kind: 'error', error: { code: 'GUEST' } });
  });
});

it('has colours where they are wanted', async () => {
  const repl = evaluator({ color: true });
  const yellow = { kind: 'value', text: '\u001b[33m1\u001b[39m' };
  expect(await repl.evaluate('1')).toEqual(yellow);
  const cyan = { kind: 'value', text: '\u001b[36m[Function: f]\u001b[39m' };
  expect(await repl.evaluate('function f() {}; f')).toEqual(cyan);
  const green = { kind: 'value', text: '\u001b[32mSymbol(s)\u001b[39m' };
  expect(await repl.evaluate('Symbol("s")')).toEqual(green);
});

describe.each(ENGINES)('completion, %s', (engine) => {
  const prepared = async (): Promise<Evaluator> => {
    const repl = evaluator({ engine });
    await repl.evaluate(`
      const alpha = { one: { two: 2 }, "not a name": 1, get bad() { globalThis.called = true; return { inner: 1 }; } };
      class Base { method() {} }
      let derived = new (class extends Base { own = 1 })(); const alphabet = await 1; function alpine() {}`);
    return repl;
  };

  it.each([
    ['alp', ['alpha', 'alphabet', 'alpine'], 'alp'],
    ['const x = alpha.o', ['alpha.one'], 'alpha.o'],
    ['f(alpha?.one.', ['alpha?.one.two'], 'alpha?.one.'],
    ['derived.m', ['derived.method'], 'derived.m'],
    ['derived.ow', ['derived.own'], 'derived.ow'],
    ['structuredC', ['structuredClone'], 'structuredC'],
    ['Math.ma', ['Math.max'], 'Math.ma'],
    ['alpha.not', [], 'alpha.not'],
    ['alpha.bad.', [], 'alpha.bad.'],
    ['nothing.at', [], 'nothing.at'],
    ['alpha.one.two.toFi', ['alpha.one.two.toFixed'], 'alpha.one.two.toFi'],
    ['f().al', [], 'f().al'],
    ['', [], ''],
    ['1 + ', [], '1 + '],
  ] as const)('of %j', async (line, names, replaced) => {
    const repl = await prepared();
    const [found, part] = repl.complete(line);
    // every object has these, too
    const own = found.filter((name) => !COMMON.has(name.slice(name.lastIndexOf('.') + 1)));
    const numeric = own.filter((name) => line !== 'f(alpha?.one.' || name.endsWith('two'));
    expect([numeric, part]).toEqual([names, replaced]);
  });

  it('calls no getter and changes nothing', async () => {
    const repl = await prepared();
    await repl.evaluate('42');
    repl.complete('alpha.bad.');
    repl.complete('alpha.b');
    expect(repl.complete('alpha.b')[0]).toEqual(['alpha.bad']);
    expect(await repl.evaluate('[_, globalThis.called]')).toEqual({ kind: 'value', text: '[ 42, undefined ]' });
  });
});

const COMMON: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

describe('the prompt', () => {
  /** Types lines one after the other, each when the one before has been answered. */
  async function type(lines: readonly string[], history = ''): Promise<string> {
    const input = new PassThrough();
    const output = new PassThrough({ encoding: 'utf8' });
    let text = '';
    output.on('data', (chunk: string) => {
      text += chunk;
    });
    const repl = evaluator();
    const failureText = (error: unknown): string => `failed: ${(error as Error).message}`;
    const server = openTerminal(repl, { input, output, color: false, history: new History(history), failureText });
    const ended = new Promise((resolve) => server.once('exit', resolve));
    // the history is read first
    await new Promise((done) => setTimeout(done, 50));
    for (const line of lines) {
      const before = text.length;
      input.write(`${line}\r`);
      await until(() => PROMPT.test(text.slice(before)), `an answer to ${line}`);
    }
    input.write('.exit\r');
    await ended;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what moves the cursor
    return text.replace(/\u001b\[\d*[A-Z]/g, '').replaceAll('\r', '');
  }
  const PROMPT = /(?:> |\.{3} )\S*$/;

  it('takes inputs of several lines, and goes on after an error', async () => {
    const text = await type(['const f = () => {', 'null.x', '}', 'f()', '"still" + " here"', 'void 0']);
    expect(text).toContain("failed: TypeError: Cannot read properties of null (reading 'x')");
    expect(text).toContain("'still here'");
    expect(text).not.toContain('Uncaught');
  });

  it('changes the engine', async () => {
    const text = await type(['.engine', 'let a = 41', 'a + 1', '.engine interpreted', 'typeof a', '.engine fast']);
    expect(text).toMatch(/engine: compiled[\s\S]*\b42\b[\s\S]*engine: interpreted[\s\S]*'undefined'/);
    expect(text).toContain('There are two engines: compiled and interpreted.');
  });

  it('keeps its history', async () => {
    const file = join(makeFolder(), 'state', 'history');
    await type(['1 + 1', '2 + 2'], file);
    expect(readFileSync(file, 'utf8')).toMatch(/^\.exit\n2 \+ 2\n1 \+ 1\n?$/);
  });

  it('works where no history can be kept', async () => {
    const file = join(makeFolder({ taken: 'a file' }), 'taken', 'history');
    expect(await type(['20 + 22'], file)).toContain('42');
  });
});

describe('the command', () => {
  const SOURCE = [
    'interface P { x: number }',
    'const p: P = {',
    '  x: 1,',
    '};',
    'console.log("said", p)',
    'await new Promise((done) => setTimeout(done, 5, p.x + 1))',
    'setTimeout(() => console.log("later"), 5)',
  ].join('\n');

  it.each(ENGINES)('evaluates what is piped in, %s', async (engine) => {
    const { code, stdout, stderr } = await run(['repl', '--engine', engine], { input: SOURCE });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^said \{ x: 1 \}\n2\n\d+\nlater\n$/);
  });

  it.each(ENGINES)('reports what fails, goes on, and fails itself, %s', async (engine) => {
    const input = 'let a = 1\nconst f = () => {\n  null.x;\n};\nf()\na + 1\n';
    expect(await run(['repl', '--engine', engine], { input })).toEqual({
      code: 1,
      stdout: '2\n',
      stderr: [
        "repl.ts:2:8 - error GUEST: repl: TypeError: Cannot read properties of null (reading 'x')",
        '',
        '  1 | const f = () => {',
        '> 2 |   null.x;',
        '    |        ^',
        '  3 | };',
        '',
        '',
      ].join('\n'),
    });
  });

  it.each([
    ['an input without an end', 'const a = [1,\n', 'repl.ts:1:14 - error SYNTAX: '],
    ['a promise that nobody handles', 'Promise.reject(new Error("late"))\n1', 'error GUEST: repl: late'],
    ['a loop without an end', 'for (;;);', 'repl.ts:1:1 - error LIMIT: '],
  ])('fails for %s', async (_name, input, message) => {
    const { code, stderr } = await run(['repl'], { input });
    expect(code).toBe(1);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
