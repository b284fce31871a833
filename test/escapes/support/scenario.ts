/** What the host does with a plugin, whatever executes it: everything here is what hosts do with data of their own. */
import { AsyncLocalStorage, createHook } from 'node:async_hooks';
import { format, inspect, promisify } from 'node:util';
import type { Neighbour, Plugin } from './contract.ts';
import { HOST_SECRET, merge, type World } from './world.ts';

/** What a host would log; what it throws is the attack's answer. */
async function each(step: () => unknown): Promise<unknown> {
  try {
    return await step();
  } catch (error) {
    handle(error);
    return undefined;
  }
}

/** As in a `catch` of a server: reads the error and prints it. Nobody catches what is thrown here. */
function handle(error: unknown): void {
  const { name, message, stack, cause } = (error ?? {}) as Error;
  void `${name}: ${message} ${stack}`;
  void `${error}`;
  inspect([error, cause], { depth: 4 });
}

/**
 * The host has a context of its own for each request, as most do, and looks at what is asynchronous.
 * @param late lets what is on its way arrive
 */
export async function play(
  plugin: Plugin,
  neighbour: Neighbour,
  world: World,
  late: () => Promise<void>,
): Promise<void> {
  const hook = createHook({ init() {}, before() {}, after() {} }).enable();
  try {
    await context.run({ hostSecret: HOST_SECRET, world }, () => steps(plugin, neighbour, world, late));
  } finally {
    hook.disable();
  }
}
const context = new AsyncLocalStorage<object>();

async function steps(plugin: Plugin, neighbour: Neighbour, world: World, late: () => Promise<void>): Promise<void> {
  const { api } = world;
  await each(async () => use(await plugin.run?.(api)));
  await each(() => use(plugin.data?.()));
  await each(() => {
    const options = plugin.options?.();
    if (options === undefined) return;
    // checked, and only then used
    if (options.name === 'admin') throw new Error('not for guests');
    world.config['name'] = options.name;
    merge(world.config, options as Record<string, unknown>);
    Object.assign(world.config, options);
  });
  await each(() => {
    const list = plugin.list?.();
    if (list === undefined) return;
    [world].concat(list as never);
    list.map((x) => `${x}`);
    for (const x of list) void `${x}`;
    list.push(1);
    list.forEach((x) => void [x, world]);
    Array.prototype.slice.call(list).sort((a, b) => a - b);
  });
  await each(() => Buffer.concat([plugin.bytes?.() ?? Buffer.alloc(0)]).toString());
  await each(() => plugin.date?.().toISOString());
  await each(() => {
    const pattern = plugin.regexp?.();
    if (pattern === undefined) return;
    'a text'.replace(pattern, () => 'of the host');
    'a text'.split(pattern);
  });
  await each(() => plugin.url && new URL('/path', plugin.url().href).href);
  await each(() => handle(plugin.error?.()));
  await each(() => plugin.fail?.());
  await each(() => {
    const fn = plugin.fn?.();
    if (fn === undefined) return;
    fn.apply(world, [1]);
    fn.call(world, 1);
    fn.bind(world)(1);
    return promisify(fn as never as (done: (error: Error) => void) => void);
  });
  await each(() => plugin.promise?.().then((x) => [x, world]));
  await each(() => Promise.all([plugin.promise?.(), world.item]));
  await each(async () => {
    const stream = plugin.stream?.();
    if (stream === undefined) return;
    for await (const x of stream) if (x === 2) break;
  });
  await each(() => {
    const signal = plugin.signal?.();
    signal?.addEventListener('abort', () => use(signal.reason));
    if (signal?.aborted) handle(signal.reason);
  });
  await each(() => plugin.take?.(world.item));
  await each(() => plugin.each?.([world.item]));
  await each(() => plugin.echo?.(world.item).rename('once more'));
  await each(() => {
    if (plugin.label === undefined) return;
    plugin.label = 'of the host';
    void `${plugin.value} ${plugin.label}`;
  });
  world.work();
  await each(() => {
    if (neighbour.work() !== 'as ever') world.config['admin'] = 'the neighbour';
  });
  for (const f of world.kept) await each(() => f(2));
  world.controller.abort(Object.assign(new Error('the host ends it'), { world }));
  await late();
  await each(async () => use(await plugin.after?.(api)));
  await late();
}

/** Data that a guest gave, as a host looks at it. */
async function use(value: unknown): Promise<void> {
  if (value === undefined || value === null) return;
  const object = value as Record<string, unknown>;
  const steps: (() => unknown)[] = [
    () => inspect(value, { depth: 6, showHidden: true }),
    () => format('%s %d %j %o', value, value, value, value),
    () => JSON.stringify(value),
    () => `${value}`,
    () => Number(value),
    () => (value as number) + 1,
    () => value instanceof Error && handle(value),
    () => ({ ...object }),
    () => structuredClone(value),
    () => Object.entries(object).map(([key, item]) => `${key}${typeof item}`),
    () => [...(value as Iterable<unknown>)],
    () => typeof object['fn'] === 'function' && object['fn'](1, 'text', { of: 'the host' }),
    () => typeof object['fn'] === 'function' && promisify(object['fn'] as never),
    () => typeof object['done'] === 'function' && object['done'](() => [value]),
    () => typeof value === 'function' && Reflect.apply(value as never, undefined, [{ of: 'the host' }]),
    () => object['later'],
  ];
  for (const step of steps) await each(step);
}
