/** What the host gives away as numbers, and how it gets it back, between two sides that are both tsugi. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Metadata } from '@grpc/grpc-js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Broker } from '../../../src/runtimes/grpc/broker.ts';
import type { Connection } from '../../../src/runtimes/grpc/connection.ts';
import { HostHandles } from '../../../src/runtimes/grpc/host-handles.ts';
import { Sockets } from '../../../src/runtimes/grpc/listener.ts';
import { PluginHandles } from '../../../src/runtimes/grpc/plugin-handles.ts';
import type { PluginProcess } from '../../../src/runtimes/grpc/plugin-process.ts';
import { open } from '../../../src/runtimes/grpc/security.ts';
import type { Handles } from '../../../src/runtimes/wire/handles.ts';
import { type Wire, wireOf } from '../../../src/runtimes/wire/wire.ts';
import { wordsContract } from './peers.ts';
import { collect, until } from './support.ts';

const MAX_BYTES = 2 ** 20;
let wire: Wire;
let host: HostHandles;
let plugin: Handles;
let close: () => Promise<void>;

beforeAll(async () => {
  wire = wireOf((await wordsContract()).schema);
  const [security, sockets] = [open(), await Sockets.make('unix')];
  const brokers: Broker[] = [];
  for (const other of [1, 0]) {
    brokers.push(new Broker({ security, sockets, maxBytes: MAX_BYTES, send: (info) => brokers[other]?.receive(info) }));
  }
  const [ours, theirs] = brokers as [Broker, Broker];
  host = new HostHandles(wire, ours, (error) => expect.fail(String(error)));
  const shared = await host.share({ security, sockets } as PluginProcess, MAX_BYTES);
  const connection: Connection = await theirs.dial(shared);
  const call = { metadata: new Metadata(), cancelled: false, once: () => {} };
  plugin = new PluginHandles(wire, theirs, connection).forCall(call);
  close = async () => {
    host.close();
    for (const broker of brokers) broker.close();
    await sockets.close();
  };
});
afterAll(() => close());

const functionOf = (label: string) => wire.functions.find((one) => one.label === label) ?? expect.fail(label);
const streamOf = (label: string) => wire.streams.find((one) => one.label === label) ?? expect.fail(label);
const GONE = 'it was given back, or never given';

async function* two() {
  yield 1;
  yield 2;
}

test('a stream is given back when it was read', async () => {
  const type = streamOf('words.count');
  const handle = host.forCall().exportIterable(type, two());
  const read = (): Promise<unknown[]> => collect(plugin.importIterable(type, handle) as AsyncIterable<unknown>);
  expect(await read()).toEqual([1, 2]);
  expect(
    await until(() =>
      read().then(
        () => false,
        (error: Error) => error.message === GONE,
      ),
    ),
  ).toBe(true);
});

test('a callback is given back when the plugin holds it no longer', async () => {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  const type = functionOf('words.each(f)');
  const handle = host.forCall().exportFunction(type, async (item) => `${String(item)}!`);
  await (async () => {
    const f = plugin.importFunction(type, handle);
    expect(await f('a', 0)).toBe('a!');
    gc();
    expect(await f('b', 1)).toBe('b!');
  })();
  const isGone = async (): Promise<boolean> => {
    gc();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const again = plugin.importFunction(type, handle)('c', 2) as Promise<unknown>;
    return again.then(
      () => false,
      (error: Error) => error.message === GONE,
    );
  };
  expect(await until(isGone)).toBe(true);
});

test('a signal is one of its call', async () => {
  const given = host.forCall();
  const [first, second] = [new AbortController(), new AbortController()];
  const handles = [first, second].map(({ signal }) => given.exportSignal(signal)) as [number, number];
  const theirs = plugin.importSignal(handles[0]);
  first.abort('enough');
  expect(await until(() => theirs.aborted)).toBe(true);
  expect(theirs.reason).toBe('enough');
  given.end();
  const late = plugin.importSignal(handles[1]);
  second.abort();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(late.aborted).toBe(false);
});

test('what was given as one thing is not had as another', async () => {
  const handle = host.forCall().exportIterable(streamOf('words.count'), two());
  const f = plugin.importFunction(functionOf('words.each(f)'), handle);
  await expect(f('a', 0)).rejects.toThrow(GONE);
  const n = host.forCall().exportFunction(functionOf('words.notify(f)'), () => {});
  await expect(plugin.importFunction(functionOf('words.each(f)'), n)('a', 0)).rejects.toThrow(GONE);
});

test('arguments and results of callbacks are checked on both sides', async () => {
  const type = functionOf('words.each(f)');
  const wrong = host.forCall().exportFunction(type, async () => 5);
  await expect(plugin.importFunction(type, wrong)('a', 0)).rejects.toThrow(/must be string, got number$/);
  expect(() => plugin.importFunction(type, wrong)(5, 0)).toThrow(/was called with item must be string, got number$/);
});
