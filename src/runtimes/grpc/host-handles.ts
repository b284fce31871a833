/**
 * What the host gives away as a number with a call: callbacks, streams and signals. To tsugi's own plugins one connection
 * serves them all. To others each has a connection of its own, which the broker makes, as go-plugin has it.
 */
import { Metadata, status } from '@grpc/grpc-js';
import { Mismatch, mismatchText } from '../../interpreter/index.ts';
import { NO_HANDLES } from '../wire/failure.ts';
import type { Callback, Handles } from '../wire/handles.ts';
import { Malformed, Reader } from '../wire/reader.ts';
import type { Wire, WireFunction, WireStream } from '../wire/wire.ts';
import type { Broker } from './broker.ts';
import { encodeData, statusOf } from './faults.ts';
import { Listener, type UnaryHandler } from './listener.ts';
import { EMPTY } from './messages.ts';
import { callbackPath, METADATA, OWN, pulledStreamPath, streamPath } from './paths.ts';
import type { PluginProcess } from './plugin-process.ts';
import { Credits, produce, type Sink } from './streams.ts';

/** What was given away, by its number. */
type Given =
  | { readonly type: WireFunction; readonly callback: Callback }
  | { readonly type: WireStream; readonly iterable: AsyncIterable<unknown> }
  | { readonly signal: AbortSignal };

export class HostHandles {
  readonly #wire: Wire;
  readonly #broker: Broker;
  readonly #given = new Map<number, Given>();
  readonly #onFailure: (error: unknown) => void;
  #shared: Listener | undefined;

  constructor(wire: Wire, broker: Broker, onFailure: (error: unknown) => void) {
    this.#wire = wire;
    this.#broker = broker;
    this.#onFailure = onFailure;
  }

  /** Serves all from now on by one connection, whose number for the broker it gives: the other side is tsugi. */
  async share({ sockets, security }: PluginProcess, maxBytes: number): Promise<number> {
    const shared = new Listener(maxBytes);
    this.#shared = shared;
    for (const type of this.#wire.functions) {
      shared.unary(callbackPath(this.#wire, type), (call, done) => {
        const given = this.#given.get(numberIn(call.metadata));
        if (given === undefined || !('callback' in given) || given.type !== type) done(NO_SUCH);
        else answer(type, given.callback)(call, done);
      });
    }
    for (const type of this.#wire.streams) {
      shared.duplex(pulledStreamPath(this.#wire, type), (call) => {
        const given = this.#given.get(numberIn(call.metadata));
        if (given === undefined || !('iterable' in given) || given.type !== type) call.emit('error', NO_SUCH);
        else void produce(given.iterable, call as unknown as Sink, encoder(type), false, new Credits(call));
      });
    }
    shared.unary(OWN.signal, (call, done) => {
      const given = this.#given.get(numberIn(call.metadata));
      if (given === undefined || !('signal' in given)) done(NO_SUCH);
      else whenAborted(given.signal, call, () => done(null, encodeReason(given.signal)));
    });
    shared.unary(OWN.release, ({ request }, done) => {
      try {
        for (const reader = new Reader(request); !reader.done; ) this.#given.delete(reader.varint());
      } catch {
        // the rest goes with the plugin
      }
      done(null, EMPTY);
    });
    const id = this.#broker.next();
    const address = await shared.listen(sockets, security);
    this.#broker.announce(id, address);
    return id;
  }

  /** For the arguments of one call. */
  forCall(): CallHandles {
    return new CallHandles(this);
  }

  give(given: Given): number {
    const id = this.#broker.next();
    if (this.#shared !== undefined) this.#given.set(id, given);
    else if (!('signal' in given))
      this.#broker.accept(id, (listener) => this.#serve(listener, given)).catch(this.#onFailure);
    return id;
  }

  take(ids: readonly number[]): void {
    for (const id of ids) this.#given.delete(id);
  }

  get isShared(): boolean {
    return this.#shared !== undefined;
  }

  close(): void {
    this.#given.clear();
    this.#shared?.close();
  }

  #serve(listener: Listener, given: Exclude<Given, { readonly signal: AbortSignal }>): void {
    if ('callback' in given) {
      listener.unary(callbackPath(this.#wire, given.type), answer(given.type, given.callback));
      return;
    }
    const { type, iterable } = given;
    listener.stream(streamPath(this.#wire, type), (call) => {
      void produce(iterable, call as unknown as Sink, encoder(type), false);
    });
  }
}

/** The handles that one call has given away. */
export class CallHandles implements Handles {
  readonly #all: HostHandles;
  readonly #ids: number[] = [];
  readonly #signals: number[] = [];
  readonly signals: AbortSignal[] = [];
  #aborted: Map<number, Buffer> | undefined;

  constructor(all: HostHandles) {
    this.#all = all;
  }

  exportFunction(type: WireFunction, callback: Callback): number {
    return this.#keep(this.#all.give({ type, callback }));
  }

  exportIterable(type: WireStream, iterable: object): number {
    return this.#keep(this.#all.give({ type, iterable: iterable as AsyncIterable<unknown> }));
  }

  exportSignal(signal: AbortSignal): number {
    const id = this.#keep(this.#all.give({ signal }));
    this.#signals.push(id);
    this.signals.push(signal);
    if (signal.aborted) {
      this.#aborted ??= new Map();
      this.#aborted.set(id, encodeReason(signal));
    }
    return id;
  }

  importFunction(): never {
    throw new Malformed('it gives a function, where there is none');
  }

  importIterable(): never {
    throw new Malformed('it gives a stream, where there is none');
  }

  importSignal(): never {
    throw new Malformed('it gives a signal, where there is none');
  }

  /** What the call says beside its arguments. */
  metadata(): Metadata | undefined {
    if (this.#aborted === undefined || !this.#all.isShared) return undefined;
    const metadata = new Metadata();
    metadata.set(METADATA.aborted, encodeData(this.#aborted));
    return metadata;
  }

  /** The call was not made. */
  takeBack(): void {
    this.#all.take(this.#ids);
  }

  /** The call is over. A signal is one of its call; callbacks and streams may live on. */
  end(): void {
    this.#all.take(this.#signals);
  }

  #keep(id: number): number {
    this.#ids.push(id);
    return id;
  }
}

const NO_SUCH = { code: status.NOT_FOUND, details: 'it was given back, or never given', metadata: new Metadata() };

const numberIn = (metadata: Metadata): number => Number(metadata.get(METADATA.handle)[0]);

const encoder =
  (type: WireStream) =>
  (item: unknown): Buffer => {
    try {
      return type.item.encode(item, NO_HANDLES);
    } catch (error) {
      throw error instanceof Mismatch ? new TypeError(`an item: ${mismatchText(error)}`) : error;
    }
  };

/** A callback as a method that the other side calls. */
function answer(type: WireFunction, callback: Callback): UnaryHandler {
  return ({ request }, done) => {
    const call = async (): Promise<Buffer> => {
      const value = await callback(...argumentsIn(type, request));
      return type.result === undefined ? EMPTY : encodeResult(type, value);
    };
    call().then(
      (bytes) => done(null, bytes),
      (error: unknown) => done(statusOf(error, false)),
    );
  };
}

function encodeResult({ result, label }: WireFunction, value: unknown): Buffer {
  try {
    return result?.encode(value, NO_HANDLES) ?? EMPTY;
  } catch (error) {
    throw error instanceof Mismatch ? new TypeError(`${label}() returned: ${mismatchText(error)}`) : error;
  }
}

function argumentsIn({ args, label }: WireFunction, bytes: Buffer): readonly unknown[] {
  try {
    return args.decode(bytes, NO_HANDLES);
  } catch (error) {
    if (error instanceof Mismatch) throw new TypeError(`${label}() was called with ${mismatchText(error)}`);
    if (error instanceof Malformed) throw new TypeError(`${label}() was called with no message: ${error.why}`);
    throw error;
  }
}

function whenAborted(
  signal: AbortSignal,
  call: { once(event: 'cancelled', f: () => void): unknown },
  tell: () => void,
): void {
  if (signal.aborted) {
    tell();
    return;
  }
  signal.addEventListener('abort', tell, { once: true });
  call.once('cancelled', () => signal.removeEventListener('abort', tell));
}

/** A reason as data; undefined stands for the usual one, an AbortError, and for what is no data. */
function encodeReason({ reason }: { readonly reason: unknown }): Buffer {
  const isUsual = reason instanceof DOMException && reason.name === 'AbortError';
  try {
    return encodeData(isUsual ? undefined : reason);
  } catch {
    return encodeData(undefined);
  }
}
