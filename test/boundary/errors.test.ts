/** Errors in both directions (boundary rule 6): never raw, and the same again when they come back. */
import { describe, expect, test } from 'vitest';
import { TsugiError } from '../../src/index.ts';
import type { Api } from './contract.ts';
import { bind, hostFailure, interpreter, makeApi } from './support.ts';

const runner = (body: string) => bind(`export default { run(api) {\n  ${body}\n} };`, 'Runner');

const thrownBy = (body: () => unknown): unknown => {
  try {
    body();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};
const rejectionOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => {
      throw new Error('nothing was thrown');
    },
    (error: unknown) => error,
  );

describe('a host error', () => {
  test('is an error of the guest with name and message, and nothing more', async () => {
    const { run } = await runner(`try { api.fail(); } catch (error) {
    return [error instanceof Error, error.name, error.message, Object.keys(error), error.cause];
  }`);
    expect(run(makeApi())).toEqual([true, 'HostFailure', 'the host is out of tea', [], undefined]);
  });

  test.each([
    ['TypeError', new TypeError('m'), 'TypeError', true],
    ['RangeError', new RangeError('m'), 'RangeError', true],
    ['AggregateError', new AggregateError([], 'm'), 'Error', true],
    ['a code of Node', Object.assign(new Error('m'), { code: 'ENOENT', path: '/secret' }), 'Error', true],
  ])('of a standard kind is one here: %s', async (_name, error, kind, expected) => {
    const { run } = await runner(
      `try { api.fail(); } catch (error) { return [error instanceof ${kind}, error.message, 'path' in error]; }`,
    );
    const fail = (): never => {
      throw error;
    };
    expect(run(makeApi({ fail }))).toEqual([expected, 'm', false]);
  });

  test.each([
    ['a string', 'text', 'Error: text'],
    ['undefined', undefined, 'Error: undefined'],
    ['null', null, 'Error: null'],
    ['a symbol', Symbol('s'), 'Error: Symbol(s)'],
    ['an object', { secret: 1 }, 'Error: the host threw something that is not an error'],
    ['a function', () => 1, /^Error: /],
    [
      'an error whose message throws',
      Object.defineProperty(new Error(), 'message', {
        get: () => {
          throw 1;
        },
      }),
      /^\w*Error: /,
    ],
  ])('that is none: %s', async (_name, thrown, text) => {
    const { run } = await runner('try { api.fail(); } catch (error) { return String(error); }');
    const fail = (): never => {
      throw thrown;
    };
    expect(run(makeApi({ fail }))).toEqual(
      expect.stringMatching(typeof text === 'string' ? new RegExp(`^${text.replace(/[()]/g, '\\$&')}$`) : text),
    );
  });

  test.each([
    ['thrown on', 'api.fail();'],
    ['caught and thrown again', 'try { api.fail(); } catch (error) { throw error; }'],
    ['from inside a callback', 'api.takesFn(() => api.fail());'],
    ['from a getter that the host reads', 'api.takesPlain({ get x() { return api.fail(); } });'],
  ])('comes back out as the very host error: %s', async (_name, body) => {
    const { run } = await runner(body);
    expect(thrownBy(() => run(makeApi()))).toBe(hostFailure);
  });

  test.each([
    ['awaited', 'return (async () => { await api.rejected(); })();'],
    ['passed on', 'return api.rejected();'],
    ['rejected with', 'return api.rejected().catch((error) => Promise.reject(error));'],
    ['thrown in a stream', 'return api.takesStream((async function* () { await api.rejected(); })());'],
  ])('comes back out of a promise as the very host error: %s', async (_name, body) => {
    const { run } = await runner(body);
    expect(await rejectionOf(run(makeApi()) as Promise<unknown>)).toBe(hostFailure);
  });

  test('shows no frame and no path of the host', async () => {
    const { run } = await runner('try { api.fail(); } catch (error) { return error.stack; }');
    expect(run(makeApi())).toBe('HostFailure: the host is out of tea\n    at run (plug.ts:2:13)');
  });
});

describe('a guest error', () => {
  const SOURCE = `class Broken extends Error {
  name = 'Broken';
  detail = 1;
}
export function inner(): never {
  throw new Broken('it broke', { cause: new RangeError('too far') });
}
export const outer = (x: number) => inner();
export const later = async () => { await 0; inner(); };
export const thrown = (x: unknown) => { throw x; };
`;

  test('is a TsugiError with plugin, place, frame and the error itself by value', async () => {
    const module = await interpreter().import(SOURCE, { filename: 'plug.ts' });
    const error = thrownBy(() => (module.get('outer') as () => void)()) as TsugiError;
    expect(error).toBeInstanceOf(TsugiError);
    expect({ ...error, message: error.message }).toEqual({
      code: 'GUEST',
      name: 'TsugiError',
      plugin: 'plug',
      message: 'Broken: it broke',
      file: 'plug.ts',
      line: 6,
      column: 9,
      frame: [
        '  4 | }',
        '  5 | export function inner(): never {',
        "> 6 |   throw new Broken('it broke', { cause: new RangeError('too far') });",
        '    |         ^',
        '  7 | }',
      ].join('\n'),
    });
    expect(error.stack).toBe('TsugiError: Broken: it broke\n    at inner (plug.ts:6:9)\n    at outer (plug.ts:8:37)');
    const cause = error.cause as Error;
    expect([cause instanceof Error, cause.name, cause.message]).toEqual([true, 'Broken', 'it broke']);
    expect([cause.cause instanceof Error, (cause.cause as Error).name]).toEqual([true, 'RangeError']);
    expect(cause.stack).toContain('at inner (plug.ts:6:9)');
  });

  test('so it is from a promise', async () => {
    const module = await interpreter().import(SOURCE, { filename: 'plug.ts' });
    const error = await rejectionOf((module.get('later') as () => Promise<void>)());
    expect(error).toMatchObject({ code: 'GUEST', message: 'Broken: it broke', file: 'plug.ts', line: 6, column: 9 });
  });

  test.each([
    ['a string', '"text"', 'threw text, which is not an error', 'text'],
    ['a number', '5', 'threw 5, which is not an error', 5],
    ['undefined', 'undefined', 'threw undefined, which is not an error', undefined],
    ['null', 'null', 'threw null, which is not an error', null],
    ['an object', '{ status: 500 }', 'threw { status: 500 }, which is not an error', { status: 500 }],
    ['an object without a name', '{ message: "" }', 'threw { message: "" }, which is not an error', { message: '' }],
    ['an array', '[1]', 'threw an array of 1, which is not an error', [1]],
    ['a function', '() => 1', 'threw a function, which is not an error', undefined],
    ['an object that has no copy', '{ a: Symbol() }', 'threw { a: a symbol }, which is not an error', undefined],
    ['a symbol', 'Symbol("s")', 'threw a symbol, which is not an error', 'Symbol(s)'],
  ])('that is none: %s', async (_name, expression, message, cause) => {
    const module = await interpreter().import(`export const f = () => { throw ${expression}; };`);
    const error = thrownBy(() => (module.get('f') as () => void)()) as TsugiError;
    expect([error.code, error.message, error.cause]).toEqual(['GUEST', message, cause]);
  });

  test.each([
    ['a proxy that throws', 'new Proxy({}, { get() { throw 1; }, getPrototypeOf() { throw 2; }, has() { throw 3; } })'],
    [
      'a chain of prototypes that throws',
      'Object.create(new Proxy({}, { get() { throw {}; }, getPrototypeOf() { throw {}; } }))',
    ],
    ['getters that throw', '({ get name() { throw 1; }, get message() { throw 2; }, get stack() { throw 3; } })'],
    ['no prototype', '({ __proto__: null })'],
    ['a symbol for a name', 'Object.assign(new Error("m"), { name: Symbol("s") })'],
    ['a name that cannot be text', 'Object.assign(new Error("m"), { name: { toString() { throw 1; } } })'],
    ['a cause that is itself', '(() => { const e = new Error("m"); e.cause = e; return e; })()'],
    ['a function', '() => 1'],
    ['a huge message', 'new Error("x".repeat(1e6))'],
  ])('that lies: %s', async (_name, expression) => {
    const module = await interpreter().import(`export const f = () => { throw ${expression}; };`);
    const error = thrownBy(() => (module.get('f') as () => void)()) as TsugiError;
    expect([error instanceof TsugiError, error.code, error.plugin]).toEqual([true, 'GUEST', 'plug']);
    expect(error.message.length).toBeLessThan(10_100);
  });

  test.each([
    ['thrown', '() => { throw sly; }'],
    ['thrown by a getter of a result', '() => ({ get x() { throw sly; } })'],
    ['thrown by a trap of a result', '() => new Proxy({}, { ownKeys() { throw sly; } })'],
    ['in a rejection', '() => Promise.reject(sly)'],
  ])('of a class that answers instanceof by throwing never reaches the host raw: %s', async (_name, source) => {
    const module = await interpreter().import(
      `const sly = new Proxy({}, { getPrototypeOf() { throw { raw: 1 }; } }); export const f = ${source};`,
    );
    const error = await (async () => (module.get('f') as () => unknown)())().catch((thrown) => thrown);
    expect(error).toBeInstanceOf(TsugiError);
  });

  test.each([
    [
      'from a callback',
      'const mine = new Error("mine"); try { api.takesFn(() => { throw mine; }); } catch (error) { return error === mine; }',
    ],
    [
      'from a getter',
      'const mine = new Error("mine"); try { api.takesPlain({ get x() { throw mine; } }); } catch (error) { return error === mine; }',
    ],
    [
      'that is a primitive',
      'try { api.takesPlain({ get x() { throw "text"; } }); } catch (error) { return error === "text"; }',
    ],
    [
      'from a promise',
      'const mine = new Error("mine"); return api.takesPromise(Promise.reject(mine)).catch((error) => error === mine);',
    ],
    [
      'from a stream',
      'const mine = new Error("mine"); return api.takesStream((async function* () { throw mine; })()).catch((error) => error === mine);',
    ],
  ])('through the host and back is the same guest error: %s', async (_name, body) => {
    const { run } = await runner(body);
    expect(await run(makeApi())).toBe(true);
  });

  test('of a host that wraps it is a host error', async () => {
    const { run } = await runner(
      'try { api.takesFn(() => { throw new Error("mine"); }); } catch (error) { return error.message; }',
    );
    const takesFn: Api['takesFn'] = (f) => {
      try {
        return f({} as never);
      } catch (error) {
        throw new Error('wrapped', { cause: error });
      }
    };
    expect(run(makeApi({ takesFn }))).toBe('wrapped');
  });

  test('from one plugin to another is by value', async () => {
    const one = await interpreter({ name: 'one' }).import('export const f = () => { throw new TypeError("of one"); };');
    const two = await interpreter({ name: 'two' }).import(
      'export const g = (f) => { try { f(); } catch (error) { return [error instanceof Error, error.message]; } };',
    );
    expect((two.get('g') as (f: unknown) => unknown)(one.get('f'))).toEqual([true, 'TypeError: of one']);
  });
});

test('a stack shows the frames of the guest only, whatever lies between', async () => {
  const { run } = await runner('return api.takesFn(() => { return new Error("here").stack.split("\\n").length; });');
  expect(run(makeApi())).toBe(3);
});
