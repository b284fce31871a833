/**
 * From a type of the checker to a type of the schema. The order of the tests is the order of TypeScript's own type
 * flags; what no test accepts is refused with the member's path and place.
 */

import type { MemberPath } from './member-path.ts';
import { uniqueName } from './names.ts';
import { placeOfDeclaration } from './place.ts';
import { lastingName, libraryName } from './reflect-library.ts';
import { flags, members, signature } from './reflect-members.ts';
import { REFUSED, type RefusalReason, refusal, refusedLibraryType } from './refusal.ts';
import type { BytesName, LiteralType, ObjectType, PrimitiveName, RefType, Type } from './schema.ts';
import type { CompilerSymbol, CompilerType, OpenProgram } from './typescript.ts';
import { BYTES_NAMES } from './validate-type.ts';

/** Where the reflection stands: the path for people, and the declaration to point at. */
export interface At {
  readonly path: MemberPath;
  /** The nearest symbol that is declared in a source of the contract. */
  readonly symbol?: CompilerSymbol | undefined;
}

const ABSENT: readonly Type['kind'][] = ['null', 'undefined'];

/** Both are far above what people write; they end types that grow while they are resolved. */
const MAX_DEPTH = 100;
const MAX_TYPES = 2000;

export class Reflection {
  readonly open: OpenProgram;
  /** The named types, in the order in which they were met. */
  readonly types = new Map<string, ObjectType>();
  readonly #named = new Map<number, string>();
  /** Unnamed types that are being reflected: meeting one again is a circle that no name closes. */
  #active = new Set<number>();

  constructor(open: OpenProgram) {
    this.open = open;
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
    if (is(TypeFlags.Never)) this.refuse(at, 'never');
    if (is(TypeFlags.NonPrimitive)) this.refuse(at, 'object');
    if (is(TypeFlags.TemplateLiteral | TypeFlags.StringMapping)) this.refuse(at, 'template');
    if (type.isUnionType()) return this.#guarded(type, at, () => this.union(type.getTypes(), at));
    if (type.isIntersectionType() && type.getTypes().some((part) => flags(part.flags)(TypeFlags.Primitive))) {
      this.refuse(at, 'intersection');
    }
    if (is(TypeFlags.Object | TypeFlags.Intersection)) return this.#object(type, at);
    return this.refuse(at, 'generic');
  }

  /** Literals that together make up `boolean` are folded back into it. */
  union(parts: readonly CompilerType[], at: At): Type {
    const inner: At = { ...at, path: at.path.inside() };
    const types = new Map<string, Type>();
    for (const part of parts) {
      const type = this.type(part, inner);
      types.set(JSON.stringify(type), type);
    }
    const [yes, no] = [true, false].map((value) => JSON.stringify({ kind: 'literal', value } satisfies LiteralType));
    const list = [...types].flatMap(([key, type]): Type[] => {
      if ((key !== yes && key !== no) || !types.has(yes ?? '') || !types.has(no ?? '')) return [type];
      return key === yes ? [{ kind: 'boolean' }] : [];
    });
    // As TypeScript prints them, and as a check of values wants them: what is there first, what stands for absence last.
    const present = list.filter(({ kind }) => !ABSENT.includes(kind));
    const of = [...present, ...ABSENT.flatMap((kind) => list.filter((type) => type.kind === kind))];
    const [first, ...rest] = of;
    if (first === undefined) return this.refuse(at, 'never');
    return rest.length === 0 ? first : { kind: 'union', of };
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

  #object(type: CompilerType, at: At): Type {
    const { checker } = this.open;
    if (checker.isTupleType(type)) this.refuse(at, 'tuple');
    if (checker.isArrayType(type)) {
      return this.#guarded(type, at, () => ({ kind: 'array', of: this.#argument(type, at, at.path.element()) }));
    }
    const library = libraryName(this.open, type);
    if (library !== undefined) return this.#guarded(type, at, () => this.#libraryType(library, type, at));
    return this.#callable(type, at) ?? this.#record(type, at) ?? this.#plainObject(type, at);
  }

  #libraryType(name: string, type: CompilerType, at: At): Type {
    const bytes = BYTES_NAMES.find((array): array is BytesName => array === name);
    if (bytes !== undefined) return { kind: 'bytes', array: bytes };
    if (name === 'Promise' || name === 'PromiseLike') {
      return { kind: 'promise', of: this.#argument(type, at, at.path.inside()) };
    }
    if (name === 'AsyncIterable') return { kind: 'asyncIterable', of: this.#argument(type, at, at.path.element()) };
    return this.refuseWith(at, refusedLibraryType(name));
  }

  /** The first type argument of a reference such as `Promise<T>`. */
  #argument(type: CompilerType, at: At, path: MemberPath): Type {
    if (!type.isTypeReference()) this.refuse(at, 'generic');
    const [argument] = this.open.checker.getTypeArguments(type);
    if (argument === undefined) this.refuse(at, 'generic');
    return this.type(argument, { ...at, path });
  }

  #callable(type: CompilerType, at: At): Type | undefined {
    const { checker, ts } = this.open;
    if (checker.getSignaturesOfType(type, ts.SignatureKind.Construct).length > 0) this.refuse(at, 'constructor');
    const [first, ...others] = checker.getSignaturesOfType(type, ts.SignatureKind.Call);
    if (first === undefined) return undefined;
    if (others.length > 0) this.refuse(at, 'overload');
    if (checker.getPropertiesOfType(type).length > 0) this.refuse(at, 'hybrid');
    return this.#guarded(type, at, () => signature(this, first, at));
  }

  #record(type: CompilerType, at: At): Type | undefined {
    const { checker, ts } = this.open;
    const [index, ...others] = checker.getIndexInfosOfType(type);
    if (index === undefined) return undefined;
    if (others.length > 0 || !flags(index.keyType.flags)(ts.TypeFlags.String)) this.refuse(at, 'indexKey');
    if (checker.getPropertiesOfType(type).length > 0) this.refuse(at, 'indexAndMembers');
    const inner: At = { ...at, path: at.path.element() };
    return this.#guarded(type, at, () => ({ kind: 'record', of: this.type(index.valueType, inner) }));
  }

  #plainObject(type: CompilerType, at: At): Type {
    const name = lastingName(this.open, type);
    if (name !== undefined) return this.#reference(type, name, at);
    return this.#guarded(type, at, () => {
      const list = members(this, type, at);
      if (list.length === 0) this.refuse(at, 'empty');
      return { kind: 'object', members: list };
    });
  }

  /** Puts the type into `types` unless it is there, and refers to it. */
  #reference(type: CompilerType, name: string, at: At): RefType {
    const known = this.#named.get(type.id);
    if (known !== undefined) return { kind: 'ref', name: known };
    if (at.path.depth > MAX_DEPTH || this.types.size >= MAX_TYPES) this.refuse(at, 'endless');
    const key = uniqueName(name, this.types);
    this.#named.set(type.id, key);
    // Holds the place in the order; whoever refers to the type meanwhile uses its key alone.
    this.types.set(key, { kind: 'object', members: [] });
    // Whoever comes back to a type from inside this one comes through its name, so a circle outside ends here.
    const outside = this.#active;
    this.#active = new Set();
    const symbol = type.getAliasSymbol() ?? type.getSymbol();
    const doc = symbol?.getDocumentationComment(this.open.checker).trim();
    this.types.set(key, { kind: 'object', name, ...(doc && { doc }), members: members(this, type, at) });
    this.#active = outside;
    return { kind: 'ref', name: key };
  }

  #guarded<R extends Type>(type: CompilerType, at: At, reflect: () => R): R {
    if (this.#active.has(type.id)) this.refuse(at, 'recursive');
    if (at.path.depth > MAX_DEPTH) this.refuse(at, 'deep');
    this.#active.add(type.id);
    const result = reflect();
    this.#active.delete(type.id);
    return result;
  }
}
