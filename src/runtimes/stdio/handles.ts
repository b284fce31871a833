/** The numbers of one connection: functions, streams and signals of this side that the other may name, and the other way round. */
import { Mismatch, mismatchText } from '../../interpreter/index.ts';
import type { Callback, Handles } from '../wire/handles.ts';
import { Malformed } from '../wire/reader.ts';
import type { WireFunction, WireStream } from '../wire/wire.ts';
import { Incoming } from './incoming.ts';
import { Outgoing } from './outgoing.ts';
import type { Side } from './side.ts';

export interface Exported {
  readonly type: WireFunction;
  readonly callback: Callback;
}

/** What the numbers ask of the connection. */
export interface HandlesPort {
  readonly side: Side;
  /** Calls a function of the other side. */
  call(type: WireFunction, handle: number, args: unknown[]): unknown;
  pull(id: number, count: number): void;
  stop(id: number): void;
  item(id: number, type: WireStream, value: unknown): void;
  end(id: number, failure: { readonly error: unknown } | undefined): void;
  abort(id: number, reason: unknown): void;
  release(ids: readonly number[]): void;
  drained(): Promise<void> | undefined;
}

const LAST = 2 ** 32 - 1;
/** Numbers that one side may hold: beyond that, something is never let go of. */
const MOST = 2 ** 20;

/** Gives out every second number, each to one thing at a time. */
export class Numbers {
  readonly #first: number;
  #next: number;

  constructor(first: 1 | 2) {
    this.#first = first;
    this.#next = first;
  }

  /** @param taken those that are in use */
  next(...taken: readonly { has(id: number): boolean }[]): number {
    for (;;) {
      const id = this.#next;
      this.#next = id + 2 > LAST ? this.#first : id + 2;
      if (!taken.some((one) => one.has(id))) return id;
    }
  }
}

export class Table implements Handles {
  readonly functions = new Map<number, Exported>();
  readonly outgoing = new Map<number, Outgoing>();
  readonly incoming = new Map<number, Incoming>();
  readonly #numbers: Numbers;
  readonly #port: HandlesPort;
  readonly #controllers = new Map<number, AbortController>();
  /** Numbers of signals that were given out, by their signal. */
  readonly #signals = new WeakMap<AbortSignal, number>();
  /** What was given out for the frame that is being written. */
  #made: number[] = [];
  /** Signals of that frame that are aborted already, and those of the frame that is read. */
  aborted: { readonly id: number; readonly reason: unknown }[] = [];
  #released: number[] = [];
  readonly #goneSignals: FinalizationRegistry<number>;
  readonly #goneFunctions: FinalizationRegistry<number>;
  readonly #goneReaders: FinalizationRegistry<Incoming>;

  constructor(port: HandlesPort, numbers: Numbers) {
    this.#port = port;
    this.#numbers = numbers;
    const release = (id: number): void => this.#release(id);
    this.#goneSignals = new FinalizationRegistry(release);
    this.#goneFunctions = new FinalizationRegistry(release);
    this.#goneReaders = new FinalizationRegistry((incoming) => incoming.return());
  }

  /** A frame is about to be written. */
  begin(): void {
    this.#made = [];
    this.aborted = [];
  }

  /** The frame was not written: what was given out for it is not known to the other side. */
  undo(): void {
    for (const id of this.#made) {
      this.functions.delete(id);
      this.outgoing.delete(id);
    }
    this.begin();
  }

  #give(): number {
    if (this.functions.size + this.outgoing.size >= MOST) {
      throw new Mismatch(
        `one of at most ${MOST} functions and streams that the other side has not let go of`,
        () => {},
      );
    }
    const id = this.#numbers.next(this.functions, this.outgoing);
    this.#made.push(id);
    return id;
  }

  exportFunction(type: WireFunction, callback: Callback): number {
    const id = this.#give();
    this.functions.set(id, { type, callback });
    return id;
  }

  importFunction(type: WireFunction, handle: number): Callback {
    this.#checkOthers(handle);
    const callback = (...args: unknown[]): unknown => this.#port.call(type, handle, args);
    this.#goneFunctions.register(callback, handle);
    return callback;
  }

  exportIterable(type: WireStream, iterable: object): number {
    const id = this.#give();
    this.produce(id, type, iterable);
    return id;
  }

  /** Makes a stream under a number. */
  produce(id: number, type: WireStream, iterable: object): void {
    const port = this.#port;
    const outgoing = new Outgoing(iterable, {
      item: (value) => port.item(id, type, value),
      end: (failure) => {
        this.outgoing.delete(id);
        port.end(id, failure);
      },
      drained: () => port.drained(),
    });
    this.outgoing.set(id, outgoing);
  }

  importIterable(type: WireStream, handle: number): object {
    this.#checkOthers(handle);
    if (this.incoming.has(handle)) throw new Malformed(`it names the stream ${handle} twice`);
    return this.consume(handle, type);
  }

  /** Reads a stream under a number. @param ended told once that it is over */
  consume(id: number, type: WireStream, ended: () => void = () => {}): object {
    const port = this.#port;
    const incoming = new Incoming(type, {
      pull: (count) => port.pull(id, count),
      stop: () => port.stop(id),
      ended: () => {
        this.incoming.delete(id);
        ended();
      },
    });
    this.incoming.set(id, incoming);
    return incoming.reader((reader) => this.#goneReaders.register(reader, incoming));
  }

  exportSignal(signal: AbortSignal): number {
    const known = this.#signals.get(signal);
    const id = known ?? this.#numbers.next();
    if (signal.aborted) this.aborted.push({ id, reason: reasonOf(signal) });
    else if (known === undefined) {
      const port = this.#port;
      // the signal holds the listener, and the listener not the signal
      signal.addEventListener('abort', (event) => port.abort(id, reasonOf(event.target as AbortSignal)), {
        once: true,
      });
      this.#goneSignals.register(signal, id);
      this.#signals.set(signal, id);
    }
    return id;
  }

  importSignal(handle: number): AbortSignal {
    this.#checkOthers(handle);
    const known = this.#controllers.get(handle);
    if (known !== undefined) return known.signal;
    const controller = new AbortController();
    const aborted = this.aborted.find(({ id }) => id === handle);
    if (aborted === undefined) this.#controllers.set(handle, controller);
    else abort(controller, aborted.reason);
    return controller.signal;
  }

  /** The other side reads a stream no more. */
  stopped(id: number): void {
    const outgoing = this.outgoing.get(id);
    this.outgoing.delete(id);
    outgoing?.stop();
  }

  /** A signal of the other side was aborted. */
  abort(id: number, reason: unknown): void {
    const controller = this.#controllers.get(id);
    this.#controllers.delete(id);
    if (controller !== undefined) abort(controller, reason);
  }

  /** The other side names some numbers no more. */
  letGo(ids: readonly number[]): void {
    for (const id of ids) {
      this.functions.delete(id);
      this.#controllers.delete(id);
    }
  }

  #checkOthers(handle: number): void {
    if (handle % 2 === this.#port.side.first % 2) throw new Malformed(`it names ${handle}, which is not its own`);
  }

  /** Nobody has it any more: told later, with others. */
  #release(id: number): void {
    this.#released.push(id);
    if (this.#released.length > 1) return;
    setImmediate(() => {
      const ids = this.#released;
      this.#released = [];
      this.#port.release(ids);
    }).unref();
  }

  /** The connection is gone. */
  close(error: () => Error): void {
    for (const incoming of [...this.incoming.values()]) incoming.end({ error: error() });
    for (const outgoing of this.outgoing.values()) outgoing.stop();
    for (const controller of this.#controllers.values()) controller.abort();
    this.outgoing.clear();
    this.functions.clear();
    this.#controllers.clear();
  }
}

/** Undefined if it is the usual one. */
const reasonOf = ({ reason }: AbortSignal): unknown => (reason instanceof Error ? undefined : (reason as unknown));

const abort = (controller: AbortController, reason: unknown): void =>
  reason === undefined ? controller.abort() : controller.abort(reason);

/** What does not fit, in words; undefined for anything else. */
export function misfitText(error: unknown): string | undefined {
  if (error instanceof Mismatch) return mismatchText(error);
  return error instanceof Malformed ? `a message that cannot be read: ${error.why}` : undefined;
}
