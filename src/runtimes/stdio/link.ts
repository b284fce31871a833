/** One connection: frames that were written go out together at the end of a turn, and those that come in are taken apart. */
import type { Readable, Writable } from 'node:stream';
import { Malformed, type Reader } from '../wire/reader.ts';
import { Writer } from '../wire/writer.ts';
import { Deframer, Violation } from './deframer.ts';
import { HEADER, KIND, KINDS, type Kind, MAGIC, message } from './frames.ts';

/** What frames are written to. */
export type Output = Pick<Writable, 'write' | 'writableNeedDrain' | 'on' | 'once'>;

export interface LinkOptions {
  readonly input: Readable;
  readonly output: Output;
  /** The longest message that is taken. */
  readonly maxFrameBytes: number;
  /** @param reader in the content of the frame */
  onFrame(kind: Kind, reader: Reader): void;
  /** What came in that is no frame. */
  onNoise(bytes: Uint8Array): void;
  /** The other side does not keep to the protocol; nothing more is read. */
  onViolation(why: string): void;
  /** There is no more input. @param midway whether it ended in the middle of a frame */
  onEnd(midway: boolean): void;
}

/** From here on what is written is not copied, and goes out before the turn ends. */
const LARGE = 16 * 1024;
const FLUSH = 64 * 1024;

export class Link {
  /** The optional parts of the protocol that the other side knows. */
  features: readonly string[] = [];
  /** The longest message that the other side takes. */
  maxSent = Number.POSITIVE_INFINITY;
  readonly #options: LinkOptions;
  #writer = new Writer(Number.POSITIVE_INFINITY, LARGE);
  #isWriting = false;
  /** Frames that came up while another one was written. */
  #within: Buffer[] = [];
  #isScheduled = false;
  #isClosed = false;

  constructor(options: LinkOptions) {
    this.#options = options;
    const { input, maxFrameBytes, onFrame, onNoise } = options;
    const deframer = new Deframer({
      maxFrameBytes,
      onNoise,
      onFrame: (reader) => {
        const tag = reader.tag();
        const kind = (tag & 7) === 2 ? KINDS[tag >>> 3] : undefined;
        // of a later version of the protocol, which this side has not agreed to
        if (kind === undefined) return;
        reader.enter();
        onFrame(kind, reader);
      },
    });
    input.on('data', (chunk: Buffer) => {
      if (!this.#isClosed) this.#take(deframer, chunk);
    });
    input.on('end', () => {
      if (!this.#isClosed) options.onEnd(deframer.isMidway);
    });
  }

  #take(deframer: Deframer, chunk: Buffer): void {
    try {
      deframer.push(chunk);
    } catch (error) {
      if (!(error instanceof Violation || error instanceof Malformed)) throw error;
      this.close();
      this.#options.onViolation(error instanceof Violation ? error.why : `it sent a frame that is none: ${error.why}`);
    }
  }

  /**
   * Writes a frame. It is on its way at the end of the turn.
   * @param write what it holds @throws TooLong, and what `write` throws; then there is no frame
   */
  send(kind: Kind, write: (writer: Writer) => void): void {
    if (this.#isClosed) return;
    if (this.#isWriting) {
      this.#sendWithin(kind, write);
      return;
    }
    const writer = this.#writer;
    const { length, depth } = writer;
    const bodyAt = length + HEADER;
    writer.limit = bodyAt + this.maxSent;
    this.#isWriting = true;
    try {
      writer.raw(MAGIC);
      const at = writer.room(HEADER - MAGIC.length);
      message(writer, KIND[kind], write);
      if (writer.length > writer.limit) writer.tooLong();
      writer.setUint32(at, writer.length - bodyAt);
    } catch (error) {
      writer.rewind(length, depth);
      throw error;
    } finally {
      this.#isWriting = false;
      writer.limit = Number.POSITIVE_INFINITY;
      for (const frame of this.#within.splice(0)) writer.raw(frame);
    }
    if (writer.length > FLUSH) this.flush();
    else if (!this.#isScheduled) {
      this.#isScheduled = true;
      process.nextTick(() => this.flush());
    }
  }

  /** While a frame is written, a getter of what is in it can lead to another one, which goes out after it. */
  #sendWithin(kind: Kind, write: (writer: Writer) => void): void {
    const outer = this.#writer;
    this.#writer = new Writer();
    this.#isWriting = false;
    const before = this.#within.splice(0);
    try {
      this.send(kind, write);
      before.push(this.#writer.copy());
    } finally {
      this.#within = before;
      this.#writer = outer;
      this.#isWriting = true;
    }
  }

  /** Sends what was written so far. */
  flush(): void {
    this.#isScheduled = false;
    const writer = this.#writer;
    if (writer.length === 0 || this.#isClosed) return;
    this.#options.output.write(writer.length > LARGE ? writer.take() : writer.copy());
  }

  /** Whether the other side does not read as fast as this one writes. */
  get isFull(): boolean {
    return this.#options.output.writableNeedDrain === true;
  }

  /** Settles once there is room again. */
  drained(): Promise<void> {
    return new Promise((resolve) => {
      this.#options.output.once('drain', () => resolve());
    });
  }

  /** Nothing is read or written any more. */
  close(): void {
    this.#isClosed = true;
  }
}
