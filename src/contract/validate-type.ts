/** The table that says which members each kind of schema type has, and how each is checked. */

import { BYTES_NAMES } from './builtin.ts';
import { isParamName, isReservedMember } from './names.ts';
import type {
  AsyncIterableType,
  FunctionType,
  LiteralType,
  Member,
  NamedType,
  ObjectType,
  Param,
  TemplateType,
  TupleElement,
  TupleType,
  Type,
} from './schema.ts';
import { parseTemplate, templatePattern } from './template.ts';
import type { Reader } from './validate-reader.ts';

/** The names that a `ref` may point to. */
export type Refs = ReadonlySet<string>;

type ReadKind<T extends Type> = (at: Reader, refs: Refs) => T;
type Kinds = { readonly [K in Type['kind']]: ReadKind<Type & { readonly kind: K }> };

const plain =
  <K extends Type['kind']>(kind: K) =>
  (at: Reader): { readonly kind: K } => {
    at.fields(['kind']);
    return { kind };
  };

const wrapper =
  <K extends Type['kind']>(kind: K) =>
  (at: Reader, refs: Refs): { readonly kind: K; readonly of: Type } => {
    const { of } = at.fields(['kind', 'of']);
    return { kind, of: readType(at.in('of', of), refs) };
  };

const KINDS: Kinds = {
  string: plain('string'),
  number: plain('number'),
  boolean: plain('boolean'),
  bigint: plain('bigint'),
  null: plain('null'),
  undefined: plain('undefined'),
  void: plain('void'),
  unknown: plain('unknown'),
  literal,
  union(at, refs) {
    const { of } = at.fields(['kind', 'of']);
    const list = at.in('of', of);
    const types = list.items().map((item) => {
      const type = readType(item, refs);
      if (type.kind === 'union') item.failAt('a union cannot stand in a union; list its types there');
      return type;
    });
    if (types.length < 2) list.failAt(`must have at least two types, got ${types.length}`, ' ');
    return { kind: 'union', of: types };
  },
  array: wrapper('array'),
  record: wrapper('record'),
  promise: wrapper('promise'),
  asyncIterable,
  tuple,
  map(at, refs) {
    const { key, of } = at.fields(['kind', 'key', 'of']);
    return { kind: 'map', key: readType(at.in('key', key), refs), of: readType(at.in('of', of), refs) };
  },
  set: wrapper('set'),
  date: plain('date'),
  regexp: plain('regexp'),
  url: plain('url'),
  error: plain('error'),
  abortSignal: plain('abortSignal'),
  template,
  never: plain('never'),
  object: objectType,
  ref(at, refs) {
    const field = at.in('name', at.fields(['kind', 'name']).name);
    const name = field.string();
    if (!refs.has(name)) field.failAt(`${JSON.stringify(name)} is not in schema.types`);
    return { kind: 'ref', name };
  },
  function: functionType,
  bytes(at) {
    return { kind: 'bytes', array: at.in('array', at.fields(['kind', 'array']).array).oneOf(BYTES_NAMES) };
  },
};
const KIND_NAMES = Object.keys(KINDS) as readonly Type['kind'][];

export function readType(at: Reader, refs: Refs): Type {
  const entry = at.record().find(([key]) => key === 'kind');
  return KINDS[at.in('kind', entry?.[1]).oneOf(KIND_NAMES)](at, refs);
}

/** A type in `schema.types`: of any kind but a reference, which would give one type two names. */
export function readNamed(at: Reader, refs: Refs): NamedType {
  const type = readType(at, refs);
  return type.kind === 'ref' ? at.failAt('a type cannot be a mere reference to another') : type;
}

function objectType(at: Reader, refs: Refs): ObjectType {
  const { name, doc, members, index } = at.fields(['kind', 'name', 'doc', 'members', 'index']);
  const seen = new Set<string>();
  return {
    kind: 'object',
    ...(name === undefined ? {} : { name: at.in('name', name).nonEmptyString() }),
    ...(doc === undefined ? {} : { doc: at.in('doc', doc).string() }),
    members: at
      .in('members', members)
      .items()
      .map((item) => member(item, refs, seen)),
    ...(index === undefined ? {} : { index: readType(at.in('index', index), refs) }),
  };
}

function asyncIterable(at: Reader, refs: Refs): AsyncIterableType {
  const fields = at.fields(['kind', 'of', 'generator', 'stream']);
  const of = readType(at.in('of', fields.of), refs);
  const generator = at.in('generator', fields.generator).flag();
  const stream = at.in('stream', fields.stream).flag();
  if (generator && stream) at.failAt('cannot be both a generator and a stream', ' ');
  return { kind: 'asyncIterable', of, ...(generator && { generator }), ...(stream && { stream }) };
}

function tuple(at: Reader, refs: Refs): TupleType {
  const fields = at.fields(['kind', 'of', 'rest']);
  const of: TupleElement[] = [];
  for (const item of at.in('of', fields.of).items()) {
    const element = item.fields(['type', 'optional']);
    const type = readType(item.in('type', element.type), refs);
    const optional = item.in('optional', element.optional).flag();
    if (of.at(-1)?.optional && !optional) item.failAt('a required element cannot follow an optional one');
    of.push({ type, ...(optional && { optional }) });
  }
  return {
    kind: 'tuple',
    of,
    ...(fields.rest === undefined ? {} : { rest: readType(at.in('rest', fields.rest), refs) }),
  };
}

/** The pattern follows from the text, and only a pattern that does is known to take linear time. */
function template(at: Reader): TemplateType {
  const fields = at.fields(['kind', 'pattern', 'text']);
  const textAt = at.in('text', fields.text);
  const text = textAt.string();
  const parsed = parseTemplate(text);
  if (parsed === undefined || parsed.holes.length === 0) {
    return textAt.fail(`must be a template literal type with \${string}, \${number} or \${bigint} in it`);
  }
  const pattern = templatePattern(parsed);
  if (pattern === undefined) return textAt.failAt('its numbers cannot be told apart from what stands beside them');
  const patternAt = at.in('pattern', fields.pattern);
  if (patternAt.string() !== pattern) patternAt.fail(`must be ${JSON.stringify(pattern)}, as the text says`);
  return { kind: 'template', pattern, text };
}

function member(at: Reader, refs: Refs, seen: Set<string>): Member {
  const fields = at.fields(['name', 'type', 'optional', 'readonly', 'method', 'doc', 'deprecated', 'default']);
  const nameAt = at.in('name', fields.name);
  const name = nameAt.string();
  if (isReservedMember(name)) nameAt.failAt(`${JSON.stringify(name)} is reserved and cannot be a member`);
  unique(nameAt, name, seen, 'member');
  const type = readType(at.in('type', fields.type), refs);
  const method = at.in('method', fields.method).flag();
  if (method && type.kind !== 'function') {
    at.in('method', method).failAt(`a method must have a type of kind "function", got ${JSON.stringify(type.kind)}`);
  }
  const optional = at.in('optional', fields.optional).flag();
  const readonly = at.in('readonly', fields.readonly).flag();
  const { deprecated } = fields;
  return {
    name,
    type,
    ...(optional && { optional }),
    ...(readonly && { readonly }),
    ...(method && { method }),
    ...(fields.doc === undefined ? {} : { doc: at.in('doc', fields.doc).string() }),
    ...(deprecated === undefined
      ? {}
      : { deprecated: deprecated === true ? true : at.in('deprecated', deprecated).string() }),
    ...(fields.default === undefined ? {} : { default: at.in('default', fields.default).json() }),
  };
}

function functionType(at: Reader, refs: Refs): FunctionType {
  const fields = at.fields(['kind', 'params', 'result']);
  const seen = new Set<string>();
  const params: Param[] = [];
  for (const item of at.in('params', fields.params).items()) {
    const previous = params.at(-1);
    const next = param(item, refs, seen);
    if (previous?.rest) item.failAt('no parameter can follow a rest parameter');
    if (previous?.optional && !next.optional && !next.rest) {
      item.failAt('a required parameter cannot follow an optional one');
    }
    params.push(next);
  }
  return { kind: 'function', params, result: readType(at.in('result', fields.result), refs) };
}

function param(at: Reader, refs: Refs, seen: Set<string>): Param {
  const fields = at.fields(['name', 'type', 'optional', 'rest', 'default']);
  const nameAt = at.in('name', fields.name);
  const name = nameAt.string();
  if (!isParamName(name)) nameAt.fail('must be an identifier');
  unique(nameAt, name, seen, 'parameter');
  const type = readType(at.in('type', fields.type), refs);
  const optional = at.in('optional', fields.optional).flag();
  const rest = at.in('rest', fields.rest).flag();
  if (optional && rest) at.failAt('a rest parameter cannot be optional');
  return {
    name,
    type,
    ...(optional && { optional }),
    ...(rest && { rest }),
    ...(fields.default === undefined ? {} : { default: at.in('default', fields.default).json() }),
  };
}

function literal(at: Reader): LiteralType {
  const { value } = at.fields(['kind', 'value']);
  const valueAt = at.in('value', value);
  if (typeof value === 'string' || typeof value === 'boolean') return { kind: 'literal', value };
  if (typeof value === 'number' && Number.isFinite(value)) return { kind: 'literal', value };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    valueAt.fail('must be a string, a finite number, a boolean or { "bigint": "<digits>" }');
  }
  const digits = valueAt.in('bigint', valueAt.fields(['bigint']).bigint);
  const bigint = digits.string();
  if (!/^-?(0|[1-9]\d*)$/.test(bigint)) digits.fail('must be decimal digits');
  return { kind: 'literal', value: { bigint } };
}

function unique(at: Reader, name: string, seen: Set<string>, what: string): void {
  if (seen.has(name)) at.failAt(`the ${what} ${JSON.stringify(name)} is declared twice`);
  seen.add(name);
}
