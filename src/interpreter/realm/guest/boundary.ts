/**
 * The runtime of generated boundary code on the guest's side. It alone holds host objects here; none of them leaves it
 * except inside the private field of a facet or the closure of a function.
 */
import {
  BYTES_PER_UNIT,
  bytesWork,
  CopyError,
  type CopyHooks,
  copyArrayBuffer,
  copyErrorText,
  copyTypedArray,
  isArrayBuffer,
  structuredCopy,
  typedArrayName,
} from '../../boundary/copy.ts';
import * as kinds from '../../boundary/kinds.ts';
import { type LostPromises, MOST_LOST } from '../../boundary/lost.ts';
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
} from '../../boundary/mismatch.ts';
import { createSlot } from '../../boundary/slots.ts';
import type { GuestErrors } from './errors.ts';
import type { Facets } from './facets.ts';
import {
  apply,
  arrayPush,
  defineProperty,
  freeze,
  getPrototypeOf,
  isArray,
  objectKeys,
  RealmError,
  RealmPromise,
  RealmWeakMap,
  unchained,
  weakMapGet,
  weakMapSet,
} from './primordials.ts';
import { reserveStack } from './reserve.ts';
import type { Web } from './web.ts';

type Fn = (...args: unknown[]) => unknown;
type Convert = (value: unknown) => unknown;

/** Host functions that the runtime needs; none is ever handed to guest code. */
export interface BoundaryHooks {
  readonly meter: { inHost: number };
  readonly lost: LostPromises;
  /** Calls back when a host promise settles. */
  then(promise: unknown, fulfilled: (value: unknown) => void, rejected: (error: unknown) => void): void;
  isPromise(value: unknown): boolean;
  isIterable(value: unknown): boolean;
  iterate(value: unknown): unknown;
  /** A promise of the host for `{ done, value }`. */
  next(iterator: unknown): unknown;
  finish(iterator: unknown): unknown;
  /**
   * The guest function behind a host function that stands for it, or what stands for a host function already.
   * @returns undefined for a host function that crosses for the first time
   */
  wrapper(value: Fn, make: (callee: Fn) => Fn): unknown;
  /** Remembers what was made for a host function. */
  keep(value: Fn, make: (callee: Fn) => Fn, made: Fn): void;
  /** Copies arguments of this realm, calls a host function with them, and gives its raw result. */
  callUntyped(callee: unknown, args: readonly unknown[]): unknown;
  isError(value: unknown): boolean;
  /** @returns undefined for what is not a URL of the host */
  urlHref(value: unknown): string | undefined;
  isSignal(value: unknown): boolean;
  onAbort(signal: unknown, callback: (reason: unknown) => void): void;
  /** The text of a mismatch found by the host's half, or undefined for another error. */
  mismatchText(error: unknown, root?: string): string | undefined;
}

/** What the rest of the realm gives the boundary. */
export interface Parts {
  readonly errors: GuestErrors;
  readonly facets: Facets;
  readonly web: Pick<Web, 'need' | 'known'>;
  /** Counts bytes that were taken for the guest. */
  readonly owe: (bytes: number) => void;
  /** Has what is owed looked at. */
  readonly settle: () => void;
}

export interface GuestBoundary {
  /** `$` of a guest half. */
  readonly $: Record<string, unknown>;
  /** The host's own function, signal or object behind what stands for it here, or undefined. */
  hostValue(value: object): unknown;
  /** A function of this realm for an untyped host function. */
  untyped(value: Fn): Fn;
  copy(value: unknown): unknown;
  /** The text of a misfit found on this side, or undefined for another error. */
  mismatchText(error: unknown, root?: string): string | undefined;
  iterate(value: object): object;
  next(iterator: object): Promise<{ done: boolean; value: unknown }>;
  finish(iterator: object): Promise<void>;
  urlHref(value: unknown): string | undefined;
  isSignal(value: unknown): boolean;
  onAbort(signal: unknown, callback: (reason: unknown) => void): void;
  /** The host error that an error of this realm stands for, or undefined. */
  hostError(value: object): unknown;
}

export function createBoundary({ errors, facets, web, owe, settle }: Parts, hooks: BoundaryHooks): GuestBoundary {
  const { lost } = hooks;
  /** Signals of this realm that follow the host's. */
  const signals = new RealmWeakMap<object, object>();
  /** The host's own function or signal behind what stands for it here. */
  const originals = createSlot<object>();
  const { fromHost } = errors;

  /** For what a conversion of a host value threw: a getter of the host may be among it. */
  const misfit = (error: unknown, label: string): unknown => {
    if (error instanceof Mismatch) return new TypeError(`${label}: ${mismatchText(error)}`);
    if (error instanceof CopyError) return new TypeError(`${label}: ${copyErrorText(error)}`);
    return error instanceof RealmError ? error : fromHost(error);
  };

  const adopt = (promise: unknown, convert: Convert): Promise<unknown> =>
    new RealmPromise((resolve, reject) => {
      const fulfilled = (value: unknown): void => {
        let converted: unknown;
        try {
          converted = convert(value);
        } catch (error) {
          reject(misfit(error, 'the host'));
          return;
        }
        resolve(converted);
      };
      try {
        hooks.then(promise, fulfilled, (error) => reject(fromHost(error)));
      } catch (error) {
        reject(fromHost(error));
      }
    });

  const call = <R>(body: () => R): R => {
    hooks.meter.inHost++;
    try {
      return body();
    } catch (error) {
      throw fromHost(error);
    } finally {
      hooks.meter.inHost--;
    }
  };

  const isIterable = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && call(() => hooks.isIterable(value));

  const iterable = (value: unknown, convert: Convert): object => {
    if (!isIterable(value)) throw new Mismatch('an AsyncIterable', value);
    const stream = {
      async *[Symbol.asyncIterator]() {
        const iterator = call(() => hooks.iterate(value));
        let open = true;
        try {
          for (;;) {
            reserveStack();
            const next = call(() => hooks.next(iterator));
            let adopted: unknown;
            try {
              adopted = adopt(next, (raw) => {
                const { done, value: item } = raw as { done: boolean; value: unknown };
                return { __proto__: null, done, item: done ? undefined : convert(item) };
              });
            } catch (error) {
              lost[0] = (lost[0] % MOST_LOST) + 1;
              lost[lost[0]] = next;
              throw error;
            }
            const step = (await adopted) as { done: boolean; item: unknown };
            if (step.done) {
              open = false;
              return;
            }
            yield step.item;
          }
        } finally {
          if (open) call(() => hooks.finish(iterator));
        }
      },
    };
    return freeze(stream);
  };

  const hostFunction = (value: Fn, make: (callee: Fn) => Fn): unknown => {
    const known = call(() => hooks.wrapper(value, make));
    if (known !== undefined) return known;
    const made = make(value);
    call(() => hooks.keep(value, make, made));
    originals.put(made, value);
    return made;
  };

  const makeUntyped =
    (callee: Fn): Fn =>
    (...args) => {
      reserveStack();
      settle();
      const result = call(() => hooks.callUntyped(callee, args));
      try {
        return copy(result);
      } catch (error) {
        lost[0] = (lost[0] % MOST_LOST) + 1;
        lost[lost[0]] = result;
        throw misfit(error, 'the host');
      }
    };
  const untyped = (value: Fn): Fn => hostFunction(value, makeUntyped) as Fn;

  const isPromise = (value: unknown): boolean => call(() => hooks.isPromise(value));

  const copy = (value: unknown): unknown => structuredCopy(value, copying);
  const copying: CopyHooks = {
    charge: (units) => owe(units * BYTES_PER_UNIT),
    callable: (callee) => untyped(callee as Fn),
    counterpart: (object) => weakMapGet(signals, object),
    promise: (object) => (isPromise(object) ? adopt(object, copy) : undefined),
    special: (object) => {
      const href = hooks.urlHref(object);
      return href === undefined ? undefined : web.need('urls').create(href);
    },
    hidesStacks: true,
  };

  const bytes = (value: unknown, name: string): unknown => {
    if (name === 'ArrayBuffer') {
      if (typeof value === 'object' && value !== null && isArrayBuffer(value)) {
        owe(bytesWork(value) * BYTES_PER_UNIT);
        return copyArrayBuffer(value);
      }
    } else if (typedArrayName(value) === name) {
      owe(bytesWork(value as object) * BYTES_PER_UNIT);
      return copyTypedArray(value as object, name);
    }
    throw new Mismatch(name, value);
  };

  const $ = {
    meter: hooks.meter,
    host: {},
    bad: (expected: string, value: unknown, label?: string) => new Mismatch(expected, value, label),
    within,
    firstFit,
    checkLength,
    isArray,
    append: arrayPush,
    isPromise,
    isIterable,
    isBytes: (value: unknown, name: string) =>
      name === 'ArrayBuffer'
        ? typeof value === 'object' && value !== null && isArrayBuffer(value)
        : typedArrayName(value) === name,
    keys: objectKeys,
    prototypeOf: getPrototypeOf,
    define: (object: object, key: string, value: unknown) =>
      defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true }),
    bytes,
    copy,
    adopt,
    reserveStack,
    lost,
    iterable,
    hostFunction,
    fromHost,
    /** A guest's argument does not fit, or reading it threw. */
    argument: (error: unknown, label: string, name?: string): unknown => {
      if (error instanceof Mismatch) return new TypeError(`${label}: ${mismatchText(error)}`);
      let text: string | undefined;
      try {
        text = hooks.mismatchText(error, name);
      } catch (overflow) {
        return fromHost(overflow);
      }
      return text === undefined ? fromHost(error) : new TypeError(`${label}: ${text}`);
    },
    hostMisfit: misfit,
    seal: facets.seal,
    whole: false,
    own: facets.own,
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
    isKind: (value: unknown, kind: string) => {
      if (typeof value !== 'object' || value === null) return false;
      if (kind === 'error') return hooks.isError(value);
      if (kind === 'url') return hooks.urlHref(value) !== undefined;
      return kind === 'abortSignal' ? hooks.isSignal(value) : kinds.isKind(value, kind);
    },
    error: (value: unknown) => {
      if (!hooks.isError(value)) throw new Mismatch('Error', value);
      return fromHost(value);
    },
    url: (value: unknown) => {
      const href = hooks.urlHref(value);
      if (href === undefined) throw new Mismatch('URL', value);
      return web.need('urls').create(href);
    },
    abortSignal: (value: unknown) => {
      if (!hooks.isSignal(value)) throw new Mismatch('AbortSignal', value);
      const known = weakMapGet(signals, value as object);
      if (known !== undefined) return known;
      const made = web.need('abort').create();
      weakMapSet(signals, value as object, made.signal);
      originals.put(made.signal, value as object);
      hooks.onAbort(value, (reason) => made.abort(hooks.isError(reason) ? fromHost(reason) : copy(reason)));
      return made.signal;
    },
    generator: (value: unknown, convert: Convert) =>
      (iterable(value, convert) as AsyncIterable<unknown>)[Symbol.asyncIterator](),
    stream: (value: unknown, convert: Convert) => web.need('streams').from(iterable(value, convert)),
  };

  facets.follow(unchained($));
  return unchained<GuestBoundary>({
    $,
    hostValue: (value) => originals.read(value) ?? facets.unwrap(value),
    untyped,
    copy,
    urlHref: (value) => web.known('urls')?.href(value),
    isSignal: (value) => web.known('abort')?.isSignal(value) === true,
    // the guest aborts its signal on its own stack: what the host throws there must not pass raw
    onAbort: (signal, callback) => web.need('abort').onAbort(signal, (reason) => call(() => callback(reason))),
    hostError: errors.original,
    mismatchText: (error, root) =>
      error instanceof Mismatch
        ? mismatchText(error, root)
        : error instanceof CopyError
          ? copyErrorText(error, root)
          : undefined,
    iterate: (value) => {
      const object = value as Record<symbol, Fn | undefined>;
      const make = object[Symbol.asyncIterator] ?? object[Symbol.iterator];
      if (typeof make !== 'function') throw new TypeError('the value is not iterable');
      const iterator = apply(make, value, []) as object;
      return { __proto__: null, iterator, next: (iterator as { next: Fn }).next } as object;
    },
    next: async (state) => {
      const { iterator, next } = state as { iterator: object; next: Fn };
      const step = (await apply(next, iterator, [])) as { done?: unknown; value?: unknown };
      const done = Boolean(step.done);
      return { __proto__: null, done, value: done ? undefined : await step.value } as unknown as {
        done: boolean;
        value: unknown;
      };
    },
    finish: async (state) => {
      const { iterator } = state as { iterator: { return?: Fn } };
      const end = iterator.return;
      if (typeof end === 'function') await apply(end, iterator, []);
    },
  });
}
