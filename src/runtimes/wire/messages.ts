/** Messages as codecs: their fields one after the other, each value read once. */
import { declared, isInherited, Mismatch, within } from '../../interpreter/index.ts';
import type { Codec } from './codec.ts';
import { define } from './define.ts';
import { ABSENT, type FieldCodec } from './fields.ts';
import type { Handles } from './handles.ts';
import { DELIMITED, type Reader } from './reader.ts';
import type { Writer } from './writer.ts';

/** A field and the place of its value. */
export interface Part {
  readonly number: number;
  /** A member's name, an element's index. */
  readonly label: string | number;
  readonly codec: FieldCodec;
}

/** Stands for the value of a field of which nothing was read: a value can be undefined. */
const UNREAD: unique symbol = Symbol('unread');

/** Reads the fields of one message. */
export class FieldReader {
  readonly #parts: readonly Part[];
  readonly #byNumber: (number | undefined)[] = [];

  constructor(parts: readonly Part[]) {
    this.#parts = parts;
    parts.forEach(({ number }, at) => {
      this.#byNumber[number] = at;
    });
  }

  /** Reads to the end of the message that the reader is in. @returns the values by part */
  read(reader: Reader, handles: Handles): unknown[] {
    const parts = this.#parts;
    const values: unknown[] = new Array(parts.length).fill(UNREAD);
    reader.count();
    while (!reader.done) {
      const tag = reader.tag();
      const at = this.#byNumber[tag >>> 3];
      const part = at === undefined ? undefined : parts[at];
      const wireType = tag & 7;
      if (part === undefined || at === undefined) reader.skip(tag);
      else if (wireType === part.codec.wireType || (part.codec.packed && wireType === DELIMITED)) {
        const packed = wireType !== part.codec.wireType;
        try {
          values[at] = part.codec.read(reader, handles, values[at] === UNREAD ? undefined : values[at], packed);
        } catch (error) {
          throw within(error, part.label);
        }
      } else reader.skip(tag); // of another type than is declared: as good as not known
    }
    for (let at = 0; at < parts.length; at++) {
      if (values[at] !== UNREAD) continue;
      const part = parts[at] as Part;
      try {
        values[at] = part.codec.missing();
      } catch (error) {
        throw within(error, part.label);
      }
    }
    return values;
  }
}

/** How a value and the values of a message's fields are made of each other. */
export interface Shape {
  readonly parts: readonly Part[];
  /** Writes all fields. @throws Mismatch */
  write(writer: Writer, value: unknown, handles: Handles): void;
  make(values: readonly unknown[]): unknown;
}

/** @param index the part that holds the members that are not declared */
export function objectShape(parts: readonly Part[], expected: string, index?: Part): Shape {
  const steps = parts.map(({ label, codec }) => ({
    name: String(label),
    codec,
    inherited: isInherited(String(label)),
  }));
  return {
    parts: index === undefined ? parts : [...parts, index],
    write(writer, value, handles) {
      if ((typeof value !== 'object' && typeof value !== 'function') || value === null) {
        throw new Mismatch(expected, value);
      }
      for (let at = 0; at < steps.length; at++) {
        const { name, codec, inherited } = steps[at] as (typeof steps)[number];
        const member = inherited ? declared(value, name) : (value as Record<string, unknown>)[name];
        try {
          codec.write(writer, member, handles);
        } catch (error) {
          throw within(error, name);
        }
      }
      index?.codec.write(writer, value, handles);
    },
    make(values) {
      const made: Record<string, unknown> = {};
      for (let at = 0; at < steps.length; at++) {
        const value = values[at];
        if (value === ABSENT) continue;
        const { name, inherited } = steps[at] as (typeof steps)[number];
        if (inherited) define(made, name, value);
        else made[name] = value;
      }
      if (index !== undefined) {
        const others = values[steps.length] as Record<string, unknown>;
        for (const key of Object.keys(others)) define(made, key, others[key]);
      }
      return made;
    },
  };
}

/** @param least how many elements there must be @param rest the part of the elements after those of `parts` */
export function tupleShape(parts: readonly Part[], least: number, expected: string, rest?: Part): Shape {
  return {
    parts: rest === undefined ? parts : [...parts, rest],
    write(writer, value, handles) {
      if (!Array.isArray(value)) throw new Mismatch(expected, value);
      const { length } = value;
      if (length < least || (rest === undefined && length > parts.length)) {
        const mismatch = new Mismatch(expected, value);
        mismatch.got = `array of ${length}`;
        throw mismatch;
      }
      for (let at = 0; at < parts.length; at++) {
        try {
          (parts[at] as Part).codec.write(writer, value[at], handles);
        } catch (error) {
          throw within(error, at);
        }
      }
      if (rest !== undefined && length > parts.length) rest.codec.write(writer, value.slice(parts.length), handles);
    },
    make(values) {
      const made: unknown[] = [];
      for (let at = 0; at < parts.length; at++) {
        const value = values[at];
        // what comes after an element that is not there makes it one that is undefined
        if (value !== ABSENT) {
          while (made.length < at) made.push(undefined);
          made.push(value);
        }
      }
      const others = rest === undefined ? [] : (values[parts.length] as unknown[]);
      if (others.length > 0) while (made.length < parts.length) made.push(undefined);
      for (const other of others) made.push(other);
      return made;
    },
  };
}

/** A message whose one field holds the value: where a value cannot be a field of its own. */
export const wrapperShape = (part: Part): Shape => ({
  parts: [part],
  write: (writer, value, handles) => part.codec.write(writer, value, handles),
  make: (values) => (values[0] === ABSENT ? undefined : values[0]),
});

/** A key and a value: an entry of a map. */
export const entryShape = (key: Part, value: Part): Shape => ({
  parts: [key, value],
  write(writer, entry, handles) {
    const [first, second] = entry as [unknown, unknown];
    let place = 'key';
    try {
      key.codec.write(writer, first, handles);
      place = 'value';
      value.codec.write(writer, second, handles);
    } catch (error) {
      throw within(error, place);
    }
  },
  make: ([first, second]) => [first, second],
});

/** A message as the type of a field. It can be used in itself before its shape is known. */
export class MessageCodec implements Codec {
  readonly type: { readonly message: string };
  readonly wireType = DELIMITED;
  readonly #expected: string;
  #shape: Shape | undefined;
  #reader: FieldReader | undefined;

  constructor(name: string, expected: string) {
    this.type = { message: name };
    this.#expected = expected;
  }

  set shape(shape: Shape) {
    this.#shape = shape;
    this.#reader = new FieldReader(shape.parts);
  }

  write(writer: Writer, value: unknown, handles: Handles): void {
    const start = writer.begin();
    this.writeContent(writer, value, handles);
    writer.end(start);
  }

  /** Without its length: as a message of its own. */
  writeContent(writer: Writer, value: unknown, handles: Handles): void {
    (this.#shape as Shape).write(writer, value, handles);
  }

  read(reader: Reader, handles: Handles): unknown {
    const outer = reader.enter();
    const value = this.readContent(reader, handles);
    reader.leave(outer);
    return value;
  }

  readContent(reader: Reader, handles: Handles): unknown {
    return (this.#shape as Shape).make((this.#reader as FieldReader).read(reader, handles));
  }

  zero(): never {
    throw new Mismatch(this.#expected, undefined);
  }
}
