/**
 * Frames: what one side tells the other, each a message `Frame` after a header of eight bytes. `docs/stdio.md` says what they
 * mean; the declarations stand in `frame-file.ts`.
 */
import { DELIMITED, type Reader, VARINT } from '../wire/reader.ts';
import type { Writer } from '../wire/writer.ts';

/**
 * What each header begins with. No text in UTF-8 holds its first byte, so whatever else a plugin writes to its stdout is told
 * from frames.
 */
export const MAGIC: Uint8Array = Uint8Array.of(0xff, 0x74, 0x73, 0x67);
/** The magic, then the length of the message in four bytes, little endian. */
export const HEADER = 8;

/** The version of the protocol that this build speaks. */
export const VERSION = 1;

/** Optional parts of the protocol that this build knows. A side uses those only that the other has named too. */
export const FEATURES: readonly string[] = ['log', 'release'];

export const DEFAULT_MAX_FRAME = 64 * 1024 * 1024;
/** Whoever takes less than this cannot be told an error. */
export const LEAST_MAX_FRAME = 64 * 1024;
/** How many items of a stream may be under way. */
export const WINDOW = 16;

/** The fields of `Frame`: one is set. */
export const KIND = {
  hello: 1,
  welcome: 2,
  start: 3,
  ready: 4,
  call: 5,
  return: 6,
  throw: 7,
  cancel: 8,
  pull: 9,
  item: 10,
  end: 11,
  stop: 12,
  abort: 13,
  release: 14,
  log: 15,
} as const;

export type Kind = keyof typeof KIND;

export const KINDS: readonly (Kind | undefined)[] = [undefined, ...(Object.keys(KIND) as Kind[])];

/** A number; 0 is left out. */
export function uint32(writer: Writer, field: number, value: number): void {
  if (value === 0) return;
  writer.varint((field << 3) | VARINT);
  writer.varint(value);
}

/** A text; an empty one is left out. */
export function text(writer: Writer, field: number, value: string): void {
  if (value === '') return;
  writer.varint((field << 3) | DELIMITED);
  writer.text(value);
}

/** A message, or bytes that are one. */
export function message(writer: Writer, field: number, write: (writer: Writer) => void): void {
  writer.varint((field << 3) | DELIMITED);
  const start = writer.begin();
  write(writer);
  writer.end(start);
}

/** Numbers, packed. */
export function numbers(writer: Writer, field: number, values: readonly number[]): void {
  if (values.length === 0) return;
  message(writer, field, () => {
    for (const value of values) writer.varint(value);
  });
}

/** Fields of frames have small numbers; others are of versions to come. */
const FIELDS = 8;

/**
 * The fields of one message as they stand: numbers by value, all else by its place. What is not there is 0, or of no length. Made
 * once and filled again and again.
 */
export class Body {
  readonly numbers: number[] = new Array(FIELDS).fill(0);
  readonly starts: number[] = new Array(FIELDS).fill(0);
  readonly ends: number[] = new Array(FIELDS).fill(0);
  /** The places of the last field, which may be there several times. */
  many: { readonly start: number; readonly end: number }[] = [];

  /** Reads to the end of the message that the reader is in. @throws Malformed */
  read(reader: Reader): this {
    this.numbers.fill(0);
    this.starts.fill(0);
    this.ends.fill(0);
    this.many = [];
    while (!reader.done) {
      reader.count();
      const tag = reader.tag();
      const field = tag >>> 3;
      const type = tag & 7;
      if (field >= FIELDS || !(type === VARINT || type === DELIMITED)) reader.skip(tag);
      else if (type === VARINT) this.numbers[field] = reader.varint();
      else {
        const length = reader.pass();
        const end = reader.at;
        if (field === FIELDS - 1) this.many.push({ start: end - length, end });
        this.starts[field] = end - length;
        this.ends[field] = end;
      }
    }
    return this;
  }

  number(field: number): number {
    return this.numbers[field] as number;
  }

  /** Goes to where a field is. */
  within(field: number, reader: Reader): Reader {
    return reader.within(this.starts[field] as number, this.ends[field] as number);
  }

  has(field: number): boolean {
    return this.starts[field] !== 0;
  }

  text(field: number, reader: Reader): string {
    return reader.textBetween(this.starts[field] as number, this.ends[field] as number);
  }
}

/** Reads a repeated number, packed, to the end. */
export function readNumbers(reader: Reader): number[] {
  const all: number[] = [];
  while (!reader.done) {
    reader.count();
    all.push(reader.varint());
  }
  return all;
}
