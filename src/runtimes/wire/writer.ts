/** Writes protobuf's wire format into one buffer that grows. */
import { Mismatch } from '../../interpreter/index.ts';

/** How deeply messages may lie within messages: far from the end of the stack, on either side. */
export const MAX_DEPTH = 256;
/** The longest text whose length is known to take one byte, whatever its characters. */
const SHORT = 42;
const FIRST = 1024;

/** What is written gets longer than its reader would take. */
export class TooLong {
  readonly limit: number;
  constructor(limit: number) {
    this.limit = limit;
  }
}

export class Writer {
  #buffer: Buffer;
  #view: DataView;
  #at = 0;
  #depth = 0;
  /** Beyond this length it does not grow: `TooLong` is thrown then. */
  limit: number;

  constructor(limit: number = Number.POSITIVE_INFINITY, first: number = FIRST) {
    this.limit = limit;
    this.#buffer = Buffer.allocUnsafeSlow(first);
    this.#view = new DataView(this.#buffer.buffer);
  }

  /** How much is written. */
  get length(): number {
    return this.#at;
  }

  get depth(): number {
    return this.#depth;
  }

  /** Forgets what was written since. @param depth that of then */
  rewind(length: number, depth: number): void {
    this.#at = length;
    this.#depth = depth;
  }

  /** What was written; the writer starts anew, in another buffer. */
  take(): Buffer {
    const taken = this.#buffer.subarray(0, this.#at);
    this.#buffer = Buffer.allocUnsafeSlow(FIRST);
    this.#view = new DataView(this.#buffer.buffer);
    this.#at = 0;
    this.#depth = 0;
    return taken;
  }

  /** A copy of what was written; the writer starts anew. */
  copy(): Buffer {
    const copied = Buffer.allocUnsafe(this.#at);
    this.#buffer.copy(copied, 0, 0, this.#at);
    this.#at = 0;
    this.#depth = 0;
    return copied;
  }

  byte(value: number): void {
    if (this.#at === this.#buffer.length) this.#grow(1);
    this.#buffer[this.#at++] = value;
  }

  /** @param value at most 2 ** 32 - 1 */
  varint(value: number): void {
    if (this.#at + 5 > this.#buffer.length) this.#grow(5);
    let rest = value;
    while (rest > 127) {
      this.#buffer[this.#at++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#buffer[this.#at++] = rest;
  }

  /** Leaves room for some bytes. @returns where it begins */
  room(length: number): number {
    if (this.#at + length > this.#buffer.length) this.#grow(length);
    this.#at += length;
    return this.#at - length;
  }

  /** Four bytes, little endian, in room that was left. */
  setUint32(at: number, value: number): void {
    this.#view.setUint32(at, value, true);
  }

  double(value: number): void {
    if (this.#at + 8 > this.#buffer.length) this.#grow(8);
    this.#view.setFloat64(this.#at, value, true);
    this.#at += 8;
  }

  /** A text after its length. What is no character in it (half of a pair) becomes U+FFFD, as in UTF-8 everywhere. */
  text(value: string): void {
    const { length } = value;
    if (length > SHORT) {
      this.#longText(value);
      return;
    }
    if (this.#at + 1 + length * 3 > this.#buffer.length) this.#grow(1 + length * 3);
    const buffer = this.#buffer;
    let at = this.#at + 1;
    for (let i = 0; i < length; i++) {
      const code = value.charCodeAt(i);
      if (code > 127) {
        at = this.#at + 1 + buffer.write(value, this.#at + 1, 'utf8');
        break;
      }
      buffer[at++] = code;
    }
    buffer[this.#at] = at - this.#at - 1;
    this.#at = at;
  }

  #longText(value: string): void {
    const length = Buffer.byteLength(value, 'utf8');
    this.varint(length);
    if (this.#at + length > this.#buffer.length) this.#grow(length);
    this.#at += this.#buffer.write(value, this.#at, 'utf8');
  }

  /** Bytes after their number. */
  bytes(value: Uint8Array): void {
    this.varint(value.length);
    this.raw(value);
  }

  raw(value: Uint8Array): void {
    if (this.#at + value.length > this.#buffer.length) this.#grow(value.length);
    this.#buffer.set(value, this.#at);
    this.#at += value.length;
  }

  /** Begins what comes after its length. @returns what `end` wants */
  begin(): number {
    if (++this.#depth > MAX_DEPTH) throw new Mismatch(`data that is at most ${MAX_DEPTH} levels deep`, {});
    this.byte(0);
    return this.#at;
  }

  end(start: number): void {
    this.#depth--;
    const length = this.#at - start;
    if (length < 128) {
      this.#buffer[start - 1] = length;
      return;
    }
    // lengths are short for the most part; one that is not has its content moved
    const more = length < 1 << 14 ? 1 : length < 1 << 21 ? 2 : length < 1 << 28 ? 3 : 4;
    if (this.#at + more > this.#buffer.length) this.#grow(more);
    this.#buffer.copyWithin(start + more, start, this.#at);
    this.#at = start - 1;
    this.varint(length);
    this.#at += length;
  }

  tooLong(): never {
    throw new TooLong(this.limit);
  }

  #grow(by: number): void {
    const needed = this.#at + by;
    if (needed > this.limit) this.tooLong();
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.#buffer.length * 2));
    this.#buffer.copy(larger, 0, 0, this.#at);
    this.#buffer = larger;
    this.#view = new DataView(larger.buffer);
  }
}
