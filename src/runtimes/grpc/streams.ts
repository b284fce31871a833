/**
 * Streams of items over gRPC. HTTP/2 keeps a writer from getting far ahead by counting bytes, in which many small items fit;
 * so between two sides that are both tsugi the reader says how many items it takes, as messages the other way.
 */
import type { Readable, Writable } from 'node:stream';
import { Reader } from '../wire/reader.ts';
import type { WireStream } from '../wire/wire.ts';
import { Writer } from '../wire/writer.ts';
import type { Duplex } from './connection.ts';
import { encodeFailure, statusOf, Told } from './faults.ts';

/** How many items may be under way. */
export const WINDOW = 16;
/** So many are asked for at once. */
const STEP = WINDOW / 2;

/** The writing end of a call that the other side has made. */
export interface Sink extends Writable {
  readonly cancelled: boolean;
}

/** How many more items the other side takes. */
export class Credits {
  #left = WINDOW;
  #more: (() => void) | undefined;

  /** @param requests messages with numbers */
  constructor(requests: Readable) {
    requests.on('data', (bytes: Buffer) => this.#add(bytes));
  }

  /** Settles when one more may be sent. */
  async take(): Promise<void> {
    while (this.#left === 0) {
      await new Promise<void>((resolve) => {
        this.#more = resolve;
      });
    }
    this.#left--;
  }

  /** Nobody waits any more. */
  end(): void {
    this.#add(creditOf(1));
  }

  #add(bytes: Buffer): void {
    let count = 0;
    try {
      count = new Reader(bytes).varint();
    } catch {
      // no number: nothing more is sent, and the reader waits in vain
    }
    // a sum that is no number any more would be no limit
    this.#left = Math.min(this.#left + count, 2 ** 31);
    this.#more?.();
  }
}

function creditOf(count: number): Buffer {
  const writer = new Writer();
  writer.varint(count);
  return writer.copy();
}

/**
 * Sends what an iterable gives until either side has enough.
 * @param encode makes a message of an item; what it throws ends the stream
 * @param own whether it is the plugin's, see `statusOf`
 * @param credits the other side's; absent if it counts bytes only
 */
export async function produce(
  iterable: AsyncIterable<unknown>,
  sink: Sink,
  encode: (item: unknown) => Buffer,
  own: boolean,
  credits?: Credits,
): Promise<void> {
  let iterator: AsyncIterator<unknown> | undefined;
  let isOver = false;
  const stop = (): void => {
    if (isOver) return;
    isOver = true;
    credits?.end();
    Promise.resolve(iterator?.return?.()).catch(() => {});
  };
  sink.on('cancelled', stop);
  sink.on('error', () => {});
  try {
    iterator = iterable[Symbol.asyncIterator]();
    while (!isOver) {
      await credits?.take();
      if (isOver || sink.cancelled) break;
      const { done, value } = await iterator.next();
      if (done === true) {
        isOver = true;
        break;
      }
      if (isOver) break;
      if (!sink.write(encode(value))) await drained(sink);
    }
    sink.end();
  } catch (error) {
    if (sink.cancelled) return;
    if (credits === undefined) {
      sink.emit('error', statusOf(error, own));
    } else {
      sink.write(lastWord(error, own));
      sink.end();
    }
  } finally {
    stop();
  }
}

/**
 * An error as the last message: a status would overtake the messages before it, as grpc-js drops what was not read when one
 * comes. No message of protobuf begins with 0.
 */
const lastWord = (error: unknown, own: boolean): Buffer => Buffer.concat([Buffer.of(0), encodeFailure(error, own)]);

const drained = (sink: Sink): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      sink.off('drain', done);
      sink.off('cancelled', done);
      resolve();
    };
    sink.on('drain', done);
    sink.on('cancelled', done);
  });

/** Messages of the other side, one after the other. */
export interface Incoming {
  /** The next one, undefined after the last. Rejects with what the call ended with. */
  next(): Promise<Buffer | undefined>;
  /** Says that so many more are taken, where the other side wants to know. */
  ask?(count: number): void;
  cancel(): void;
}

/**
 * Reads what the other side sends. It begins with the first item that is asked for, and ends with the reader.
 * @param open makes the call
 * @param decode what it and the call throw goes through `fail`
 */
export async function* consume(
  open: () => Incoming,
  decode: (bytes: Buffer) => unknown,
  fail: (error: unknown) => unknown | Promise<unknown>,
): AsyncGenerator<unknown, void, undefined> {
  const call = open();
  let taken = 0;
  try {
    for (;;) {
      const bytes = await call.next();
      if (bytes === undefined) return;
      if (call.ask !== undefined) {
        if (bytes[0] === 0) throw new Told(bytes.subarray(1));
        if (++taken % STEP === 0) call.ask(STEP);
      }
      yield decode(bytes);
    }
  } catch (error) {
    throw await fail(error);
  } finally {
    call.cancel();
  }
}

/** A call whose messages are asked for. */
export function pulled(call: Duplex): Incoming {
  let failure: unknown;
  let isOver = false;
  let wake: (() => void) | undefined;
  const tell = (): void => wake?.();
  call.on('readable', tell);
  call.on('end', () => {
    isOver = true;
    tell();
  });
  call.on('error', (error) => {
    failure ??= error;
    tell();
  });
  return {
    async next() {
      for (;;) {
        const message = call.read() as Buffer | null;
        if (message !== null) return message;
        if (failure !== undefined) throw failure;
        if (isOver) return undefined;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    ask: (count) => void call.write(creditOf(count)),
    cancel: () => call.cancel(),
  };
}

/** An iterable as what its parameter is declared as. */
export function shaped(kind: WireStream['kind'], items: AsyncGenerator<unknown, void, undefined>): object {
  if (kind !== 'stream') return items;
  return new ReadableStream<unknown>(
    {
      async pull(controller) {
        const { done, value } = await items.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await items.return();
      },
    },
    { highWaterMark: 0 },
  );
}
