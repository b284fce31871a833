/** Promises and streams, both ways. */
import { describe, expect, test, vi } from 'vitest';
import type { Api, Values } from './contract.ts';
import { bind, hostFailure, makeApi } from './support.ts';

const run = async (body: string, api: Api = makeApi()): Promise<unknown> => {
  const runner = await bind(`export default { async run(api) { ${body} } };`, 'Runner');
  return runner.run(api);
};

/** Binds `Values` with one method of the test's own. */
const values = (method: 'promise' | 'stream', body: string): Promise<Values> =>
  bind(
    `const echo = (x) => x;
export default { ${Object.keys(NOTHING)
      .map((name) => (name === method ? `${name}(x) { ${body} }` : `${name}: echo`))
      .join(', ')} };`,
    'Values',
  );

const NOTHING: Readonly<Record<keyof Values, true>> = {
  string: true,
  number: true,
  boolean: true,
  bigint: true,
  nil: true,
  literal: true,
  optional: true,
  list: true,
  record: true,
  plain: true,
  tree: true,
  shape: true,
  bytes: true,
  floats: true,
  buffer: true,
  any: true,
  promise: true,
  stream: true,
  fn: true,
  nothing: true,
  rest: true,
};

describe('promises', () => {
  test.each([
    [
      'a host promise is one of the guest',
      'const p = api.promise(); return [p instanceof Promise, await p]',
      [true, 7],
    ],
    [
      'of an object is of its facet',
      'const item = await api.promiseOf(); return [item.id, item.rename("x")]',
      [3, 'x'],
    ],
    [
      'rejects with an error of the guest',
      'return api.rejected().catch((e) => [e instanceof Error, e.name])',
      [true, 'HostFailure'],
    ],
    ['a guest promise reaches the host', 'return api.takesPromise(new Promise((r) => setTimeout(r, 1, 4)))', 5],
    [
      'Promise.all over both',
      'return Promise.all([api.promise(), api.takesPromise(Promise.resolve(1)), 3])',
      [7, 2, 3],
    ],
    ['race', 'return Promise.race([api.promise(), new Promise(() => {})])', 7],
    [
      'wrong in a promise',
      'return api.takesPromise(Promise.resolve("x")).catch((e) => String(e))',
      'TsugiError: the plugin returned "x": result must be number, got string',
    ],
    [
      'not a promise',
      'try { api.takesPromise(5); } catch (e) { return String(e); }',
      'TypeError: Api.takesPromise: p must be Promise<number>, got number',
    ],
  ])('%s', async (_name, body, expected) => {
    expect(await run(body)).toEqual(expected);
  });

  test('a wrong result of a promise names the method and the value', async () => {
    const bound = await values('promise', 'return Promise.resolve({ status: "200" });');
    await expect(bound.promise(Promise.resolve(1))).rejects.toMatchObject({
      code: 'TYPE',
      plugin: 'plug',
      message: 'values.promise() returned { status: "200" }: result must be number, got object',
    });
  });

  test('what settles twice settles once', async () => {
    const bound = await values('promise', 'return { then(resolve, reject) { resolve(1); resolve(2); reject(3); } };');
    expect(await bound.promise(Promise.resolve(1))).toBe(1);
  });

  test.each([
    ['a thenable', 'return { then(resolve) { resolve(5); } };', 5],
    ['a thenable of thenables', 'return { then(r) { r({ then(r) { r(6); } }); } };', 6],
    ['a function with then', 'return Object.assign(() => {}, { then(r) { r(7); } });', undefined],
    ['a then that throws after it resolved', 'return { then(resolve) { resolve(8); throw new Error("late"); } };', 8],
    ['a promise with a then of its own', 'return Object.assign(Promise.resolve(1), { then(r) { r(9); } });', undefined],
  ])('%s', async (_name, body, expected) => {
    const bound = await values('promise', body);
    const settled = (async () => bound.promise(Promise.resolve(0)))();
    if (expected === undefined)
      await settled.then(
        () => {},
        (error) => expect(error.plugin).toBe('plug'),
      );
    else expect(await settled).toBe(expected);
  });

  test('a host promise of a subclass is adopted as well', async () => {
    class Slow<T> extends Promise<T> {}
    expect(await run('return api.promise()', makeApi({ promise: () => Slow.resolve(8) }))).toBe(8);
  });

  test('a thenable of the host where a promise is declared is awaited', async () => {
    // biome-ignore lint/suspicious/noThenProperty: the thenable is what is tested
    const promise = () => ({ then: (resolve: (n: number) => void) => resolve(9) }) as never;
    expect(await run('return api.promise()', makeApi({ promise }))).toBe(9);
  });

  test('a host promise that rejects with what is no error', async () => {
    expect(await run('return api.rejected().catch(String)', makeApi({ rejected: () => Promise.reject('text') }))).toBe(
      'Error: text',
    );
  });
});

describe('streams of the host', () => {
  const counted = (over: Partial<AsyncGenerator<number>> = {}) => {
    let n = 0;
    const returned = vi.fn(async () => ({ done: true as const, value: undefined }));
    const next = vi.fn(async () => ({ done: n >= 3, value: ++n }));
    return {
      returned,
      next,
      stream: () => ({ [Symbol.asyncIterator]: () => ({ next, return: returned, ...over }) }) as never,
    };
  };

  test('are read to the end', async () => {
    const { next, returned, stream } = counted();
    expect(
      await run('const all = []; for await (const n of api.stream()) all.push(n); return all', makeApi({ stream })),
    ).toEqual([1, 2, 3]);
    expect([next.mock.calls.length, returned.mock.calls.length]).toEqual([4, 0]);
  });

  test.each([
    ['break', 'for await (const n of api.stream()) break;'],
    ['a throw', 'try { for await (const n of api.stream()) throw 1; } catch {}'],
    ['return()', 'const i = api.stream()[Symbol.asyncIterator](); await i.next(); await i.return();'],
  ])('are closed by %s', async (_name, body) => {
    const { next, returned, stream } = counted();
    await run(body, makeApi({ stream }));
    expect([next.mock.calls.length, returned.mock.calls.length]).toEqual([1, 1]);
  });

  test('nothing is read before it is asked for', async () => {
    const { next, stream } = counted();
    await run('api.stream()[Symbol.asyncIterator]();', makeApi({ stream }));
    expect(next).not.toHaveBeenCalled();
  });

  test('may be read from the start again, as the host has it', async () => {
    const body =
      'const s = api.stream(); const a = []; for await (const n of s) a.push(n); for await (const n of s) a.push(n); return a.length';
    const stream = () =>
      ({
        async *[Symbol.asyncIterator]() {
          yield 1;
        },
      }) as never;
    expect(await run(body, makeApi({ stream }))).toBe(2);
  });

  test('reject with an error of the guest', async () => {
    const stream = async function* () {
      yield 1;
      throw hostFailure;
    };
    const body = 'try { for await (const n of api.stream()); } catch (e) { return [e instanceof Error, e.name]; }';
    expect(await run(body, makeApi({ stream }))).toEqual([true, 'HostFailure']);
  });

  test("an element that does not fit is the host's mistake, named", async () => {
    const stream = async function* () {
      yield 'x';
    } as never;
    const body = 'try { for await (const n of api.stream()); } catch (e) { return String(e); }';
    expect(await run(body, makeApi({ stream }))).toBe('TypeError: the host: the value must be number, got string');
  });
});

describe('streams of the guest', () => {
  const collect = async (stream: AsyncIterable<number>): Promise<number[]> => {
    const all: number[] = [];
    for await (const n of stream) all.push(n);
    return all;
  };
  const none = (async function* () {})();

  test.each([
    ['an async generator', 'return (async function* () { yield 1; yield 2; })();'],
    [
      'an object with an async iterator',
      'let n = 0; return { [Symbol.asyncIterator]: () => ({ next: () => ({ done: n >= 2, value: ++n }) }) };',
    ],
    ['promises as values', 'return (async function* () { yield Promise.resolve(1); yield 2; })();'],
    ['the host stream itself', 'return x;'],
  ])('%s', async (_name, body) => {
    const bound = await values('stream', body);
    const given = (async function* () {
      yield 1;
      yield 2;
    })();
    expect(await collect(bound.stream(given))).toEqual([1, 2]);
  });

  test('are closed when the host stops early', async () => {
    const source = `let closed = 0;
export default { async run(api) {
  const n = await api.takesStream((async function* () { try { for (let i = 0; ; i++) yield i; } finally { closed++; } })());
  return [n, closed];
} };`;
    const runner = await bind(source, 'Runner');
    const takesStream: Api['takesStream'] = async (stream) => {
      for await (const n of stream) if (n === 2) return n;
      return -1;
    };
    expect(await runner.run(makeApi({ takesStream }))).toEqual([2, 1]);
  });

  test.each([
    ['an error', 'return (async function* () { yield 1; throw new Error("broke"); })();', 'broke'],
    [
      'a wrong element',
      'return (async function* () { yield 1; yield "x"; })();',
      'the stream: the value must be number, got string',
    ],
    ['a step that is no object', 'return { [Symbol.asyncIterator]: () => ({ next: () => 5 }) };', null],
    ['no next', 'return { [Symbol.asyncIterator]: () => ({}) };', null],
    ['an iterator that is no object', 'return { [Symbol.asyncIterator]: () => 5 };', null],
    [
      'a next that throws',
      'return { [Symbol.asyncIterator]: () => ({ next() { throw new Error("broke"); } }) };',
      'broke',
    ],
  ])('%s rejects', async (_name, body, message) => {
    const bound = await values('stream', body);
    const error = await collect(bound.stream(none)).catch((thrown) => thrown);
    expect(error).toMatchObject({ name: 'TsugiError', plugin: 'plug', ...(message !== null && { message }) });
  });

  test('what is no stream is refused', async () => {
    const bound = await values('stream', 'return [1, 2];');
    expect(() => bound.stream(none)).toThrow(
      'values.stream() returned an array of 2: result must be AsyncIterable<number>, got array',
    );
  });
});
