/** One end of a connection that is set up: calls in both directions, streams, signals. */
import { type Failure, NOTHING, readFailure, writeFailure } from '../wire/failure.ts';
import type { Callback } from '../wire/handles.ts';
import { Malformed, type Reader } from '../wire/reader.ts';
import type { WireFunction, WireMessage, WireMethod, WireStream } from '../wire/wire.ts';
import { TooLong } from '../wire/writer.ts';
import { readAbort, writeAbort } from './abort.ts';
import { Calls } from './calls.ts';
import { Body, type Kind, message, numbers, readNumbers, text, uint32 } from './frames.ts';
import { misfitText, Numbers, Table } from './handles.ts';
import type { Link } from './link.ts';
import type { Side } from './side.ts';

export interface PeerOptions {
  readonly link: Link;
  readonly side: Side;
  /** How long a call of this side may take, in milliseconds. */
  readonly withinMs: number;
  /** The methods that the other side may call, and what they are methods of. */
  readonly served?: { readonly methods: ReadonlyMap<string, WireMethod>; readonly implementation: object };
  /** A call of this side took too long. */
  onLate?(error: Error): void;
  /** A call failed that nobody waits for. @param error what the other side has told */
  onUncaught(error: Error): void;
}

/** What is called, and where its arguments are. */
interface CallFrame {
  readonly id: number;
  readonly argsAt: number;
  readonly argsEnd: number;
}

export class Peer {
  readonly #link: Link;
  readonly #side: Side;
  readonly #options: PeerOptions;
  readonly #table: Table;
  readonly #calls: Calls;
  readonly #numbers: Numbers;
  /** Why there are no calls any more. */
  #closed: ((what: string) => Error) | undefined;
  #streams = 0;
  /** Of the frame that is read. */
  readonly #body = new Body();

  constructor(options: PeerOptions) {
    const { link, side, withinMs, onLate } = options;
    this.#options = options;
    this.#link = link;
    this.#side = side;
    this.#numbers = new Numbers(side.first);
    this.#table = new Table(
      {
        side,
        call: (type, handle, args) => this.#callFunction(type, handle, args),
        pull: (id, count) => this.#two('pull', id, count),
        stop: (id) => this.#two('stop', id, 0),
        item: (id, type, value) => this.#sendItem(id, type, value),
        end: (id, failure) => this.#sendFailure('end', id, failure),
        abort: (id, reason) => this.#sendAbort(id, reason),
        release: (ids) => {
          if (link.features.includes('release')) link.send('release', (writer) => numbers(writer, 1, ids));
        },
        drained: () => (link.isFull ? link.drained() : undefined),
      },
      this.#numbers,
    );
    this.#calls = new Calls(withinMs, (id, label) => {
      this.#two('cancel', id, 0);
      const error = side.late(label);
      onLate?.(error);
      return error;
    });
  }

  /** Calls and streams of the other side that this one waits for. */
  get pending(): number {
    return this.#calls.size + this.#streams;
  }

  /** A method of the other side, as a function. @throws what is wrong with the arguments, synchronously */
  method(type: WireMethod): (...args: unknown[]) => unknown {
    const { name, label, result, stream } = type;
    if (stream !== undefined) return (...args) => this.#callStream(type, stream, args);
    if (result === undefined) {
      return (...args) => {
        this.#sendCall(0, name, 0, type, args);
      };
    }
    return (...args) => {
      const id = this.#numbers.next(this.#calls, this.#table.functions, this.#table.incoming);
      this.#sendCall(id, name, 0, type, args);
      return this.#calls.wait(id, label, result);
    };
  }

  /** All that is under way ends with an error, and there is nothing more. */
  close(lost: (what: string) => Error): void {
    if (this.#closed !== undefined) return;
    this.#closed = lost;
    this.#calls.close((label) => lost(`${label}() was not answered`));
    this.#table.close(() => lost('the stream has not ended'));
  }

  #callStream(type: WireMethod, stream: WireStream, args: readonly unknown[]): object {
    const id = this.#numbers.next(this.#calls, this.#table.functions, this.#table.incoming);
    this.#sendCall(id, type.name, 0, type, args);
    this.#streams++;
    return this.#table.consume(id, stream, () => this.#streams--);
  }

  #callFunction(type: WireFunction, handle: number, args: unknown[]): unknown {
    if (type.result === undefined) {
      this.#sendCall(0, '', handle, type, args);
      return undefined;
    }
    const id = this.#numbers.next(this.#calls, this.#table.functions, this.#table.incoming);
    this.#sendCall(id, '', handle, type, args);
    return this.#calls.wait(id, type.label, type.result);
  }

  #sendCall(
    id: number,
    method: string,
    handle: number,
    { label, args: codec }: { readonly label: string; readonly args: WireMessage<readonly unknown[]> },
    args: readonly unknown[],
  ): void {
    if (this.#closed !== undefined) throw this.#closed(`${label}() cannot be called`);
    const table = this.#table;
    table.begin();
    try {
      this.#link.send('call', (writer) => {
        uint32(writer, 1, id);
        text(writer, 2, method);
        uint32(writer, 3, handle);
        message(writer, 4, () => codec.write(writer, args, table));
        for (const { id: signal, reason } of table.aborted)
          message(writer, 7, () => writeAbort(writer, signal, reason));
      });
    } catch (error) {
      table.undo();
      const misfit = misfitText(error);
      if (misfit !== undefined) throw this.#side.badArguments(label, misfit);
      throw error instanceof TooLong ? this.#side.tooLong(`${label}() was called with`, this.#link.maxSent) : error;
    }
  }

  /** @returns false for a frame that has no place in calls */
  frame(kind: Kind, reader: Reader): boolean {
    switch (kind) {
      case 'call':
        this.#called(reader);
        return true;
      case 'return':
        this.#returned(reader);
        return true;
      case 'throw':
        this.#thrown(reader);
        return true;
      case 'pull':
        this.#body.read(reader);
        this.#table.outgoing.get(this.#body.number(1))?.pull(this.#body.number(2));
        return true;
      case 'stop':
        this.#table.stopped(this.#body.read(reader).number(1));
        return true;
      case 'item':
        this.#item(reader);
        return true;
      case 'end':
        this.#ended(reader);
        return true;
      case 'cancel':
        // what runs cannot be ended; its result is dropped where it arrives
        return true;
      case 'abort': {
        const { id, reason } = readAbort(reader);
        this.#table.abort(id, reason);
        return true;
      }
      case 'release':
        this.#table.letGo(readNumbers(this.#body.read(reader).within(1, reader)));
        return true;
      default:
        return false;
    }
  }

  #called(reader: Reader): void {
    const body = this.#body.read(reader);
    const handle = body.number(3);
    const method = body.text(2, reader);
    const frame = { id: body.number(1), argsAt: body.starts[4] as number, argsEnd: body.ends[4] as number };
    this.#table.aborted = body.many.map(({ start, end }) => readAbort(reader.within(start, end)));
    if (handle !== 0) this.#runFunction(handle, frame, reader);
    else this.#runMethod(method, frame, reader);
  }

  #runFunction(handle: number, frame: CallFrame, reader: Reader): void {
    const exported = this.#table.functions.get(handle);
    if (exported === undefined) {
      this.#sendFailure('throw', frame.id, { error: new Error(`there is no function ${handle}`) });
      return;
    }
    const { type, callback } = exported;
    this.#run(frame, reader, type, type.result, callback, undefined);
  }

  #runMethod(name: string, frame: CallFrame, reader: Reader): void {
    const { served } = this.#options;
    const type = served?.methods.get(name);
    const method = (served?.implementation as Record<string, unknown> | undefined)?.[name];
    if (type === undefined || typeof method !== 'function') {
      this.#sendFailure('throw', frame.id, { error: new Error(`there is no method ${JSON.stringify(name)}`) });
      return;
    }
    const { stream } = type;
    if (stream === undefined) {
      this.#run(frame, reader, type, type.result, method as Callback, served?.implementation);
      return;
    }
    try {
      const args = this.#readArgs(frame, reader, type);
      const made: unknown = Reflect.apply(method, served?.implementation, args);
      this.#table.produce(frame.id, stream, checkedStream(made, type));
    } catch (error) {
      this.#sendFailure('end', frame.id, { error });
    }
  }

  #readArgs(
    { argsAt, argsEnd }: CallFrame,
    reader: Reader,
    { label, args }: Pick<WireFunction, 'label' | 'args'>,
  ): unknown[] {
    try {
      return args.read(reader.within(argsAt, argsEnd), this.#table) as unknown[];
    } catch (error) {
      const misfit = misfitText(error);
      throw misfit === undefined ? error : new TypeError(`${label}() was called with ${misfit}`);
    } finally {
      this.#table.aborted = [];
    }
  }

  /** Runs a method or a callback, and answers. */
  #run(
    frame: CallFrame,
    reader: Reader,
    type: Pick<WireFunction, 'label' | 'args'>,
    result: WireMessage<unknown> | undefined,
    callee: Callback,
    self: object | undefined,
  ): void {
    const { id } = frame;
    let value: unknown;
    try {
      value = Reflect.apply(callee, self, this.#readArgs(frame, reader, type));
    } catch (error) {
      this.#sendFailure('throw', id, { error });
      return;
    }
    if (result === undefined) return;
    // as `await` would: with whatever has a `then`
    Promise.resolve(value).then(
      (settled) => this.#sendResult(id, type.label, result, settled),
      (error: unknown) => this.#sendFailure('throw', id, { error }),
    );
  }

  #sendResult(id: number, label: string, codec: WireMessage<unknown>, value: unknown): void {
    if (id === 0) return;
    try {
      this.#link.send('return', (writer) => {
        uint32(writer, 1, id);
        message(writer, 2, () => codec.write(writer, value, this.#table));
      });
    } catch (error) {
      this.#sendFailure('throw', id, { error: this.#misfit(error, label, value) });
    }
  }

  /** What is wrong with something of this side's that the other one is to get. */
  #misfit(error: unknown, label: string, value: unknown): unknown {
    if (error instanceof TooLong) return this.#side.tooLong(`${label} gave`, this.#link.maxSent);
    const misfit = misfitText(error);
    return misfit === undefined ? error : this.#side.badOwn(label, misfit, value);
  }

  #sendItem(id: number, { label, item }: WireStream, value: unknown): void {
    try {
      this.#link.send('item', (writer) => {
        uint32(writer, 1, id);
        message(writer, 2, () => item.write(writer, value, this.#table));
      });
    } catch (error) {
      throw this.#misfit(error, label, value);
    }
  }

  #sendFailure(kind: 'throw' | 'end', id: number, failure: { readonly error: unknown } | undefined): void {
    const told = failure === undefined ? undefined : this.#side.told(failure.error);
    this.#link.send(kind, (writer) => {
      uint32(writer, 1, id);
      if (told !== undefined) message(writer, 2, () => writeFailure(writer, told));
    });
  }

  #sendAbort(id: number, reason: unknown): void {
    this.#link.send('abort', (writer) => writeAbort(writer, id, reason));
  }

  #two(kind: 'pull' | 'stop' | 'cancel', id: number, count: number): void {
    this.#link.send(kind, (writer) => {
      uint32(writer, 1, id);
      uint32(writer, 2, count);
    });
  }

  #returned(reader: Reader): void {
    const body = this.#body.read(reader);
    const call = this.#calls.take(body.number(1));
    if (call === undefined) return;
    try {
      call.resolve(call.result.read(body.within(2, reader), this.#table));
    } catch (error) {
      const misfit = misfitText(error);
      if (misfit === undefined) throw error;
      call.reject(this.#side.badResult(call.label, misfit));
    }
  }

  #thrown(reader: Reader): void {
    const { id, failure } = this.#failed(reader);
    const error = this.#side.seen(failure ?? NOTHING);
    if (id === 0) this.#options.onUncaught(error);
    else this.#calls.take(id)?.reject(error);
  }

  #ended(reader: Reader): void {
    const { id, failure } = this.#failed(reader);
    const incoming = this.#table.incoming.get(id);
    incoming?.end(failure === undefined ? undefined : { error: this.#side.seen(failure) });
  }

  #failed(reader: Reader): { readonly id: number; readonly failure: Failure | undefined } {
    const body = this.#body.read(reader);
    return { id: body.number(1), failure: body.has(2) ? readFailure(body.within(2, reader)) : undefined };
  }

  #item(reader: Reader): void {
    const body = this.#body.read(reader);
    const id = body.number(1);
    const incoming = this.#table.incoming.get(id);
    if (incoming === undefined) return;
    const { item, label } = incoming.type;
    let value: unknown;
    try {
      value = item.read(body.within(2, reader), this.#table);
    } catch (error) {
      const misfit = misfitText(error);
      if (misfit === undefined) throw error;
      incoming.fail(this.#side.badResult(label, misfit));
      return;
    }
    if (!incoming.item(value)) throw new Malformed(`there are more items of the stream ${id} than were asked for`);
  }
}

function checkedStream(value: unknown, { label }: WireMethod): object {
  const isIterable =
    typeof value === 'object' &&
    value !== null &&
    typeof (value as { [Symbol.asyncIterator]?: unknown })[Symbol.asyncIterator] === 'function';
  if (!isIterable) throw new TypeError(`${label}: result must be an AsyncIterable, got ${typeof value}`);
  return value;
}
