/**
 * One realm's boundary: binds guest values to contracts with generated code, copies untyped values both ways, and keeps
 * functions the same on every crossing.
 *
 * Long because every part of it holds the same few maps and the realm: it is one object's private state.
 */
import { types } from 'node:util';
import { TsugiError } from '../../diagnostics/error.ts';
import type { Meter } from '../meter/meter.ts';
import type { Context } from '../realm/context.ts';
import type { GuestRuntime } from '../realm/guest/boot.ts';
import type { BoundaryHooks, GuestBoundary } from '../realm/guest/boundary.ts';
import { needRoom } from '../realm/room.ts';
import { lostPromises, promiseClass } from '../rejections.ts';
import {
  bytesWork,
  CopyError,
  type CopyHooks,
  copyArrayBuffer,
  copyErrorText,
  copyTypedArray,
  isArrayBuffer,
  structuredCopy,
  typedArrayName,
} from './copy.ts';
import { Crossings } from './crossings.ts';
import { type Faults, GuestThrown, isA } from './faults.ts';
import * as kinds from './kinds.ts';
import { set as copySet } from './kinds.ts';
import { Link, List } from './list.ts';
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
import { Waits } from './waits.ts';
import type { CallWatch } from './watch.ts';

/** What the boundary needs of the guest's realm. */
export type BoundaryRuntime = Pick<GuestRuntime, 'createBoundary' | 'call' | 'isPromise' | 'settle' | 'preview'>;

/** What it needs of the guest's meter. */
export type BoundaryMeter = Pick<Meter, 'epoch' | 'inHost' | 'limits' | 'charge' | 'close'>;

type Fn = (...args: unknown[]) => unknown;
type Convert = (value: unknown) => unknown;

/** The two programs of a contract; see `generate/host.ts`. */
export interface BoundaryPrograms {
  readonly guest: { runIn(context: Context): unknown };
  readonly host: { runHere(): unknown };
  /** The contract's name, for messages. */
  readonly name: string;
}

/** What the guest's side makes of a step of an iterator. */
interface Step {
  readonly done: boolean;
  readonly value: unknown;
}

/** Holds a value of the guest's realm. */
export interface Box {
  readonly value: unknown;
}

interface MethodKind {
  readonly name: string;
  readonly optional: boolean;
  readonly type: string;
}

/**
 * What a guest is to be told when a promise of the host's settles. It is emptied when the guest ends: a promise that never
 * settles would keep its realm.
 */
class Waiter extends Link {
  #fulfilled: ((value: unknown) => void) | undefined;
  #rejected: ((error: unknown) => void) | undefined;
  readonly #list: List<Waiter>;

  constructor(fulfilled: (value: unknown) => void, rejected: (error: unknown) => void, list: List<Waiter>) {
    super();
    this.#fulfilled = fulfilled;
    this.#rejected = rejected;
    this.#list = list;
  }

  fulfill(value: unknown): void {
    const told = this.#fulfilled;
    this.leave();
    told?.(value);
  }

  reject(error: unknown): void {
    const told = this.#rejected;
    this.leave();
    told?.(error);
  }

  leave(): void {
    this.#list.remove(this);
    this.#fulfilled = undefined;
    this.#rejected = undefined;
  }
}

type GuestHalf = ($: Record<string, unknown>) => Record<string, Fn>;
type HostHalf = ($: object, guest: Record<string, Fn>) => { root: Convert; out: Record<string, Convert> };

/** How long a stream may go on without the event loop having a turn, in milliseconds. */
const STREAM_TURN_MS = 10;

export class Boundary {
  readonly #guest: GuestBoundary;
  readonly #runtime: BoundaryRuntime;
  readonly #meter: BoundaryMeter;
  readonly #faults: Faults;
  readonly plugin: string;
  /** Host functions that stand for guest functions, and guest functions that stand for the host's. */
  readonly #crossings = new Crossings();
  /**
   * The prototype of promises that stand for the guest's, to know them by: a host that was given one and dropped it
   * must not be ended by its rejection.
   */
  readonly #Promise = promiseClass();
  readonly promisePrototype: object = this.#Promise.prototype;
  readonly #bindings = new WeakMap<BoundaryPrograms, Convert>();
  /** Host signals that follow guest signals. */
  readonly #signals = new WeakMap<object, AbortSignal>();
  readonly #watch: CallWatch | undefined;
  /** Promises of the guest that the host waits for: results, and steps of streams. */
  readonly #results: Waits;
  readonly #steps: Waits;
  /** How many streams of the guest a host is reading. */
  #streams = 0;
  /** Iterators of the host that the guest is reading. */
  readonly #iterators = new Set<object>();
  /** Promises of the host that the guest waits for. */
  readonly #waiters = new List<Waiter>();
  /** Aborted when the guest ends. */
  #ended: AbortController | undefined;
  #closed = false;

  constructor(runtime: BoundaryRuntime, meter: BoundaryMeter, faults: Faults, plugin: string, watch?: CallWatch) {
    this.#watch = watch;
    this.#runtime = runtime;
    this.#meter = meter;
    this.#faults = faults;
    this.plugin = plugin;
    this.#results = new Waits(meter.limits.asyncMs, () => faults.timedOut());
    this.#steps = new Waits(Number.POSITIVE_INFINITY, () => faults.timedOut());
    this.#guest = runtime.createBoundary(this.#hooks());
  }

  /**
   * The typed view of a guest value.
   * @param value of the guest's realm
   * @throws TsugiError `CONTRACT` with the member that does not fit
   */
  bind(programs: BoundaryPrograms, value: unknown, context: Context): unknown {
    const root = this.#binding(programs, context);
    try {
      return root(value);
    } catch (error) {
      if (isA(error, Mismatch)) {
        throw new TsugiError('CONTRACT', `does not fit ${programs.name}: ${mismatchText(error)}`, {
          plugin: this.plugin,
        });
      }
      throw this.#faults.fromGuest(error);
    }
  }

  /** What makes a typed view. One for each contract: a function is to be the same however often its contract is bound. */
  #binding(programs: BoundaryPrograms, context: Context): Convert {
    const known = this.#bindings.get(programs);
    if (known !== undefined) return known;
    const guestHalf = programs.guest.runIn(context) as GuestHalf;
    // run anew for each plugin, so that its call sites stay monomorphic
    const hostHalf = programs.host.runHere() as HostHalf;
    const { $ } = this.#guest;
    // a guest half calls the host half of its own binding: each gets a `$` of its own
    const own = { ...$, host: {} };
    const exports = guestHalf(own);
    const { root, out } = hostHalf(this.#hostSide(), exports);
    for (const name of Object.keys(out)) {
      const convert = out[name] as Convert;
      (own.host as Record<string, Convert>)[name] = (from) => this.#readingGuest(() => convert(from));
    }
    this.#bindings.set(programs, root);
    return root;
  }

  /** The untyped view: data copied, functions callable. @throws TsugiError `TYPE` for what has no copy */
  copyOut = (value: unknown): unknown => {
    try {
      return this.#copy(value);
    } catch (error) {
      throw this.#misfit(error, '');
    }
  };

  /** Calls a guest function once and awaits it. What is in the box is the guest's own: it is for `bind` only. */
  async construct(callee: () => unknown, args: readonly unknown[]): Promise<Box> {
    const own = this.#copiesIn(args);
    const made = this.enter(() => this.#runtime.call(callee, undefined, own));
    return this.#runtime.isPromise(made) ? this.settle(made) : { value: made };
  }

  /** A host value for the guest, as a copy of the guest's realm. */
  copyIn(value: unknown, name = 'the value'): unknown {
    try {
      return this.#guest.copy(value);
    } catch (error) {
      throw this.#fault(error, (text) => text, name);
    }
  }

  #copiesIn(args: readonly unknown[]): unknown[] {
    return args.map((arg, at) => this.copyIn(arg, `argument ${at + 1}`));
  }

  /** Runs `body`, which calls into the guest, as a call of its own for the meter. */
  enter<R>(body: () => R): R {
    if (this.#closed) throw this.#disposed();
    if (this.#meter.inHost === 0) this.#meter.epoch = (this.#meter.epoch + 1) | 0;
    try {
      return body();
    } catch (error) {
      throw this.#faults.fromGuest(error);
    }
  }

  /**
   * Awaits a value of the guest, for as long as `asyncMs` permits. The result comes in a box: a promise would look for a
   * `then` on a bare guest object.
   */
  settle(value: unknown): Promise<Box> {
    return this.#settled(value, this.#results, (result) => ({ value: result }));
  }

  /** @param make turns the result into that of the promise; may throw an error of the host's */
  #settled<R>(value: unknown, waits: Waits, make: (result: unknown) => R, watch?: CallWatch): Promise<R> {
    const began = watch?.sampled ?? 0;
    if (began !== 0 && watch !== undefined) watch.sampled = 0;
    return new this.#Promise<R>((resolve, reject) => {
      const end = (error: unknown): void => {
        watch?.failed(error);
        reject(error);
      };
      try {
        const wait = waits.begin(end);
        this.#runtime.settle(
          value,
          (result) => {
            if (!waits.done(wait)) return;
            if (began !== 0) watch?.timed(began);
            try {
              resolve(make(result));
            } catch (error) {
              end(error);
            }
          },
          (reason) => {
            if (waits.done(wait)) end(this.#faults.fromGuest(reason));
          },
        );
      } catch (error) {
        reject(this.#faults.fromGuest(error));
      }
    });
  }

  /** How much of the guest's work a host waits for: promises, and streams that are being read. */
  get pending(): number {
    return this.#results.size + this.#steps.size + this.#streams;
  }

  /** Ends what the host waits for, and what the guest reads of the host. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#meter.close(() => this.#disposed());
    for (const waits of [this.#results, this.#steps]) waits.end(() => this.#disposed());
    for (let { first } = this.#waiters; first !== undefined; first = this.#waiters.first) first.leave();
    this.#ended?.abort();
    for (const iterator of [...this.#iterators]) this.#finish(iterator);
  }

  #finish(iterator: object): void {
    this.#iterators.delete(iterator);
    try {
      const ended = (iterator as AsyncIterator<unknown>).return?.();
      ended?.catch(() => {});
    } catch (error) {
      if (!this.#closed) throw error;
    }
  }

  #disposed(): TsugiError {
    return new TsugiError('LOAD', `"${this.plugin}" was disposed`, { plugin: this.plugin });
  }

  /** Marks what guest code threw while it was read, so that it can go back unchanged. */
  #readingGuest<R>(body: () => R): R {
    try {
      return body();
    } catch (error) {
      if (isA(error, Mismatch) || isA(error, CopyError) || isA(error, Error)) throw error;
      throw new GuestThrown(error);
    }
  }

  #charge = (units: number): void => {
    if (!this.#meter.charge(units)) throw this.#faults.terminated();
  };

  #copy(value: unknown): unknown {
    return structuredCopy(value, this.#copying);
  }

  readonly #copying: CopyHooks = {
    charge: this.#charge,
    callable: (callee) => this.#untyped(callee as Fn),
    counterpart: (object) => this.#guest.hostValue(object),
    promise: (object) => (this.#runtime.isPromise(object) ? this.#adopt(object, this.copyOut, '') : undefined),
    special: (object) => {
      const href = this.#guest.urlHref(object);
      return href === undefined ? undefined : new URL(href);
    },
  };

  #untyped(callee: Fn): Fn {
    return this.#function(callee, this.#makeUntyped);
  }

  readonly #makeUntyped =
    (target: Fn): Fn =>
    (...args) => {
      const own = this.#copiesIn(args);
      return this.copyOut(this.enter(() => this.#runtime.call(target, undefined, own)));
    };

  #function(callee: Fn, make: (callee: Fn) => Fn): Fn {
    const original = this.#guest.hostValue(callee);
    if (original !== undefined) return original as Fn;
    const known = this.#crossings.find(callee, make);
    if (known !== undefined) return known;
    const made = make(callee);
    this.#crossings.keep(callee, make, made);
    this.#crossings.stands(made, callee);
    return made;
  }

  /** @param label of the call whose result it is; '' for a promise within a value */
  #adopt(value: unknown, convert: Convert, label: string): Promise<unknown> {
    const make = (result: unknown): unknown => {
      try {
        return convert(result);
      } catch (error) {
        throw this.#badResult(error, label, result);
      }
    };
    return this.#settled(value, this.#results, make, label === '' ? undefined : this.#watch);
  }

  /** A guest's error by value; the host's own comes back as it was. */
  #error(value: unknown): unknown {
    if (!types.isNativeError(value)) throw new Mismatch('Error', value);
    const error = this.#guest.hostError(value) ?? this.#copy(value);
    // what was made into an error by name only, without a message, has no copy that is one
    if (!isA(error, Error)) throw new Mismatch('Error', value);
    return error;
  }

  #signal(value: unknown): unknown {
    if (!this.#guest.isSignal(value)) throw new Mismatch('AbortSignal', value);
    const own = this.#guest.hostValue(value as object) ?? this.#signals.get(value as object);
    if (own !== undefined) return own;
    const controller = new AbortController();
    this.#signals.set(value as object, controller.signal);
    this.#guest.onAbort(value, (reason) => {
      const isError = types.isNativeError(reason);
      controller.abort(isError ? this.#faults.fromGuest(reason) : this.#guestReason(reason));
    });
    return controller.signal;
  }

  #guestReason(reason: unknown): unknown {
    try {
      return this.#copy(reason);
    } catch {
      return undefined; // what cannot be copied is no reason that a host could read
    }
  }

  #isKind(value: unknown, kind: string): boolean {
    if (typeof value !== 'object' || value === null) return false;
    if (kind === 'error') return types.isNativeError(value);
    if (kind === 'url') return this.#guest.urlHref(value) !== undefined;
    return kind === 'abortSignal' ? this.#guest.isSignal(value) : kinds.isKind(value, kind);
  }

  /** Makes readers of a guest's stream. It counts as pending from now on, until one of them has come to its end. */
  #reader(value: object, convert: Convert): () => AsyncGenerator<unknown> {
    this.#streams++;
    let isFirst = true;
    return () => {
      if (!isFirst) this.#streams++;
      isFirst = false;
      return this.#iterate(value, convert);
    };
  }

  async *#iterate(value: object, convert: Convert): AsyncGenerator<unknown> {
    let iterator: object | undefined;
    let turn = performance.now();
    try {
      const opened = this.enter(() => this.#guest.iterate(value));
      iterator = opened;
      for (;;) {
        if (performance.now() - turn > STREAM_TURN_MS) {
          // a stream that never waits would otherwise keep the microtask queue, and the event loop, for itself
          needRoom();
          await new Promise(setImmediate);
          turn = performance.now();
        }
        // a stream may well be silent for long
        const asked = this.enter(() => this.#guest.next(opened));
        const { next: step } = await this.#settled(asked, this.#steps, (result) => ({
          next: result as Step,
        }));
        if (step.done) {
          iterator = undefined;
          return;
        }
        try {
          yield convert(step.value);
        } catch (error) {
          throw this.#misfit(error, 'the stream: ');
        }
      }
    } finally {
      this.#streams--;
      const open = iterator;
      if (open !== undefined && !this.#closed) await this.settle(this.enter(() => this.#guest.finish(open)));
    }
  }

  #misfit(error: unknown, prefix: string): unknown {
    if (isA(error, Mismatch)) return this.#typeError(prefix + mismatchText(error));
    if (isA(error, CopyError)) return this.#typeError(prefix + copyErrorText(error));
    const text = unreadable(error, 'the value');
    return text === undefined ? this.#faults.fromGuest(error) : this.#typeError(prefix + text);
  }

  #typeError(message: string): TsugiError {
    return new TsugiError('TYPE', message, { plugin: this.plugin });
  }

  /** `middleware.handle() returned { status: "200" }: result.status must be number, got string` */
  #badResult(error: unknown, label: string, value: unknown): unknown {
    const text = isA(error, Mismatch)
      ? mismatchText(error, 'result')
      : isA(error, CopyError)
        ? copyErrorText(error, 'result')
        : unreadable(error, 'result');
    if (text === undefined) return this.#faults.fromGuest(error);
    return this.#typeError(`${callName(label)} returned ${this.#runtime.preview(value)}: ${text}`);
  }

  /** A misfit found by either half in a sentence of its own, or what the guest threw. */
  #fault(error: unknown, sentence: (text: string) => string, root?: string): unknown {
    if (isA(error, Mismatch)) return this.#typeError(sentence(mismatchText(error)));
    if (isA(error, CopyError)) return this.#typeError(sentence(copyErrorText(error)));
    let text: string | undefined;
    try {
      text = this.#guest.mismatchText(error, root);
    } catch (overflow) {
      return this.#faults.fromGuest(overflow);
    }
    return text === undefined ? this.#faults.fromGuest(error) : this.#typeError(sentence(text));
  }

  #counted(convert: Convert): Convert {
    return (value) => {
      this.#charge(1);
      return convert(value);
    };
  }

  /** `$` of a host half. */
  #hostSide(): object {
    return {
      meter: this.#meter,
      bad: (expected: string, value: unknown, label?: string) => new Mismatch(expected, value, label),
      within,
      firstFit,
      checkLength,
      isArray: Array.isArray,
      keys: Object.keys,
      define: (object: object, key: string, value: unknown) =>
        Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true }),
      isPromise: this.#runtime.isPromise,
      isThenable: (value: unknown) => typeof value === 'object' && value !== null,
      isIterable: isIterable,
      isBytes,
      bytes: (value: unknown, name: string) => bytes(value, name, this.#charge),
      charge: this.#charge,
      copy: (value: unknown) => this.#copy(value),
      adopt: (value: unknown, convert: Convert, label: string) => this.#adopt(value, convert, label ?? ''),
      iterable: (value: object, convert: Convert) => ({ [Symbol.asyncIterator]: this.#reader(value, convert) }),
      guestFunction: (value: Fn, make: (callee: Fn) => Fn) => this.#function(value, make),
      badLength,
      declared,
      firstArray,
      firstOf,
      date: kinds.date,
      regexp: kinds.regexp,
      map: (value: unknown, key: Convert, item: Convert, expected: string) =>
        kinds.map(value, key, this.#counted(item), expected),
      set: (value: unknown, item: Convert, expected: string) => copySet(value, this.#counted(item), expected),
      pattern: kinds.pattern,
      matches: kinds.matches,
      isKind: (value: unknown, kind: string) => this.#isKind(value, kind),
      error: (value: unknown) => this.#error(value),
      url: (value: unknown) => {
        const href = this.#guest.urlHref(value);
        if (href === undefined) throw new Mismatch('URL', value);
        return new URL(href);
      },
      abortSignal: (value: unknown) => this.#signal(value),
      generator: (value: object, convert: Convert) => this.#reader(value, convert)(),
      stream: (value: object, convert: Convert) => ReadableStream.from(this.#reader(value, convert)()),
      checkMethods,
      without,
      /** A result that nobody asked for may still be a promise whose rejection somebody must hear of. */
      ignore: (_value: unknown) => undefined,
      fault: (error: unknown, label: string) =>
        this.#fault(error, (text) => `${callName(label)} was called with ${text}`),
      memberFault: (error: unknown, owner: string) => this.#fault(error, (text) => `${instanceName(owner)}.${text}`),
      badResult: (error: unknown, label: string, value: unknown) => this.#badResult(error, label, value),
      badArgument: (label: string, name: string, expected: string, value: unknown) =>
        this.#typeError(`${callName(label)} was called with ${mismatchText(new Mismatch(expected, value, name))}`),
    };
  }

  #hooks(): BoundaryHooks {
    return {
      meter: this.#meter,
      lost: lostPromises(),
      // a guest that was ended must not go on when what it waited for is there
      then: (promise, fulfilled, rejected) => {
        const waiter = new Waiter(fulfilled, rejected, this.#waiters);
        tellLater(promise, waiter);
        if (this.#closed) waiter.leave();
        else this.#waiters.add(waiter);
      },
      isPromise: types.isPromise,
      isIterable,
      iterate: (value) => {
        const iterator = (value as AsyncIterable<unknown>)[Symbol.asyncIterator]();
        this.#iterators.add(iterator);
        return iterator;
      },
      next: async (iterator) => {
        let open = false;
        try {
          const step = await (iterator as AsyncIterator<unknown>).next();
          open = step.done !== true;
          return step;
        } finally {
          if (!open) this.#iterators.delete(iterator as object);
        }
      },
      finish: (iterator) => this.#finish(iterator as object),
      isError: types.isNativeError,
      urlHref: (value) => (value instanceof URL ? value.href : undefined),
      isSignal: (value) => value instanceof AbortSignal,
      onAbort: (signal, callback) => {
        const host = signal as AbortSignal;
        if (this.#closed) return;
        if (host.aborted) {
          callback(host.reason);
          return;
        }
        this.#ended ??= new AbortController();
        // a signal of the host's may be there for as long as the host is
        host.addEventListener('abort', () => callback(host.reason), { once: true, signal: this.#ended.signal });
      },
      wrapper: (value, make) => this.#crossings.original(value) ?? this.#crossings.find(value, make),
      keep: (value, make, made) => this.#crossings.keep(value, make, made),
      callUntyped: (callee, args) => {
        const copied = this.#readingGuest(() => {
          const own: unknown[] = [];
          for (let i = 0; i < args.length; i++) own.push(this.#copy(args[i]));
          return own;
        });
        return (callee as Fn)(...copied);
      },
      mismatchText: (error, root) =>
        isA(error, Mismatch)
          ? mismatchText(error, root)
          : isA(error, CopyError)
            ? copyErrorText(error, root ?? 'the value')
            : undefined,
    };
  }
}

/**
 * V8's own words where it could not read a value: a proxy that was revoked or breaks its invariants, data without an end.
 * Nothing else of a guest's arrives here as an error of this realm.
 */
const unreadable = (error: unknown, root: string): string | undefined =>
  (isA(error, TypeError) || isA(error, RangeError)) && !isA(error, TsugiError)
    ? `${root} cannot be read: ${error.message}`
    : undefined;

/** Stands apart, so that what the promise keeps is the waiter and nothing else. */
function tellLater(promise: unknown, waiter: Waiter): void {
  Promise.resolve(promise).then(
    (value) => waiter.fulfill(value),
    (error) => waiter.reject(error),
  );
}

/** `Middleware.handle` is called `middleware.handle()` by those who use one. */
const callName = (label: string): string => (label === '' ? 'the plugin' : `${instanceName(label)}()`);
const instanceName = (label: string): string => `${label[0]?.toLowerCase()}${label.slice(1)}`;

const isIterable = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Record<symbol, unknown>)[Symbol.asyncIterator] === 'function';

const isBytes = (value: unknown, name: string): boolean =>
  name === 'ArrayBuffer'
    ? typeof value === 'object' && value !== null && isArrayBuffer(value)
    : typedArrayName(value) === name;

function bytes(value: unknown, name: string, charge: (units: number) => void): unknown {
  if (!isBytes(value, name)) throw new Mismatch(name, value);
  charge(bytesWork(value as object));
  return name === 'ArrayBuffer' ? copyArrayBuffer(value as object) : copyTypedArray(value as object, name);
}

/** @returns the optional methods that the guest's object has not */
function checkMethods(value: Record<string, unknown>, kinds: readonly MethodKind[]): readonly string[] {
  const missing: string[] = [];
  for (const { name, optional, type } of kinds) {
    const method = value[name];
    if (method === undefined && optional) missing.push(name);
    else if (typeof method !== 'function') throw new Mismatch(type, method, name);
  }
  return missing;
}

function without(adapter: Record<string, unknown>, missing: readonly string[]): object {
  for (const name of missing) delete adapter[name];
  return adapter;
}
