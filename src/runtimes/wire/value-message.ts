/** The declaration of the message for data of no declared type. */
import type { Field, Message } from './model.ts';

/** Numbers of the fields of the message. */
export const KIND = {
  undefined: 1,
  null: 2,
  boolean: 3,
  number: 4,
  text: 5,
  bigint: 6,
  date: 7,
  bytes: 8,
  array: 9,
  object: 10,
  map: 11,
  set: 12,
  error: 13,
  regexp: 14,
  url: 15,
  typed: 16,
} as const;

const field = (name: string, number: number, type: Field['type'], label: Field['label'], doc: string): Field => ({
  name,
  jsonName: name,
  number,
  type,
  label,
  doc: doc === '' ? [] : [doc],
});

/** The declaration of the message. */
export function valueMessage(name: string): Message {
  const nested = (part: string): { message: string } => ({ message: `${name}.${part}` });
  const part = (partName: string, fields: readonly Field[]): Message => ({ name: partName, doc: [], fields });
  return {
    name,
    doc: ['Data of no declared type: exactly one field is set, which says what it is.'],
    oneof: 'kind',
    fields: [
      field('undefined', KIND.undefined, 'bool', 'single', 'Always true.'),
      field('null', KIND.null, 'bool', 'single', 'Always true.'),
      field('boolean', KIND.boolean, 'bool', 'single', ''),
      field('number', KIND.number, 'double', 'single', ''),
      field('text', KIND.text, 'string', 'single', ''),
      field('bigint', KIND.bigint, 'string', 'single', 'In decimal digits.'),
      field('date', KIND.date, 'double', 'single', 'Milliseconds since 1970-01-01T00:00:00Z.'),
      field('bytes', KIND.bytes, 'bytes', 'single', ''),
      field('array', KIND.array, nested('List'), 'single', ''),
      field('object', KIND.object, nested('Object'), 'single', ''),
      field('map', KIND.map, nested('Entries'), 'single', ''),
      field('set', KIND.set, nested('List'), 'single', ''),
      field('error', KIND.error, nested('Error'), 'single', ''),
      field('regexp', KIND.regexp, nested('RegExp'), 'single', ''),
      field('url', KIND.url, 'string', 'single', ''),
      field('typed', KIND.typed, nested('TypedArray'), 'single', ''),
    ],
    nested: [
      part('List', [field('items', 1, { message: name }, 'repeated', '')]),
      part('Object', [field('members', 1, { message: name }, 'map', '')]),
      part('Entry', [
        field('key', 1, { message: name }, 'single', ''),
        field('value', 2, { message: name }, 'single', ''),
      ]),
      part('Entries', [field('entries', 1, nested('Entry'), 'repeated', '')]),
      part('Error', [
        field('name', 1, 'string', 'single', 'Such as TypeError.'),
        field('message', 2, 'string', 'single', ''),
      ]),
      part('RegExp', [
        field('source', 1, 'string', 'single', ''),
        field('flags', 2, 'string', 'single', 'Letters, such as "gi".'),
      ]),
      part('TypedArray', [
        field('kind', 1, 'string', 'single', 'Such as Int32Array; ArrayBuffer as well.'),
        field('bytes', 2, 'bytes', 'single', 'Little endian.'),
      ]),
    ],
  };
}
