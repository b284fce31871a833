/** Unions: a message of one field for each type, of which one is set. */
import { types } from 'node:util';
import { type Arm as FitArm, firstArray, firstFit, firstOf, Mismatch } from '../../interpreter/index.ts';
import type { Codec } from './codec.ts';
import type { Handles } from './handles.ts';
import { DELIMITED, type Reader } from './reader.ts';
import type { Writer } from './writer.ts';

/** What tells that a value may be of an arm. */
export type ArmKind =
  | 'string'
  | 'number'
  | 'boolean'
  | 'bigint'
  | 'undefined'
  | 'null'
  | 'function'
  | 'map'
  | 'set'
  | 'array'
  | 'object'
  | 'brand';

export interface UnionArm {
  readonly number: number;
  readonly kind: ArmKind;
  readonly codec: Codec;
  /** With kind `brand`: whether a value is of it. */
  is?(value: object): boolean;
  /** With kind `object`: its members, those that it must have, and those of a literal type. */
  readonly members?: readonly string[];
  readonly required?: readonly string[];
  readonly tags?: FitArm['tags'];
  /** With kind `object`: whether members that are not declared belong to it too. */
  readonly open?: boolean;
}

export class UnionCodec implements Codec {
  readonly type: { readonly message: string };
  readonly wireType = DELIMITED;
  readonly #expected: string;
  #byNumber: (UnionArm | undefined)[] = [];
  #byKind = new Map<ArmKind, readonly UnionArm[]>();
  #brands: readonly UnionArm[] = [];
  #objects: readonly UnionArm[] = [];
  #members: readonly string[] = [];
  /** The member that tells the object arms apart, if there is one, and the arm for each of its values. */
  #tag: { readonly name: string; readonly arms: ReadonlyMap<unknown, UnionArm> } | undefined;

  constructor(name: string, expected: string) {
    this.type = { message: name };
    this.#expected = expected;
  }

  set arms(arms: readonly UnionArm[]) {
    this.#byNumber = [];
    for (const arm of arms) {
      this.#byNumber[arm.number] = arm;
      this.#byKind.set(arm.kind, [...(this.#byKind.get(arm.kind) ?? []), arm]);
    }
    this.#brands = this.#byKind.get('brand') ?? [];
    this.#objects = this.#byKind.get('object') ?? [];
    this.#members = [...new Set(this.#objects.flatMap(({ members }) => members ?? []))];
    this.#tag = tagOf(this.#objects);
  }

  write(writer: Writer, value: unknown, handles: Handles): void {
    const start = writer.begin();
    this.#writeArm(writer, value, handles);
    writer.end(start);
  }

  #writeArm(writer: Writer, value: unknown, handles: Handles): void {
    const kind = value === null ? 'null' : typeof value;
    if (kind !== 'object') {
      const arm = this.#byKind.get(kind as ArmKind)?.[0];
      if (arm === undefined) throw new Mismatch(this.#expected, value);
      this.#put(writer, arm, value, handles);
      return;
    }
    const object = value as object;
    for (const arm of this.#brands)
      if (arm.is?.(object)) {
        this.#put(writer, arm, object, handles);
        return;
      }
    if (types.isMap(object)) {
      this.#first(writer, 'map', object, handles);
      return;
    }
    if (types.isSet(object)) {
      this.#first(writer, 'set', object, handles);
      return;
    }
    if (Array.isArray(object) && this.#byKind.has('array')) {
      this.#first(writer, 'array', object, handles);
      return;
    }
    this.#object(writer, object, handles);
  }

  #put(writer: Writer, arm: UnionArm, value: unknown, handles: Handles): void {
    writer.varint(((arm.number << 3) | arm.codec.wireType) >>> 0);
    arm.codec.write(writer, value, handles);
  }

  /** Writes an arm, or nothing of it. */
  #attempt(writer: Writer, arm: UnionArm, handles: Handles): (value: unknown) => void {
    const { length, depth } = writer;
    return (value) => {
      try {
        this.#put(writer, arm, value, handles);
      } catch (error) {
        writer.rewind(length, depth);
        throw error;
      }
    };
  }

  #first(writer: Writer, kind: 'map' | 'set' | 'array', value: object, handles: Handles): void {
    const arms = this.#byKind.get(kind) ?? [];
    const [only] = arms;
    if (only === undefined) {
      this.#object(writer, value, handles);
      return;
    }
    if (arms.length === 1) {
      this.#put(writer, only, value, handles);
      return;
    }
    const attempts = arms.map((arm) => this.#attempt(writer, arm, handles));
    if (kind === 'array') firstArray(value as unknown[], attempts, this.#expected);
    else firstOf(value, attempts, this.#expected);
  }

  #object(writer: Writer, value: object, handles: Handles): void {
    const [only] = this.#objects;
    if (only === undefined) throw new Mismatch(this.#expected, value);
    if (this.#objects.length === 1) {
      this.#put(writer, only, value, handles);
      return;
    }
    const named = this.#tag?.arms.get((value as Record<string, unknown>)[this.#tag.name]);
    if (named !== undefined) {
      this.#put(writer, named, value, handles);
      return;
    }
    const table = this.#objects.map(
      (arm): FitArm => ({
        live: arm.open === true,
        required: arm.required ?? [],
        members: arm.members ?? [],
        tags: arm.tags ?? [],
        convert: this.#attempt(writer, arm, handles),
      }),
    );
    firstFit(value, this.#members, table, this.#expected);
  }

  read(reader: Reader, handles: Handles): unknown {
    const outer = reader.enter();
    reader.count();
    let found = false;
    let value: unknown;
    while (!reader.done) {
      const tag = reader.tag();
      const arm = this.#byNumber[tag >>> 3];
      if (arm === undefined || (tag & 7) !== arm.codec.wireType) {
        reader.skip(tag);
        continue;
      }
      value = arm.codec.read(reader, handles);
      found = true;
    }
    reader.leave(outer);
    if (!found) throw new Mismatch(this.#expected, undefined);
    return value;
  }

  zero(): never {
    throw new Mismatch(this.#expected, undefined);
  }
}

/** A member that every arm has with literals of its own. */
function tagOf(arms: readonly UnionArm[]): { name: string; arms: Map<unknown, UnionArm> } | undefined {
  if (arms.length < 2) return undefined;
  for (const [name] of arms[0]?.tags ?? []) {
    const found = new Map<unknown, UnionArm>();
    for (const arm of arms) {
      const tag = arm.tags?.find(([own]) => own === name);
      if (tag !== undefined && !found.has(tag[1])) found.set(tag[1], arm);
    }
    if (found.size === arms.length) return { name, arms: found };
  }
  return undefined;
}
