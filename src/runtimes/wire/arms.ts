/** What tells the types of a union apart, and what they are called. */
import { types } from 'node:util';
import type { LiteralType, Type } from '../../contract/index.ts';
import { BIGINT, BOOLEAN, bytesName, type Codec, NUMBER, STRING } from './codec.ts';
import { snake } from './names.ts';
import { isError } from './texts.ts';
import type { ArmKind, UnionArm } from './union.ts';

export const BASES: Readonly<Record<string, Codec>> = {
  string: STRING,
  number: NUMBER,
  boolean: BOOLEAN,
  bigint: BIGINT,
};

/** The primitive type that values of a type have; otherwise its kind. */
export function baseOf(type: Type): string {
  if (type.kind === 'template') return 'string';
  if (type.kind !== 'literal') return type.kind;
  return typeof type.value === 'object' ? 'bigint' : typeof type.value;
}

export const literal = ({ value }: LiteralType): unknown => (typeof value === 'object' ? BigInt(value.bigint) : value);

export const isIterable = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { [Symbol.asyncIterator]?: unknown })[Symbol.asyncIterator] === 'function';

/** @returns whether a value is of a type that one question to the value decides */
function brandOf(type: Type): (value: object) => boolean {
  switch (type.kind) {
    case 'bytes':
      return (value) => bytesName(value) === type.array;
    case 'date':
      return types.isDate;
    case 'regexp':
      return types.isRegExp;
    case 'url':
      return (value) => value instanceof URL;
    case 'error':
      return isError;
    case 'abortSignal':
      return (value) => value instanceof AbortSignal;
    case 'asyncIterable':
      return isIterable;
    default:
      return () => false;
  }
}

export function armName(type: Type, resolved: Type): string {
  switch (resolved.kind) {
    case 'object':
      return snake(resolved.name ?? 'object');
    case 'bytes':
      return snake(resolved.array);
    case 'array':
      return 'list';
    case 'void':
      return 'undefined';
    default:
      return type.kind === 'ref' ? snake(type.name) : (ARM_NAMES[baseOf(resolved)] ?? snake(resolved.kind));
  }
}
const ARM_NAMES: Readonly<Record<string, string>> = { string: 'text', boolean: 'flag' };

/** @param resolve what a named type is */
export function armKind(type: Type, resolve: (type: Type) => Type): Omit<UnionArm, 'number' | 'codec'> {
  const base = baseOf(type);
  switch (type.kind) {
    case 'void':
      return { kind: 'undefined' };
    case 'undefined':
    case 'null':
    case 'function':
    case 'map':
    case 'set':
      return { kind: type.kind };
    case 'array':
    case 'tuple':
      return { kind: 'array' };
    case 'record':
      return { kind: 'object', open: true };
    case 'object': {
      const tags = type.members.flatMap((member): [string, unknown][] => {
        const tag = resolve(member.type);
        return tag.kind === 'literal' ? [[member.name, literal(tag)]] : [];
      });
      const required = type.members.filter(({ optional }) => !optional).map(({ name }) => name);
      const members = type.members.map(({ name }) => name);
      return { kind: 'object', members, required, tags, open: type.index !== undefined };
    }
    default:
      return base in BASES ? { kind: base as ArmKind } : { kind: 'brand', is: brandOf(type) };
  }
}
