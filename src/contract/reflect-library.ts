/** Which types are the language's own, what they are in a schema, and which types have a name that the author gave. */

import { BUILTIN_NAMES, BYTES_NAMES } from './builtin.ts';
import { VIRTUAL_ROOT } from './options.ts';
import type { At, Reflection } from './reflect-type.ts';
import { refusedLibraryType } from './refusal.ts';
import type { AsyncIterableType, BuiltinType, Type } from './schema.ts';
import type { CompilerSymbol, CompilerType, OpenProgram } from './typescript.ts';

/** How the compiler's symbol tables mark names that are no strings. */
export const SYMBOL_NAME = '__@';

/** Plain data that the language declares: reflected by their members, as if the contract declared them. */
const STRUCTURAL: ReadonlySet<string> = new Set([
  'IteratorReturnResult',
  'IteratorYieldResult',
  'PromiseFulfilledResult',
  'PromiseRejectedResult',
]);

/** @returns the name of a class or interface that ECMAScript, the guest's globals, the DOM or Node declare */
export function libraryName(open: OpenProgram, type: CompilerType): string | undefined {
  const symbol = type.getSymbol();
  const { SymbolFlags } = open.ts;
  if (symbol === undefined || (symbol.flags & (SymbolFlags.Interface | SymbolFlags.Class)) === 0) return undefined;
  if (!isLibrary(open, symbol) || STRUCTURAL.has(symbol.name)) return undefined;
  // Node's own streams have names of their own beside those of the web's.
  return symbol.getParent()?.name === 'NodeJS' ? `NodeJS.${symbol.name}` : symbol.name;
}

/** @returns how the author named this type; undefined for an inline type and for `Pick`, `Partial`, arrays and so on */
export function lastingName(open: OpenProgram, type: CompilerType): string | undefined {
  const alias = type.getAliasSymbol();
  const symbol = alias ?? type.getSymbol();
  const { NodeBuilderFlags, SymbolFlags } = open.ts;
  const named = SymbolFlags.Interface | SymbolFlags.Class | SymbolFlags.TypeAlias;
  if (symbol === undefined || (symbol.flags & named) === 0) return undefined;
  if (isLibrary(open, symbol) && !STRUCTURAL.has(symbol.name)) return undefined;
  return open.checker.typeToString(type, undefined, NodeBuilderFlags.NoTruncation);
}

export const isLibrary = (open: OpenProgram, symbol: CompilerSymbol): boolean =>
  symbol.declarations.some((handle) => isLibraryFile(open, handle.path));

export function isLibraryFile(open: OpenProgram, path: string): boolean {
  if (path.toLowerCase().startsWith(`${VIRTUAL_ROOT.toLowerCase()}/`)) return true;
  if (/\/node_modules\/(@types\/node|undici-types)\//.test(path)) return true;
  return open.program.getSourceFileMetadata(path)?.isDefaultLibrary === true;
}

/** All cross as an `Error`, with the name that tells them apart. */
const ERRORS = [
  'AggregateError',
  'DOMException',
  'Error',
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SuppressedError',
  'SyntaxError',
  'TypeError',
  'URIError',
];

type ReflectLibrary = (to: Reflection, type: CompilerType, at: At) => Type;

const builtin =
  (kind: BuiltinType['kind']): ReflectLibrary =>
  () => ({ kind });

const promise: ReflectLibrary = (to, type, at) => ({
  kind: 'promise',
  of: argument(to, type, 0, { ...at, path: at.path.inside() }),
});
const map: ReflectLibrary = (to, type, at) => {
  const inner: At = { ...at, path: at.path.element() };
  return { kind: 'map', key: argument(to, type, 0, inner), of: argument(to, type, 1, inner) };
};
const set: ReflectLibrary = (to, type, at) => ({ kind: 'set', of: element(to, type, at) });

const iterable =
  (how: Pick<AsyncIterableType, 'generator' | 'stream'>): ReflectLibrary =>
  (to, type, at) => {
    const { TypeFlags } = to.open.ts;
    const silent = TypeFlags.AnyOrUnknown | TypeFlags.VoidLike;
    const [, ...others] = argumentsOf(to, type, at);
    if (others.some(({ flags }) => (flags & silent) === 0)) to.refuse(at, 'streamResult');
    return { kind: 'asyncIterable', of: element(to, type, at), ...how };
  };

const LIBRARY: ReadonlyMap<string, ReflectLibrary> = new Map<string, ReflectLibrary>([
  ...BYTES_NAMES.map((array) => [array, (): Type => ({ kind: 'bytes', array })] as const),
  ...Object.entries(BUILTIN_NAMES).map(([kind, name]) => [name, builtin(kind as BuiltinType['kind'])] as const),
  ...ERRORS.map((name) => [name, builtin('error')] as const),
  ['Promise', promise],
  ['PromiseLike', promise],
  ['Map', map],
  ['ReadonlyMap', map],
  ['Set', set],
  ['ReadonlySet', set],
  ['AsyncIterable', iterable({})],
  // Who has one of these may call `next` of it, as of a generator.
  ['AsyncIterableIterator', iterable({ generator: true })],
  ['AsyncIteratorObject', iterable({ generator: true })],
  ['AsyncGenerator', iterable({ generator: true })],
  ['ReadableStream', iterable({ stream: true })],
]);

export function libraryType(to: Reflection, name: string, type: CompilerType, at: At): Type {
  const reflect = LIBRARY.get(name);
  return reflect === undefined ? to.refuseWith(at, refusedLibraryType(name)) : reflect(to, type, at);
}

/** The element of an array, a set or a stream. */
export const element = (to: Reflection, type: CompilerType, at: At): Type =>
  argument(to, type, 0, { ...at, path: at.path.element() });

function argument(to: Reflection, type: CompilerType, index: number, at: At): Type {
  const found = argumentsOf(to, type, at)[index];
  return found === undefined ? to.refuse(at, 'generic') : to.type(found, at);
}

/** The type arguments of a reference such as `Promise<T>`. */
function argumentsOf(to: Reflection, type: CompilerType, at: At): readonly CompilerType[] {
  return type.isTypeReference() ? to.open.checker.getTypeArguments(type) : to.refuse(at, 'generic');
}

const ERROR_MEMBERS: ReadonlySet<string> = new Set(['name', 'message', 'stack', 'cause']);

/** A class of the contract that extends `Error` and adds no members is an error; with members, it is an object. */
export function isPlainError(open: OpenProgram, properties: readonly CompilerSymbol[]): boolean {
  const message = properties.find(({ name }) => name === 'message');
  if (message === undefined || !properties.every(({ name }) => ERROR_MEMBERS.has(name))) return false;
  return properties.some(({ name }) => name === 'stack') && isLibrary(open, message);
}

/** Built-in objects that are more than data and methods, such as maps and iterables, have members that are named by symbols. */
export const extendsBuiltin = (open: OpenProgram, properties: readonly CompilerSymbol[]): boolean =>
  properties.some((symbol) => symbol.escapedName.startsWith(SYMBOL_NAME) && isLibrary(open, symbol));
