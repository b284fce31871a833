/** Values of one type in one place of a message, and the types that have no parts. */
import { types } from 'node:util';
import { type BytesName, printType, type Type } from '../../contract/index.ts';
import { Mismatch } from '../../interpreter/index.ts';
import type { Handles } from './handles.ts';
import type { Field } from './model.ts';
import { DELIMITED, FIXED64, Malformed, type Reader, VARINT, type WireType } from './reader.ts';
import type { Writer } from './writer.ts';

export interface Codec {
  /** As which the field is declared. */
  readonly type: Field['type'];
  readonly wireType: WireType;
  /** What the declaration of a field says of it, beside its type in TypeScript. */
  readonly note?: string;
  /** @throws Mismatch if the value is not of the type */
  write(writer: Writer, value: unknown, handles: Handles): void;
  /** @throws Mismatch, Malformed */
  read(reader: Reader, handles: Handles): unknown;
  /** Whether a value is one that protobuf leaves out: a field without presence then is not there. */
  isZero?(value: unknown): boolean;
  /** The value of a field that is not there. @throws Mismatch if there must be one */
  zero(): unknown;
}

const always = (fits: boolean, expected: string, value: unknown): void => {
  if (!fits) throw new Mismatch(expected, value);
};

export const STRING: Codec = {
  type: 'string',
  wireType: DELIMITED,
  write(writer, value) {
    if (typeof value !== 'string') throw new Mismatch('string', value);
    writer.text(value);
  },
  read: (reader) => reader.text(),
  isZero: (value) => value === '',
  zero: () => '',
};

export const NUMBER: Codec = {
  type: 'double',
  wireType: FIXED64,
  write(writer, value) {
    if (typeof value !== 'number') throw new Mismatch('number', value);
    writer.double(value);
  },
  read: (reader) => reader.double(),
  isZero: (value) => Object.is(value, 0),
  zero: () => 0,
};

export const BOOLEAN: Codec = {
  type: 'bool',
  wireType: VARINT,
  write(writer, value) {
    if (typeof value !== 'boolean') throw new Mismatch('boolean', value);
    writer.byte(value ? 1 : 0);
  },
  read: (reader) => reader.bool(),
  isZero: (value) => value === false,
  zero: () => false,
};

const DIGITS = /^-?\d+$/;

/** In decimal digits: no number of protobuf holds them all. Nothing is 0, as in a number. */
export const BIGINT: Codec = {
  type: 'string',
  wireType: DELIMITED,
  write(writer, value) {
    if (typeof value !== 'bigint') throw new Mismatch('bigint', value);
    writer.text(value.toString());
  },
  read: (reader) => bigint(reader.text()),
  zero: () => 0n,
};

function bigint(text: string): bigint {
  if (text === '') return 0n;
  if (!DIGITS.test(text)) throw new Mismatch('decimal digits', text);
  return BigInt(text);
}

export const DATE: Codec = {
  type: 'double',
  wireType: FIXED64,
  write(writer, value) {
    if (!types.isDate(value)) throw new Mismatch('Date', value);
    writer.double(Date.prototype.getTime.call(value));
  },
  read: (reader) => new Date(reader.double()),
  zero: () => new Date(0),
};

export const URL_TEXT: Codec = {
  type: 'string',
  wireType: DELIMITED,
  write(writer, value) {
    if (!(value instanceof URL)) throw new Mismatch('URL', value);
    writer.text(value.href);
  },
  read(reader) {
    const text = reader.text();
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined) throw new Mismatch('URL', text);
    return url;
  },
  zero(): never {
    throw new Mismatch('URL', undefined);
  },
};

/** A value that says nothing but that it is there: `true`. */
export function unit(type: Type, value: unknown): Codec {
  const expected = printType(type);
  return {
    type: 'bool',
    wireType: VARINT,
    write(writer, given) {
      if (type.kind !== 'void') always(given === value && type.kind !== 'never', expected, given);
      writer.byte(1);
    },
    read(reader) {
      reader.bool();
      if (type.kind === 'never') throw new Mismatch(expected, undefined);
      return value;
    },
    zero() {
      if (type.kind === 'never') throw new Mismatch(expected, undefined);
      return value;
    },
  };
}

/** One of a few values of one primitive type, or a text of a pattern. */
export function narrowed(base: Codec, fits: (value: unknown) => boolean, expected: string): Codec {
  const checked = (value: unknown): unknown => {
    always(fits(value), expected, value);
    return value;
  };
  return {
    type: base.type,
    wireType: base.wireType,
    write: (writer, value, handles) => base.write(writer, checked(value), handles),
    read: (reader, handles) => checked(base.read(reader, handles)),
    isZero: (value) => base.isZero?.(value) === true && fits(value),
    zero: () => checked(base.zero()),
  };
}

const ARRAYS = {
  Uint8Array,
  Int8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
};
const ELEMENTS: Readonly<Record<string, (typeof ARRAYS)[keyof typeof ARRAYS] | undefined>> = ARRAYS;
const typedArrayName = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag)
  ?.get as (this: unknown) => string | undefined;

/** The kind of a typed array or buffer; undefined for anything else. */
export function bytesName(value: unknown): BytesName | undefined {
  if (types.isArrayBuffer(value)) return 'ArrayBuffer';
  return typedArrayName.call(value) as BytesName | undefined;
}

/** The bytes under a typed array or buffer, little endian as every machine is that Node runs on. */
export const bytesUnder = (value: ArrayBufferView | ArrayBuffer): Uint8Array =>
  value instanceof ArrayBuffer
    ? new Uint8Array(value)
    : new Uint8Array(value.buffer, value.byteOffset, value.byteLength);

/** A typed array over bytes that are its own. @throws Mismatch if they are no whole number of elements */
export function fromBytes(name: string, bytes: Uint8Array<ArrayBuffer>): object {
  if (name === 'ArrayBuffer') return bytes.buffer;
  const Elements = Object.hasOwn(ARRAYS, name) ? ELEMENTS[name] : undefined;
  if (Elements === undefined) throw new Malformed(`there is no typed array ${JSON.stringify(name.slice(0, 40))}`);
  if (Elements === Uint8Array) return bytes;
  const size = Elements.BYTES_PER_ELEMENT;
  if (bytes.length % size !== 0) throw new Mismatch(`${name}, which takes ${size} bytes for each element`, bytes);
  return new Elements(bytes.buffer);
}

export const bytesOf = (name: BytesName): Codec => ({
  type: 'bytes',
  wireType: DELIMITED,
  write(writer, value) {
    if (bytesName(value) !== name) throw new Mismatch(name, value);
    writer.bytes(bytesUnder(value as ArrayBufferView));
  },
  read: (reader) => fromBytes(name, reader.bytes()),
  zero: () => fromBytes(name, new Uint8Array()),
});

/** A number that the transport gives out for what stays on its side. */
export function handle(
  expected: string,
  fits: (value: unknown) => boolean,
  give: (value: unknown, handles: Handles) => number,
  take: (handle: number, handles: Handles) => unknown,
  note = '',
): Codec {
  return {
    note,
    type: 'uint32',
    wireType: VARINT,
    write(writer, value, handles) {
      if (!fits(value)) throw new Mismatch(expected, value);
      writer.varint(give(value, handles));
    },
    read(reader, handles) {
      const number = reader.varint();
      if (number === 0) throw new Mismatch(expected, undefined);
      return take(number, handles);
    },
    zero(): never {
      throw new Mismatch(expected, undefined);
    },
  };
}
