/** Whether a function of C can be a member of the contract, and what its values need on their way. */
import { type FunctionType, printType, type Schema, type Type } from '../../contract/index.ts';
import type { CType } from './c-types.ts';
import type { Library } from './koffi.ts';
import type { Signature } from './signature.ts';

/** Gives the value as the library takes it. Throws a text for one that it cannot take. */
export type Convert = (value: unknown) => unknown;

export interface Fitting {
  readonly params: readonly Convert[];
  readonly result: Convert;
  /** The contract has a promise for it: the function is called on a thread of its own. */
  readonly apart: boolean;
}

/** Why it does not fit. */
export class Unfit {
  readonly reason: string;
  constructor(reason: string) {
    this.reason = reason;
  }
}

/** A value that the declared type cannot hold: the end of a message that begins with its name. */
export class BadValue {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** @throws Unfit */
export function fitted(schema: Schema, type: FunctionType, { params, result }: Signature, library: Library): Fitting {
  if (type.params.length !== params.length) {
    throw new Unfit(`it takes ${type.params.length} in the contract, and ${params.length} in the library`);
  }
  const converters = type.params.map((param, at) => {
    const declared = (params[at] as Signature['params'][number]).type;
    if (param.rest) throw new Unfit(`${param.name} stands for any number of arguments, which a library cannot take`);
    const kinds = kindsOf(schema, param.type);
    if (param.optional) kinds.add('null');
    for (const kind of kinds) {
      if (accepts(declared, kind, library)) continue;
      const what = param.optional && kind === 'null' ? 'may be absent' : `is ${printType(param.type)}`;
      throw new Unfit(`${param.name} ${what} in the contract, and ${declared.text} in the library`);
    }
    return given(declared, library);
  });
  const returned = resolve(schema, type.result);
  const apart = returned.kind === 'promise';
  const wanted = returned.kind === 'promise' ? returned.of : returned;
  return { params: converters, result: taken(schema, wanted, result, library), apart };
}

type Kind = string;

/** What a type may be, in words of this file. @throws Unfit */
function kindsOf(schema: Schema, type: Type): Set<Kind> {
  const resolved = resolve(schema, type);
  switch (resolved.kind) {
    case 'union':
      return new Set(resolved.of.flatMap((of) => [...kindsOf(schema, of)]));
    case 'literal':
      return new Set([typeof resolved.value === 'object' ? 'bigint' : typeof resolved.value]);
    case 'template':
      return new Set(['string']);
    case 'null':
    case 'undefined':
    case 'void':
      return new Set(['null']);
    case 'bytes':
      return new Set([resolved.array]);
    case 'string':
    case 'number':
    case 'bigint':
    case 'boolean':
      return new Set([resolved.kind]);
    default:
      throw new Unfit(`${printType(type)} cannot go to a library; there are numbers, texts, booleans and typed arrays`);
  }
}

function accepts(type: CType, kind: Kind, library: Library): boolean {
  switch (type.kind) {
    case 'integer':
      return kind === 'number' || (kind === 'bigint' && library.sizeOf(type.koffi) === 8);
    case 'float':
      return kind === 'number';
    case 'boolean':
      return kind === 'boolean';
    case 'text':
      return kind === 'string' || kind === 'null';
    case 'array':
      return kind === 'null' || (type.arrays as readonly string[]).includes(kind);
    default:
      return kind === 'null';
  }
}

function given(type: CType, library: Library): Convert {
  switch (type.kind) {
    case 'integer':
      return inRange(type, library);
    case 'text':
      return (value) => {
        if (typeof value !== 'string') return null;
        if (value.includes('\0')) throw new BadValue('must be a text without NUL, which ends a text in C');
        return value;
      };
    case 'array':
      return (value) => (value instanceof ArrayBuffer ? new Uint8Array(value) : (value ?? null));
    default:
      return (value) => value;
  }
}

function inRange(type: Extract<CType, { kind: 'integer' }>, library: Library): Convert {
  const bits = BigInt(library.sizeOf(type.koffi) * 8);
  const least = type.signed ? -(2n ** (bits - 1n)) : 0n;
  const most = 2n ** (type.signed ? bits - 1n : bits) - 1n;
  return (value) => {
    const whole = typeof value === 'bigint' || Number.isSafeInteger(value);
    if (whole && BigInt(value as bigint) >= least && BigInt(value as bigint) <= most) return value;
    throw new BadValue(`must be an integer from ${least} to ${most} (${type.text}), got ${value}`);
  };
}

/** @throws Unfit */
function taken(schema: Schema, wanted: Type, type: CType, library: Library): Convert {
  const kinds = resolve(schema, wanted).kind === 'void' ? new Set(['null']) : kindsOf(schema, wanted);
  const own = [...kinds].filter((kind) => kind !== 'null');
  const fits = own.length === 0 ? type.kind === 'void' : own.every((kind) => accepts(type, kind, library));
  if (!fits) throw new Unfit(`it gives ${printType(wanted)} in the contract, and ${type.text} in the library`);
  if (type.kind === 'void') return () => undefined;
  if (type.kind !== 'integer') return (value) => value;
  if (kinds.has('bigint')) return (value) => BigInt(value as number | bigint);
  return (value) => {
    if (typeof value === 'number') return value;
    throw new BadValue(`${value} is beyond what a number holds exactly; let the contract have a bigint`);
  };
}

function resolve(schema: Schema, type: Type): Type {
  return type.kind === 'ref' ? (schema.types[type.name] ?? type) : type;
}
