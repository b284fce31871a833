/**
 * Whether a contract can cross to another process. What is portable is data, and what can be done over a wire with a number
 * that stands for it: callbacks, async iterables and signals, where a call can name them.
 */
import { MemberPath } from './member-path.ts';
import type { FunctionType, Member, ObjectType, Schema, Type } from './schema.ts';

export type Portability =
  | { readonly portable: true }
  | {
      readonly portable: false;
      /** The first member that prevents it, such as `Middleware.handle(request.text)`. */
      readonly path: string;
      /** Why it does, and what to write instead. */
      readonly reason: string;
    };

const REASONS = {
  root: 'a plugin in another process is an object with methods; declare an interface',
  index: 'members that are not declared cannot be called over a wire; declare each',
  property: 'data of the plugin itself cannot be read over a wire; make it a method that returns a promise',
  synchronous: 'what another process answers is not there at once; return a promise, an AsyncIterable or void',
  callbackResult: 'what a callback answers is not there at once in another process; return a promise or void',
  promisedStream: 'a stream is a result of its own; return the AsyncIterable itself, not a promise of it',
  live: 'an object with methods stays in its process; use data, or a callback as a parameter',
  function: 'a function can cross as a parameter or as a member of a parameter only',
  method: 'a method needs its object, which stays in its process; write it as a function: name: (…) => …',
  stream: 'an AsyncIterable can cross as a parameter, as a member of a parameter or as a result only',
  signal: 'an AbortSignal can cross as a parameter or as a member of a parameter only',
  promise: 'a promise within a value cannot cross to another process; use the value',
  rest: 'the number of functions, streams and signals must be known; take each as a parameter of its own',
  choice:
    'a function, stream or signal in a union cannot be told apart over a wire; make the parameter or member optional',
} as const;

/** @returns that the contract is portable, or the first member that prevents it */
export function portability(schema: Schema): Portability {
  try {
    new Walk(schema).root();
    return { portable: true };
  } catch (found) {
    if (!(found instanceof Obstacle)) throw found;
    return { portable: false, path: found.path, reason: REASONS[found.reason] };
  }
}

/** Not an error: it is how the walk ends. */
class Obstacle {
  readonly path: string;
  readonly reason: keyof typeof REASONS;
  constructor(path: MemberPath, reason: keyof typeof REASONS) {
    this.path = path.toString();
    this.reason = reason;
  }
}

class Walk {
  readonly #schema: Schema;
  /** Named types that are data, or are being looked at: circles of data are data. */
  readonly #data = new Set<string>();

  constructor(schema: Schema) {
    this.#schema = schema;
  }

  root(): void {
    const path = new MemberPath(this.#schema.name);
    const root = this.#resolve(this.#schema.root);
    if (root.kind !== 'object') throw new Obstacle(path, 'root');
    if (root.index !== undefined) throw new Obstacle(path, 'index');
    for (const { name, type } of root.members) {
      const member = this.#resolve(type);
      if (member.kind !== 'function') throw new Obstacle(path.member(name), 'property');
      this.#method(member, path.member(name));
    }
  }

  #method(type: FunctionType, path: MemberPath): void {
    for (const { name, type: given, rest } of type.params) {
      if (!rest) this.#param(given, path.param(name));
      else if (this.#isHandle(given)) throw new Obstacle(path.param(name), 'rest');
      else this.#dataOnly(given, path.param(name));
    }
    const result = this.#resolve(type.result);
    if (result.kind === 'void') return;
    if (result.kind === 'asyncIterable') this.#dataOnly(result.of, path.result().element());
    else this.#promise(result, path.result(), 'synchronous');
  }

  #promise(type: Type, path: MemberPath, otherwise: 'synchronous' | 'callbackResult'): void {
    if (type.kind !== 'promise') throw new Obstacle(path, otherwise);
    if (this.#resolve(type.of).kind === 'asyncIterable') throw new Obstacle(path, 'promisedStream');
    this.#dataOnly(type.of, path);
  }

  #param(given: Type, path: MemberPath): void {
    const type = this.#resolve(given);
    if (this.#handle(type, path) || type.kind !== 'object' || !this.#holdsHandles(type)) {
      if (!this.#isHandle(type)) this.#dataOnly(given, path);
      return;
    }
    for (const member of type.members) {
      const at = path.member(member.name);
      if (isMethod(member)) throw new Obstacle(at, 'method');
      const own = this.#resolve(member.type);
      if (!this.#handle(own, at)) this.#dataOnly(member.type, at);
    }
    if (type.index !== undefined) this.#dataOnly(type.index, path.element());
  }

  /** @returns whether the type is one that crosses as a number; what such a one carries must be data */
  #handle(type: Type, path: MemberPath): boolean {
    if (type.kind === 'function') this.#callback(type, path);
    else if (type.kind === 'asyncIterable') this.#dataOnly(type.of, path.element());
    return this.#isHandle(type);
  }

  #callback(type: FunctionType, path: MemberPath): void {
    for (const { name, type: given } of type.params) this.#dataOnly(given, path.param(name));
    const result = this.#resolve(type.result);
    if (result.kind !== 'void') this.#promise(result, path.result(), 'callbackResult');
  }

  #dataOnly(type: Type, path: MemberPath): void {
    switch (type.kind) {
      case 'ref':
        if (this.#data.has(type.name)) return;
        this.#data.add(type.name);
        this.#dataOnly(this.#resolve(type), path);
        return;
      case 'union':
        for (const of of type.of) {
          if (this.#isHandle(of)) throw new Obstacle(path, 'choice');
          this.#dataOnly(of, path);
        }
        return;
      case 'array':
      case 'record':
      case 'set':
        this.#dataOnly(type.of, path.element());
        return;
      case 'map':
        this.#dataOnly(type.key, path.element());
        this.#dataOnly(type.of, path.element());
        return;
      case 'tuple':
        for (const [at, element] of type.of.entries()) this.#dataOnly(element.type, path.index(at));
        if (type.rest !== undefined) this.#dataOnly(type.rest, path.element());
        return;
      case 'object':
        for (const member of type.members) {
          if (this.#resolve(member.type).kind === 'function') throw new Obstacle(path.member(member.name), 'live');
          this.#dataOnly(member.type, path.member(member.name));
        }
        if (type.index !== undefined) this.#dataOnly(type.index, path.element());
        return;
      case 'function':
        throw new Obstacle(path, 'function');
      case 'asyncIterable':
        throw new Obstacle(path, 'stream');
      case 'abortSignal':
        throw new Obstacle(path, 'signal');
      case 'promise':
        throw new Obstacle(path, 'promise');
    }
  }

  #holdsHandles(type: ObjectType): boolean {
    return type.members.some((member) => isMethod(member) || this.#isHandle(member.type));
  }

  #isHandle(type: Type): boolean {
    return HANDLES.has(this.#resolve(type).kind);
  }

  #resolve(type: Type): Type {
    let at = type;
    // of named types that name another; a circle of nothing but names cannot be written
    for (let next: Type | undefined = at; next?.kind === 'ref'; next = this.#schema.types[next.name]) at = next;
    return at.kind === 'ref' ? (this.#schema.types[at.name] ?? at) : at;
  }
}

const HANDLES: ReadonlySet<string> = new Set(['function', 'asyncIterable', 'abortSignal']);

/** `close(): void`, not `close: () => void`. */
const isMethod = ({ method }: Member): boolean => method === true;
