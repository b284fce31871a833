/**
 * The guest's side of a boundary whose guest is code of the host's own realm. The checks, the copies and the errors are those
 * of every boundary; what keeps a guest from the host's objects is not there, as such a guest can reach all of the process.
 */
import { types } from 'node:util';
import type { BoundaryHooks, GuestBoundary } from '../realm/guest/boundary.ts';
import type { BoundaryRuntime } from './boundary.ts';
import {
  CopyError,
  type CopyHooks,
  copyArrayBuffer,
  copyErrorText,
  copyTypedArray,
  isArrayBuffer,
  structuredCopy,
  typedArrayName,
} from './copy.ts';
import * as kinds from './kinds.ts';
import {
  badLength,
  checkLength,
  declared,
  firstArray,
  firstFit,
  firstOf,
  Mismatch,
  mismatchText,
  within,
} from './mismatch.ts';
import { readablePreview } from './preview.ts';
import { createSlot } from './slots.ts';

type Fn = (...args: unknown[]) => unknown;
type Convert = (value: unknown) => unknown;
type Facet = { prototype: object };

/** Found by the half that the guest's calls pass through: its path has a label already. */
class OwnMismatch extends Mismatch {}

/** @param fromHost the error that the guest sees of one of the host's */
export const sameRealm = (fromHost: (error: unknown) => unknown): BoundaryRuntime => ({
  createBoundary: (hooks) => new SameRealm(fromHost, hooks).boundary,
  call: (callee, self, args) => Reflect.apply(callee, self, args as unknown[]),
  isPromise: types.isPromise,
  settle: async (value, fulfilled, rejected) => {
    let result: unknown;
    try {
      result = await value;
    } catch (reason) {
      rejected(reason);
      return;
    }
    fulfilled(result);
  },
  preview: readablePreview,
});

class SameRealm {
  readonly #fromHost: (error: unknown) => unknown;
  readonly #hooks: BoundaryHooks;
  /** The host's own function behind what stands for it. */
  readonly #originals = createSlot<Fn>();
  /** What unwraps the facets of a prototype. */
  readonly #facets = new WeakMap<object, (value: unknown) => unknown>();
  readonly boundary: GuestBoundary;

  constructor(fromHost: (error: unknown) => unknown, hooks: BoundaryHooks) {
    this.#fromHost = fromHost;
    this.#hooks = hooks;
    this.boundary = {
      $: this.#runtime(),
      hostValue: (value) => this.#hostValue(value),
      untyped: (value) => this.#untyped(value),
      copy: (value) => this.#copy(value),
      urlHref: hooks.urlHref,
      isSignal: hooks.isSignal,
      // a signal is its own counterpart
      onAbort: () => {},
      hostError: () => undefined,
      mismatchText: (error, root) => textOf(error, root),
      iterate,
      next,
      finish,
    };
  }

  #hostValue(value: object): unknown {
    const original = this.#originals.read(value) ?? (this.#hooks.isSignal(value) ? value : undefined);
    return original ?? this.#facets.get(Object.getPrototypeOf(value) ?? Object.prototype)?.(value);
  }

  #function(value: Fn, make: (callee: Fn) => Fn): unknown {
    const known = this.#hooks.wrapper(value, make);
    if (known !== undefined) return known;
    const made = make(value);
    this.#hooks.keep(value, make, made);
    this.#originals.put(made, value);
    return made;
  }

  #untyped(value: Fn): Fn {
    return this.#function(value, this.#makeUntyped) as Fn;
  }

  readonly #makeUntyped =
    (callee: Fn): Fn =>
    (...args) => {
      const result = this.#call(() => this.#hooks.callUntyped(callee, args));
      try {
        return this.#copy(result);
      } catch (error) {
        throw this.#misfit(error, 'the host');
      }
    };

  #call<R>(body: () => R): R {
    try {
      return body();
    } catch (error) {
      throw this.#fromHost(error);
    }
  }

  #copy(value: unknown): unknown {
    return structuredCopy(value, this.#copying);
  }

  readonly #copying: CopyHooks = {
    callable: (callee) => this.#untyped(callee as Fn),
    counterpart: (object) => (this.#hooks.isSignal(object) ? object : undefined),
    promise: (object) =>
      types.isPromise(object) ? this.#adopt(object, (value: unknown) => this.#copy(value)) : undefined,
    special: (object) => (object instanceof URL ? new URL(object.href) : undefined),
  };

  /** For what a conversion of a host value threw: a getter of the host may be among it. */
  #misfit(error: unknown, label: string): unknown {
    const text = textOf(error);
    return text === undefined ? this.#fromHost(error) : new TypeError(`${label}: ${text}`);
  }

  #adopt(promise: unknown, convert: Convert): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const fulfilled = (value: unknown): void => {
        try {
          resolve(convert(value));
        } catch (error) {
          reject(this.#misfit(error, 'the host'));
        }
      };
      this.#hooks.then(promise, fulfilled, (error) => reject(this.#fromHost(error)));
    });
  }

  #iterable(value: unknown, convert: Convert): AsyncIterable<unknown> {
    if (!this.#hooks.isIterable(value)) throw new Mismatch('an AsyncIterable', value);
    return { [Symbol.asyncIterator]: () => this.#iterate(value, convert) };
  }

  async *#iterate(value: unknown, convert: Convert): AsyncGenerator<unknown> {
    const iterator = this.#call(() => this.#hooks.iterate(value));
    let open = true;
    try {
      for (;;) {
        const asked = this.#call(() => this.#hooks.next(iterator));
        const step = (await this.#adopt(asked, (raw) => {
          const { done, value: item } = raw as { done?: boolean; value: unknown };
          return { done, item: done ? undefined : convert(item) };
        })) as { done?: boolean; item: unknown };
        if (step.done) {
          open = false;
          return;
        }
        yield step.item;
      }
    } finally {
      if (open) this.#call(() => this.#hooks.finish(iterator));
    }
  }

  #bytes(value: unknown, name: string): unknown {
    if (!isBytes(value, name)) throw new Mismatch(name, value);
    return name === 'ArrayBuffer' ? copyArrayBuffer(value as object) : copyTypedArray(value as object, name);
  }

  #isKind(value: unknown, kind: string): boolean {
    if (kind === 'error') return types.isNativeError(value);
    if (kind === 'url') return this.#hooks.urlHref(value) !== undefined;
    return kind === 'abortSignal' ? this.#hooks.isSignal(value) : kinds.isKind(value, kind);
  }

  /** A guest's argument does not fit, or reading it threw. */
  #argument(error: unknown, label: string, name?: string): unknown {
    const text = textOf(error, error instanceof OwnMismatch ? undefined : name);
    return text === undefined ? error : new TypeError(`${label}: ${text}`);
  }

  /** What is written as JSON has the members of a facet: they stand on its prototype. */
  #seal(facet: Facet, members: readonly { readonly name: string }[], unwrap: (value: unknown) => unknown): void {
    const { prototype } = facet;
    this.#facets.set(prototype, unwrap);
    Object.defineProperty(prototype, 'constructor', { value: Object });
    if (!('toJSON' in prototype)) {
      const value = function toJSON(this: Record<string, unknown>): object {
        return Object.fromEntries(members.map(({ name }) => [name, this[name]]));
      };
      Object.defineProperty(prototype, 'toJSON', { value });
    }
    Object.freeze(prototype);
  }

  /** `$` of a guest half. */
  #runtime(): Record<string, unknown> {
    const { isPromise, isIterable, meter, urlHref, isSignal, lost } = this.#hooks;
    return {
      meter,
      host: {},
      bad: (expected: string, value: unknown, label?: string) => new OwnMismatch(expected, value, label),
      within,
      firstFit,
      checkLength,
      isArray: Array.isArray,
      append: (array: unknown[], value: unknown) => array.push(value),
      isPromise,
      isIterable,
      isBytes,
      keys: Object.keys,
      prototypeOf: Object.getPrototypeOf,
      define: (object: object, key: string, value: unknown) =>
        Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true }),
      bytes: (value: unknown, name: string) => this.#bytes(value, name),
      copy: (value: unknown) => this.#copy(value),
      adopt: (value: unknown, convert: Convert) => this.#adopt(value, convert),
      reserveStack: () => {},
      lost,
      iterable: (value: unknown, convert: Convert) => this.#iterable(value, convert),
      generator: (value: unknown, convert: Convert) => this.#iterable(value, convert)[Symbol.asyncIterator](),
      stream: (value: unknown, convert: Convert) => ReadableStream.from(this.#iterable(value, convert)),
      hostFunction: (value: Fn, make: (callee: Fn) => Fn) => this.#function(value, make),
      fromHost: this.#fromHost,
      argument: (error: unknown, label: string, name?: string) => this.#argument(error, label, name),
      hostMisfit: (error: unknown, label: string) => this.#misfit(error, label),
      seal: (facet: Facet, members: readonly { readonly name: string }[], unwrap: (value: unknown) => unknown) =>
        this.#seal(facet, members, unwrap),
      whole: false,
      own: (value: unknown) => value,
      badLength,
      declared,
      firstArray,
      firstOf,
      date: kinds.date,
      regexp: kinds.regexp,
      map: kinds.map,
      set: kinds.set,
      pattern: kinds.pattern,
      matches: kinds.matches,
      isKind: (value: unknown, kind: string) => this.#isKind(value, kind),
      error: (value: unknown) => {
        if (!types.isNativeError(value)) throw new Mismatch('Error', value);
        return this.#fromHost(value);
      },
      url: (value: unknown) => {
        const href = urlHref(value);
        if (href === undefined) throw new Mismatch('URL', value);
        return new URL(href);
      },
      abortSignal: (value: unknown) => {
        if (!isSignal(value)) throw new Mismatch('AbortSignal', value);
        return value;
      },
    };
  }
}

const textOf = (error: unknown, root?: string): string | undefined => {
  if (error instanceof Mismatch) return mismatchText(error, root);
  return error instanceof CopyError ? copyErrorText(error, root) : undefined;
};

const isBytes = (value: unknown, name: string): boolean =>
  name === 'ArrayBuffer'
    ? typeof value === 'object' && value !== null && isArrayBuffer(value)
    : typedArrayName(value) === name;

interface Reading {
  readonly iterator: { return?: Fn };
  readonly next: Fn;
}

function iterate(value: object): object {
  const object = value as Record<symbol, Fn | undefined>;
  const make = object[Symbol.asyncIterator] ?? object[Symbol.iterator];
  if (typeof make !== 'function') throw new TypeError('the value is not iterable');
  const iterator = Reflect.apply(make, value, []) as { next: Fn };
  return { iterator, next: iterator.next };
}

async function next(state: object): Promise<{ done: boolean; value: unknown }> {
  const { iterator, next } = state as Reading;
  const step = (await Reflect.apply(next, iterator, [])) as { done?: unknown; value?: unknown };
  const done = Boolean(step.done);
  return { done, value: done ? undefined : await step.value };
}

async function finish(state: object): Promise<void> {
  const { iterator } = state as Reading;
  const end = iterator.return;
  if (typeof end === 'function') await Reflect.apply(end, iterator, []);
}
