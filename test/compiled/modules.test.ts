/** Modules: the wrapper, live exports, imports, and what `default` is called. */
import { readFileSync } from 'node:fs';
import { parse } from 'acorn';
import { describe, expect, test } from 'vitest';
import { linesOf, moduleOf, Realm, runtime } from './support.ts';

type Exports = Readonly<Record<string, () => unknown>>;
type Wrapper = (publish: (exports: Exports) => void, imports: readonly unknown[], meta: unknown) => unknown;

interface Loaded {
  readonly exports: Exports;
  readonly result: unknown;
}

function load(
  source: string,
  imports: readonly unknown[] = [],
  meta: unknown = {},
  realm = new Realm(runtime(5)),
): Loaded {
  const wrapper = realm.run(moduleOf(source).code) as Wrapper;
  let exports: Exports = {};
  const result = wrapper(
    (published) => {
      exports = published;
    },
    imports,
    meta,
  );
  return { exports, result };
}

const read = (source: string, name = 'default', ...rest: [imports?: readonly unknown[], meta?: unknown]): unknown =>
  get(load(source, ...rest).exports, name);

function get(exports: Exports, name: string): unknown {
  const getter = exports[name];
  if (getter === undefined) throw new Error(`No export "${name}"`);
  return getter();
}

const call = (value: unknown): unknown => (value as () => unknown)();

describe('text', () => {
  test('the frame', () => {
    expect(
      moduleOf('import d, { a as b, "x y" as c } from "p"; import * as n from "q"; export { b, n as "n s" }; b').code,
    ).toBe(
      [
        '"use strict";',
        '(($tsugi_exports, $tsugi_imports, $tsugi_meta) => {',
        ' $tsugi_exports({ __proto__: null, b: () => b, "n s": () => n });',
        ' const d = $tsugi_imports[0].default;',
        ' const b = $tsugi_imports[0].a;',
        ' const c = $tsugi_imports[0]["x y"];',
        ' const n = $tsugi_imports[1];',
        ' b;',
        '});',
        '',
      ].join('\n'),
    );
  });

  test('loops at the top level of a module are strip-mined: it has no completion value', () => {
    expect(linesOf(moduleOf('while (x) y'), 3)).toContain('$tsugi_k0 < ($tsugi_k2 = $tsugi_k1 + $tsugi_w[1]) && x');
  });
});

describe('tables', () => {
  test('imports', () => {
    const { imports } = moduleOf(
      'import d, { a } from "host:p";\nimport * as n from "q"; import "r";\nexport { x as y } from "s"; export * as t from "u"; import e, * as f from "v"',
    );
    expect(imports).toEqual([
      { specifier: 'host:p', names: ['default', 'a'], line: 1, column: 22 },
      { specifier: 'q', names: '*', line: 2, column: 20 },
      { specifier: 'r', names: [], line: 2, column: 32 },
      { specifier: 'v', names: '*', line: 3, column: 75 },
      { specifier: 's', names: ['x'], line: 3, column: 24 },
      { specifier: 'u', names: '*', line: 3, column: 48 },
    ]);
  });

  test('exports', () => {
    const source =
      'export const a = 1, { b, c: [d, ...e] } = x; export function f() { } export class g { } export default 1; export { a as h, a as "i j" }; export { k } from "l"; export * as m from "n"';
    expect(moduleOf(source).exports).toEqual(['a', 'b', 'd', 'e', 'f', 'g', 'default', 'h', 'i j', 'k', 'm']);
  });

  test('async', () => {
    expect(moduleOf('await 1').async).toBe(true);
    expect(moduleOf('for await (const x of y) { }').async).toBe(true);
    expect(moduleOf('async () => await 1').async).toBe(false);
  });
});

describe('exports', () => {
  test('are live', () => {
    const { exports } = load('export let n = 0; export function inc() { n++ }');
    call(get(exports, 'inc'));
    expect(get(exports, 'n')).toBe(1);
  });

  test('are dead before their declaration runs', () => {
    const wrapper = new Realm(runtime(5)).run(
      moduleOf('export const a = 1; export function f() { } export default 2').code,
    ) as Wrapper;
    wrapper(
      (exports) => {
        expect(() => get(exports, 'a')).toThrow("Cannot access 'a' before initialization");
        expect(() => get(exports, 'default')).toThrow('before initialization');
        expect(typeof get(exports, 'f')).toBe('function');
      },
      [],
      {},
    );
  });

  test('have no prototype, whatever they are called', () => {
    const { exports } = load('const a = 1; export { a as __proto__, a as constructor, a as "" }');
    expect(Object.getPrototypeOf(exports)).toBe(null);
    expect(Object.keys(exports)).toEqual(['__proto__', 'constructor', '']);
    expect(get(exports, '__proto__')).toBe(1);
  });

  test('of another module', () => {
    const other = { x: 1, default: 2, 's t': 3 };
    const { exports } = load('export { x as y, default as d, "s t" as z } from "o"; export * as all from "o"', [
      other,
      other,
    ]);
    expect([get(exports, 'y'), get(exports, 'd'), get(exports, 'z'), get(exports, 'all')]).toEqual([1, 2, 3, other]);
  });
});

describe('default', () => {
  test.for([
    'export default function () { }',
    'export default () => 1',
    'export default (function () { })',
    'export default class { }',
    'export default (class { })',
    'export default async function () { }',
    'export default function* () { }',
    'export default async () => { }',
  ])('%s is called default', (source) => {
    expect((read(source) as { name: string }).name).toBe('default');
  });

  test.for([
    ['export default function f() { }', 'f'],
    ['export default class K { }', 'K'],
    ['export default (function f() { })', 'f'],
    ['export default class { static name = "own" }', 'own'],
    ['const g = () => 1; export default g', 'g'],
    ['export default (0, () => 1)', ''],
  ])('%s is called %j', ([source = '', name]) => {
    expect((read(source) as { name: string }).name).toBe(name);
  });

  test('an anonymous function is hoisted', () => {
    const source = 'log(typeof f); import f from "self"; export default function () { return a } const a = 1;';
    const realm = new Realm(runtime(5));
    const wrapper = realm.run(moduleOf(source).code) as Wrapper;
    let hoisted: unknown;
    wrapper(
      (exports) => {
        hoisted = exports;
      },
      [
        {
          get default() {
            return get(hoisted as Exports, 'default');
          },
        },
      ],
      {},
    );
    expect(realm.log).toEqual(["'function'"]);
  });

  test('is live for a declaration and fixed for an expression', () => {
    const live = load('export default function f() { } export const set = () => { f = 1 }').exports;
    call(get(live, 'set'));
    expect(get(live, 'default')).toBe(1);
    const fixed = load('let a = 1; export default a; a = 2').exports;
    expect(get(fixed, 'default')).toBe(1);
  });

  test.for<readonly [string, unknown]>([
    ['(1, 2)', 2],
    ['{ a: 1 }.a', 1],
    ['`x`', 'x'],
    ['[1]', [1]],
    ['1 ? 2 : 3', 2],
  ])('of %s', ([expression, value]) => {
    expect(read(`export default ${expression}`)).toEqual(value);
  });
});

describe('the top level', () => {
  test('has no this, no arguments and no new.target of the wrapper', () => {
    expect(read('export default this')).toBe(undefined);
    expect(read('export default [this, (() => this)(), (() => () => this)()()]')).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(read('export default typeof arguments')).toBe('undefined');
    expect(read('export default (() => typeof arguments)()')).toBe('undefined');
    expect(read('export default (function () { return [this, arguments.length] })(1)')).toEqual([undefined, 1]);
    expect(read('class A { [String(this)] = this } export default Object.keys(new A())[0]')).toBe('undefined');
    expect(() => moduleOf('new.target')).toThrow(/new\.target/);
    expect(() => moduleOf('return 1')).toThrow();
  });

  test('has import.meta', () => {
    expect(read('export default import.meta.url', 'default', [], { url: 'u' })).toBe('u');
    expect(read('export default () => import.meta', 'default', [], 7)).toBeTypeOf('function');
  });

  test('may await', async () => {
    const { exports, result } = load(
      'export let a = 0; a = await Promise.resolve(4); for await (const x of [5]) a += x',
    );
    expect(get(exports, 'a')).toBe(0);
    await result;
    expect(get(exports, 'a')).toBe(9);
  });

  test('calls what it imports without a receiver', () => {
    const imports = [
      {
        f() {
          return this;
        },
      },
    ];
    expect(read('import { f } from "x"; export default f()', 'default', imports)).toBe(undefined);
  });

  test('cannot assign to an import', () => {
    expect(() => load('import { a } from "x"; a = 1', [{ a: 1 }])).toThrow('Assignment to constant variable');
  });

  test('imports dynamically through the runtime', async () => {
    expect(await (read('export default import("./x.ts")') as Promise<unknown>)).toEqual({ specifier: './x.ts' });
  });
});

test('acorn, printed and run, parses like acorn', () => {
  const text = readFileSync(new URL('../../node_modules/acorn/dist/acorn.mjs', import.meta.url), 'utf8');
  const { exports } = load(text, [], {}, new Realm(runtime(1 << 14)));
  const printed = get(exports, 'parse') as typeof parse;
  const options = { ecmaVersion: 'latest', sourceType: 'module' } as const;
  const ours = JSON.stringify(printed(text, options));
  expect(ours.length).toBeGreaterThan(1_000_000);
  expect(ours).toBe(JSON.stringify(parse(text, options)));
});
