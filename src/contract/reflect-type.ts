/**
 * From a type of the checker to a type of the schema. The order of the tests is the order of TypeScript's own type
 * flags; what no test accepts is refused with the member's path and place.
 */

import type { MemberPath } from './member-path.ts';
import { placeOfDeclaration } from './place.ts';
import { element, extendsBuiltin, isPlainError, lastingName, libraryName, libraryType } from './reflect-library.ts';
import { callable, members, withoutUndefined } from './reflect-members.ts';
import { Naming } from './reflect-naming.ts';
import { template } from './reflect-template.ts';
import { REFUSED, type RefusalReason, refusal } from './refusal.ts';
import type { NamedType, ObjectType, PrimitiveName, TupleElement, Type } from './schema.ts';
import type { CompilerSymbol, CompilerType, OpenProgram } from './typescript.ts';
import { unionOf } from './union.ts';

/** Where the reflection stands: the path for people, and the declaration to point at. */
export interface At {
  readonly path: MemberPath;
  /** The nearest symbol that is declared in a source of the contract. */
  readonly symbol?: CompilerSymbol | undefined;
}

/** Both are far above what people write; they end types that grow while they are resolved. */
const MAX_DEPTH = 100;
const MAX_TYPES = 2000;

/** A test of bit flags. */
const flags =
  (value: number) =>
  (mask: number): boolean =>
    (value & mask) !== 0;

export class Reflection {
  readonly open: OpenProgram;
  readonly #naming: Naming;

  constructor(open: OpenProgram) {
    this.open = open;
    this.#naming = new Naming(open);
  }

  /** The named types, in the order in which they were met. */
  get types(): ReadonlyMap<string, NamedType> {
    return this.#naming.types;
  }

  refuse(at: At, reason: RefusalReason): never {
    return this.refuseWith(at, REFUSED[reason]);
  }

  refuseWith(at: At, text: string): never {
    const handle = at.symbol?.valueDeclaration ?? at.symbol?.declarations[0];
    throw refusal(at.path.toString(), text, handle && placeOfDeclaration(this.open, handle));
  }

  type(type: CompilerType, at: At): Type {
    const { TypeFlags } = this.open.ts;
    if (type.isErrorType()) this.refuse(at, 'unresolved');
    const is = flags(type.flags);
    if (is(TypeFlags.Any | TypeFlags.Unknown)) return { kind: 'unknown' };
    const primitive = this.#primitive(type);
    if (primitive !== undefined) return primitive;
    if (is(TypeFlags.Void)) return { kind: 'void' };
    if (is(TypeFlags.ESSymbol | TypeFlags.UniqueESSymbol)) this.refuse(at, 'symbol');
    if (is(TypeFlags.Never)) return { kind: 'never' };
    if (is(TypeFlags.NonPrimitive)) this.refuse(at, 'object');
    if (type.isTemplateLiteralType()) return template(this, type, at);
    if (is(TypeFlags.StringMapping)) this.refuse(at, 'letterCase');
    if (type.isUnionType()) return this.#guarded(type, at, () => this.union(type.getTypes(), at));
    if (type.isIntersectionType()) return this.#intersection(type, type.getTypes(), at);
    if (is(TypeFlags.Object)) return this.#object(type, at);
    return this.bound(type, at);
  }

  union(parts: readonly CompilerType[], at: At): Type {
    const inner: At = { ...at, path: at.path.inside() };
    return unionOf(parts.map((part) => this.type(part, inner)));
  }

  /** A type parameter, or what is made of one, is what its bound allows. */
  bound(type: CompilerType, at: At): Type {
    const { checker, ts } = this.open;
    const bound = checker.getBaseConstraintOfType(type);
    if (bound === undefined || bound.id === type.id || flags(bound.flags)(ts.TypeFlags.Unknown)) {
      return this.refuse(at, 'generic');
    }
    return this.type(bound, { ...at, path: at.path.inside() });
  }

  #primitive(type: CompilerType): Type | undefined {
    const { TypeFlags } = this.open.ts;
    if (type.isBigIntLiteralType()) return { kind: 'literal', value: { bigint: String(type.value) } };
    if (type.isStringLiteralType() || type.isNumberLiteralType() || type.isBooleanLiteralType()) {
      return { kind: 'literal', value: type.value };
    }
    const table: readonly (readonly [number, PrimitiveName])[] = [
      [TypeFlags.String, 'string'],
      // An enum with computed members is known to be a number and no more.
      [TypeFlags.Number | TypeFlags.Enum, 'number'],
      [TypeFlags.Boolean, 'boolean'],
      [TypeFlags.BigInt, 'bigint'],
      [TypeFlags.Null, 'null'],
      [TypeFlags.Undefined, 'undefined'],
    ];
    const row = table.find(([flag]) => (type.flags & flag) !== 0);
    return row && { kind: row[1] };
  }

  /** Objects are taken together; a primitive that is branded with an object is the primitive. */
  #intersection(type: CompilerType, parts: readonly CompilerType[], at: At): Type {
    const { checker, ts } = this.open;
    const { TypeFlags } = ts;
    const having = (mask: number): readonly CompilerType[] => parts.filter((part) => flags(part.flags)(mask));
    const [primitive, ...others] = having(TypeFlags.Primitive);
    if (primitive !== undefined) {
      return others.length === 0 ? this.type(primitive, at) : this.refuse(at, 'templates');
    }
    if (having(TypeFlags.Instantiable).length > 0) return this.bound(type, at);
    const isBuiltin = (part: CompilerType): boolean =>
      checker.isArrayType(part) || checker.isTupleType(part) || libraryName(this.open, part) !== undefined;
    if (parts.some(isBuiltin)) this.refuse(at, 'intersection');
    return this.#members(type, at);
  }

  #object(type: CompilerType, at: At): Type {
    const { checker } = this.open;
    if (checker.isArrayType(type)) {
      return this.#guarded(type, at, () => ({ kind: 'array', of: element(this, type, at) }));
    }
    if (checker.isTupleType(type)) return this.#guarded(type, at, () => this.#tuple(type, at));
    const library = libraryName(this.open, type);
    if (library !== undefined) return this.#guarded(type, at, () => libraryType(this, library, type, at));
    return this.#members(type, at);
  }

  #tuple(type: CompilerType, at: At): Type {
    const { checker, ts } = this.open;
    const target = type.isTypeReference() ? type.getTarget() : type;
    if (!type.isTypeReference() || !target.isTupleType()) return this.refuse(at, 'generic');
    const of: TupleElement[] = [];
    let rest: Type | undefined;
    for (const [index, inner] of checker.getTypeArguments(type).entries()) {
      const is = flags(target.elementFlags[index] ?? 0);
      if (rest !== undefined) this.refuse(at, 'tupleRest');
      if (is(ts.ElementFlags.Variadic)) this.refuse(at, 'generic');
      if (is(ts.ElementFlags.Rest)) rest = this.type(inner, { ...at, path: at.path.element() });
      else {
        const optional = is(ts.ElementFlags.Optional);
        const there: At = { ...at, path: at.path.index(index) };
        of.push({ type: withoutUndefined(this, inner, optional, there), ...(optional && { optional }) });
      }
    }
    if (rest === undefined) return { kind: 'tuple', of };
    return of.length === 0 ? { kind: 'array', of: rest } : { kind: 'tuple', of, rest };
  }

  /** A function, a record, or an object with members. */
  #members(type: CompilerType, at: At): Type {
    const { checker, ts } = this.open;
    if (checker.getSignaturesOfType(type, ts.SignatureKind.Construct).length > 0) this.refuse(at, 'constructor');
    const signatures = checker.getSignaturesOfType(type, ts.SignatureKind.Call);
    const properties = checker.getPropertiesOfType(type);
    if (extendsBuiltin(this.open, properties)) this.refuse(at, 'extendsBuiltin');
    if (signatures.length > 0) {
      if (properties.length > 0) this.refuse(at, 'hybrid');
      return this.#guarded(type, at, () => callable(this, signatures, at));
    }
    const indexed = this.#index(type, at);
    if (properties.length === 0 && indexed !== undefined) {
      return this.#guarded(type, at, () => ({ kind: 'record', of: indexed() }));
    }
    if (isPlainError(this.open, properties)) return { kind: 'error' };
    const name = lastingName(this.open, type);
    const body = (): ObjectType => {
      const list = members(this, properties, at);
      return { kind: 'object', members: list, ...(indexed && { index: indexed() }) };
    };
    if (name === undefined) {
      if (properties.length === 0) this.refuse(at, 'empty');
      return this.#guarded(type, at, body);
    }
    if (at.path.depth > MAX_DEPTH || this.types.size >= MAX_TYPES) this.refuse(at, 'endless');
    return this.#naming.reference(type, name, body);
  }

  /** What reflects the type of the members that are not declared. A number is a string where it is a key. */
  #index(type: CompilerType, at: At): (() => Type) | undefined {
    const { TypeFlags } = this.open.ts;
    const infos = this.open.checker.getIndexInfosOfType(type);
    if (infos.some(({ keyType }) => !flags(keyType.flags)(TypeFlags.String | TypeFlags.Number))) {
      this.refuse(at, 'indexKey');
    }
    // Beside one by string, one by number says the same or less.
    const info = infos.find(({ keyType }) => flags(keyType.flags)(TypeFlags.String)) ?? infos[0];
    return info && (() => this.type(info.valueType, { ...at, path: at.path.element() }));
  }

  #guarded(type: CompilerType, at: At, reflect: () => Type): Type {
    if (at.path.depth > MAX_DEPTH) this.refuse(at, this.#naming.grows() ? 'endless' : 'deep');
    return this.#naming.within(type, reflect);
  }
}
