/**
 * Checks a value of the host's own against a type, and fills in what is absent from its `@default`s: how a plugin's config
 * is checked. Nothing crosses here; the boundary checks for itself.
 */
import { TsugiError } from '../diagnostics/error.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { BUILTIN_NAMES } from './builtin.ts';
import { printType } from './print.ts';
import type { Member, ObjectType, Schema, TupleType, Type, UnionType } from './schema.ts';

/**
 * @param root how messages call the value, such as `plugins.headers`
 * @returns the value, or a copy of it with defaults in it
 * @throws TsugiError `TYPE` with the path of the first part that does not fit
 */
export function conform(schema: Schema, value: unknown, root: string): unknown {
  try {
    return new Conforming(schema).type(schema.root, value, root);
  } catch (fault) {
    if (fault instanceof Fault) throw new TsugiError('TYPE', fault.text);
    throw fault;
  }
}

/** What is thrown on the way to the arm of a union that fits. */
class Fault {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

class Conforming {
  readonly #schema: Schema;

  constructor(schema: Schema) {
    this.#schema = schema;
  }

  type(type: Type, value: unknown, path: string): unknown {
    switch (type.kind) {
      case 'ref': {
        const found = this.#schema.types[type.name];
        if (found === undefined) throw new TypeError(`the schema has no type ${type.name}`);
        // by its name, which is shorter
        if (found.kind === 'object' && !isObject(value)) throw wrong(path, type, value);
        return this.type(found, value, path);
      }
      case 'unknown':
        return value;
      case 'union':
        return this.#union(type, value, path);
      case 'array':
        if (!Array.isArray(value)) throw wrong(path, type, value);
        return value.map((item, at) => this.type(type.of, item, `${path}[${at}]`));
      case 'tuple':
        return this.#tuple(type, value, path);
      case 'record':
        return this.#record(type.of, plain(type, value, path), path);
      case 'object':
        return this.#object(type, plain(type, value, path), path);
      case 'map':
        if (!(value instanceof Map)) throw wrong(path, type, value);
        return new Map(
          [...value].map(([key, item]) => [this.type(type.key, key, path), this.type(type.of, item, path)]),
        );
      case 'set':
        if (!(value instanceof Set)) throw wrong(path, type, value);
        return new Set([...value].map((item) => this.type(type.of, item, path)));
      default:
        if (!isOf(type, value)) throw wrong(path, type, value);
        return value;
    }
  }

  #tuple(type: TupleType, value: unknown, path: string): unknown {
    if (!Array.isArray(value)) throw wrong(path, type, value);
    const most = type.rest === undefined ? type.of.length : Number.POSITIVE_INFINITY;
    const least = type.of.filter(({ optional }) => !optional).length;
    if (value.length < least || value.length > most) {
      throw new Fault(`${path} must be ${printType(type)}, got an array of ${value.length}`);
    }
    return value.map((item: unknown, at) => {
      const element = type.of[at];
      if (element?.optional && item === undefined) return item;
      return this.type(element?.type ?? (type.rest as Type), item, `${path}[${at}]`);
    });
  }

  #record(of: Type, value: Readonly<Record<string, unknown>>, path: string): Record<string, unknown> {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.type(of, item, step(path, key))]));
  }

  #object(type: ObjectType, value: Readonly<Record<string, unknown>>, path: string): Record<string, unknown> {
    const names = type.members.map(({ name }) => name);
    const result: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) {
      if (names.includes(key)) continue;
      if (type.index === undefined) {
        const has =
          names.length === 0 ? 'there are none' : `there ${names.length === 1 ? 'is' : 'are'} ${names.join(', ')}`;
        throw new Fault(`${step(path, key)} is unknown${didYouMean(key, names)}; ${has}`);
      }
      define(result, key, this.type(type.index, item, step(path, key)));
    }
    for (const member of type.members) {
      const made = this.#member(member, Object.hasOwn(value, member.name) ? value[member.name] : undefined, path);
      if (made !== undefined || Object.hasOwn(value, member.name)) define(result, member.name, made);
    }
    return result;
  }

  #member(member: Member, value: unknown, path: string): unknown {
    const at = step(path, member.name);
    const given = value === undefined ? structuredClone(member.default) : value;
    if (given === undefined) {
      if (member.optional || this.#fits(member.type, undefined, at)) return undefined;
      // an object all of whose members have defaults need not be written
      const inner = this.#resolve(member.type);
      if (inner.kind !== 'object' || !this.#fits(inner, {}, at)) {
        throw new Fault(`${at} is missing; it must be ${printType(member.type)}`);
      }
      return this.type(inner, {}, at);
    }
    return this.type(member.type, given, at);
  }

  /** The one arm that fits; where none does, what is wrong with the only one that is of the value's kind. */
  #union(type: UnionType, value: unknown, path: string): unknown {
    const faults: Fault[] = [];
    for (const arm of type.of) {
      try {
        return this.type(arm, value, path);
      } catch (fault) {
        if (!(fault instanceof Fault)) throw fault;
        if (isNear(this.#resolve(arm), value)) faults.push(fault);
      }
    }
    const [only, ...others] = faults;
    throw only !== undefined && others.length === 0 ? only : wrong(path, type, value);
  }

  #fits(type: Type, value: unknown, path: string): boolean {
    try {
      this.type(type, value, path);
      return true;
    } catch (fault) {
      if (fault instanceof Fault) return false;
      throw fault;
    }
  }

  #resolve(type: Type): Type {
    const found = type.kind === 'ref' ? this.#schema.types[type.name] : type;
    return found ?? type;
  }
}

/** Types whose values have no parts. */
function isOf(type: Type, value: unknown): boolean {
  switch (type.kind) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'bigint':
    case 'undefined':
    case 'function':
      return typeof value === type.kind;
    case 'null':
      return value === null;
    case 'literal':
      return typeof type.value === 'object' ? value === BigInt(type.value.bigint) : value === type.value;
    case 'template':
      return typeof value === 'string' && new RegExp(type.pattern, 'u').test(value);
    case 'bytes':
      return Object.prototype.toString.call(value) === `[object ${type.array}]`;
    case 'date':
      return value instanceof Date;
    case 'regexp':
      return value instanceof RegExp;
    case 'url':
      return value instanceof URL;
    case 'error':
      return value instanceof Error;
    case 'abortSignal':
      return value instanceof AbortSignal;
    default:
      return false; // promises and streams are no config
  }
}

const isNear = (type: Type, value: unknown): boolean =>
  type.kind === 'array' || type.kind === 'tuple'
    ? Array.isArray(value)
    : (type.kind === 'object' || type.kind === 'record') && isObject(value);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function plain(type: Type, value: unknown, path: string): Record<string, unknown> {
  if (!isObject(value)) throw wrong(path, type, value);
  return value;
}

const wrong = (path: string, type: Type, value: unknown): Fault =>
  new Fault(
    `${path} must be ${type.kind in BUILTIN_NAMES ? BUILTIN_NAMES[type.kind as 'date'] : printType(type)}, got ${shown(value)}`,
  );

function shown(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (typeof value === 'object') return Array.isArray(value) ? 'an array' : 'an object';
  return typeof value === 'function' ? 'a function' : String(value);
}

const step = (path: string, key: string): string =>
  /^[A-Za-z_$][\w$]*$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;

/** A key may be `__proto__`. */
const define = (object: object, key: string, value: unknown): void =>
  void Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
