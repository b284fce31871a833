/**
 * The first code of every realm: hardens it, adds the web's globals, and hands the host the few functions that it needs.
 * It is bundled into one script text at build time and runs before any guest code.
 */
import { BYTES_PER_UNIT, bytesWork, CopyError, isArrayBuffer, structuredCopy } from '../../boundary/copy.ts';
import { preview, readablePreview } from '../../boundary/preview.ts';
import type { Intrinsics } from '../harden.ts';
import { type Abort, createAbort } from './abort.ts';
import { type BoundaryHooks, createBoundary, type GuestBoundary } from './boundary.ts';
import { createCharges, type Guards } from './charges/index.ts';
import { createConsole, type Log } from './console.ts';
import { type CryptoHooks, createCrypto } from './crypto.ts';
import {
  createRandom,
  type Deterministic,
  deterministicCrypto,
  makeDeterministic,
  type RandomBits,
} from './deterministic.ts';
import { DOMException } from './dom-exception.ts';
import { createEncoding, type EncodingHooks } from './encoding.ts';
import { createErrors, type GuestErrors, type HostErrorFacts, type Locate } from './errors.ts';
import { createFacets, type Facets } from './facets.ts';
import { createForeign } from './foreign.ts';
import { intrinsics } from './harden.ts';
import { createMeter, type GuestMeter, type Trip } from './meter.ts';
import {
  apply,
  create,
  defineProperty,
  freeze,
  getOwnPropertyDescriptor,
  objectKeys,
  RealmFunction,
  RealmPromise,
} from './primordials.ts';
import { guardPromises, keepExtensible } from './promises.ts';
import { guardProxy } from './proxy.ts';
import { reserveForNode } from './reserve.ts';
import { createStreams } from './streams.ts';
import { addDisposeSymbols, createRegistry, guardSymbols } from './symbols.ts';
import { createTimers, type TimerHooks, type Timers } from './timers.ts';
import { createUrl, type UrlHooks, type Urls } from './url.ts';

declare let $tsugi_runtime: unknown;
/** What the host calls under a timer. */
declare let $tsugi_watched: () => void;

/** What the host gives the realm. Everything here takes and gives strings, numbers, and bytes of this realm. */
export interface Hooks {
  readonly trip: Trip;
  /** Calls `$tsugi_watched` under a timer that ends with the call's limit. @returns false if the call is over */
  readonly watch: () => boolean;
  readonly locate: Locate;
  readonly exportError: (error: unknown) => HostErrorFacts;
  readonly log: Log;
  readonly timers: Omit<TimerHooks, 'report' | 'isOver'>;
  readonly encoding: EncodingHooks;
  readonly url: UrlHooks;
  readonly crypto: CryptoHooks;
  /** For a guest that does the same each time. */
  readonly deterministic: Deterministic | undefined;
  /** Reports an error that nobody can catch; called with its description. */
  readonly report: (thrown: unknown) => void;
  /** Hardens the realm; called once, before there is any code of the guest. */
  readonly harden: (intrinsics: Intrinsics, mutable: boolean) => void;
  readonly freezeAll: (object: unknown) => void;
  /** The host's `Object.prototype`, to know its errors by. */
  readonly root: object;
  /** How many frames of a stack V8 has to keep. */
  readonly frames: number;
  /** Tells V8's promises by what they are. It looks at no property, and no guest is ever handed it. */
  readonly isPromise: (value: object) => boolean;
  /** Decides about `import(specifier)`; gives the namespace that `namespace` made, or a reason why not. */
  readonly importHost: (specifier: string) => { readonly namespace?: object; readonly reason?: string };
}

/** What the realm gives the host. */
export interface GuestRuntime {
  readonly boot: (hooks: Hooks, mutable: boolean, metered: boolean) => void;
  readonly slow: () => void;
  readonly resume: <T>(value: T) => T;
  /** Sets the counter of ticks. */
  readonly setTicks: (ticks: number) => void;
  readonly rest: (ticks: number) => number;
  readonly left: () => number;
  readonly guards: Guards;
  /** A value that emitted code caught, before the guest sees it. */
  readonly caught: <T>(thrown: T) => T;
  readonly importModule: (specifier: unknown) => Promise<unknown>;
  readonly errors: GuestErrors;
  readonly timers: () => Timers;
  /** Object spread and rest of emitted code: puts a facet's members on it. */
  readonly own: <V>(value: V, spread?: boolean) => V;
  /** For programs with an object rest that cannot be done so: has facets made with their members on them. */
  readonly whole: () => void;
  readonly createBoundary: (hooks: BoundaryHooks) => GuestBoundary;
  /** `Promise.prototype` of this realm, to know its promises by. */
  readonly promisePrototype: object;
  readonly isPromise: (value: unknown) => boolean;
  /** Awaits a value of this realm and reports what comes of it. */
  readonly settle: (value: unknown, fulfilled: (value: unknown) => void, rejected: (reason: unknown) => void) => void;
  /** Calls a guest function from code of this realm, so that a proxy's traps see arguments of this realm only. */
  readonly call: (callee: (...args: unknown[]) => unknown, self: unknown, args: ArrayLike<unknown>) => unknown;
  /** Runs the body of a module. `namespaces` holds objects of this realm, in an array of the host. */
  readonly runModule: (body: ModuleBody, namespaces: ArrayLike<object>, url: string) => StartedModule;
  /** A null-prototype frozen object of this realm with the properties of `source`, whose values are of this realm. */
  readonly namespace: (names: readonly string[], values: readonly unknown[]) => object;
  /** A short rendering of a value for messages. */
  readonly preview: (value: unknown) => string;
}

/** What the emitter makes of a module. */
export type ModuleBody = (
  exports: (getters: StartedModule['getters']) => void,
  imports: readonly object[],
  meta: object,
) => unknown;

export interface StartedModule {
  /** A function for each export that gives its present value. */
  readonly getters: Readonly<Record<string, () => unknown>>;
  /** A promise of this realm if the module has top-level await. */
  readonly completion: unknown;
}

const meter: GuestMeter = createMeter();
const charges = createCharges(meter);
/** Whether built-ins are charged. */
let counts = false;
const errors = createErrors(meter.isTermination, (value) => preview(value));
let timers: Timers | undefined;
let importHost: Hooks['importHost'] = () => ({});
/** Set by `boot`, before any guest code runs. */
let web: { readonly abort: Abort; readonly urls: Urls; readonly stream: (iterable: object) => object };
const facets: Facets = createFacets();
const foreign = createForeign();

function installGlobals(hooks: Hooks, random: RandomBits | undefined): void {
  const report = (thrown: unknown): void => guard(() => hooks.report(thrown));
  timers = createTimers({
    start: (id, delay, repeat) => withRoom(() => hooks.timers.start(id, delay, repeat)),
    stop: (id) => withRoom(() => hooks.timers.stop(id)),
    isOver: meter.isOver,
    report,
  });
  const { setTimeout } = timers.globals as { setTimeout: (callback: () => void, ms: number) => number };
  const items = <I>(iterable: I): I => charges.guards.spread(iterable) as I;
  const urls = createUrl(shield(hooks.url), items);
  const after = (milliseconds: number, callback: () => void): void => void setTimeout(callback, milliseconds);
  const abort = createAbort({ report, after, isTermination: meter.isTermination, items });
  const streams = createStreams();
  const { from } = streams.ReadableStream as { from(iterable: object): object };
  web = { abort, urls, stream: (iterable) => from(iterable) };
  const crypto = shield(hooks.crypto);
  const globals: Record<string, unknown> = {
    console: createConsole((method, args) => {
      for (let i = 0; i < args.length; i++) meter.charge(1 + workOn(args[i]));
      if (!withRoom(() => hooks.log(method, args))) meter.terminate();
    }),
    crypto: createCrypto(random === undefined ? crypto : deterministicCrypto(crypto, random), (data) =>
      meter.charge(workOn(data)),
    ),
    structuredClone: (value: unknown) => clone(value),
    ...timers.globals,
    ...createEncoding(shield(hooks.encoding)),
    ...urls.globals,
    ...abort.globals,
    ...streams,
  };
  for (const name of objectKeys(globals)) {
    const value = globals[name];
    hooks.freezeAll(value);
    defineProperty(globalThis, name, { value, writable: true, enumerable: false, configurable: true });
  }
}

/** A host error must not pass raw, not even that of a stack that ends inside the host. */
function guard<R>(body: () => R): R {
  try {
    return body();
  } catch (error) {
    throw errors.fromHost(error);
  }
}

function watched(watch: () => boolean, body: () => void): boolean {
  const before = $tsugi_watched;
  $tsugi_watched = body;
  try {
    return guard(watch);
  } finally {
    $tsugi_watched = before;
  }
}

/** For hooks that change state of Node's. */
function withRoom<R>(body: () => R): R {
  reserveForNode();
  return guard(body);
}

/** Ticks that a hook's work on an argument counts as. */
function workOn(value: unknown): number {
  if (typeof value === 'string') return value.length / UNITS_PER_TICK;
  if (isView(value)) return value.byteLength / UNITS_PER_TICK;
  return typeof value === 'object' && value !== null && isArrayBuffer(value) ? bytesWork(value) * TICKS_PER_UNIT : 0;
}
const UNITS_PER_TICK = 16;
const TICKS_PER_UNIT = BYTES_PER_UNIT / UNITS_PER_TICK;
const { isView } = ArrayBuffer;

function shield<H extends object>(hooks: H): H {
  const shielded = create(null) as Record<string, unknown>;
  for (const key of objectKeys(hooks)) {
    const hook = (hooks as Record<string, (...args: unknown[]) => unknown>)[key] as (...args: unknown[]) => unknown;
    shielded[key] = (...args: unknown[]) => {
      for (let i = 0; i < args.length; i++) meter.charge(workOn(args[i]));
      return guard(() => apply(hook, undefined, args));
    };
  }
  return shielded as H;
}

function clone(value: unknown): unknown {
  try {
    return structuredCopy(value, {
      charge: meter.charge,
      callable: () => {
        throw new CopyError('', 'a function cannot be cloned');
      },
      counterpart: () => undefined,
    });
  } catch (error) {
    if (error instanceof CopyError) throw new DOMException(`structuredClone: ${error.reason}`, 'DataCloneError');
    throw error;
  }
}

/** Source text of functions is the emitter's, not the author's: it is not shown. */
function hideFunctionText(): void {
  const native = {
    toString(this: unknown): string {
      if (typeof this !== 'function') throw new TypeError('Function.prototype.toString requires a function');
      // a `name` that is an accessor is the guest's code, which nobody expects to run here
      const name: unknown = getOwnPropertyDescriptor(this, 'name')?.value;
      // the name of a private method is no name that could stand there (ECMA-262 20.2.3.5, NativeFunction)
      const shown = typeof name === 'string' && name[0] !== '#' ? name : '';
      return `function ${shown}() { [native code] }`;
    },
  };
  defineProperty(RealmFunction.prototype, 'toString', { value: native.toString, writable: true, configurable: true });
}

const runtime = {
  // an object that is no step of a chain of shapes takes less memory
  __proto__: null,
  boot(hooks, mutable, metered) {
    let isProxy: (value: object) => boolean = () => false;
    errors.limitFrames(hooks.frames);
    addDisposeSymbols();
    createRegistry();
    if (!mutable) {
      isProxy = guardProxy(hooks.isPromise);
      foreign.connect(hooks.root, isProxy);
      guardPromises(foreign.caught, meter.slow);
      keepExtensible(hooks.isPromise);
      guardSymbols();
      counts = metered;
      if (metered) charges.install(isProxy, (body) => watched(hooks.watch, body));
    }
    const { deterministic } = hooks;
    const random = deterministic === undefined ? undefined : createRandom(deterministic.seed);
    if (deterministic !== undefined && random !== undefined) makeDeterministic(deterministic.now, random);
    hideFunctionText();
    hooks.harden(intrinsics(), mutable);
    installGlobals(hooks, random);
    errors.connect(hooks.locate, hooks.exportError, isProxy);
    meter.connect(hooks.trip);
    // what hardening took of charged built-ins is nobody's
    meter.rest(0);
    importHost = hooks.importHost;
  },
  slow: meter.slow,
  resume: meter.resume,
  setTicks: meter.setTicks,
  rest: meter.rest,
  left: meter.left,
  guards: charges.guards,
  caught: foreign.caught,
  importModule: async (specifier) => {
    const name = `${specifier}`;
    const found = guard(() => importHost(name));
    if (found.namespace !== undefined) return found.namespace;
    throw new TypeError(found.reason ?? `cannot import "${name}"`);
  },
  errors,
  timers: () => timers as Timers,
  own: (value, spread) => facets.own(counts ? charges.guards.copied(value, spread === true) : value),
  whole: facets.whole,
  createBoundary: (hooks) => createBoundary({ errors, facets, owe: meter.owe, settle: meter.settle, ...web }, hooks),
  promisePrototype: RealmPromise.prototype,
  isPromise: (value) => value instanceof RealmPromise,
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
  call: (callee, self, args) => {
    // copied by index: `args` is the host's
    const own: unknown[] = [];
    for (let i = 0; i < args.length; i++) own[i] = args[i];
    return apply(callee, self, own);
  },
  runModule: (body, namespaces, url) => {
    const imports: object[] = [];
    for (let i = 0; i < namespaces.length; i++) imports[i] = namespaces[i] as object;
    let getters = create(null) as StartedModule['getters'];
    const meta = freeze({ __proto__: null, url });
    const completion = body(
      (given) => {
        getters = given;
      },
      imports,
      meta,
    );
    return { __proto__: null, getters, completion } as unknown as StartedModule;
  },
  namespace: (names, values) => {
    const made = create(null) as Record<string, unknown>;
    for (let i = 0; i < names.length; i++) made[names[i] as string] = values[i];
    return freeze(made);
  },
  preview: readablePreview,
} satisfies GuestRuntime & { readonly __proto__: null };

$tsugi_runtime = runtime;
