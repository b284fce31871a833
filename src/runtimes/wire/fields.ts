/** How values stand as fields of messages: with or without presence, repeated, as maps. */
import { checkLength, Mismatch, within } from '../../interpreter/index.ts';
import type { Codec } from './codec.ts';
import { define } from './define.ts';
import type { Handles } from './handles.ts';
import { DELIMITED, type Reader, type WireType } from './reader.ts';
import type { Writer } from './writer.ts';

/** What a member is that is not there. */
export const ABSENT: unique symbol = Symbol('absent');

export interface FieldCodec {
  /** The wire type that its values come in; `packed` if they may also come several at once. */
  readonly wireType: WireType;
  readonly packed: boolean;
  /** Writes tag and value, or nothing. @throws Mismatch */
  write(writer: Writer, value: unknown, handles: Handles): void;
  /** @param before what was read of the same field so far, or undefined */
  read(reader: Reader, handles: Handles, before: unknown, packed: boolean): unknown;
  /** The value if no field was there. @throws Mismatch if there must be one */
  missing(): unknown;
}

const tagOf = (number: number, wireType: WireType): number => ((number << 3) | wireType) >>> 0;

/** A field that is not written if it has protobuf's zero value. */
export function plain(codec: Codec, number: number): FieldCodec {
  const tag = tagOf(number, codec.wireType);
  return {
    wireType: codec.wireType,
    packed: false,
    write(writer, value, handles) {
      if (codec.isZero?.(value)) return;
      writer.varint(tag);
      codec.write(writer, value, handles);
    },
    read: (reader, handles) => codec.read(reader, handles),
    missing: () => codec.zero(),
  };
}

/**
 * A field that is there or not.
 * @param absent what it means that it is not: `ABSENT`, undefined or null
 */
export function present(codec: Codec, number: number, absent: unknown): FieldCodec {
  const tag = tagOf(number, codec.wireType);
  const none = absent === null ? null : undefined;
  return {
    wireType: codec.wireType,
    packed: false,
    write(writer, value, handles) {
      if (value === none) return;
      writer.varint(tag);
      codec.write(writer, value, handles);
    },
    read: (reader, handles) => codec.read(reader, handles),
    missing: () => absent,
  };
}

/** A value that there is but one of takes no field. */
export function constant(check: (value: unknown) => void, value: () => unknown): FieldCodec {
  return {
    wireType: 0,
    packed: false,
    write: (_writer, given) => check(given),
    read: () => undefined,
    missing: value,
  };
}

/** What is repeated: how it is taken apart and put together. */
export interface Collection {
  /** @throws Mismatch if it is none */
  items(value: unknown): Iterable<unknown>;
  make(): object;
  add(to: object, item: unknown): void;
  /** What messages call an item. */
  label(item: unknown, at: number): string | number;
}

export const arrayOf = (expected: string): Collection => ({
  items(value) {
    if (!Array.isArray(value)) throw new Mismatch(expected, value);
    checkLength(value.length);
    return value;
  },
  make: () => [],
  add: (to, item) => (to as unknown[]).push(item),
  label: (_item, at) => at,
});

export const setOf = (expected: string): Collection => ({
  items(value) {
    if (!(value instanceof Set)) throw new Mismatch(expected, value);
    return value;
  },
  make: () => new Set(),
  add: (to, item) => (to as Set<unknown>).add(item),
  label: (_item, at) => at,
});

/** Its items are pairs of key and value. */
export const mapOf = (expected: string): Collection => ({
  items(value) {
    if (!(value instanceof Map)) throw new Mismatch(expected, value);
    return value;
  },
  make: () => new Map(),
  add: (to, item) => (to as Map<unknown, unknown>).set((item as unknown[])[0], (item as unknown[])[1]),
  label: (_item, at) => at,
});

/** Its items are pairs of key and value, for the own enumerable members that are not in `except`. */
export const recordOf = (expected: string, except: ReadonlySet<string> = new Set()): Collection => ({
  items(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Mismatch(expected, value);
    const from = value as Record<string, unknown>;
    const entries: [string, unknown][] = [];
    for (const key of Object.keys(from)) if (!except.has(key)) entries.push([key, from[key]]);
    return entries;
  },
  make: () => ({}),
  add(to, item) {
    const [key, value] = item as [string, unknown];
    if (except.has(key)) return;
    if (key === '__proto__') define(to, key, value);
    else (to as Record<string, unknown>)[key] = value;
  },
  label: (item) => (item as [string, unknown])[0],
});

/** Numbers and booleans come all at once, after one tag. */
export function repeated(codec: Codec, number: number, collection: Collection): FieldCodec {
  const isPacked = codec.wireType !== DELIMITED;
  const tag = tagOf(number, DELIMITED);
  return {
    wireType: codec.wireType,
    packed: isPacked,
    write(writer, value, handles) {
      const items = collection.items(value);
      let start = -1;
      let at = 0;
      for (const item of items) {
        if (!isPacked || at === 0) writer.varint(tag);
        if (isPacked && at === 0) start = writer.begin();
        try {
          codec.write(writer, item, handles);
        } catch (error) {
          throw within(error, collection.label(item, at));
        }
        at++;
      }
      if (start >= 0) writer.end(start);
    },
    read(reader, handles, before, packed) {
      const made = (before as object | undefined) ?? collection.make();
      const outer = packed ? reader.enter() : -1;
      do {
        if (packed && reader.done) break;
        reader.count();
        collection.add(made, codec.read(reader, handles));
      } while (packed);
      if (packed) reader.leave(outer);
      return made;
    },
    missing: () => collection.make(),
  };
}
