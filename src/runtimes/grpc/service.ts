/** A contract's service, as the plugin serves it. */
import { type Metadata, status } from '@grpc/grpc-js';
import { TsugiError } from '../../diagnostics/error.ts';
import { Mismatch, mismatchText } from '../../interpreter/index.ts';
import { NO_HANDLES } from '../wire/failure.ts';
import type { Handles } from '../wire/handles.ts';
import { Malformed } from '../wire/reader.ts';
import type { Wire, WireMethod } from '../wire/wire.ts';
import { type Status, statusOf } from './faults.ts';
import type { Listener } from './listener.ts';
import { EMPTY } from './messages.ts';
import { methodPath, pulledPath } from './paths.ts';
import type { PluginHandles } from './plugin-handles.ts';
import { Credits, produce, type Sink } from './streams.ts';

type Method = (...args: readonly unknown[]) => unknown;

export interface ServedPlugin {
  readonly name: string;
  readonly wire: Wire;
  readonly implementation: Readonly<Record<string, unknown>>;
  readonly handles: PluginHandles;
}

/** Adds the methods of the contract. */
export function serveContract(listener: Listener, plugin: ServedPlugin): void {
  for (const method of plugin.wire.methods) {
    const f = plugin.implementation[method.name];
    if (typeof f !== 'function') continue;
    const call: Method = (...args) => Reflect.apply(f, plugin.implementation, args);
    if (method.stream === undefined) serveUnary(listener, plugin, method, call);
    else serveStream(listener, plugin, method, call);
  }
}

function serveUnary(listener: Listener, plugin: ServedPlugin, method: WireMethod, f: Method): void {
  const { wire, handles, name } = plugin;
  const { result } = method;
  listener.unary(methodPath(wire, method), (call, done) => {
    const fail = (error: unknown): void => done(failed(error));
    try {
      const value = f(...argumentsIn(method, call.request, handles.forCall(call), name));
      if (result === undefined) {
        done(null, EMPTY);
        // the host has heard all that there is
        Promise.resolve(value).catch(() => {});
        return;
      }
      Promise.resolve(value)
        .then((settled) => done(null, encoded(method, result, settled, name)), fail)
        .catch(fail);
    } catch (error) {
      fail(error);
    }
  });
}

function serveStream(listener: Listener, plugin: ServedPlugin, method: WireMethod, f: Method): void {
  const { wire, handles, name } = plugin;
  const { stream } = method;
  if (stream === undefined) return;
  const encode = (item: unknown): Buffer => {
    try {
      return stream.item.encode(item, NO_HANDLES);
    } catch (error) {
      if (!(error instanceof Mismatch)) throw error;
      throw new TsugiError('TYPE', `the stream: ${mismatchText(error)}`, { plugin: name });
    }
  };
  const iterable = (bytes: Buffer, given: Handles): AsyncIterable<unknown> =>
    f(...argumentsIn(method, bytes, given, name)) as AsyncIterable<unknown>;
  listener.stream(methodPath(wire, method), (call) => {
    begin(call as unknown as Sink, () => iterable(call.request, handles.forCall(call)), encode);
  });
  listener.duplex(pulledPath(wire, method), (call) => {
    // the first message is the arguments, the others say how many items are wanted
    call.once('data', (bytes: Buffer) => {
      const credits = new Credits(call);
      begin(call as unknown as Sink, () => iterable(bytes, handles.forCall(call)), encode, credits);
    });
  });
}

function begin(
  sink: Sink,
  make: () => AsyncIterable<unknown>,
  encode: (item: unknown) => Buffer,
  credits?: Credits,
): void {
  let items: AsyncIterable<unknown>;
  try {
    items = make();
  } catch (error) {
    sink.on('error', () => {});
    sink.emit('error', failed(error));
    return;
  }
  void produce(items, sink, encode, true, credits);
}

function argumentsIn({ args, label }: WireMethod, bytes: Buffer, given: Handles, plugin: string): readonly unknown[] {
  try {
    return args.decode(bytes, given);
  } catch (error) {
    const text =
      error instanceof Mismatch
        ? mismatchText(error)
        : error instanceof Malformed
          ? `no message: ${error.why}`
          : undefined;
    if (text === undefined) throw error;
    throw new TsugiError('TYPE', `${label}() was called with ${text}`, { plugin });
  }
}

function encoded(
  { label }: WireMethod,
  result: NonNullable<WireMethod['result']>,
  value: unknown,
  plugin: string,
): Buffer {
  try {
    return result.encode(value, NO_HANDLES);
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
    throw new TsugiError('TYPE', `${label}() returned what does not fit: ${mismatchText(error)}`, { plugin });
  }
}

/** What a contract does not say is not what the plugin has thrown: other peers know that by the status. */
function failed(error: unknown): Status & { readonly metadata: Metadata } {
  const told = statusOf(error, true);
  const isFault = error instanceof TsugiError && error.code === 'TYPE';
  return isFault ? { ...told, code: status.INTERNAL } : told;
}
