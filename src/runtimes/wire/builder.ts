/**
 * Makes messages and codecs of a contract's types. The same schema always gives the same names and numbers.
 *
 * Long because types are made of types: every case asks for others, and all share the names and codecs that there are.
 */
import { type Member, type ObjectType, printType, type Schema, type Type } from '../../contract/index.ts';
import { Mismatch } from '../../interpreter/index.ts';
import { armKind, armName, BASES, baseOf, isIterable, literal } from './arms.ts';
import {
  BIGINT,
  BOOLEAN,
  bytesOf,
  type Codec,
  DATE,
  handle,
  NUMBER,
  narrowed,
  STRING,
  URL_TEXT,
  unit,
} from './codec.ts';
import {
  ABSENT,
  arrayOf,
  type Collection,
  constant,
  type FieldCodec,
  mapOf,
  plain,
  present,
  recordOf,
  repeated,
  setOf,
} from './fields.ts';
import type { Callback } from './handles.ts';
import { MapEntry } from './map-entry.ts';
import { entryShape, MessageCodec, objectShape, type Part, tupleShape, wrapperShape } from './messages.ts';
import type { Field, Message, OpenMessage } from './model.ts';
import { Names, pascal, snake } from './names.ts';
import { ERROR, REGEXP, type Texts } from './texts.ts';
import { type UnionArm, UnionCodec } from './union.ts';
import { structured } from './value.ts';
import { valueMessage } from './value-message.ts';
import type { WireFunction, WireStream } from './wire.ts';

/** What a type is as a field: with its declaration, unless it takes none. */
export interface Placed {
  readonly codec: FieldCodec;
  readonly type?: Field['type'];
  readonly label?: Field['label'];
  readonly note?: string;
}

/** How a type stands for itself: as one value, or as several. */
type Single =
  | { readonly kind: 'one'; readonly codec: Codec }
  | { readonly kind: 'unit'; readonly codec: Codec; readonly value: unknown }
  | {
      readonly kind: 'many';
      readonly item: Codec;
      readonly collection: Collection;
      readonly label: 'repeated' | 'map';
    };

/** Makes what transports need to know of the functions and streams that cross. */
export interface Signatures {
  /** @param label such as `contract.method(options.f)` */
  functionOf(type: Type & { readonly kind: 'function' }, hint: string, label: string): WireFunction;
  streamOf(type: Type & { readonly kind: 'asyncIterable' }, hint: string, label: string): WireStream;
}

export class Builder {
  readonly messages: Message[] = [];
  readonly #names = new Names();
  readonly #schema: Schema;
  readonly #codecs = new Map<string, Codec>();
  readonly #signatures: Signatures;
  /** Where in the contract it is: a method, a parameter of it, and members of that. */
  #path: readonly string[] = [];

  constructor(schema: Schema, signatures: Signatures) {
    this.#schema = schema;
    this.#signatures = signatures;
  }

  /** A name for a message that nobody else has. */
  name(wanted: string): string {
    return this.#names.make(pascal(wanted));
  }

  resolve(type: Type): Type {
    let at = type;
    while (at.kind === 'ref') {
      const found: Type | undefined = this.#schema.types[at.name];
      if (found === undefined) throw new TypeError(`the schema has no type ${at.name}`);
      at = found;
    }
    return at;
  }

  /** What is made in `body` is of this method. */
  of<R>(method: string, body: () => R): R {
    this.#path = [method];
    return body();
  }

  /** @returns such as `contract.method(options.f)` */
  get #label(): string {
    const [method = '', ...inner] = this.#path;
    return inner.length === 0 ? method : `${method}(${inner.join('.')})`;
  }

  /** The types of a union, those of unions within it too; another type by itself. */
  #arms(type: Type): readonly Type[] {
    const resolved = this.resolve(type);
    return resolved.kind === 'union' ? resolved.of.flatMap((arm) => this.#arms(arm)) : [type];
  }

  /**
   * A type as a field of a message.
   * @param optional whether the member or parameter may be left out
   * @param hint what a message is called that has no name of its own
   */
  place(type: Type, optional: boolean, number: number, hint: string): Placed {
    const arms = this.#arms(type);
    const kinds = arms.map((arm) => this.resolve(arm).kind);
    const isNothing = (at: number): boolean => kinds[at] === 'undefined' || kinds[at] === 'void';
    const hasUndefined = kinds.some((_kind, at) => isNothing(at));
    const hasNull = kinds.includes('null');
    // the field's absence stands for one of: not there, undefined, null
    const absent = optional ? ABSENT : hasUndefined ? undefined : null;
    const byAbsence = optional || hasUndefined || hasNull;
    const left = arms.filter((_arm, at) => !(isNothing(at) || (absent === null && kinds[at] === 'null')));
    const [first] = left;
    if (first === undefined) return this.#nothing(type, absent);
    const own = left.length === arms.length ? type : first;
    const single: Single = left.length > 1 ? { kind: 'one', codec: this.#union(left, hint) } : this.#single(own, hint);
    if (single.kind === 'unit' && !byAbsence) {
      const check = (value: unknown): void => {
        if (value !== single.value || this.resolve(first).kind === 'never') throw new Mismatch(printType(type), value);
      };
      return { codec: constant(check, () => single.codec.zero()) };
    }
    if (single.kind === 'many' && !byAbsence) {
      const { item, collection, label } = single;
      return { codec: repeated(item, number, collection), type: modelType(item, label), label };
    }
    const codec = single.kind === 'many' ? this.#wrapper(first, single, hint) : single.codec;
    const { type: declared, note } = codec;
    const more = { type: declared, ...(note !== undefined && note !== '' && { note }) };
    if (!byAbsence) return { codec: plain(codec, number), label: 'single', ...more };
    return { codec: present(codec, number, absent), label: 'optional', ...more };
  }

  /** Only undefined, or only null, can be there. */
  #nothing(type: Type, absent: typeof ABSENT | undefined | null): Placed {
    const isVoid = this.#arms(type).some((arm) => this.resolve(arm).kind === 'void');
    const wanted = absent === null ? null : undefined;
    const check = (value: unknown): void => {
      if (value !== wanted && !isVoid) throw new Mismatch(printType(type), value);
    };
    return { codec: constant(check, () => absent) };
  }

  /** A type as an element of something: each element is one value. */
  element(type: Type, hint: string): Codec {
    const arms = this.#arms(type);
    if (arms.length > 1) return this.#union(arms, hint);
    const single = this.#single(type, hint);
    return single.kind === 'many' ? this.#wrapper(type, single, hint) : single.codec;
  }

  #single(type: Type, hint: string): Single {
    const resolved = this.resolve(type);
    switch (resolved.kind) {
      case 'array':
        return this.#many(this.element(resolved.of, `${hint}Item`), arrayOf(printType(type)));
      case 'set':
        return this.#many(this.element(resolved.of, `${hint}Item`), setOf(printType(type)));
      case 'map':
        return this.#many(this.#entry(resolved.key, resolved.of, hint), mapOf(printType(type)));
      case 'record':
        return this.#record(resolved.of, recordOf(printType(type)), hint);
      case 'null':
        return { kind: 'unit', codec: unit(resolved, null), value: null };
      case 'undefined':
      case 'void':
      case 'never':
        return { kind: 'unit', codec: unit(resolved, undefined), value: undefined };
      case 'literal':
        return { kind: 'unit', codec: unit(resolved, literal(resolved)), value: literal(resolved) };
      default:
        return { kind: 'one', codec: this.#codec(type, resolved, hint) };
    }
  }

  #many(item: Codec, collection: Collection): Single {
    return { kind: 'many', item, collection, label: 'repeated' };
  }

  /** Entries from texts; on the wire a message of the fields 1 and 2, as of every map. */
  #record(of: Type, collection: Collection, hint: string): Single {
    const value = this.element(of, `${hint}Item`);
    const entry = new MapEntry(value);
    return { kind: 'many', item: entry, collection, label: 'map' };
  }

  #codec(type: Type, resolved: Type, hint: string): Codec {
    switch (resolved.kind) {
      case 'string':
        return STRING;
      case 'number':
        return NUMBER;
      case 'boolean':
        return BOOLEAN;
      case 'bigint':
        return BIGINT;
      case 'date':
        return DATE;
      case 'url':
        return URL_TEXT;
      case 'bytes':
        return bytesOf(resolved.array);
      case 'template':
      case 'literal':
        return this.#literals([resolved], printType(type));
      case 'unknown':
        return this.#once('unknown', () => this.#value());
      case 'regexp':
        return this.#once('regexp', () => this.#texts('RegularExpression', REGEXP));
      case 'error':
        return this.#once('error', () => this.#texts('ErrorValue', ERROR));
      case 'function':
        return this.#function(resolved, hint);
      case 'asyncIterable':
        return this.#iterable(resolved, hint);
      case 'abortSignal':
        return SIGNAL;
      case 'object':
        return this.#object(type, resolved, hint);
      case 'tuple':
        return this.#tuple(type, resolved, hint);
      default:
        throw new TypeError(`a ${resolved.kind} cannot cross to another process`);
    }
  }

  #once(key: string, make: () => Codec): Codec {
    const known = this.#codecs.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.#codecs.set(key, made);
    return made;
  }

  #value(): Codec {
    const name = this.name('StructuredValue');
    this.messages.push(valueMessage(name));
    return structured(name);
  }

  /** Adds a message whose fields come later. */
  open(name: string, doc: readonly string[], oneof?: string): OpenMessage {
    const message: OpenMessage = { name, doc, fields: [], ...(oneof !== undefined && { oneof }) };
    this.messages.push(message);
    return message;
  }

  #function(type: Type & { kind: 'function' }, hint: string): Codec {
    const signature = this.#signatures.functionOf(type, hint, this.#label);
    return handle(
      printType(type),
      (value) => typeof value === 'function',
      (value, handles) => handles.exportFunction(signature, value as Callback),
      (number, handles) => handles.importFunction(signature, number),
      `called with ${signature.args.name}, ${signature.result === undefined ? 'not answered' : `answered with ${signature.result.name}`}`,
    );
  }

  #iterable(type: Type & { kind: 'asyncIterable' }, hint: string): Codec {
    const signature = this.#signatures.streamOf(type, hint, this.#label);
    return handle(
      printType(type),
      isIterable,
      (value, handles) => handles.exportIterable(signature, value as object),
      (number, handles) => handles.importIterable(signature, number),
      `its items are ${signature.item.name}`,
    );
  }

  #object(type: Type, resolved: ObjectType, hint: string): Codec {
    return this.#message(type, resolved, resolved.name ?? hint, (codec, message) => {
      const names = new Names();
      const parts = resolved.members.map((member, at) => this.#member(message, names, member, at + 1));
      const expected = resolved.name ?? printType(type);
      if (resolved.index === undefined) {
        codec.shape = objectShape(parts, expected);
        return;
      }
      const number = parts.length + 1;
      const declared = new Set(resolved.members.map(({ name }) => name));
      const single = this.#record(resolved.index, recordOf(expected, declared), `${message.name}Other`);
      if (single.kind !== 'many') throw new TypeError('a record is many');
      const others = names.make('others');
      message.fields.push({
        name: others,
        jsonName: others,
        number,
        type: modelType(single.item, 'map'),
        label: 'map',
        doc: ['The members that are not declared.'],
      });
      codec.shape = objectShape(parts, expected, {
        number,
        label: others,
        codec: repeated(single.item, number, single.collection),
      });
    });
  }

  #member(message: OpenMessage, names: Names, member: Member, number: number): Part {
    const { name, type, optional, doc } = member;
    return this.part(message, names, { name, type, optional: optional === true, number, doc });
  }

  /** Adds a field to a message. */
  part(
    message: OpenMessage,
    names: Names,
    of: {
      name: string;
      type: Type;
      optional: boolean;
      number: number;
      doc?: string | undefined;
      label?: string | number;
    },
  ): Part {
    const outer = this.#path;
    this.#path = [...outer, of.name];
    const placed = this.place(of.type, of.optional, of.number, `${message.name}${pascal(of.name)}`);
    this.#path = outer;
    const name = names.make(snake(of.name));
    if (placed.type !== undefined && placed.label !== undefined) {
      const typed = `${of.name}${of.optional ? '?' : ''}: ${printType(of.type)}`;
      message.fields.push({
        name,
        jsonName: of.name,
        number: of.number,
        type: placed.type,
        label: placed.label,
        doc: [...docLines(of.doc), placed.note === undefined ? typed : `${typed}; ${placed.note}`],
      });
    }
    return { number: of.number, label: of.label ?? of.name, codec: placed.codec };
  }

  #tuple(type: Type, resolved: Type & { kind: 'tuple' }, hint: string): Codec {
    return this.#message(type, resolved, hint, (codec, message) => {
      const names = new Names();
      const parts = resolved.of.map((element, at) =>
        this.part(message, names, {
          name: `item${at + 1}`,
          type: element.type,
          optional: element.optional === true,
          number: at + 1,
          label: at,
        }),
      );
      const least = resolved.of.filter(({ optional }) => !optional).length;
      const rest =
        resolved.rest === undefined
          ? undefined
          : this.part(message, names, {
              name: 'rest',
              type: { kind: 'array', of: resolved.rest },
              optional: false,
              number: parts.length + 1,
            });
      codec.shape = tupleShape(parts, least, printType(type), rest);
    });
  }

  #entry(key: Type, value: Type, hint: string): Codec {
    const text = JSON.stringify(['entry', key, value]);
    return this.#named(text, `${hint}Entry`, 'an entry', (codec, message) => {
      const names = new Names();
      const parts = (['key', 'value'] as const).map((name, at) => {
        const type = name === 'key' ? key : value;
        const element = this.element(type, `${message.name}${pascal(name)}`);
        message.fields.push({
          name: names.make(name),
          jsonName: name,
          number: at + 1,
          type: element.type,
          label: 'single',
          doc: [printType(type)],
        });
        return { number: at + 1, label: name, codec: plain(element, at + 1) };
      });
      codec.shape = entryShape(parts[0] as Part, parts[1] as Part);
    });
  }

  /** A message around what would be a repeated field: where that cannot stand, or its absence means something. */
  #wrapper(type: Type, single: Single & { kind: 'many' }, hint: string): Codec {
    const text = JSON.stringify(['list', this.#key(type)]);
    return this.#named(text, `${hint}List`, printType(type), (codec, message) => {
      message.fields.push({
        name: 'items',
        jsonName: 'items',
        number: 1,
        type: modelType(single.item, single.label),
        label: single.label,
        doc: [printType(type)],
      });
      codec.shape = wrapperShape({ number: 1, label: '', codec: repeated(single.item, 1, single.collection) });
    });
  }

  /** A message for each type that reads alike. */
  #message(
    type: Type,
    resolved: Type,
    wanted: string,
    fill: (codec: MessageCodec, message: OpenMessage) => void,
  ): Codec {
    const doc = resolved.kind === 'object' ? docLines(resolved.doc) : [printType(type)];
    return this.#named(
      this.#key(type),
      wanted,
      resolved.kind === 'object' ? (resolved.name ?? printType(type)) : printType(type),
      fill,
      doc,
    );
  }

  #named(
    key: string,
    wanted: string,
    expected: string,
    fill: (codec: MessageCodec, message: OpenMessage) => void,
    doc: readonly string[] = [],
  ): Codec {
    return this.#once(key, () => {
      const message = this.open(this.name(wanted), doc);
      const codec = new MessageCodec(message.name, expected);
      // known before it is filled: it may contain itself
      this.#codecs.set(key, codec);
      fill(codec, message);
      return codec;
    });
  }

  #key(type: Type): string {
    return JSON.stringify(this.resolve(type));
  }

  #texts(wanted: string, { fields, expected, is, take, make }: Texts): Codec {
    const message = this.open(this.name(wanted), []);
    const parts = fields.map((name, at): Part => {
      message.fields.push({ name, jsonName: name, number: at + 1, type: 'string', label: 'single', doc: [] });
      return { number: at + 1, label: name, codec: plain(STRING, at + 1) };
    });
    const codec = new MessageCodec(message.name, expected);
    codec.shape = {
      parts,
      write(writer, value, handles) {
        if (!is(value)) throw new Mismatch(expected, value);
        const texts = take(value as never);
        for (let at = 0; at < parts.length; at++) parts[at]?.codec.write(writer, texts[at], handles);
      },
      make: (values) => make(values[0] as string, values[1] as string),
    };
    return codec;
  }

  /** Literals and texts of patterns that all have one primitive type. */
  #literals(arms: readonly Type[], expected: string): Codec {
    const values = new Set<unknown>();
    const patterns: RegExp[] = [];
    let base: Codec | undefined;
    for (const arm of arms) {
      const resolved = this.resolve(arm);
      if (resolved.kind === 'literal') values.add(literal(resolved));
      else if (resolved.kind === 'template') patterns.push(new RegExp(resolved.pattern, 'u'));
      base ??= BASES[baseOf(resolved)];
    }
    if (base === undefined) throw new TypeError('a union of nothing');
    const fits = (value: unknown): boolean =>
      values.has(value) || (typeof value === 'string' && patterns.some((pattern) => pattern.test(value)));
    return narrowed(base, fits, expected);
  }

  #union(arms: readonly Type[], hint: string): Codec {
    const expected = printType({ kind: 'union', of: arms });
    const bases = new Set(arms.map((arm) => baseOf(this.resolve(arm))));
    const [only] = bases;
    if (bases.size === 1 && only !== undefined && only in BASES) return this.#literals(arms, expected);
    const key = JSON.stringify(['union', ...arms.map((arm) => this.#key(arm))]);
    return this.#once(key, () => {
      const message = this.open(this.name(hint), [expected], 'kind');
      const codec = new UnionCodec(message.name, expected);
      this.#codecs.set(key, codec);
      codec.arms = this.#unionArms(arms, message, hint);
      return codec;
    });
  }

  #unionArms(arms: readonly Type[], message: OpenMessage, hint: string): UnionArm[] {
    const names = new Names();
    names.make('kind');
    const groups = new Map<string, Type[]>();
    arms.forEach((arm, at) => {
      const base = baseOf(this.resolve(arm));
      // of the literals of one primitive type there is one arm
      const group = base in BASES ? base : `${base} ${at}`;
      groups.set(group, [...(groups.get(group) ?? []), arm]);
    });
    return [...groups.values()].map((group, at): UnionArm => {
      const type = group[0] as Type;
      const resolved = this.resolve(type);
      const base = baseOf(resolved);
      const isPlain = group.length === 1 && resolved.kind !== 'literal';
      const number = at + 1;
      const name = names.make(armName(type, resolved));
      const text = printType(group.length === 1 ? type : { kind: 'union', of: group });
      const codec =
        base in BASES && !isPlain ? this.#literals(group, text) : this.element(type, `${hint}${pascal(name)}`);
      message.fields.push({ name, jsonName: name, number, type: codec.type, label: 'single', doc: [text] });
      return { number, codec, ...armKind(resolved, (one) => this.resolve(one)) };
    });
  }
}

const modelType = (item: Codec, label: 'repeated' | 'map'): Field['type'] =>
  label === 'map' && item instanceof MapEntry ? item.of.type : item.type;

const SIGNAL = handle(
  'AbortSignal',
  (value) => value instanceof AbortSignal,
  (value, handles) => handles.exportSignal(value as AbortSignal),
  (number, handles) => handles.importSignal(number),
);

/** The lines of a doc comment. */
export const docLines = (doc: string | undefined): readonly string[] =>
  doc === undefined ? [] : doc.trim().split(/\r\n|[\r\n\u2028\u2029]/);
