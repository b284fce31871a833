/**
 * The interpreted engine inside itself: as a guest it evaluates programs of its own, which do what they do on plain V8. It is
 * the largest program that the engines run here, and one that leaves no part of the language out.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ENGINES } from '../../../src/interpreter/index.ts';
import { Interpreter } from '../../../src/interpreter/interpreter.ts';
import { Shared } from '../../../src/interpreter/shared.ts';
import { loadCorpus } from '../../support/corpus.ts';
import { bundleEngine } from './bundle.ts';
import type { Run } from './engine.ts';

/** Modules whose exports are data. */
const PROGRAMS: Readonly<Record<string, string>> = {
  closures: `const counter = (n) => ({ up: () => ++n, down: () => --n });
    const a = counter(5), b = counter(50), fns = [];
    for (let i = 0; i < 3; i++) fns.push(() => i++ * 10);
    export const counted = [a.up(), a.up(), b.down(), a.down()];
    export const each = [...fns.map((f) => f()), ...fns.map((f) => f())];`,
  classes: `class Shape { #sides; static made = 0; constructor(sides) { this.#sides = sides; Shape.made++; }
      get sides() { return this.#sides; } area() { return 0; } toString() { return \`\${this.constructor.name} \${this.area()}\`; } }
    class Square extends Shape { width = 2; constructor() { super(4); } area() { return this.width ** 2 + super.area(); } }
    export const text = String(new Square()), sides = new Square().sides, made = Shape.made;`,
  generators: `function* naturals() { for (let n = 0; ; n++) { const step = yield n; if (step) n += step; } }
    function* twice(of) { try { for (const x of of) yield x * 2; } finally { ended = true; } }
    let ended = false;
    export const some = []; for (const x of twice(naturals())) { if (x > 8) break; some.push(x); }
    const it = naturals(); export const sent = [it.next().value, it.next(10).value, it.return(7)]; export { ended };`,
  destructuring: `const { a: { b: [, second = 'none', ...more] = [] } = {}, ['c']: c = a2(), ...rest } = { a: { b: [1, undefined, 3, 4] }, d: 5, e: 6 };
    function a2() { return 'default'; }
    let x = 1, y = 2; [x, y] = [y, x];
    export { second, more, c, rest, x, y };`,
  async: `const log = []; const later = async (x) => { await null; log.push(x); return x; };
    async function* stream(n) { for (let i = 0; i < n; i++) yield later(i); }
    const sums = []; for await (const x of stream(3)) sums.push(x + 0.5);
    export const all = await Promise.all([later('a'), later('b')]);
    export const caught = await (async () => { try { await Promise.reject(new TypeError('no')); } catch ({ name, message }) { return [name, message]; } finally { log.push('finally'); } })();
    export { log, sums };`,
};

const FOLDERS = new Set(
  (
    'async async-generators classes closures control-flow destructuring exceptions functions generators iterators labels ' +
    'optional-chaining spread symbol tdz templates'
  ).split(' '),
);
/** What is left of the stack where this one ends decides what it prints, and that is another engine's stack. */
const NOT_HERE = 'exceptions/stack-overflow.js';
const CORPUS = loadCorpus().filter(
  ({ name, kind, language, linked }) =>
    FOLDERS.has(name.split('/')[0] ?? '') && kind === 'module' && language === 'js' && !linked && name !== NOT_HERE,
);
/** One activation in the engine takes several of the engine below, which has room for no more than 2,400. */
const TOO_DEEP = new Set([
  'async/parameters-and-this.js',
  'functions/recursion-and-hof.js',
  'generators/reentry-and-state.js',
]);

const TICKS = 1e7;

let bundle = '';
beforeAll(async () => {
  bundle = await bundleEngine();
});

describe.each(ENGINES)('the interpreted engine as a guest of the %s one', (engine) => {
  let output: string[] = [];
  let outer: Interpreter;
  let run: (source: string, script: string, ticks: number) => Promise<Run>;

  beforeAll(async () => {
    outer = new Interpreter({
      name: 'outer',
      engine,
      shared: new Shared(false),
      // the machine puts its own methods in the place of some intrinsics
      intrinsics: 'mutable',
      limits: { callMs: 60_000, turnMs: 60_000 },
      console: { log: (...values: unknown[]) => void output.push(...values.map(String).join(' ').split('\n')) },
    });
    run = (await outer.import(bundle, { filename: 'engine.js' })).get('run') as typeof run;
  });
  afterAll(() => outer.dispose());
  beforeEach(() => {
    output = [];
  });

  test.each(Object.entries(PROGRAMS))('gives what V8 gives: %s', async (name, source) => {
    const { exports, error, ticks } = await run(source, name, TICKS);
    expect(error).toBeUndefined();
    expect(Object.keys(exports).length).toBeGreaterThan(1);
    expect(exports).toEqual({
      ...(await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(source)}`)),
    });
    expect(ticks).toBeGreaterThan(0);
  });

  test.each(CORPUS.map((program) => [program.name, program] as const))(
    'does what it should: %s',
    async (name, program) => {
      const { error } = await run(program.source, name, TICKS);
      await new Promise((settled) => setImmediate(() => setImmediate(settled)));
      const { throws, output: expected } = program.expectation;
      if (engine === 'interpreted' && TOO_DEEP.has(name)) {
        expect(error?.message).toBe('Maximum call stack size exceeded');
        return;
      }
      expect(error?.name).toBe(throws?.name);
      expect(output.map((line) => line.trimEnd())).toEqual(expected);
    },
  );

  test('counts the ticks of its guest itself', async () => {
    const loop = (n: number): string => `for (let i = 0; i < ${n}; i++);`;
    const { ticks } = await run(loop(100), 'loop', TICKS);
    expect((await run(loop(5100), 'loop', TICKS)).ticks - ticks).toBe(5000);
  });

  test('ends a guest that does not end, and goes on', async () => {
    const endless = 'for (;;) { try { for (;;); } catch { for (;;); } finally { for (;;); } }';
    const { error, ticks } = await run(endless, 'endless', 10_000);
    expect(error).toEqual({ name: 'RangeError', message: 'the ticks are used up' });
    expect(ticks).toBeGreaterThan(10_000);
    expect((await run('export const x = 1 + 1;', 'next', TICKS)).exports).toEqual({ x: 2 });
  });

  test('knows the frames of its guest, of which the engine below knows nothing', async () => {
    const source = `class Thrower { static go(x) { return x.y.z; } }
      const middle = () => { Thrower.go({}); };
      (function outermost() { middle(); })();`;
    const { error, trace = [] } = await run(source, 'frames', TICKS);
    expect(error).toEqual({ name: 'TypeError', message: "Cannot read properties of undefined (reading 'z')" });
    expect(trace.map(({ name, script }) => `${script} ${name}`)).toEqual(
      ['go', 'middle', 'outermost', ''].map((name) => `frames ${name}`),
    );
    expect(trace.map(({ at }) => /^[\w.]+/.exec(source.slice(at))?.[0] ?? '')).toEqual(['z', 'go', 'middle', '']);
    const below = await run('export const stack = (() => new Error("x").stack)();', 'below', TICKS);
    const lines = String(below.exports['stack']).split('\n').slice(1);
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter((line) => !/engine\.js:\d+:\d+\)?$/.test(line))).toEqual([]);
  });

  test('refuses what the parser refuses', async () => {
    const { error } = await run('let $tsugi_n = 1;', 'reserved', TICKS);
    expect(error?.name).toBe('TsugiError');
    expect(error?.message).toContain('rename "$tsugi_n"');
    expect((await run('x = ;', 'wrong', TICKS)).error?.message).toBe('Unexpected token');
  });

  test('ends a recursion that does not end, and goes on', async () => {
    const source =
      'const go = () => go() + 1; let n; try { go(); } catch (error) { n = error instanceof RangeError; } export { n };';
    expect((await run(source, 'recursion', TICKS)).exports).toEqual({ n: true });
  });
});
