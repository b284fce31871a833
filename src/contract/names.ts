/** Which names a schema may contain. Shared by reflection and validation, so that both agree. */

import { PRINTED_NAMES } from './builtin.ts';

/** Names of types and parameters are identifiers: they become names in generated code and in printed declarations. */
const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** Members that would reach through to the prototype chain of whatever object stands for the contract's object. */
const RESERVED_MEMBERS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** What strict code in a module cannot name a parameter. */
const RESERVED_WORDS: ReadonlySet<string> = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends ' +
    'false finally for function if implements import in instanceof interface let new null package private protected ' +
    'public return static super switch this throw true try typeof var void while with yield'
  ).split(' '),
);

/** What TypeScript does not let an interface be named, besides those. */
const TYPE_KEYWORDS: ReadonlySet<string> = new Set(
  'any bigint boolean never number object string symbol undefined unknown'.split(' '),
);

/**
 * A type name is printed as that of an interface, and must not hide a built-in type that is printed beside it.
 * As a key of an object literal `__proto__` sets the prototype instead of a member.
 */
export const isTypeName = (name: string): boolean =>
  isIdentifier(name) &&
  name !== '__proto__' &&
  !RESERVED_WORDS.has(name) &&
  !TYPE_KEYWORDS.has(name) &&
  !PRINTED_NAMES.has(name);
export const isParamName = (name: string): boolean => IDENTIFIER.test(name) && !RESERVED_WORDS.has(name);
export const isReservedMember = (name: string): boolean => RESERVED_MEMBERS.has(name);
export const isIdentifier = (name: string): boolean => IDENTIFIER.test(name);

/** @returns `wanted` made an identifier, with a number behind it if `taken` has it already */
export function uniqueName(wanted: string, taken: { has(name: string): boolean }): string {
  const clean = wanted.replace(/[^\p{ID_Continue}$]+/gu, '_').replace(/^_+|_+$/g, '');
  const base = isTypeName(clean) ? clean : isTypeName(`_${clean}`) ? `_${clean}` : 'Type';
  if (!taken.has(base)) return base;
  for (let n = 2; ; n++) {
    const name = `${base}_${n}`;
    if (!taken.has(name)) return name;
  }
}
