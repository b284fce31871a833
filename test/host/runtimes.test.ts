/** Which runtime a plugin gets, and what becomes of one whose runtime ends. The runtimes are made here. */
import { describe, expect, test } from 'vitest';
import { loadContract, type Runtime, type RuntimeContext, TsugiError } from '../../src/index.ts';
import { makeFolder } from '../interpreter/folder.ts';
import { GOOD, pluginFolder, start, statuses } from './support.ts';
import { until } from './worker.ts';

const MANIFEST = '{ "tsugi": { "runtime": "native" } }';
const folder = (manifest = MANIFEST) =>
  pluginFolder({ 'p/package.json': manifest, 'p/index.ts': GOOD, 'plain.ts': GOOD });

interface Life {
  readonly context: RuntimeContext<unknown>;
  ended: boolean;
}

/** A runtime whose plugins all greet alike. */
function greeting(name: Runtime['name'], text = 'hi', starting: (life: number) => void = () => {}) {
  const lives: Life[] = [];
  const runtime: Runtime = {
    name,
    remote: name === 'stdio' || name === 'grpc',
    async start(_found, context) {
      const life: Life = { context, ended: false };
      lives.push(life);
      starting(lives.length);
      return {
        implementation: { greet: async (who: string) => `${text} ${who}` } as never,
        pending: 0,
        end() {
          life.ended = true;
        },
      };
    },
  };
  return { runtime, lives };
}

const PORTABLE = loadContract<{ greet(who: string): Promise<string> }>({
  version: 1,
  name: 'Greeter',
  root: {
    kind: 'object',
    members: [
      {
        name: 'greet',
        method: true,
        type: {
          kind: 'function',
          params: [{ name: 'who', type: { kind: 'string' } }],
          result: { kind: 'promise', of: { kind: 'string' } },
        },
      },
    ],
  },
  types: {},
}) as never;

describe('a plugin runs', () => {
  test('in the interpreter, if its manifest names nothing else', async () => {
    const native = greeting('native');
    const { host } = await start(folder('{ "tsugi": { "runtime": "interpreter" } }'), {
      runtimes: { '*': native.runtime },
    });
    expect(await host.get('p').greet('you')).toBe('hello you');
    expect(await host.get('plain').greet('you')).toBe('hello you');
    expect(native.lives).toHaveLength(0);
  });

  test.each<[string, (all: Runtime[]) => Record<string, Runtime | Runtime[]>]>([
    ['by its name', ([native]) => ({ p: native as Runtime })],
    ['by its name, among others', (all) => ({ p: all })],
    ['as all are', ([native]) => ({ '*': native as Runtime })],
    ['as all are, with others of its own', ([native, stdio]) => ({ '*': [native as Runtime], p: stdio as Runtime })],
  ])('in the runtime that is granted %s', async (_how, grants) => {
    const native = greeting('native');
    const { host } = await start(folder(), { runtimes: grants([native.runtime, greeting('stdio').runtime]) });
    expect(await host.get('p').greet('you')).toBe('hi you');
    expect(await host.get('plain').greet('you')).toBe('hello you');
    expect(host.plugins.get('p')).toMatchObject({ modules: [], stats: { calls: 1, fuel: 0 } });
    await host.close();
    expect(native.lives.map(({ ended }) => ended)).toEqual([true]);
  });
});

describe('a plugin does not run', () => {
  test.each<[string, Parameters<typeof start>[1], string]>([
    ['nothing is granted', {}, 'runtimes: { p: native() }'],
    ['others may', { runtimes: { other: greeting('native').runtime } }, 'runtimes: { p: native() }'],
    [
      'it was granted another runtime',
      { runtimes: { p: greeting('stdio').runtime } },
      'runtimes: { p: [stdio(), native()] }',
    ],
  ])('if %s', async (_why, options, text) => {
    const started = await start(folder(), { ...options, configName: 'host.ts' });
    expect(statuses(started)).toEqual({ p: 'failed', plain: 'ready' });
    expect(started.host.plugins.get('p')?.error).toMatchObject({
      code: 'PERMISSION',
      plugin: 'p',
      file: expect.stringMatching(/p\/package\.json$/),
      message: `the plugin asks for the runtime "native" (tsugi.runtime in its package.json), which is not granted to it; to grant it, write ${text} in host.ts, with import { native } from 'tsugi/native'`,
    });
  });

  test('in another process, if its contract cannot go there', async () => {
    const stdio = greeting('stdio');
    const { host } = await start(folder('{ "tsugi": { "runtime": "stdio" } }'), { runtimes: { p: stdio.runtime } });
    expect(host.plugins.get('p')?.error).toMatchObject({
      code: 'CONTRACT',
      message:
        'the contract cannot cross to another process, so the plugin cannot run as "stdio": Greeter.greet(): what another process answers is not there at once; return a promise, an AsyncIterable or void',
    });
    expect(stdio.lives).toHaveLength(0);
  });

  test('if its runtime cannot start it; what it was given is aborted', async () => {
    const failing = greeting('native', '', () => {
      throw new TsugiError('LOAD', 'no such thing');
    });
    const { host } = await start(folder(), { runtimes: { p: failing.runtime } });
    expect(host.plugins.get('p')?.error).toMatchObject({ code: 'LOAD', plugin: 'p', message: 'no such thing' });
    expect(failing.lives[0]?.context.signal.aborted).toBe(true);
  });

  test('if its executable is a link out of its folder', async () => {
    const outside = makeFolder({ elsewhere: '' });
    const plugins = pluginFolder({
      'p/package.json': '{ "tsugi": { "runtime": "stdio", "command": ["./run"] } }',
      'p/run': `-> ${outside}/elsewhere`,
    });
    const { host } = await start(plugins, { runtimes: { p: greeting('stdio').runtime } });
    expect(host.plugins.get('p')?.error?.message).toBe(
      "tsugi.command[0] names ./run, a link that leads out of the plugin's folder",
    );
  });
});

test('what is no runtime is refused', async () => {
  await expect(start(folder(), { runtimes: { '*': [5 as never] } })).rejects.toMatchObject({
    code: 'TYPE',
    message: 'runtimes["*"] must be a runtime such as native(), or a list of such, got number',
  });
});

test('an executable needs no source, and is noticed when it is another', async () => {
  const plugins = pluginFolder({
    'p/package.json': '{ "tsugi": { "runtime": "stdio", "command": ["./run", "-x"] } }',
    'p/run': 'one',
  });
  const stdio = greeting('stdio');
  const { host } = await start(plugins, { runtimes: { p: stdio.runtime }, contract: PORTABLE });
  expect(await host.get('p').greet('you')).toBe('hi you');
  await host.reload();
  expect(stdio.lives).toHaveLength(1);
  const { writeFileSync } = await import('node:fs');
  writeFileSync(`${plugins}/p/run`, 'another');
  await host.reload();
  expect(stdio.lives).toHaveLength(2);
  await until(() => stdio.lives[0]?.ended === true);
});

describe('a plugin in another process', () => {
  const STDIO = '{ "tsugi": { "runtime": "stdio" } }';
  const TOLD = new TsugiError('TRANSPORT', 'the process has ended with code 1');

  test('has its calls counted', async () => {
    let fails = false;
    const stdio = greeting('stdio');
    const { start: begin } = stdio.runtime;
    const runtime: Runtime = {
      ...stdio.runtime,
      async start(found, context) {
        const running = await begin(found, context);
        const greet = async (who: string): Promise<string> => {
          if (fails) throw new TsugiError('GUEST', `no ${who}`);
          return who;
        };
        return { ...running, implementation: { greet } as never };
      },
    };
    const { host } = await start(folder(STDIO), { runtimes: { p: runtime }, contract: PORTABLE });
    expect(await host.get('p').greet('a')).toBe('a');
    fails = true;
    // nobody handles this one: it is told of, and ends nothing
    void host.get('p').greet('b');
    await expect(host.get('p').greet('c')).rejects.toMatchObject({ message: 'no c' });
    await until(() => host.plugins.get('p')?.stats.uncaught === 1);
    const plugin = host.plugins.get('p');
    expect(plugin).toMatchObject({ reason: 'no b', stats: { calls: 3, errors: 2, latency: { samples: 1 } } });
  });

  test('is out of service when that has ended, and is started anew after a pause', async () => {
    const stdio = greeting('stdio');
    const started = await start(folder(STDIO), {
      runtimes: { p: stdio.runtime },
      contract: PORTABLE,
      supervision: { backoffMs: 20, restarts: 1 },
    });
    const { host } = started;
    const plugin = host.plugins.get('p');
    stdio.lives[0]?.context.onExit(TOLD);
    expect(plugin).toMatchObject({
      status: 'quarantined',
      error: { code: 'TRANSPORT', plugin: 'p', message: `${TOLD.message}; it is started anew after 20 ms` },
    });
    expect(statuses(started)).toMatchObject({ plain: 'ready' });
    await until(() => stdio.lives[0]?.context.signal.aborted === true);
    await until(() => plugin?.status === 'ready');
    expect(plugin?.stats.restarts).toBe(1);
    // told late, of an instance that is gone
    stdio.lives[0]?.context.onExit(TOLD);
    expect(plugin?.status).toBe('ready');
    stdio.lives[1]?.context.onExit(TOLD);
    expect(plugin?.reason).toBe(`${TOLD.message}; it stays closed until it is resumed`);
    await host.resume('p');
    expect(await host.get('p').greet('you')).toBe('hi you');
  });

  test('is tried again if it cannot be started anew', async () => {
    const stdio = greeting('stdio', 'hi', (life) => {
      if (life === 2) throw TOLD;
    });
    const { host } = await start(folder(STDIO), {
      runtimes: { p: stdio.runtime },
      contract: PORTABLE,
      supervision: { backoffMs: 10 },
    });
    stdio.lives[0]?.context.onExit(TOLD);
    await until(() => stdio.lives.length === 2);
    await until(() => host.plugins.get('p')?.status === 'ready');
    expect(host.plugins.get('p')?.stats.restarts).toBe(2);
  });

  test('has failed when that has ended, without supervision', async () => {
    const stdio = greeting('stdio');
    const { host } = await start(folder(STDIO), {
      runtimes: { p: stdio.runtime },
      contract: PORTABLE,
      supervision: false,
    });
    stdio.lives[0]?.context.onExit(TOLD);
    expect(host.plugins.get('p')).toMatchObject({ status: 'failed', error: TOLD });
    expect(stdio.lives).toHaveLength(1);
  });

  test('fails to load if that has ended before it served', async () => {
    const stdio = greeting('stdio', 'hi', () => stdio.lives[0]?.context.onExit(TOLD));
    const { host } = await start(folder(STDIO), { runtimes: { p: stdio.runtime }, contract: PORTABLE });
    expect(host.plugins.get('p')).toMatchObject({ status: 'failed', error: { code: 'TRANSPORT' } });
    expect(stdio.lives.map(({ ended }) => ended)).toEqual([true]);
  });
});
