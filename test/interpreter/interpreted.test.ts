/** What the interpreted engine alone promises: no generated code, and recursion that ends before V8's stack does. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ENGINES } from '../../src/interpreter/index.ts';
import { codeOnly } from '../support/sources.ts';
import { guest } from './support.ts';

/** Statements that recurse without an end: `go()` must be such a call. */
const ENDLESS: Readonly<Record<string, string>> = {
  'a function': 'const go = () => go() + 1;',
  'two functions': 'const a = () => b() + 1; const b = () => a() + 1; const go = a;',
  'a method': 'const o = { m() { return this.m() + 1; } }; const go = () => o.m();',
  'a callback of an array': 'const go = () => [1].map(go).length;',
  'a callback of forEach': 'const go = () => { [1].forEach(go); };',
  'a callback of reduce': 'const go = () => [1, 2].reduce(go);',
  'a comparator': 'const go = () => [2, 1].sort(go);',
  'a replacer': 'const go = () => "a".replace(/a/, go);',
  'a getter': 'const o = { get x() { return this.x + 1; } }; const go = () => o.x;',
  'a setter': 'const o = { set x(v) { this.x = v; } }; const go = () => { o.x = 1; };',
  'a generator': 'function* g() { yield* g(); } const go = () => [...g()];',
  'a generator by a loop': 'function* g() { for (const x of g()) yield x; } const go = () => g().next();',
  'a constructor': 'class A { constructor() { this.a = new A(); } } const go = () => new A();',
  'a constructor of a class with heritage':
    'class B {} class A extends B { constructor() { super(); this.a = new A(); } } const go = () => new A();',
  'a field': 'class A { a = new A(); } const go = () => new A();',
  toJSON: 'const o = { toJSON() { return JSON.stringify(o); } }; const go = () => JSON.stringify(o);',
  'a trap': 'const p = new Proxy({}, { get: (t, k, self) => self[k] }); const go = () => p.x;',
  'a trap of calls': 'const p = new Proxy(() => {}, { apply: () => p() }); const go = () => p();',
  'a conversion': 'const o = { toString() { return `${o}`; } }; const go = () => `${o}`;',
  valueOf: 'const o = { valueOf() { return +o; } }; const go = () => +o;',
  'a default parameter': 'const go = (x = go()) => x;',
  'a computed key': 'const go = () => ({ [go()]: 1 });',
  'a tagged template': 'const go = () => go`${1}`;',
  'an iterator': 'const i = { [Symbol.iterator]: () => [...i] }; const go = () => [...i];',
  destructuring: 'const o = { get x() { const { x } = o; return x; } }; const go = () => o.x;',
  'apply and call': 'const go = () => Reflect.apply(go, null, []) + go.call();',
  'a bound function': 'let bound; const go = () => bound(); bound = go.bind(null);',
  instanceof: 'class A { static [Symbol.hasInstance](x) { return x instanceof A; } } const go = () => 1 instanceof A;',
};

describe.each(ENGINES)('recursion without an end, %s', (engine) => {
  test.each(Object.entries(ENDLESS))('%s', async (_name, source) => {
    const module = await guest({ engine, limits: { callMs: 5_000, turnMs: 10_000 } }).import(`${source}
export const run = () => { try { return go(); } catch (error) { return [error instanceof RangeError, error.message]; } };
export const well = () => [1, 2, 3].map((x) => x * 2).join();
export const depth = (n) => n === 0 ? 0 : 1 + depth(n - 1);
export const raw = go;`);
    const run = module.get('run') as () => unknown;
    const well = module.get('well') as () => unknown;
    const depth = module.get('depth') as (n: number) => number;
    for (let i = 0; i < 3; i++) {
      expect(run()).toEqual([true, 'Maximum call stack size exceeded']);
      expect(well()).toBe('2,4,6');
      // what ended deep down has left nothing behind
      expect(depth(1000)).toBe(1000);
    }
    expect(module.get('raw') as () => unknown).toThrow('Maximum call stack size exceeded');
    expect(well()).toBe('2,4,6');
  });

  test.each<[string, string]>([
    ['an async function', 'const go = async () => 1 + (await go());'],
    ['an async generator', 'async function* g() { yield* g(); } const go = () => g().next();'],
    ['an async method of a class', 'class A { async m() { return this.m(); } } const go = () => new A().m();'],
  ])('%s', async (_name, source) => {
    const module = await guest({ engine, limits: { callMs: 5_000, turnMs: 10_000 } }).import(`${source}
export const run = () => go().then(() => 'it ended', (error) => [error instanceof RangeError, error.message]);
export const well = () => [1, 2, 3].map((x) => x * 2).join();`);
    const run = module.get('run') as () => Promise<unknown>;
    for (let i = 0; i < 2; i++) {
      expect(await run()).toEqual([true, 'Maximum call stack size exceeded']);
      expect((module.get('well') as () => unknown)()).toBe('2,4,6');
    }
  });
});

describe('no code is generated', () => {
  const FOLDER = new URL('../../src/interpreter/interpreted/', import.meta.url);

  test('by any of its files', () => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(20);
    const found = files.filter((file) => {
      const code = codeOnly(readFileSync(new URL(file, FOLDER), 'utf8'));
      return /\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(|\bvm\b|node:vm/.test(code);
    });
    expect(found).toEqual([]);
  });

  test('where the process forbids it', () => {
    const program = `
      import { Interpreter } from ${JSON.stringify(new URL('../../dist/index.js', import.meta.url).href)};
      let forbidden = false;
      try { new Function('return 1'); } catch { forbidden = true; }
      const guest = new Interpreter({ engine: 'interpreted', modules: { h: { twice: (x) => x * 2 } } });
      const module = await guest.import(\`
        import { twice } from 'host:h';
        class Box<T> { constructor(readonly value: T) {} }
        function* numbers(): Generator<number> { yield 1; yield 2; }
        export const run = async (n: number): Promise<unknown> => {
          await 0;
          return { boxed: new Box(twice(n)).value, sum: [...numbers()].reduce((a, b) => a + b), text: \\\`\\\${n}\\\` };
        };\`, { filename: 'plug.ts' });
      console.log(JSON.stringify([forbidden, await module.get('run')(21), guest.evaluate('1 + 1')]));
      guest.dispose();`;
    const args = ['--disallow-code-generation-from-strings', '--input-type=module', '--eval', program];
    const text = execFileSync(process.execPath, args, { encoding: 'utf8', cwd: fileURLToPath(FOLDER) });
    expect(JSON.parse(text)).toEqual([true, { boxed: 42, sum: 3, text: '21' }, 2]);
  });
});
