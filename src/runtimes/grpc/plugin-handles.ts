/**
 * What the host gave to a plugin as a number: callbacks, streams and signals. A host that is tsugi serves them all by one
 * connection. With others the broker makes a connection for each.
 */
import { Metadata } from '@grpc/grpc-js';
import { Mismatch, mismatchText } from '../../interpreter/index.ts';
import { NO_HANDLES } from '../wire/failure.ts';
import type { Callback, Handles } from '../wire/handles.ts';
import { Malformed } from '../wire/reader.ts';
import type { Wire, WireFunction, WireStream } from '../wire/wire.ts';
import { Writer } from '../wire/writer.ts';
import type { Broker } from './broker.ts';
import type { Connection, UnaryCall } from './connection.ts';
import { decodeData, thrownOf } from './faults.ts';
import { EMPTY } from './messages.ts';
import { callbackPath, METADATA, OWN, pulledStreamPath, streamPath } from './paths.ts';
import { consume, pulled, shaped } from './streams.ts';

/** What tells that the caller has hung up. */
interface Call {
  readonly metadata: Metadata;
  readonly cancelled: boolean;
  once(event: 'cancelled', f: () => void): unknown;
}

export class PluginHandles {
  readonly #wire: Wire;
  readonly #broker: Broker;
  /** To a host that is tsugi. */
  readonly #shared: Connection | undefined;
  /** Told when the plugin holds a callback no longer. */
  readonly #dropped: FinalizationRegistry<() => void>;
  #released: number[] = [];

  constructor(wire: Wire, broker: Broker, shared: Connection | undefined) {
    this.#wire = wire;
    this.#broker = broker;
    this.#shared = shared;
    this.#dropped = new FinalizationRegistry((drop) => drop());
  }

  forCall(call: Call): Handles {
    return {
      ...NO_HANDLES,
      importFunction: (type, handle) => this.#function(type, handle),
      importIterable: (type, handle) => this.#iterable(type, handle),
      importSignal: (handle) => this.#signal(call, handle),
    };
  }

  #function(type: WireFunction, handle: number): Callback {
    const path = callbackPath(this.#wire, type);
    const { invoke, drop } = this.#reach(handle);
    const { result, label } = type;
    const callback: Callback = (...args) => {
      const message = encodeArguments(type, args);
      const answer = invoke((connection, metadata) => connection.unary(path, message, metadata));
      if (result === undefined) {
        answer.catch(() => {}); // nobody waits for it
        return undefined;
      }
      return answer.then((bytes) => decodeReply(result, bytes, label), rethrown);
    };
    this.#dropped.register(callback, drop);
    return callback;
  }

  #iterable(type: WireStream, handle: number): object {
    const { connect, drop, metadata } = this.#reach(handle);
    const shared = this.#shared;
    const decode = (bytes: Buffer): unknown => type.item.decode(bytes, NO_HANDLES);
    const wire = this.#wire;
    async function* items(): AsyncGenerator<unknown, void, undefined> {
      try {
        const connection = await connect;
        const open = () =>
          shared === undefined
            ? connection.items(streamPath(wire, type), EMPTY)
            : pulled(connection.duplex(pulledStreamPath(wire, type), metadata));
        yield* consume(open, decode, thrownOf);
      } finally {
        drop();
      }
    }
    return shaped(type.kind, items());
  }

  #signal(call: Call, handle: number): AbortSignal {
    const controller = new AbortController();
    if (this.#shared === undefined) {
      // other hosts hang up
      if (call.cancelled) controller.abort();
      else call.once('cancelled', () => controller.abort());
      return controller.signal;
    }
    const known = abortedIn(call.metadata).get(handle);
    if (known !== undefined) {
      controller.abort(known.reason);
      return controller.signal;
    }
    const { answer } = this.#shared.unary(OWN.signal, EMPTY, metadataOf(handle));
    answer.then(
      (bytes) => controller.abort(decodeData(bytes)),
      () => {}, // its call is over, or the host
    );
    return controller.signal;
  }

  /** How what a number stands for is reached. */
  #reach(handle: number): Reach {
    const shared = this.#shared;
    const metadata = metadataOf(handle);
    if (shared !== undefined) {
      return {
        metadata,
        connect: Promise.resolve(shared),
        // at once: calls that nobody waits for keep their order
        invoke: (make) => make(shared, metadata).answer,
        drop: () => this.#release(handle),
      };
    }
    const connect = this.#broker.dial(handle);
    connect.catch(() => {}); // told to whoever calls
    return {
      metadata,
      connect,
      invoke: async (make) => make(await connect, metadata).answer,
      drop: () => void connect.then((connection) => this.#broker.hangUp(connection)).catch(() => {}),
    };
  }

  /** Those of one turn go together. */
  #release(handle: number): void {
    this.#released.push(handle);
    if (this.#released.length > 1) return;
    setImmediate(() => {
      const writer = new Writer();
      for (const id of this.#released) writer.varint(id);
      this.#released = [];
      this.#shared?.unary(OWN.release, writer.copy()).answer.catch(() => {});
    });
  }
}

interface Reach {
  readonly metadata: Metadata;
  readonly connect: Promise<Connection>;
  invoke(make: (connection: Connection, metadata: Metadata) => UnaryCall): Promise<Buffer>;
  /** It is needed no longer. */
  drop(): void;
}

function metadataOf(handle: number): Metadata {
  const metadata = new Metadata();
  metadata.set(METADATA.handle, String(handle));
  return metadata;
}

/** The signals that were aborted when the call was made, by their numbers. */
function abortedIn(metadata: Metadata): ReadonlyMap<number, { readonly reason: unknown }> {
  const [bytes] = metadata.get(METADATA.aborted);
  const aborted = new Map<number, { readonly reason: unknown }>();
  if (!Buffer.isBuffer(bytes)) return aborted;
  const told = decodeData(bytes);
  if (!(told instanceof Map)) return aborted;
  for (const [id, reason] of told) {
    if (typeof id === 'number' && reason instanceof Uint8Array) aborted.set(id, { reason: decodeData(reason) });
  }
  return aborted;
}

function encodeArguments({ args: type, label }: WireFunction, args: readonly unknown[]): Buffer {
  try {
    return type.encode(args, NO_HANDLES);
  } catch (error) {
    if (error instanceof Mismatch) throw new TypeError(`${label}() was called with ${mismatchText(error)}`);
    throw error;
  }
}

function decodeReply(result: NonNullable<WireFunction['result']>, bytes: Buffer, label: string): unknown {
  try {
    return result.decode(bytes, NO_HANDLES);
  } catch (error) {
    if (error instanceof Mismatch) throw new TypeError(`${label}() returned what does not fit: ${mismatchText(error)}`);
    if (error instanceof Malformed) throw new TypeError(`${label}() returned no message: ${error.why}`);
    throw error;
  }
}

const rethrown = (error: unknown): never => {
  throw thrownOf(error);
};
