/** Functions cross with a stable identity, both ways, and unwrap on the way back. */
import { describe, expect, test, vi } from 'vitest';
import type { Api } from './contract.ts';
import { bind, contractOf, interpreter, makeApi, makeItem } from './support.ts';

const run = async (body: string, api: Api = makeApi()): Promise<unknown> => {
  const runner = await bind(`export default { run(api) { ${body} } };`, 'Runner');
  return runner.run(api);
};

describe('host functions in the guest', () => {
  test('the same function is the same wrapper, whatever way it came', async () => {
    const fn = (x: number) => x + 1;
    const api = makeApi({ compute: fn, fn: () => fn });
    expect(await run('return [api.compute === api.fn(), api.fn() === api.fn(), api.fn()(1)]', api)).toEqual([
      true,
      true,
      2,
    ]);
  });

  test('a wrapper that comes back is the very host function', async () => {
    const fn = (x: number) => x + 1;
    const keepFn = vi.fn((f: (x: number) => number) => f);
    expect(await run('return api.keepFn(api.compute) === api.compute', makeApi({ compute: fn, keepFn }))).toBe(true);
    expect(keepFn.mock.calls[0]?.[0]).toBe(fn);
  });

  test('and so it is in untyped data', async () => {
    const fn = () => 1;
    const takesAny = vi.fn((x: unknown) => x);
    const api = makeApi({ any: () => ({ fn }), takesAny });
    await run('api.takesAny([api.any().fn])', api);
    expect(takesAny.mock.calls[0]?.[0]).toEqual([fn]);
  });

  test('`this` and further arguments do not cross', async () => {
    const seen = vi.fn(function (this: unknown, ..._all: unknown[]) {
      return 1;
    });
    await run('api.fn.call; const f = api.fn(); f.call({ a: 1 }, 1, 2, 3);', makeApi({ fn: () => seen as never }));
    expect(seen.mock.calls).toEqual([[1]]);
    expect(seen.mock.contexts).toEqual([undefined]);
  });

  test('has neither name nor text of the host, and is no constructor', async () => {
    const secretName = (x: number) => x;
    const body =
      'const f = api.fn(); try { new f(); } catch (error) { return [f.name, String(f), f.length, error instanceof TypeError]; }';
    const [name, text, length, refused] = (await run(body, makeApi({ fn: () => secretName }))) as unknown[];
    expect(name).not.toContain('secret');
    expect(text).not.toContain('secret');
    expect(length).toBe(1);
    expect(refused).toBe(true);
  });
});

describe('guest functions in the host', () => {
  const MODULE = `
const add = (x) => x + 1;
export default add;
export const again = add;
export const unwraps = (f) => f === add;
export const untyped = { add };
export const receives = (f) => f;
`;

  test('the same function is the same callable, in one typed view as in the untyped one', async () => {
    const module = await interpreter().import(MODULE);
    const contract = await contractOf('Callback');
    const bound = module.bind('default', contract);
    expect(bound(1)).toBe(2);
    // a view of its own has callables of its own: they check by its contract
    expect(module.bind('again', contract)(1)).toBe(2);
    expect(module.get('again')).toBe(module.get('default'));
    expect((module.get('untyped') as { add: unknown }).add).toBe(module.get('default'));
  });

  test('a callable that goes back is the guest function itself', async () => {
    const module = await interpreter().import(MODULE);
    const unwraps = module.get('unwraps') as (f: unknown) => boolean;
    expect(unwraps(module.get('default'))).toBe(true);
    expect(unwraps(() => 1)).toBe(false);
  });

  test('a host function there and back is itself', async () => {
    const module = await interpreter().import(MODULE);
    const receives = module.get('receives') as (f: unknown) => unknown;
    const mine = () => 1;
    expect(receives(mine)).toBe(mine);
  });

  test('callbacks have the checked arguments and results of their type', async () => {
    const api = makeApi({ takesFn: (f) => f(makeItem(7), { x: 2 }, { x: 3 }) });
    expect(await run('return api.takesFn((item, ...more) => item.id + more.length)', api)).toBe(9);
    expect(await run('try { api.takesFn(() => "x"); } catch (error) { return String(error); }', api)).toBe(
      'TsugiError: api.takesFn.f() returned "x": result must be number, got string',
    );
  });

  test('a callback has no `this`', async () => {
    expect(await run('return api.takesFn(function () { return this === undefined ? 1 : 0; })')).toBe(1);
  });

  test('callbacks may be kept and called later', async () => {
    let kept: ((x: number) => number) | undefined;
    const api = makeApi({
      keepFn: (f) => {
        kept = f;
        return f;
      },
    });
    await run('let n = 0; api.keepFn((x) => (n += x));', api);
    expect([kept?.(1), kept?.(2)]).toEqual([1, 3]);
  });

  test('after dispose, a callable says so', async () => {
    const guest = interpreter();
    const module = await guest.import(MODULE);
    const add = module.get('default') as (x: number) => number;
    const typed = module.bind('default', await contractOf('Callback'));
    expect([add(1), typed(1)]).toEqual([2, 2]);
    guest.dispose();
    for (const call of [add, typed]) {
      expect(() => call(1)).toThrow(expect.objectContaining({ code: 'LOAD', message: '"plug" was disposed' }));
    }
  });

  test('a guest that is disposed while it runs is ended', async () => {
    let dispose = (): void => {};
    const guest = interpreter({ modules: { h: { end: () => dispose() } } });
    dispose = () => guest.dispose();
    const module = await guest.import(
      'import { end } from "host:h"; export const f = () => { end(); for (;;); }; export const g = async () => { end(); await 0; for (;;); };',
    );
    expect(module.get('f')).toThrow(expect.objectContaining({ name: 'TsugiError' }));
  });

  test('a host that calls a guest that calls the host, and so on, ends with a stack', async () => {
    const runner = await bind(
      'export default { run(api) { const down = (x) => (x === 0 ? 0 : api.keepFn(down)(x - 1) + 1); return down(50); } };',
      'Runner',
    );
    expect(runner.run(makeApi())).toBe(50);
  });
});

describe('between plugins', () => {
  test('a function of one guest is an ordinary host function to another', async () => {
    const one = await interpreter({ name: 'one' }).import('export const f = (x) => ({ got: x });');
    const two = await interpreter({ name: 'two' }).import(
      'export const g = (f) => [f({ a: 1 }), Object.getPrototypeOf(f) === Function.prototype];',
    );
    const g = two.get('g') as (f: unknown) => unknown;
    expect(g(one.get('f'))).toEqual([{ got: { a: 1 } }, true]);
  });
});
