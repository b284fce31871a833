/**
 * Unions of schema types, and functions with several signatures. A union is kept in the form in which a value can be
 * told to belong to one of its types, so that equal unions read alike.
 */

import type { AsyncIterableType, FunctionType, Param, PromiseType, Type } from './schema.ts';

const ABSENT: readonly Type['kind'][] = ['null', 'undefined'];
type Of<K extends Type['kind']> = Type & { readonly kind: K };

/** @returns one type that the values of each of `types` fit; `never` if there are none */
export function unionOf(types: readonly Type[]): Type {
  const flat = types.flatMap((type) => (type.kind === 'union' ? type.of : [type]));
  if (flat.some(({ kind }) => kind === 'unknown')) return { kind: 'unknown' };
  const list = distinct(mergedFunctions(mergedStreams(mergedPromises(withBoolean(distinct(flat))))));
  const wider = list.filter((type) => !isCovered(type, list));
  // As TypeScript prints them, and as a check of values wants them: what is there first, what stands for absence last.
  const present = wider.filter(({ kind }) => !ABSENT.includes(kind));
  const of = [...present, ...ABSENT.flatMap((kind) => wider.filter((type) => type.kind === kind))];
  const [first, ...rest] = of;
  if (first === undefined) return { kind: 'never' };
  return rest.length === 0 ? first : { kind: 'union', of };
}

function distinct(types: readonly Type[]): Type[] {
  return [...new Map(types.map((type) => [JSON.stringify(type), type])).values()];
}

/** The two literals that together make up `boolean` are folded back into it. */
function withBoolean(types: readonly Type[]): readonly Type[] {
  const isLiteral = (type: Type): boolean => type.kind === 'literal' && typeof type.value === 'boolean';
  const first = types.findIndex(isLiteral);
  if (types.filter(isLiteral).length < 2) return types;
  return types.flatMap((type, at): Type[] => (at === first ? [{ kind: 'boolean' }] : isLiteral(type) ? [] : [type]));
}

/** A literal beside the primitive that it is of; a type that has no values. */
function isCovered(type: Type, beside: readonly Type[]): boolean {
  const has = (kind: Type['kind']): boolean => beside.some((other) => other.kind === kind);
  if (type.kind === 'never') return true;
  if (type.kind === 'template') return has('string');
  if (type.kind !== 'literal') return false;
  const kind = typeof type.value;
  return has(kind === 'object' ? 'bigint' : (kind as 'string' | 'number' | 'boolean'));
}

/** Which of several promises a value is cannot be known before it is settled. */
function mergedPromises(types: readonly Type[]): readonly Type[] {
  return merged(
    types,
    isKind('promise'),
    (all): PromiseType => ({ kind: 'promise', of: unionOf(all.map(({ of }) => of)) }),
  );
}

/** Nor can it of several streams, before they are read. */
function mergedStreams(types: readonly Type[]): readonly Type[] {
  const merge = (all: readonly AsyncIterableType[]): AsyncIterableType => ({
    ...(all[0] as AsyncIterableType),
    of: unionOf(all.map(({ of }) => of)),
  });
  const isStream = isKind('asyncIterable');
  const kinds: readonly ((type: AsyncIterableType) => boolean)[] = [
    ({ stream }) => stream === true,
    ({ generator }) => generator === true,
    ({ generator, stream }) => !generator && !stream,
  ];
  return kinds.reduce<readonly Type[]>(
    (list, fits) => merged(list, (type): type is AsyncIterableType => isStream(type) && fits(type), merge),
    types,
  );
}

/** Nor of several functions. */
function mergedFunctions(types: readonly Type[]): readonly Type[] {
  return merged(types, isKind('function'), mergeSignatures);
}

const isKind =
  <K extends Type['kind']>(kind: K) =>
  (type: Type): type is Of<K> =>
    type.kind === kind;

function merged<T extends Type>(
  types: readonly Type[],
  isOne: (type: Type) => type is T,
  merge: (all: readonly T[]) => T,
): readonly Type[] {
  const all = types.filter(isOne);
  const [first] = all;
  if (first === undefined || all.length === 1) return types;
  return types.flatMap((type): Type[] => (type === first ? [merge(all)] : isOne(type) ? [] : [type]));
}

/**
 * Makes one signature of several, which fits whatever one of them fits: a parameter has the types that it has in any of
 * them at its position, it is optional where one of them does without it, and the results are a union too. What the
 * overloads said of which argument goes with which is lost: the boundary checks each value by itself.
 */
export function mergeSignatures(all: readonly FunctionType[]): FunctionType {
  const [only, ...others] = all;
  if (only !== undefined && others.length === 0) return only;
  const fixed = all.map(({ params }) => params.filter(({ rest }) => !rest));
  const rests = all.map(({ params }) => params.find(({ rest }) => rest));
  const taken = new Set<string>();
  const named = (wanted: string, at: number): string => {
    let name = wanted;
    for (let n = at; taken.has(name); n++) name = `arg${n}`;
    taken.add(name);
    return name;
  };
  const params: Param[] = [];
  for (let at = 0; at < Math.max(...fixed.map(({ length }) => length)); at++) {
    const here = fixed.flatMap((list) => list[at] ?? []);
    // a rest parameter stands for any number of these
    const types = fixed.flatMap((list, n) => list[at]?.type ?? rests[n]?.type ?? []);
    const optional = here.length < all.length || here.some((param) => param.optional);
    const known = here.find((param) => param.default !== undefined);
    params.push({
      name: named(here[0]?.name ?? `arg${at}`, at),
      type: unionOf(types),
      ...(optional && { optional }),
      ...(known?.default !== undefined && { default: known.default }),
    });
  }
  const rest = rests.filter((param) => param !== undefined);
  if (rest[0] !== undefined) {
    params.push({ name: named(rest[0].name, params.length), type: unionOf(rest.map(({ type }) => type)), rest: true });
  }
  return { kind: 'function', params, result: unionOf(all.map(({ result }) => result)) };
}
