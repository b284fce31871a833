/** Data of no declared type: a message that says of each value what it is. */
import { types } from 'node:util';
import { MAX_LENGTH, Mismatch, within } from '../../interpreter/index.ts';
import { bytesName, bytesUnder, type Codec, fromBytes } from './codec.ts';
import { define } from './define.ts';
import { DELIMITED, FIXED64, type Reader, VARINT } from './reader.ts';
import { errorOf, regexpOf } from './texts.ts';
import { KIND } from './value-message.ts';
import type { Writer } from './writer.ts';

const EXPECTED = 'data';
const delimited = (kind: number): number => (kind << 3) | DELIMITED;
/** Tags within the parts of the message: most have the fields 1 and 2, which are texts or messages. */
const FIRST = delimited(1);
const SECOND = delimited(2);

/** The codec of `unknown`. @param name of the message */
export const structured = (name: string): Codec => ({
  type: { message: name },
  wireType: DELIMITED,
  write: writeValue,
  read: readValue,
  isZero: (value) => value === undefined,
  zero: () => undefined,
});

function writeValue(writer: Writer, value: unknown): void {
  const start = writer.begin();
  writeKind(writer, value);
  writer.end(start);
}

function writeKind(writer: Writer, value: unknown): void {
  switch (typeof value) {
    case 'undefined':
      flag(writer, KIND.undefined, true);
      return;
    case 'boolean':
      flag(writer, KIND.boolean, value);
      return;
    case 'number':
      writer.byte((KIND.number << 3) | FIXED64);
      writer.double(value);
      return;
    case 'string':
      text(writer, delimited(KIND.text), value);
      return;
    case 'bigint':
      text(writer, delimited(KIND.bigint), value.toString());
      return;
    case 'object':
      value === null ? flag(writer, KIND.null, true) : writeObject(writer, value);
      return;
    default:
      throw new Mismatch(EXPECTED, value);
  }
}

function flag(writer: Writer, kind: number, value: boolean): void {
  writer.byte((kind << 3) | VARINT);
  writer.byte(value ? 1 : 0);
}

function text(writer: Writer, tag: number, value: string): void {
  writer.varint(tag);
  writer.text(value);
}

function writeObject(writer: Writer, value: object): void {
  if (Array.isArray(value)) {
    writeItems(writer, KIND.array, value);
    return;
  }
  if (types.isDate(value)) {
    writer.byte((KIND.date << 3) | FIXED64);
    writer.double(Date.prototype.getTime.call(value));
    return;
  }
  if (types.isMap(value)) {
    writeEntries(writer, value);
    return;
  }
  if (types.isSet(value)) {
    writeItems(writer, KIND.set, [...value]);
    return;
  }
  if (types.isNativeError(value) || value instanceof Error) {
    pair(writer, KIND.error, String(value.name), String(value.message));
    return;
  }
  if (types.isRegExp(value)) {
    pair(writer, KIND.regexp, value.source, value.flags);
    return;
  }
  if (value instanceof URL) {
    text(writer, delimited(KIND.url), value.href);
    return;
  }
  const kind = bytesName(value);
  if (kind === undefined) {
    writeMembers(writer, value);
    return;
  }
  const bytes = bytesUnder(value as ArrayBufferView);
  if (kind === 'Uint8Array') {
    writer.byte(delimited(KIND.bytes));
    writer.bytes(bytes);
    return;
  }
  const start = open(writer, KIND.typed);
  text(writer, FIRST, kind);
  writer.byte(SECOND);
  writer.bytes(bytes);
  writer.end(start);
}

function open(writer: Writer, kind: number): number {
  writer.varint(delimited(kind));
  return writer.begin();
}

function pair(writer: Writer, kind: number, first: string, second: string): void {
  const start = open(writer, kind);
  text(writer, FIRST, first);
  text(writer, SECOND, second);
  writer.end(start);
}

function writeItems(writer: Writer, kind: number, items: readonly unknown[]): void {
  if (items.length > MAX_LENGTH) throw new Mismatch(`an array of at most ${MAX_LENGTH} elements`, items);
  const start = open(writer, kind);
  for (let at = 0; at < items.length; at++) {
    writer.byte(FIRST);
    part(writer, items[at], at);
  }
  writer.end(start);
}

function part(writer: Writer, value: unknown, label: string | number): void {
  try {
    writeValue(writer, value);
  } catch (error) {
    throw within(error, label);
  }
}

function writeMembers(writer: Writer, value: object): void {
  const start = open(writer, KIND.object);
  for (const key of Object.keys(value)) {
    writer.byte(FIRST);
    const entry = writer.begin();
    text(writer, FIRST, key);
    writer.byte(SECOND);
    part(writer, (value as Record<string, unknown>)[key], key);
    writer.end(entry);
  }
  writer.end(start);
}

function writeEntries(writer: Writer, map: ReadonlyMap<unknown, unknown>): void {
  const start = open(writer, KIND.map);
  let at = 0;
  for (const [key, value] of map) {
    writer.byte(FIRST);
    const entry = writer.begin();
    writer.byte(FIRST);
    part(writer, key, at);
    writer.byte(SECOND);
    part(writer, value, at++);
    writer.end(entry);
  }
  writer.end(start);
}

function readValue(reader: Reader): unknown {
  const outer = reader.enter();
  const value = readStructured(reader);
  reader.leave(outer);
  return value;
}

/** Reads to the end of the message that the reader is in. @throws Mismatch, Malformed */
export function readStructured(reader: Reader): unknown {
  reader.count();
  let value: unknown;
  while (!reader.done) {
    const tag = reader.tag();
    value = (tag & 7) === WIRE_TYPES[tag >>> 3] ? readKind(reader, tag >>> 3) : reader.skip(tag);
  }
  return value;
}

const WIRE_TYPES: readonly number[] = [
  -1,
  VARINT,
  VARINT,
  VARINT,
  FIXED64,
  DELIMITED,
  DELIMITED,
  FIXED64,
  ...new Array<number>(9).fill(DELIMITED),
];

function readKind(reader: Reader, kind: number): unknown {
  switch (kind) {
    case KIND.undefined:
      reader.bool();
      return undefined;
    case KIND.null:
      reader.bool();
      return null;
    case KIND.boolean:
      return reader.bool();
    case KIND.number:
      return reader.double();
    case KIND.text:
      return reader.text();
    case KIND.bigint:
      return readBigint(reader.text());
    case KIND.date:
      return new Date(reader.double());
    case KIND.bytes:
      return reader.bytes();
    case KIND.array:
      return readItems(reader);
    case KIND.object:
      return readMembers(reader);
    case KIND.map:
      return new Map(readList(reader, () => readFields(reader, readValue, readValue)));
    case KIND.set:
      return new Set(readItems(reader));
    case KIND.error: {
      const [name = '', message = ''] = readFields(reader, textOf, textOf);
      return errorOf(name, message);
    }
    case KIND.regexp: {
      const [source = '', flags = ''] = readFields(reader, textOf, textOf);
      return regexpOf(source, flags);
    }
    case KIND.url:
      return readUrl(reader.text());
    default: {
      const [name = '', bytes = new Uint8Array()] = readFields(reader, textOf, (from) => from.bytes());
      return fromBytes(name, bytes);
    }
  }
}

const textOf = (reader: Reader): string => reader.text();

function readBigint(digits: string): bigint {
  if (!/^-?\d+$/.test(digits)) throw new Mismatch('decimal digits', digits);
  return BigInt(digits);
}

function readUrl(href: string): URL {
  if (!URL.canParse(href)) throw new Mismatch('URL', href);
  return new URL(href);
}

/** A message of one repeated field. */
function readList<T>(reader: Reader, read: () => T): T[] {
  const outer = reader.enter();
  const items: T[] = [];
  while (!reader.done) {
    const tag = reader.tag();
    if (tag === FIRST) items.push(read());
    else reader.skip(tag);
  }
  reader.leave(outer);
  return items;
}

const readItems = (reader: Reader): unknown[] => readList(reader, () => readValue(reader));

function readMembers(reader: Reader): object {
  const made = {};
  for (const [key, value] of readList(reader, () => readFields(reader, textOf, readValue))) {
    define(made, key ?? '', value);
  }
  return made;
}

/** A message of the fields 1 and 2. */
function readFields<A, B>(
  reader: Reader,
  first: (reader: Reader) => A,
  second: (reader: Reader) => B,
): [A | undefined, B | undefined] {
  const outer = reader.enter();
  reader.count();
  const found: [A | undefined, B | undefined] = [undefined, undefined];
  while (!reader.done) {
    const tag = reader.tag();
    if (tag === FIRST) found[0] = first(reader);
    else if (tag === SECOND) found[1] = second(reader);
    else reader.skip(tag);
  }
  reader.leave(outer);
  return found;
}
