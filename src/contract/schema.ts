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
  /** Named object types, by name; `{ kind: 'ref' }` points here, so recursive types are finite. */
  readonly types: Readonly<Record<string, ObjectType>>;
}

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
  | BytesType;

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
}
export interface PromiseType {
  readonly kind: 'promise';
  readonly of: Type;
}
export interface AsyncIterableType {
  readonly kind: 'asyncIterable';
  readonly of: Type;
}
/** Typed arrays and ArrayBuffer: cross by value. */
export interface BytesType {
  readonly kind: 'bytes';
  readonly array: BytesName;
}
