/**
 * The schema: a contract as plain JSON data. It is what `reflectContract` makes of a TypeScript interface, what
 * `tsugi extract` writes to a file, and all that the boundary generator reads. It knows no realm and no engine.
 */

/** The version that this build writes and reads. A file of another version is refused. */
export const SCHEMA_VERSION = 1;

/** One contract. `root` is the interface that a plugin implements. */
export interface Schema {
  readonly version: typeof SCHEMA_VERSION;
  /** The name of the root type in the source, as it appears in messages. */
  readonly name: string;
  readonly root: Type;
  /**
   * The types that have a name; `{ kind: 'ref' }` points here, so recursive types are finite. Object types for the most
   * part; of other types only those that contain themselves, such as `type Json = string | Json[]`.
   */
  readonly types: Readonly<Record<string, NamedType>>;
}

export type NamedType = Exclude<Type, RefType>;

/** What JSON can say. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

export type PrimitiveName = 'string' | 'number' | 'boolean' | 'bigint' | 'null' | 'undefined';

export type BytesName =
  | 'Uint8Array'
  | 'Int8Array'
  | 'Uint8ClampedArray'
  | 'Int16Array'
  | 'Uint16Array'
  | 'Int32Array'
  | 'Uint32Array'
  | 'Float32Array'
  | 'Float64Array'
  | 'BigInt64Array'
  | 'BigUint64Array'
  | 'ArrayBuffer';

export type Type =
  | PrimitiveType
  | LiteralType
  | VoidType
  | UnknownType
  | UnionType
  | ArrayType
  | RecordType
  | ObjectType
  | RefType
  | FunctionType
  | PromiseType
  | AsyncIterableType
  | BytesType
  | TupleType
  | MapType
  | SetType
  | BuiltinType
  | TemplateType
  | NeverType;

export interface PrimitiveType {
  readonly kind: PrimitiveName;
}
/** A literal of a string, number or boolean type. A bigint literal is kept as its decimal digits under `bigint`. */
export interface LiteralType {
  readonly kind: 'literal';
  readonly value: string | number | boolean | { readonly bigint: string };
}
/** The result of a function whose value is ignored. */
export interface VoidType {
  readonly kind: 'void';
}
/** `unknown` and `any`: crosses as a structured copy. */
export interface UnknownType {
  readonly kind: 'unknown';
}
export interface UnionType {
  readonly kind: 'union';
  readonly of: readonly Type[];
}
export interface ArrayType {
  readonly kind: 'array';
  readonly of: Type;
}
/** `Record<string, T>` and string index signatures without declared members. */
export interface RecordType {
  readonly kind: 'record';
  readonly of: Type;
}
export interface ObjectType {
  readonly kind: 'object';
  /** The name in the source; absent for an anonymous type. */
  readonly name?: string;
  readonly doc?: string;
  readonly members: readonly Member[];
  /** The type of the members that are not declared: a string index signature beside them. */
  readonly index?: Type;
}
export interface Member {
  readonly name: string;
  readonly type: Type;
  readonly optional?: true;
  readonly readonly?: true;
  /** True for `f(): T`, absent for `f: () => T`: a method is called on its object. */
  readonly method?: true;
  readonly doc?: string;
  readonly deprecated?: string | true;
  /** What stands for a value that is absent: documentation, which the boundary does not act on. */
  readonly default?: JsonValue;
}
export interface RefType {
  readonly kind: 'ref';
  readonly name: string;
}
export interface FunctionType {
  readonly kind: 'function';
  readonly params: readonly Param[];
  readonly result: Type;
}
export interface Param {
  readonly name: string;
  /** For a rest parameter the type of one element. */
  readonly type: Type;
  readonly optional?: true;
  readonly rest?: true;
  /** As that of a member. */
  readonly default?: JsonValue;
}
export interface PromiseType {
  readonly kind: 'promise';
  readonly of: Type;
}
export interface AsyncIterableType {
  readonly kind: 'asyncIterable';
  readonly of: Type;
  /** `AsyncGenerator`: also has `next`, `return` and `throw`. */
  readonly generator?: true;
  /** `ReadableStream`: crosses as one. */
  readonly stream?: true;
}
/** Typed arrays and ArrayBuffer: cross by value. */
export interface BytesType {
  readonly kind: 'bytes';
  readonly array: BytesName;
}
/** `[A, B?, ...C[]]`. */
export interface TupleType {
  readonly kind: 'tuple';
  readonly of: readonly TupleElement[];
  /** The type of the elements after those. */
  readonly rest?: Type;
}
export interface TupleElement {
  readonly type: Type;
  /** Optional elements come last. */
  readonly optional?: true;
}
export interface MapType {
  readonly kind: 'map';
  readonly key: Type;
  readonly of: Type;
}
export interface SetType {
  readonly kind: 'set';
  readonly of: Type;
}
/** Built-in objects without parameters. All cross by value, but for `AbortSignal`, which stays connected. */
export interface BuiltinType {
  readonly kind: 'date' | 'regexp' | 'url' | 'error' | 'abortSignal';
}
/** A template literal type: a string that matches `pattern`, a regular expression over the whole string. */
export interface TemplateType {
  readonly kind: 'template';
  readonly pattern: string;
  /** As TypeScript writes it. */
  readonly text: string;
}
/** A value that cannot be: the result of a function that always throws. */
export interface NeverType {
  readonly kind: 'never';
}
