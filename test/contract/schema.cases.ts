/** Broken schemas: what is put in place of parts of a good one, and the exact message. */

const string = { kind: 'string' };
const object = (members: unknown) => ({ kind: 'object', members });
const fn = (params: unknown, result: unknown = { kind: 'void' }) => ({ kind: 'function', params, result });

/** A good schema; each case replaces some of its parts. */
export const GOOD = {
  version: 1,
  name: 'C',
  root: { kind: 'ref', name: 'C' },
  types: { C: { kind: 'object', name: 'C', members: [{ name: 'm', type: string }] } },
};

/** A good schema whose only member has this type. */
const typed = (type: unknown) => ({ ...GOOD, types: { C: object([{ name: 'm', type }]) } });
const membered = (...members: unknown[]) => ({ ...GOOD, types: { C: object(members) } });
const M = 'schema.types.C.members[0]';

const within: { kind: string; of: unknown } = { kind: 'array', of: undefined };
within.of = within;

/** Small in memory, 2^40 parts when written out. */
const doubling = Array.from({ length: 40 }).reduce<unknown>((of) => ({ kind: 'map', key: of, of }), string);

const KINDS =
  'string, number, boolean, bigint, null, undefined, void, unknown, literal, union, array, record, promise, ' +
  'asyncIterable, tuple, map, set, date, regexp, url, error, abortSignal, template, never, object, ref, function, bytes';
const TYPE_NAME = 'a type name must be an identifier, no reserved word and no built-in type';

export const BROKEN: readonly (readonly [schema: unknown, message: string])[] = [
  [undefined, 'schema must be an object, got nothing'],
  [null, 'schema must be an object, got null'],
  [[], 'schema must be an object, got an array'],
  ['{}', 'schema must be an object, got "{}"'],
  [{}, 'schema.version must be 1, got nothing; write it again with `tsugi extract`'],
  [{ ...GOOD, version: 2 }, 'schema.version must be 1, got 2; write it again with `tsugi extract`'],
  [{ ...GOOD, more: 1 }, 'schema: has the unknown member "more"; known are version, name, root, types'],
  [{ ...GOOD, name: 1 }, 'schema.name must be a string, got 1'],
  [{ ...GOOD, name: '' }, 'schema.name must not be empty, got ""'],
  [{ ...GOOD, types: [] }, 'schema.types must be an object, got an array'],
  [{ ...GOOD, types: undefined }, 'schema.types must be an object, got nothing'],
  [{ ...GOOD, root: string }, 'schema.root must be an object or a function, got "string"'],
  [{ ...GOOD, root: { kind: 'ref', name: 'D' } }, 'schema.root.name: "D" is not in schema.types'],
  [{ ...GOOD, root: { kind: 'ref', name: 'toString' } }, 'schema.root.name: "toString" is not in schema.types'],
  [
    JSON.parse(
      '{"version":1,"name":"C","root":{"kind":"object","members":[]},"types":{"__proto__":{"kind":"object","members":[]}}}',
    ),
    `schema.types: "__proto__" cannot name a type: ${TYPE_NAME}`,
  ],
  [{ ...GOOD, types: { ...GOOD.types, 'a b': object([]) } }, `schema.types: "a b" cannot name a type: ${TYPE_NAME}`],
  ...['Map', 'Uint8Array', 'string', 'class'].map(
    (name) =>
      [
        { ...GOOD, types: { ...GOOD.types, [name]: object([]) } },
        `schema.types: "${name}" cannot name a type: ${TYPE_NAME}`,
      ] as const,
  ),
  [
    { ...GOOD, types: { ...GOOD.types, D: { kind: 'ref', name: 'C' } } },
    'schema.types.D: a type cannot be a mere reference to another',
  ],
  [
    { ...GOOD, root: { kind: 'ref', name: 'D' }, types: { ...GOOD.types, D: { kind: 'array', of: string } } },
    'schema.root must be an object or a function, got "array"',
  ],
  [
    { ...GOOD, types: { ...GOOD.types, D: { kind: 'union', of: [string, { kind: 'ref', name: 'D' }] } } },
    'schema.types.D.of[1]: "D" is a union, which cannot stand in a union; list its types there',
  ],
  [
    {
      ...GOOD,
      root: fn([{ name: 'a', type: { kind: 'union', of: [{ kind: 'ref', name: 'D' }, string] } }]),
      types: { ...GOOD.types, D: { kind: 'union', of: [string, { kind: 'null' }] } },
    },
    'schema.root.params[0].type.of[0]: "D" is a union, which cannot stand in a union; list its types there',
  ],
  [{ ...GOOD, types: { C: { kind: 'object' } } }, 'schema.types.C.members must be an array, got nothing'],
  [{ ...GOOD, types: { C: { ...object([]), name: 1 } } }, 'schema.types.C.name must be a string, got 1'],
  [{ ...GOOD, types: { C: { ...object([]), doc: 1 } } }, 'schema.types.C.doc must be a string, got 1'],
  [membered(1), `${M} must be an object, got 1`],
  [membered({ type: string }), `${M}.name must be a string, got nothing`],
  [membered({ name: 1, type: string }), `${M}.name must be a string, got 1`],
  [membered({ name: '__proto__', type: string }), `${M}.name: "__proto__" is reserved and cannot be a member`],
  [membered({ name: 'constructor', type: string }), `${M}.name: "constructor" is reserved and cannot be a member`],
  [
    membered({ name: 'm', type: string }, { name: 'm', type: string }),
    'schema.types.C.members[1].name: the member "m" is declared twice',
  ],
  [membered({ name: 'm' }), `${M}.type must be an object, got nothing`],
  [membered({ name: 'm', type: string, optional: false }), `${M}.optional must be true or absent, got false`],
  [membered({ name: 'm', type: string, readonly: 1 }), `${M}.readonly must be true or absent, got 1`],
  [
    membered({ name: 'm', type: string, method: true }),
    `${M}.method: a method must have a type of kind "function", got "string"`,
  ],
  [membered({ name: 'm', type: string, doc: true }), `${M}.doc must be a string, got true`],
  [membered({ name: 'm', type: string, deprecated: false }), `${M}.deprecated must be a string, got false`],
  [
    membered({ name: 'm', type: string, optinal: true }),
    `${M}: has the unknown member "optinal"; known are name, type, optional, readonly, method, doc, deprecated, default`,
  ],
  [typed({ kind: 'strng' }), `${M}.type.kind must be one of ${KINDS}, got "strng"`],
  [typed({ kind: 'toString' }), `${M}.type.kind must be one of ${KINDS}, got "toString"`],
  [typed({}), `${M}.type.kind must be one of ${KINDS}, got nothing`],
  [typed(Object.create({ kind: 'string' })), `${M}.type.kind must be one of ${KINDS}, got nothing`],
  [typed({ kind: 'string', of: string }), `${M}.type: has the unknown member "of"; known are kind`],
  [typed({ kind: 'array' }), `${M}.type.of must be an object, got nothing`],
  [
    typed({ kind: 'promise', of: { kind: 'array', of: { kind: 'x' } } }),
    `${M}.type.of.of.kind must be one of ${KINDS}, got "x"`,
  ],
  [typed({ kind: 'union', of: string }), `${M}.type.of must be an array, got an object`],
  [typed({ kind: 'union', of: [string] }), `${M}.type.of must have at least two types, got 1`],
  [typed({ kind: 'union', of: [string, 1] }), `${M}.type.of[1] must be an object, got 1`],
  [
    typed({ kind: 'union', of: [string, { kind: 'union', of: [string, { kind: 'null' }] }] }),
    `${M}.type.of[1]: a union cannot stand in a union; list its types there`,
  ],
  [typed({ kind: 'tuple' }), `${M}.type.of must be an array, got nothing`],
  [typed({ kind: 'tuple', of: [string] }), `${M}.type.of[0]: has the unknown member "kind"; known are type, optional`],
  [
    typed({ kind: 'tuple', of: [{ type: string, optional: true }, { type: string }] }),
    `${M}.type.of[1]: a required element cannot follow an optional one`,
  ],
  [typed({ kind: 'tuple', of: [], rest: true }), `${M}.type.rest must be an object, got true`],
  [typed({ kind: 'tuple', of: [], more: 1 }), `${M}.type: has the unknown member "more"; known are kind, of, rest`],
  [typed({ kind: 'map', of: string }), `${M}.type.key must be an object, got nothing`],
  [typed({ kind: 'map', key: string }), `${M}.type.of must be an object, got nothing`],
  [typed({ kind: 'set', of: 'string' }), `${M}.type.of must be an object, got "string"`],
  ...['date', 'regexp', 'url', 'error', 'abortSignal', 'never'].map(
    (kind) => [typed({ kind, of: string }), `${M}.type: has the unknown member "of"; known are kind`] as const,
  ),
  [
    typed({ kind: 'asyncIterable', of: string, generator: true, stream: true }),
    `${M}.type cannot be both a generator and a stream`,
  ],
  [typed({ kind: 'asyncIterable', of: string, stream: 'yes' }), `${M}.type.stream must be true or absent, got "yes"`],
  [typed({ kind: 'template', pattern: '^a[^]*$' }), `${M}.type.text must be a string, got nothing`],
  ...['`a`', '`a${boolean}`', 'a${string}', '`"\\"${string}`', ''].map(
    (text) =>
      [
        typed({ kind: 'template', pattern: '', text }),
        `${M}.type.text must be a template literal type with \${string}, \${number} or \${bigint} in it, got ${JSON.stringify(text)}`,
      ] as const,
  ),
  [
    typed({ kind: 'template', pattern: '(a+)+$', text: '`a${string}`' }),
    `${M}.type.pattern must be "^a[^]*$", as the text says, got "(a+)+$"`,
  ],
  [
    typed({ kind: 'template', pattern: '', text: '`${bigint}${number}`' }),
    `${M}.type.text: its numbers cannot be told apart from what stands beside them`,
  ],
  [typed({ ...object([]), index: 1 }), `${M}.type.index must be an object, got 1`],
  [membered({ name: 'm', type: string, default: () => 1 }), `${M}.default must be a JSON value, got a function`],
  [
    membered({ name: 'm', type: string, default: { a: [1, Number.NaN] } }),
    `${M}.default.a[1] must be a JSON value, got NaN`,
  ],
  [typed(fn([{ name: 'a', type: string, default: 1n }])), `${M}.type.params[0].default must be a JSON value, got 1`],
  [typed({ kind: 'ref', name: 'D' }), `${M}.type.name: "D" is not in schema.types`],
  [typed({ kind: 'ref', name: 1 }), `${M}.type.name must be a string, got 1`],
  [
    typed({ kind: 'bytes', array: 'Float16Array' }),
    `${M}.type.array must be one of Uint8Array, Int8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, ` +
      'Uint32Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array, ArrayBuffer, got "Float16Array"',
  ],
  [
    typed({ kind: 'literal', value: null }),
    `${M}.type.value must be a string, a finite number, a boolean or { "bigint": "<digits>" }, got null`,
  ],
  [
    typed({ kind: 'literal', value: Number.NaN }),
    `${M}.type.value must be a string, a finite number, a boolean or { "bigint": "<digits>" }, got NaN`,
  ],
  [typed({ kind: 'literal', value: { bigint: '1x' } }), `${M}.type.value.bigint must be decimal digits, got "1x"`],
  [typed({ kind: 'literal', value: {} }), `${M}.type.value.bigint must be a string, got nothing`],
  [typed(fn({})), `${M}.type.params must be an array, got an object`],
  [typed(fn([], 1)), `${M}.type.result must be an object, got 1`],
  [typed(fn([{ name: 'a b', type: string }])), `${M}.type.params[0].name must be an identifier, got "a b"`],
  [typed(fn([{ name: 'class', type: string }])), `${M}.type.params[0].name must be an identifier, got "class"`],
  [
    typed(
      fn([
        { name: 'a', type: string },
        { name: 'a', type: string },
      ]),
    ),
    `${M}.type.params[1].name: the parameter "a" is declared twice`,
  ],
  [
    typed(
      fn([
        { name: 'a', type: string, rest: true },
        { name: 'b', type: string },
      ]),
    ),
    `${M}.type.params[1]: no parameter can follow a rest parameter`,
  ],
  [
    typed(
      fn([
        { name: 'a', type: string, optional: true },
        { name: 'b', type: string },
      ]),
    ),
    `${M}.type.params[1]: a required parameter cannot follow an optional one`,
  ],
  [
    typed(fn([{ name: 'a', type: string, optional: true, rest: true }])),
    `${M}.type.params[0]: a rest parameter cannot be optional`,
  ],
  [typed(doubling), 'the schema has more than 100000 parts'],
  [typed(within), 'nested deeper than 100 levels, or within itself'],
];
