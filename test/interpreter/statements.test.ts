/** `onStatement` of the interpreted engine: what a debugger is told before each statement. */
import { describe, expect, test } from 'vitest';
import type { InterpreterOptions } from '../../src/index.ts';
import { compileModule } from '../../src/interpreter/image.ts';
import { failure, guest } from './support.ts';

type Listener = NonNullable<InterpreterOptions['onStatement']>;
type Event = Parameters<Listener>[0];
type Seen = readonly [line: number, column: number, name: string, variables: Record<string, unknown>];

const FILENAME = 'plug.ts';

/** Evaluates a module, and `run` if it exports one. */
async function watch(source: string, onStatement: Listener): Promise<void> {
  const module = await guest({ engine: 'interpreted', onStatement }).import(source, { filename: FILENAME });
  if (module.names.includes('run')) await (module.get('run') as () => unknown)();
}

/** What is told before the statements on the lines that end in `// here`. */
async function seenAt(source: string): Promise<Seen[]> {
  const lines = source.split('\n');
  const seen: Seen[] = [];
  await watch(source, ({ file, line, column, function: name, variables }) => {
    expect(file).toBe(FILENAME);
    if (lines[line - 1]?.endsWith('// here')) seen.push([line, column, name, variables()]);
  });
  return seen;
}

describe('places', () => {
  test('are those of the TypeScript, statement by statement', async () => {
    const source = [
      'interface Shape { readonly side: number }',
      'type Side = Shape["side"];',
      'export const run = (): Side => {',
      '  const shape: Shape = { side: 2 };',
      '',
      '  if (shape.side > 1) {',
      '    for (let i: number = 0; i < 2; i++) void i;',
      '  } else throw new Error("no");',
      '  return shape.side as Side;',
      '};',
    ].join('\n');
    const places: string[] = [];
    await watch(source, ({ line, column, function: name }) => places.push(`${line}:${column} ${name}`));
    expect(places).toEqual(['3:8 ', '4:3 run', '6:3 run', '7:5 run', '7:41 run', '7:41 run', '9:3 run']);
  });

  test('are in the files that a plugin consists of', async () => {
    const { tree } = await import('./support.ts');
    const folder = tree({
      'main.ts': 'import { f } from "./lib.ts";\nexport const run = (): number =>\n  f(1);\n',
      'lib.ts': 'export function f(n: number): number {\n  return n + 1;\n}\n',
    });
    const seen: string[] = [];
    const onStatement: Listener = ({ file, line, function: name }) => seen.push(`${file} ${line} ${name}`);
    const module = await guest({ engine: 'interpreted', onStatement }).importFile(`${folder}/main.ts`);
    (module.get('run') as () => number)();
    expect(seen).toEqual([`${folder}/main.ts 2 `, `${folder}/lib.ts 2 f`]);
  });

  test('are told for scripts, too', () => {
    const seen: Event[] = [];
    const interpreter = guest({ engine: 'interpreted', onStatement: (event) => seen.push(event) });
    expect(interpreter.evaluate('let a: number = 1;\na + 1;', { filename: 'calc.ts' })).toBe(2);
    expect(seen).toMatchObject([
      { file: 'calc.ts', line: 1, column: 1, function: '' },
      { file: 'calc.ts', line: 2, column: 1, function: '' },
    ]);
  });
});

describe('variables', () => {
  test.each<[string, string, readonly Seen[]]>([
    [
      'parameters and locals',
      'export function run(a: number = 1, ...rest: string[]): void {\n  const b = [a];\n  void b; // here\n}',
      [[3, 3, 'run', { a: 1, rest: [], b: [1] }]],
    ],
    [
      'captured ones',
      'const make = (n: number) => {\n  let calls = 0;\n  return () => {\n    calls++; // here\n    return n + calls;\n  };\n};\nconst f = make(5);\nexport const run = (): void => { f(); f(); };',
      [
        [4, 5, '', { n: 5, calls: 0 }],
        [4, 5, '', { n: 5, calls: 1 }],
      ],
    ],
    [
      'of each iteration',
      'export function run(): void {\n  for (let i = 0; i < 2; i++) {\n    void i; // here\n  }\n}',
      [
        [3, 5, 'run', { i: 0 }],
        [3, 5, 'run', { i: 1 }],
      ],
    ],
    [
      'in their dead zone without a value',
      'const other = (): number => 1;\nexport function run(): void {\n  other(); // here\n  const early = (): number => late;\n  const late = 1;\n  early(); // here\n}',
      [
        [3, 3, 'run', { early: undefined, late: undefined }],
        [6, 3, 'run', { early: expect.any(Function), late: 1 }],
      ],
    ],
    [
      'of generators',
      'function* g(n: number): Generator<number> {\n  const got = yield n; // here\n  void got; // here\n}\nexport function run(): void { const it = g(1); it.next(); it.next("in" as never); }',
      [
        [2, 3, 'g', { n: 1, got: undefined }],
        [3, 3, 'g', { n: 1, got: 'in' }],
      ],
    ],
    [
      'of async functions',
      'export async function run(): Promise<void> {\n  const a: number = await 1; // here\n  await 0;\n  void a; // here\n}',
      [
        [2, 3, 'run', { a: undefined }],
        [4, 3, 'run', { a: 1 }],
      ],
    ],
    [
      'of a catch clause',
      'export function run(): void {\n  try {\n    throw 5;\n  } catch (error) {\n    void error; // here\n  }\n}',
      [[5, 5, 'run', { error: 5 }]],
    ],
    [
      'of methods',
      'class A {\n  #x = 1;\n  go(y: number): number {\n    return this.#x + y; // here\n  }\n}\nexport const run = (): number => new A().go(2);',
      [[4, 5, 'go', { y: 2 }]],
    ],
  ])('%s', async (_name, source, expected) => {
    const seen = await seenAt(source);
    // those of the module are in scope as well
    const own = seen.map(([line, column, name, all]): Seen => {
      const names = Object.keys(all).filter((key) => !['run', 'make', 'other', 'f', 'g', 'A'].includes(key));
      return [line, column, name, Object.fromEntries(names.map((key) => [key, all[key]]))];
    });
    expect(own).toEqual(expected);
  });

  test('of blocks: the inner one of two that share a name', async () => {
    const source =
      'export function run() {\n  const x = 1;\n  {\n    const x = 2;\n    const y = 3;\n    void [x, y];\n  }\n  void x;\n}';
    const seen: Record<string, unknown>[] = [];
    const onStatement: Listener = ({ line, variables }) => {
      const { x, y } = variables();
      if (line === 6 || line === 8) seen.push({ x, y });
    };
    const module = await guest({ engine: 'interpreted', onStatement }).import(source, { filename: 'plug.js' });
    (module.get('run') as () => void)();
    expect(seen).toEqual([
      { x: 2, y: 3 },
      { x: 1, y: undefined },
    ]);
  });

  test('of modules, functions as callables; what has no copy is left out', async () => {
    const source =
      'const a: number = 1;\nconst f = (): number => 2;\nconst s = Symbol("s");\nlet o = { deep: [a] };\nvoid o; // here';
    const [seen] = await seenAt(source);
    expect(seen).toMatchObject([5, 1, '', { a: 1, o: { deep: [1] }, f: expect.any(Function) }]);
    expect(Object.keys(seen?.[3] ?? {}).sort()).toEqual(['a', 'f', 'o']);
  });

  test('are copies', async () => {
    const source =
      'const list = [1];\nvoid list;\nexport const run = (): void => {\n  if (list.length > 1) throw new Error("changed");\n};';
    await watch(source, ({ variables }) => {
      const { list } = variables() as { list?: number[] };
      list?.push(2);
    });
  });
});

describe('a listener that throws', () => {
  test('ends the call of the guest with that very error', async () => {
    const stop = new Error('stop');
    let armed = false;
    const onStatement: Listener = () => {
      if (armed) throw stop;
    };
    const module = await guest({ engine: 'interpreted', onStatement }).import(
      'export const run = (): number => {\n  return 1;\n};',
    );
    const run = module.get('run') as () => number;
    expect(run()).toBe(1);
    armed = true;
    expect(() => run()).toThrow(stop);
    armed = false;
    expect(run()).toBe(1);
  });
});

describe('without a listener', () => {
  const SOURCE = { js: 'export const f = (a) => { if (a) return 1; return 2; };', map: '', inputs: [] };
  const ir = (backend: 'interpreted' | 'interpreted stepping'): string =>
    compileModule(SOURCE, 'a.js', undefined, backend).code;

  test('the program has nothing of it', () => {
    expect(ir('interpreted stepping')).toContain('"step"');
    expect(ir('interpreted')).not.toContain('"step"');
  });

  test('nothing is told', async () => {
    const module = await guest({ engine: 'interpreted' }).import('export const run = (): number => 1;');
    expect((module.get('run') as () => number)()).toBe(1);
  });
});

test('the compiled engine refuses it', async () => {
  const error = await failure(() => guest({ engine: 'compiled', onStatement: () => {} }));
  expect(error).toMatchObject({ code: 'TYPE', plugin: 'plug' });
  expect(error.message).toBe('onStatement needs the interpreted engine: set engine to "interpreted"');
});
