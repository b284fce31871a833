/** Reads protobuf's wire format. Whatever the bytes are, it ends: with a value or with a `Malformed`. */
import { isUtf8 } from 'node:buffer';
import { MAX_DEPTH } from './writer.ts';

/** Bytes that are no message of the expected type. Not an Error: the transport makes one of it. */
export class Malformed {
  readonly why: string;
  constructor(why: string) {
    this.why = why;
  }
}

export const VARINT = 0;
export const FIXED64 = 1;
export const DELIMITED = 2;
export const FIXED32 = 5;
export type WireType = 0 | 1 | 2 | 5;

/** Values that one message may hold in all: what takes a byte or two there takes far more here. */
const MAX_VALUES = 2 ** 23;
/** Up to here a text is read character by character, which is faster. */
const SHORT = 24;

export class Reader {
  readonly #buffer: Buffer;
  readonly #view: DataView;
  #at: number;
  #end: number;
  #depth = 0;
  #values = 0;

  constructor(bytes: Uint8Array, start = 0, end = bytes.length) {
    this.#buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = start;
    this.#end = end;
  }

  get at(): number {
    return this.#at;
  }

  get done(): boolean {
    return this.#at >= this.#end;
  }

  /** @returns at most 2 ** 32 - 1; more than that is cut, as protobuf wants it for 32 bits */
  varint(): number {
    if (this.#at >= this.#end) throw new Malformed('it ends in the middle of a number');
    let byte = this.#buffer[this.#at++] as number;
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let shift = 7; shift < 70; shift += 7) {
      if (this.#at >= this.#end) throw new Malformed('it ends in the middle of a number');
      byte = this.#buffer[this.#at++] as number;
      if (shift < 32) value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
    throw new Malformed('a number has more than ten bytes');
  }

  /** The number of a field and its wire type, as protobuf puts them together. */
  tag(): number {
    const tag = this.varint();
    if (tag < 8) throw new Malformed('a field has the number 0');
    return tag;
  }

  bool(): boolean {
    const start = this.#at;
    if (this.varint() !== 0) return true;
    // a number of more than 32 bits is true as well
    for (let at = start; at < this.#at; at++) if (((this.#buffer[at] as number) & 127) !== 0) return true;
    return false;
  }

  double(): number {
    if (this.#at + 8 > this.#end) throw new Malformed('it ends in the middle of a double');
    const value = this.#view.getFloat64(this.#at, true);
    this.#at += 8;
    return value;
  }

  text(): string {
    const length = this.#length();
    this.#at += length;
    return this.textBetween(this.#at - length, this.#at);
  }

  /** A text where the reader has been, without its length. */
  textBetween(start: number, end: number): string {
    if (end - start > SHORT) return this.#utf8(start, end);
    const buffer = this.#buffer;
    let text = '';
    for (let at = start; at < end; at++) {
      const code = buffer[at] as number;
      if (code > 127) return this.#utf8(start, end);
      text += String.fromCharCode(code);
    }
    return text;
  }

  #utf8(start: number, end: number): string {
    const text = this.#buffer.toString('utf8', start, end);
    if (text.includes('\uFFFD') && !isUtf8(this.#buffer.subarray(start, end))) {
      throw new Malformed('a string is not UTF-8');
    }
    return text;
  }

  /** A copy: what it lies in may be written to, and is larger. */
  bytes(): Uint8Array<ArrayBuffer> {
    const view = this.slice();
    const copied = new Uint8Array(view.length);
    copied.set(view);
    return copied;
  }

  /** Bytes where they are. */
  slice(): Buffer {
    const length = this.#length();
    this.#at += length;
    return this.#buffer.subarray(this.#at - length, this.#at);
  }

  /** Passes over bytes, to be read later by `within`. @returns how many there are; they end where the reader is */
  pass(): number {
    const length = this.#length();
    this.#at += length;
    return length;
  }

  /** Goes to a part of the same bytes, as if they were all. */
  within(start: number, end: number): this {
    this.#at = start;
    this.#end = end;
    this.#depth = 0;
    this.#values = 0;
    return this;
  }

  /** Enters what comes after its length. @returns what `leave` wants */
  enter(): number {
    const length = this.#length();
    if (++this.#depth > MAX_DEPTH) throw new Malformed(`it is more than ${MAX_DEPTH} levels deep`);
    const outer = this.#end;
    this.#end = this.#at + length;
    return outer;
  }

  leave(outer: number): void {
    this.#depth--;
    this.#end = outer;
  }

  /** One more value was read. */
  count(): void {
    if (++this.#values > MAX_VALUES) throw new Malformed(`it holds more than ${MAX_VALUES} values`);
  }

  /** Passes over a field that is not known. */
  skip(tag: number): void {
    switch (tag & 7) {
      case VARINT:
        this.varint();
        return;
      case FIXED64:
        this.#pass(8);
        return;
      case DELIMITED:
        this.#pass(this.#length());
        return;
      case FIXED32:
        this.#pass(4);
        return;
      default:
        throw new Malformed(`it holds the wire type ${tag & 7}`);
    }
  }

  #pass(count: number): void {
    if (this.#at + count > this.#end) throw new Malformed('it ends in the middle of a field');
    this.#at += count;
  }

  #length(): number {
    const length = this.varint();
    if (length > this.#end - this.#at) throw new Malformed('a length leads beyond its end');
    return length;
  }
}
