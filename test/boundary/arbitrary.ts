/** Random types with random values: fitting ones, and ones that differ from a fitting one in one place. */
import fc from 'fast-check';
import type { Member, TupleElement, Type } from '../../src/contract/schema.ts';

/** A type together with what makes values for it. */
export interface Typed {
  readonly type: Type;
  readonly fits: fc.Arbitrary<unknown>;
  /** Undefined for a type that everything fits. */
  readonly unfits: fc.Arbitrary<unknown> | undefined;
}

const NAMES = ['a', 'b', 'status', 'x y', '0', 'constructor-ish', 'toString', '日本'] as const;

const not = (...kinds: string[]): fc.Arbitrary<unknown> =>
  fc
    .oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.bigInt(),
      fc.constant(null),
      fc.constant([]),
      fc.constant({ z: 1 }),
    )
    .filter((value) => !kinds.includes(value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value));

const leaves: readonly Typed[] = [
  { type: { kind: 'string' }, fits: fc.string({ unit: 'binary' }), unfits: not('string') },
  { type: { kind: 'number' }, fits: fc.double(), unfits: not('number') },
  { type: { kind: 'boolean' }, fits: fc.boolean(), unfits: not('boolean') },
  { type: { kind: 'bigint' }, fits: fc.bigInt(), unfits: not('bigint') },
  { type: { kind: 'null' }, fits: fc.constant(null), unfits: not('null') },
  { type: { kind: 'literal', value: 'on' }, fits: fc.constant('on'), unfits: fc.constantFrom('off', 'On', 1, null) },
  { type: { kind: 'literal', value: 7 }, fits: fc.constant(7), unfits: fc.constantFrom('7', 8, null, 7n) },
  {
    type: { kind: 'template', pattern: '^id-[0-9]+$', text: '`id-${number}`' },
    fits: fc.nat().map((n) => `id-${n}`),
    unfits: fc.oneof(fc.constantFrom('id-', 'ID-1', ' id-1', 'id-1\n'), not('string')),
  },
  { type: { kind: 'date' }, fits: fc.date({ noInvalidDate: true }), unfits: not() },
  { type: { kind: 'regexp' }, fits: fc.constantFrom(/a/g, /[^b]+/iu, /(?<n>x)/y), unfits: not() },
  { type: { kind: 'url' }, fits: fc.webUrl().map((url) => new URL(url)), unfits: not() },
  { type: { kind: 'bytes', array: 'Uint8Array' }, fits: fc.uint8Array(), unfits: fc.oneof(not(), fc.int16Array()) },
  { type: { kind: 'bytes', array: 'Float64Array' }, fits: fc.float64Array(), unfits: fc.oneof(not(), fc.uint8Array()) },
];

const inArray = (fits: fc.Arbitrary<unknown>, bad: fc.Arbitrary<unknown>): fc.Arbitrary<unknown[]> =>
  fc.tuple(fc.array(fits, { maxLength: 4 }), bad, fc.array(fits, { maxLength: 4 })).map(([a, b, c]) => [...a, b, ...c]);

const arrayOf = ({ type, fits, unfits }: Typed): Typed => ({
  type: { kind: 'array', of: type },
  fits: fc.array(fits, { maxLength: 6 }),
  unfits: unfits === undefined ? not('array') : fc.oneof(not('array'), inArray(fits, unfits)),
});

const key = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty', 'length'));

/** By definition: `__proto__` in a literal would set the prototype. */
function fromEntries(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [name, value] of entries) {
    Object.defineProperty(out, name, { value, writable: true, enumerable: true, configurable: true });
  }
  return out;
}

const recordOf = ({ type, fits, unfits }: Typed): Typed => ({
  type: { kind: 'record', of: type },
  fits: fc.array(fc.tuple(key, fits), { maxLength: 5 }).map(fromEntries),
  unfits:
    unfits === undefined
      ? not('object')
      : fc
          .tuple(fc.array(fc.tuple(key, fits), { maxLength: 3 }), key, unfits)
          .map(([all, name, bad]) => fromEntries([...all, [name, bad]])),
});

const mapOf = (keys: Typed, items: Typed): Typed => ({
  type: { kind: 'map', key: keys.type, of: items.type },
  fits: fc.array(fc.tuple(keys.fits, items.fits), { maxLength: 4 }).map((entries) => new Map(entries)),
  unfits: fc.oneof(
    not(),
    fc.tuple(keys.fits, items.unfits ?? fc.constant(Symbol.iterator)).map(([k, v]) => new Map([[k, v]])),
  ),
});

const setOf = ({ type, fits, unfits }: Typed): Typed => ({
  type: { kind: 'set', of: type },
  fits: fc.array(fits, { maxLength: 5 }).map((items) => new Set(items)),
  unfits:
    unfits === undefined
      ? not()
      : fc.oneof(
          not(),
          unfits.map((bad) => new Set([bad])),
        ),
});

const tupleOf = (elements: readonly Typed[], optionalFrom: number): Typed => {
  const of: TupleElement[] = elements.map(({ type }, at) => (at < optionalFrom ? { type } : { type, optional: true }));
  const values = fc.tuple(...elements.map(({ fits }) => fits));
  return {
    type: { kind: 'tuple', of },
    fits: fc
      .tuple(values, fc.integer({ min: Math.min(optionalFrom, elements.length), max: elements.length }))
      .map(([all, length]) => all.slice(0, length)),
    unfits: fc.oneof(
      not('array'),
      values.map((all) => [...all, 'one too many']),
    ),
  };
};

const objectOf = (
  members: readonly { readonly name: string; readonly typed: Typed; readonly optional: boolean }[],
): Typed => {
  const declared: Member[] = members.map(({ name, typed, optional }) =>
    optional ? { name, type: typed.type, optional: true } : { name, type: typed.type },
  );
  const entries = members.map(({ name, typed, optional }) =>
    fc.tuple(fc.constant(name), optional ? fc.option(typed.fits, { nil: undefined }) : typed.fits),
  );
  const fits = fc.tuple(...entries).map((all) => fromEntries(all.filter(([, value]) => value !== undefined)));
  const breakable = members.filter(({ typed }) => typed.unfits !== undefined);
  return {
    type: { kind: 'object', members: declared },
    fits,
    unfits:
      breakable.length === 0
        ? fc.constantFrom('text', 1, null)
        : fc
            .tuple(
              fits,
              fc.oneof(
                ...breakable.map(({ name, typed }) =>
                  (typed.unfits as fc.Arbitrary<unknown>).map((bad) => [name, bad] as const),
                ),
              ),
            )
            .map(([good, [name, bad]]) => ({ ...good, [name]: bad })),
  };
};

/** Arms that no value can confuse. */
const unionOf = (object: Typed): Typed => ({
  type: { kind: 'union', of: [{ kind: 'string' }, { kind: 'null' }, { kind: 'date' }, object.type] },
  fits: fc.oneof(fc.string(), fc.constant(null), fc.date({ noInvalidDate: true }), object.fits),
  unfits: fc.constantFrom(1, true, 5n),
});

const leaf: fc.Arbitrary<Typed> = fc.constantFrom(...leaves);

/** @param depth how deep containers may nest */
export const typed = (depth: number): fc.Arbitrary<Typed> => {
  if (depth === 0) return leaf;
  const inner = typed(depth - 1);
  const members = fc.uniqueArray(fc.record({ name: fc.constantFrom(...NAMES), typed: inner, optional: fc.boolean() }), {
    selector: ({ name }) => name,
    minLength: 1,
    maxLength: 4,
  });
  const object = members.map(objectOf);
  return fc.oneof(
    { arbitrary: leaf, weight: 2 },
    { arbitrary: object, weight: 4 },
    inner.map(arrayOf),
    inner.map(recordOf),
    inner.map(setOf),
    fc.tuple(leaf, inner).map(([keys, items]) => mapOf(keys, items)),
    fc
      .tuple(fc.array(inner, { minLength: 1, maxLength: 3 }), fc.nat({ max: 3 }))
      .map(([elements, from]) => tupleOf(elements, from)),
    object.map(unionOf),
  );
};
