/**
 * The first code of every realm: hardens it, and hands the host the few functions that it needs.
 * It is bundled into one script text at build time and runs before any guest code.
 */
import { preview, readablePreview } from '../../boundary/preview.ts';
import type { Intrinsics } from '../harden.ts';
import type { WebGroup } from '../permits.ts';
import { type BoundaryHooks, createBoundary, type GuestBoundary } from './boundary.ts';
import { createCharges, type Guards } from './charges/index.ts';
import { createRandom, type Deterministic, makeDeterministic } from './deterministic.ts';
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
  RealmFunction,
  RealmPromise,
} from './primordials.ts';
import { guardPromises, keepExtensible } from './promises.ts';
import { guardProxy } from './proxy.ts';
import { addDisposeSymbols, createRegistry, guardSymbols } from './symbols.ts';
import type { Timers } from './timers.ts';
import { createWeb, type Web, type WebHooks } from './web.ts';

declare let $tsugi_runtime: unknown;
/** What the host calls under a timer. */
declare let $tsugi_watched: () => void;

/** What the host gives the realm. Everything here takes and gives strings, numbers, and bytes of this realm. */
export interface Hooks extends WebHooks {
  readonly trip: Trip;
  /** Calls `$tsugi_watched` under a timer that ends with the call's limit. @returns false if the call is over */
  readonly watch: () => boolean;
  readonly locate: Locate;
  readonly exportError: (error: unknown) => HostErrorFacts;
  /** For a guest that does the same each time. */
  readonly deterministic: Deterministic | undefined;
  /** Hardens the realm; called once, before there is any code of the guest. */
  readonly harden: (intrinsics: Intrinsics, mutable: boolean) => void;
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
  readonly seen: <T>(value: T) => T;
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
  /** Makes a group of the web's globals; see `web.ts`. */
  readonly installWeb: (group: WebGroup) => void;
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
let importHost: Hooks['importHost'] = () => ({});
/** Set by `boot`, before any guest code runs. */
let web: Web;
const facets: Facets = createFacets();
const foreign = createForeign();

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
      isProxy = guardProxy(hooks.isPromise, meter);
      foreign.connect(hooks.root, isProxy);
      guardPromises(foreign.caught, meter.slow, charges.called);
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
    const items = <I>(iterable: I): I => charges.guards.spread(iterable) as I;
    web = createWeb({ hooks, meter, random, guard, items });
    errors.connect(hooks.locate, hooks.exportError, isProxy);
    meter.connect(hooks.trip);
    // what hardening took of charged built-ins is nobody's
    meter.rest(0);
    importHost = hooks.importHost;
  },
  slow: meter.slow,
  seen: meter.seen,
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
  installWeb: (group) => web.install(group),
  timers: () => web.need('timers'),
  own: (value, spread) => facets.own(counts ? charges.guards.copied(value, spread === true) : value),
  whole: facets.whole,
  createBoundary: (hooks) => createBoundary({ errors, facets, owe: meter.owe, settle: meter.settle, web }, hooks),
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
