/** `Interpreter.evaluate`: strict scripts, their completion values, and what persists between them. */
import { afterEach, describe, expect, test } from 'vitest';
import { Interpreter, TsugiError } from '../../src/index.ts';

const open: Interpreter[] = [];
afterEach(() => {
  for (const guest of open.splice(0)) guest.dispose();
});
const make = (options: ConstructorParameters<typeof Interpreter>[0] = {}): Interpreter => {
  const guest = new Interpreter({ name: 'calc', ...options });
  open.push(guest);
  return guest;
};

test.each([
  ['1 + 2', 3],
  ['"a"; "b"', 'b'],
  ['', undefined],
  ['let x = 1;', undefined],
  ['if (true) { 5; } else { 6; }', 5],
  ['for (let i = 0; i < 3; i++) i * 10;', 20],
  ['({ a: [1, { b: 2 }] })', { a: [1, { b: 2 }] }],
  ['new Map([[1, 2]])', new Map([[1, 2]])],
  ['const n: number = 4; n as unknown as string', 4],
  ['enum Color { Red, Green } Color.Green', 1],
  ['interface A { a: string } ({ a: "x" } satisfies A)', { a: 'x' }],
  ['function same<T>(x: T): T { return x } same<{ a: number }>({ a: 1 })', { a: 1 }],
  ['1 < 2 && 3 > (2)', true],
  ['`${1}${2}`', '12'],
  ['typeof globalThis', 'object'],
  ['this === undefined || this === globalThis', true],
  ['typeof require + typeof process + typeof module + typeof Buffer', 'undefinedundefinedundefinedundefined'],
])('%s', (source, expected) => {
  expect(make().evaluate(source)).toEqual(expected);
});

test('a script that is JavaScript by its name is no TypeScript', () => {
  const guest = make();
  expect(guest.evaluate('let a: number = 1; a', { filename: 'a.ts' })).toBe(1);
  expect(() => guest.evaluate('let b: number = 1; b', { filename: 'b.js' })).toThrow(
    expect.objectContaining({ code: 'SYNTAX', line: 1, column: 6 }),
  );
});

test.each(['a.js', 'a.ts'])('`using` and `await using` are lowered in %s', async (filename) => {
  const source = `
    const gone = [];
    async function run() {
      using one = { [Symbol.dispose]() { gone.push('one'); } };
      await using two = { async [Symbol.asyncDispose]() { gone.push('two'); } };
      return gone.length;
    }
    run().then((before) => [before, ...gone]);`;
  expect(await make().evaluate(source, { filename })).toEqual([0, 'two', 'one']);
});

test('the text of a function is none of the author’s, and names no private method', () => {
  const source = `class A { #m() {} text() { return String(this.#m); } }
    [String(function f() {}), String(() => {}), new A().text()]`;
  expect(make().evaluate(source)).toEqual([
    'function f() { [native code] }',
    'function () { [native code] }',
    'function () { [native code] }',
  ]);
});

test('a function is callable, a promise is awaited', async () => {
  const guest = make();
  expect((guest.evaluate('(a, b) => a + b') as (a: number, b: number) => number)(1, 2)).toBe(3);
  expect(await guest.evaluate('Promise.resolve({ a: 1 })')).toEqual({ a: 1 });
});

describe('declarations persist', () => {
  test.each([
    ['let', 'let a = 1;', 'a += 1; a', 2],
    ['const', 'const b = [1];', 'b.push(2); b.length', 2],
    ['var', 'var c = 3;', 'c', 3],
    ['function', 'function d() { return 4; }', 'd()', 4],
    ['class', 'class E { x = 5 }', 'new E().x', 5],
    ['globalThis', 'globalThis.f = 6;', 'f', 6],
    ['a TypeScript enum', 'enum G { X = 7 }', 'G.X', 7],
  ])('%s', (_name, first, second, expected) => {
    const guest = make();
    guest.evaluate(first);
    expect(guest.evaluate(second)).toBe(expected);
  });

  test('in their own interpreter only', () => {
    make().evaluate('globalThis.shared = 1; var other = 2;');
    expect(make().evaluate('typeof shared + typeof other')).toBe('undefinedundefined');
    expect('shared' in globalThis).toBe(false);
  });

  test('after a script that threw half way', () => {
    const guest = make();
    expect(() => guest.evaluate('var a = 1; throw new Error("half"); var b = 2;')).toThrow('half');
    expect(guest.evaluate('[a, typeof b]')).toEqual([1, 'undefined']);
  });
});

describe('names of the engine', () => {
  const refusal = (name: string) =>
    expect.objectContaining({
      code: 'SYNTAX',
      message: `Names that begin with "$tsugi" are reserved: rename "${name}"`,
    });

  test.each([
    ['$tsugi_n', '$tsugi_n'],
    ['typeof $tsugi_runtime', '$tsugi_runtime'],
    ['$tsugi_n = 1e9', '$tsugi_n'],
    ['let $tsugi_slow = 1', '$tsugi_slow'],
    ['var $tsugi', '$tsugi'],
    ['function $tsugi_resume() {}', '$tsugi_resume'],
    ['class $tsugi_x {}', '$tsugi_x'],
    ['(function ($tsugi_n) {})', '$tsugi_n'],
    ['(($tsugi_n) => {})', '$tsugi_n'],
    ['try {} catch ($tsugi_e) {}', '$tsugi_e'],
    ['let { a: $tsugi_n } = {}', '$tsugi_n'],
    ['[$tsugi_n] = [1]', '$tsugi_n'],
    ['for (const $tsugi_n of []);', '$tsugi_n'],
    ['({ $tsugi_n })', '$tsugi_n'],
    ['\\u0024tsugi_n = 1e9', '$tsugi_n'],
    ['\\u{24}tsugi\\u{5f}n', '$tsugi_n'],
    ['let $tsugi_n: number = 1', '$tsugi_n'],
  ])('%s is refused', (source, name) => {
    expect(() => make().evaluate(source)).toThrow(refusal(name));
  });

  test.each([
    ['a property', '({ $tsugi_n: 1 }).$tsugi_n', 1],
    ['a private member', 'new (class { #$tsugi_n = 1; get() { return this.#$tsugi_n; } })().get()', 1],
    ['a method', '({ $tsugi_slow() { return 1; } }).$tsugi_slow()', 1],
    ['text', '"$tsugi_n"', '$tsugi_n'],
  ])('%s may have such a name', (_name, source, expected) => {
    expect(make().evaluate(source)).toBe(expected);
  });

  test('globals of such names change nothing, and are not there', () => {
    const guest = make({ limits: { callMs: 50, turnMs: 100 } });
    expect(guest.evaluate('Object.getOwnPropertyNames(globalThis).filter((name) => name.includes("tsugi"))')).toEqual(
      [],
    );
    guest.evaluate(
      'globalThis.$tsugi_n = Infinity; globalThis.$tsugi_slow = () => {}; globalThis.$tsugi_resume = (x) => "lie";',
    );
    expect(() => guest.evaluate('for (;;);')).toThrow(expect.objectContaining({ code: 'LIMIT' }));
  });

  test('as names of exports and of what is imported', async () => {
    const guest = make({ modules: { h: { $tsugi_n: 1 } } });
    const source = 'import { $tsugi_n as a } from "host:h"; export { a as $tsugi_slow };';
    await expect(guest.import(source).then((module) => module.get('$tsugi_slow'))).resolves.toBe(1);
  });
});

describe('errors', () => {
  test.each([
    ['syntax', 'let a = ;', { code: 'SYNTAX', line: 1, column: 9 }],
    ['syntax of TypeScript', 'let a: = 1;', { code: 'SYNTAX', line: 1 }],
    ['sloppy only', 'with (x) {}', { code: 'SYNTAX' }],
    ['import', 'import "host:x";', { code: 'SYNTAX' }],
    ['a redeclaration', 'let a; let a;', { code: 'SYNTAX' }],
    ['thrown', '\n  throw new TypeError("m");', { code: 'GUEST', message: 'TypeError: m', line: 2, column: 9 }],
    ['of V8', '\n\nnull.x', { code: 'GUEST', line: 3 }],
    ['no name', 'nope', { code: 'GUEST', message: 'ReferenceError: nope is not defined' }],
    ['no copy', 'Symbol("s")', { code: 'TYPE', message: 'a symbol cannot cross' }],
    ['eval', 'eval("1")', { code: 'GUEST', message: 'EvalError: a plugin cannot generate code: there is no eval' }],
    ['Function', 'new Function("1")', { code: 'GUEST' }],
  ])('%s', (_name, source, expected) => {
    const file =
      expected.code === 'TYPE' || (expected.code === 'GUEST' && !('line' in expected)) ? {} : { file: 'script.ts' };
    const error = (() => {
      try {
        make().evaluate(source);
      } catch (thrown) {
        return thrown as TsugiError;
      }
    })();
    expect(error).toBeInstanceOf(TsugiError);
    expect(error).toMatchObject({ ...file, ...expected });
    expect(error?.plugin).toBe('calc');
  });

  test('the file name is the one that was given', () => {
    expect(() => make().evaluate('throw new Error("m")', { filename: 'dir/mine.js' })).toThrow(
      expect.objectContaining({ file: 'dir/mine.js', frame: '> 1 | throw new Error("m")\n    |       ^' }),
    );
  });
});

describe('console', () => {
  test('calls what the host gave, with copies', () => {
    const lines: unknown[][] = [];
    const guest = make({
      console: { log: (...args) => lines.push(['log', ...args]), error: (...args) => lines.push(['error', ...args]) },
    });
    guest.evaluate(
      'const o = { a: 1 }; console.log("x", o, [1n], new Map([[1, 2]])); o.a = 2; console.error(Symbol("s"), () => {}, undefined); console.warn("nobody listens");',
    );
    expect(lines).toEqual([
      ['log', 'x', { a: 1 }, [1n], new Map([[1, 2]])],
      ['error', 'Symbol(s)', '[function]', undefined],
    ]);
  });

  test('a host console that throws is an error of the guest', () => {
    const guest = make({
      console: {
        log() {
          throw new RangeError('the log is full');
        },
      },
    });
    expect(guest.evaluate('try { console.log(1) } catch (e) { [e instanceof RangeError, e.message] }')).toEqual([
      true,
      'the log is full',
    ]);
  });
});

test('an engine that is not there is refused', () => {
  expect(() => new Interpreter({ engine: 'quantum' as never })).toThrow(
    expect.objectContaining({ code: expect.stringMatching(/LOAD|TYPE/) }),
  );
});

describe('dispose', () => {
  test('ends calls, timers and evaluation', async () => {
    const seen: unknown[] = [];
    const guest = new Interpreter({ console: { log: (x) => seen.push(x) } });
    const f = guest.evaluate('setInterval(() => console.log("tick"), 1); () => 1') as () => number;
    while (seen.length === 0) await new Promise((done) => setTimeout(done, 2));
    guest.dispose();
    const after = seen.length;
    await new Promise((done) => setTimeout(done, 20));
    expect(seen.length).toBe(after);
    expect(f).toThrow(expect.objectContaining({ code: 'LOAD' }));
    expect(() => guest.evaluate('1')).toThrow(expect.objectContaining({ code: 'LOAD' }));
    await expect(guest.import('export {}')).rejects.toMatchObject({ code: 'LOAD' });
    guest.dispose();
  });
});
