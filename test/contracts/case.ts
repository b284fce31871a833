/** The shape of the table of contracts, and how its rows are written. */

import type { NamedType, Schema, Type } from '../../src/contract/index.ts';

export interface ContractCase {
  readonly name: string;
  readonly source: string;
  /** The exported type that is the contract. */
  readonly type: string;
  /** What reflection makes of it; or what it says instead. */
  readonly schema?: Schema;
  readonly refusal?: string;
  /** For contracts whose member `m` is a method without parameters: what a guest may return from it. */
  readonly values?: { readonly result?: Values };
}

export interface Values {
  /** Expressions of guest JavaScript whose values cross. */
  readonly fits: readonly string[];
  /** Expressions whose values do not, each with the message to the letter. */
  readonly unfits: readonly Unfit[];
}
export interface Unfit {
  readonly value: string;
  readonly message: string;
}

type Types = Readonly<Record<string, NamedType>>;

interface Result {
  /** How the type is written in the source. */
  readonly written: string;
  /** Declarations before the contract. */
  readonly before?: string;
  readonly type: Type;
  readonly types?: Types;
  readonly fits?: readonly string[];
  /** An expression, and what the message says of it after `result`. */
  readonly unfits?: readonly (readonly [value: string, message: string])[];
}

/** A contract whose one method returns the type. */
export function result(name: string, { written, before, type, types, fits, unfits }: Result): ContractCase {
  const wrong = (unfits ?? []).map(([value, message]) => ({ value, message: `result${message}` }));
  return {
    ...whole(name, `${before === undefined ? '' : `${before}\n`}export interface C { m(): ${written} }`, {
      C: object('C', [{ name: 'm', type: { kind: 'function', params: [], result: type }, method: true }]),
      ...types,
    }),
    ...(fits === undefined ? {} : { values: { result: { fits, unfits: wrong } } }),
  };
}

/** A contract that is the interface `C`, with the types that it leads to. */
export const whole = (name: string, source: string, types: Types): ContractCase => ({
  name,
  source,
  type: 'C',
  schema: { version: 1, name: 'C', root: { kind: 'ref', name: 'C' }, types },
});

/** A contract whose one member is refused. */
export const refused = (name: string, member: string, refusal: string, before = ''): ContractCase => ({
  name,
  source: `${before}\nexport interface C { ${member} }`,
  type: 'C',
  refusal,
});

type Members = Extract<Type, { kind: 'object' }>['members'];
export const object = (
  name: string | undefined,
  members: Members,
  more: { doc?: string; index?: Type } = {},
): NamedType => ({
  kind: 'object',
  ...(name !== undefined && { name }),
  members,
  ...more,
});
export const literal = (value: string | number | boolean): Type => ({ kind: 'literal', value });
export const union = (...of: Type[]): Type => ({ kind: 'union', of });
export const ref = (name: string): Type => ({ kind: 'ref', name });
export const string: Type = { kind: 'string' };
export const number: Type = { kind: 'number' };
export const boolean: Type = { kind: 'boolean' };
export const unknown: Type = { kind: 'unknown' };
export const none: Type = { kind: 'void' };
