/** What both halves of a boundary agree on: the names of the types, and which of them are objects or functions. */
import type { FunctionType, Member, ObjectType, Schema, Type } from '../../../contract/schema.ts';
import { type Name, Names } from '../code.ts';

export class Plan {
  readonly schema: Schema;
  /** Whether the host's objects without methods cross as copies, too. */
  readonly #byValue: boolean;
  /** Names of functions that convert, one for each compound type that occurs; the same in both halves. */
  readonly #ids = new Map<Type, Name>();
  readonly #names = new Names();
  readonly #canonical = new Map<string, Type>();

  readonly #given = new Set<Type>();
  readonly #taken = new Set<Type>();

  constructor(schema: Schema, byValue = false) {
    this.schema = schema;
    this.#byValue = byValue;
    this.#flow(schema.root, 'host');
  }

  /** Object types that hosts give to guests: only these have facets, and only of these can one come back. */
  isGiven(type: Type): boolean {
    return this.#given.has(this.resolve(type));
  }

  /** Objects of the host that guests reach through facets. */
  hasFacets(type: ObjectType): boolean {
    return type.index === undefined && !(this.#byValue && type.members.every(({ method }) => method !== true));
  }

  /** True if a value of the type is, or holds at once, a promise of the host. */
  mayPromise(type: Type, above: readonly Type[] = []): boolean {
    const resolved = this.resolve(type);
    // an array may hold arrays of its own type
    if (above.includes(resolved)) return false;
    const path = [...above, resolved];
    switch (resolved.kind) {
      case 'promise':
      case 'unknown':
        return true;
      case 'array':
      case 'record':
        return this.mayPromise(resolved.of, path);
      case 'union':
        return resolved.of.some((arm) => this.mayPromise(arm, path));
      default:
        return false;
    }
  }

  /** True for an object type whose values hold values of the same type. */
  holdsItself(type: ObjectType): boolean {
    const seen = new Set<Type>();
    const holds = (at: Type): boolean => {
      const resolved = this.resolve(at);
      if (resolved === type) return true;
      if (seen.has(resolved)) return false;
      seen.add(resolved);
      return partsOf(resolved).some(holds);
    };
    return partsOf(type).some(holds);
  }

  /** Walks the contract along the values: what a function takes flows against what it is part of. */
  #flow(type: Type, to: 'guest' | 'host'): void {
    const resolved = this.resolve(type);
    const seen = to === 'guest' ? this.#given : this.#taken;
    if (seen.has(resolved)) return;
    seen.add(resolved);
    const back = to === 'guest' ? 'host' : 'guest';
    switch (resolved.kind) {
      case 'object':
        for (const member of resolved.members) {
          this.#flow(member.type, to);
          if (this.#isWritten(member, to)) this.#flow(member.type, back);
        }
        if (resolved.index) this.#flow(resolved.index, to);
        return;
      case 'function':
        for (const param of resolved.params) this.#flow(param.type, back);
        this.#flow(resolved.result, to);
        return;
      case 'union':
        for (const arm of resolved.of) this.#flow(arm, to);
        return;
      case 'tuple':
        for (const { type: of } of resolved.of) this.#flow(of, to);
        if (resolved.rest) this.#flow(resolved.rest, to);
        return;
      case 'map':
        this.#flow(resolved.key, to);
        this.#flow(resolved.of, to);
        return;
      case 'array':
      case 'record':
      case 'set':
      case 'promise':
      case 'asyncIterable':
        this.#flow(resolved.of, to);
    }
  }

  /** A method is never assigned, nor is a function of an adapter. */
  #isWritten(member: Member, to: 'guest' | 'host'): boolean {
    if (member.readonly || member.method) return false;
    return to === 'guest' || this.resolve(member.type).kind !== 'function';
  }

  /** Follows references. */
  resolve(type: Type): Type {
    let at = type;
    while (at.kind === 'ref') {
      const found: Type | undefined = this.schema.types[at.name];
      if (found === undefined) throw new TypeError(`the schema has no type ${at.name}`);
      at = found;
    }
    // types that read alike share their conversions
    const text = JSON.stringify(at);
    const known = this.#canonical.get(text);
    if (known !== undefined) return known;
    this.#canonical.set(text, at);
    return at;
  }

  /** The name that stands for a type in names of generated functions and classes. */
  id(type: Type, hint: string): Name {
    const resolved = this.resolve(type);
    const known = this.#ids.get(resolved);
    if (known !== undefined) return known;
    const named = type.kind === 'ref' ? type.name : nameOf(resolved, hint);
    const made = this.#names.make(named);
    this.#ids.set(resolved, made);
    return made;
  }
}

/** The types of what a value of the type holds at once. */
function partsOf(type: Type): readonly Type[] {
  switch (type.kind) {
    case 'object':
      return [...type.members.map((member) => member.type), ...(type.index === undefined ? [] : [type.index])];
    case 'union':
      return type.of;
    case 'tuple':
      return [...type.of.map((element) => element.type), ...(type.rest === undefined ? [] : [type.rest])];
    case 'map':
      return [type.key, type.of];
    case 'array':
    case 'record':
    case 'set':
      return [type.of];
    default:
      return [];
  }
}

/** True for a type whose values are the same in every realm and need one test only. */
export const isPrimitive = (type: Type): boolean => PRIMITIVES.has(type.kind);
const PRIMITIVES: ReadonlySet<string> = new Set([
  'string',
  'number',
  'boolean',
  'bigint',
  'null',
  'undefined',
  'literal',
  'template',
  'never',
  'void',
]);

/** The function type of a member that is one, methods included. */
export function functionOf(plan: Plan, member: Member): FunctionType | undefined {
  const type = plan.resolve(member.type);
  return type.kind === 'function' ? type : undefined;
}

/** An object with a function among its members crosses from a guest as an adapter, every other as a copy. */
export const hasMethods = (plan: Plan, type: ObjectType): boolean =>
  type.members.some((member) => functionOf(plan, member) !== undefined);

/** A name for a type that has none of its own. */
function nameOf(type: Type, hint: string): string {
  switch (type.kind) {
    case 'array':
      return `${nameOf(type.of, hint)}Array`;
    case 'record':
      return `RecordOf_${nameOf(type.of, hint)}`;
    case 'promise':
      return `PromiseOf_${nameOf(type.of, hint)}`;
    case 'asyncIterable':
      return `StreamOf_${nameOf(type.of, hint)}`;
    case 'bytes':
      return type.array;
    case 'map':
      return `MapOf_${nameOf(type.of, hint)}`;
    case 'set':
      return `SetOf_${nameOf(type.of, hint)}`;
    case 'ref':
      return type.name;
    case 'object':
      return type.name ?? hint;
    case 'function':
    case 'union':
    case 'literal':
    case 'tuple':
    case 'template':
      return hint;
    default:
      return type.kind;
  }
}
