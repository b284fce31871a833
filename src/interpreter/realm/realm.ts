/**
 * One guest realm: a hardened V8 context, its runtime, and the programs that were loaded into it.
 */
import { types } from 'node:util';
import { TsugiError } from '../../diagnostics/error.ts';
import { structuredCopy } from '../boundary/copy.ts';
import type { EngineParts, EngineRuntime } from '../interpreted/machine/boot.ts';
import type { Site } from '../interpreted/machine/sites.ts';
import type { Bank } from '../interpreted/machine/state.ts';
import type { Ring } from '../meter/alarm.ts';
import type { Meter } from '../meter/meter.ts';
import { type Context, createContext, Program, runWatched } from './context.ts';
import type { GuestRuntime, Hooks } from './guest/boot.ts';
import type { Deterministic } from './guest/deterministic.ts';
import type { HostErrorFacts } from './guest/errors.ts';
import { FEW, MANY } from './guest/reserve.ts';
import { freezeAll, harden } from './harden.ts';
import { createEncodingHooks, cryptoHooks, urlHooks } from './hooks.ts';
import { LISTS } from './lists.ts';
import { GLOBALS, WEB_GROUPS, type WebGroup } from './permits.ts';
import { needRoom, roomText } from './room.ts';
import { GUEST_ENGINE, GUEST_RUNTIME, GUEST_SITES } from './runtime.generated.ts';
import { HostTimers } from './timers.ts';

/** Maps a call site of emitted code to `file:line:column` of the source, '' for what is not a guest's. */
export type Locate = (script: string, line: number, column: number) => string;

/** What a realm is made as. */
export interface RealmKind {
  readonly ring: Ring;
  readonly mutable: boolean;
  readonly metered: boolean;
  readonly interpreted: boolean;
  readonly deterministic: Deterministic | undefined;
}

/** Whom it is made for. */
export interface RealmHost {
  readonly meter: Meter;
  readonly console: Partial<Console>;
  readonly locate: Locate;
  readonly exportError: (error: unknown) => HostErrorFacts;
  readonly report: (thrown: unknown) => void;
  readonly importHost: Hooks['importHost'];
  /** Runs a callback of a timer with the guest entered. */
  readonly enter: (body: () => void) => void;
}

/** The name under which the first script finds what ticks look at; gone before there is any code of the guest. */
const RING_NAME = '$tsugi_ring';
// `let $tsugi_n` is a slot of the realm's script context, which V8 addresses directly from every function
const BOOT = new Program(
  `"use strict"; let $tsugi_n = 0, $tsugi_s = 256, $tsugi_watched, $tsugi_runtime;
const $tsugi_w = globalThis.${RING_NAME}, $tsugi_few = ${roomText(FEW)}, $tsugi_many = ${roomText(MANY)};\n${GUEST_RUNTIME}
const $tsugi_slow = $tsugi_runtime.slow, $tsugi_seen = $tsugi_runtime.seen, $tsugi_resume = $tsugi_runtime.resume, $tsugi_import = $tsugi_runtime.importModule, $tsugi_own = $tsugi_runtime.own, $tsugi_whole = $tsugi_runtime.whole, $tsugi_caught = $tsugi_runtime.caught, $tsugi_made = $tsugi_runtime.guards.made, $tsugi_power = $tsugi_runtime.guards.power, $tsugi_less = $tsugi_runtime.guards.less, $tsugi_atMost = $tsugi_runtime.guards.atMost, $tsugi_more = $tsugi_runtime.guards.more, $tsugi_atLeast = $tsugi_runtime.guards.atLeast, $tsugi_equal = $tsugi_runtime.guards.equal, $tsugi_unequal = $tsugi_runtime.guards.unequal, $tsugi_exponent = $tsugi_runtime.guards.exponent, $tsugi_spread = $tsugi_runtime.guards.spread, $tsugi_size = $tsugi_runtime.guards.size, $tsugi_listed = $tsugi_runtime.guards.listed;
$tsugi_runtime;`,
  'tsugi:boot',
);

// A global of a vm context is found through an interceptor; a constant of the script context is not, and V8 folds it.
// The host runs on the same V8, so it tells which of the permitted globals there are.
const BOUND = Object.keys(GLOBALS).filter((name) => name in globalThis);
const bind = (names: readonly string[]): string =>
  `"use strict"; const ${names.map((name) => `${name} = globalThis.${name}`).join(', ')};`;
// Node looks `Error.prepareStackTrace` up on the global object, and hands what it finds V8's call sites: that `Error` must
// stay the realm's own. It is locked last, as a constant cannot stand beside a property that is not configurable.
const BIND_GLOBALS = new Program(
  `${bind(BOUND)}
Object.defineProperty(globalThis, 'Error', { value: Error, writable: false, enumerable: false, configurable: false });`,
  'tsugi:globals',
);

/** A group of the web's globals, which is made when a program needs it. */
interface Group {
  readonly name: WebGroup;
  readonly names: readonly string[];
  readonly bind: Program;
}
const GROUPS: readonly Group[] = Object.entries(WEB_GROUPS).map(([name, text]) => {
  const names = text.split(' ');
  return { name: name as WebGroup, names, bind: new Program(bind(names), 'tsugi:web') };
});

/** How many copies of the engine's code there are in a realm: V8 learns the types of a guest's functions for each apart. */
const BANKS = 4;
/** The same for the closures with inline caches, which are what it matters most for. */
const SITES = 64;

/** The name under which the engine finds the lists; gone before there is any code of the guest. */
const LISTS_NAME = '$tsugi_lists';
const ENGINE_STATE = new Program(
  `"use strict"; const { frame: $tsugi_frame, scope: $tsugi_scope, list: $tsugi_list } = ${LISTS_NAME};
let $tsugi_depth = 0, $tsugi_engine, $tsugi_site; const $tsugi_frames = $tsugi_list(), $tsugi_dead = {}, $tsugi_machine = {};
$tsugi_frames[0] = $tsugi_list();`,
  'tsugi:state',
);
const ENGINE = new Program(`"use strict";\n${GUEST_ENGINE}\n$tsugi_engine;`, 'tsugi:engine');

const ENGINE_SITES = new Program(`"use strict";\n${GUEST_SITES}\n$tsugi_site;`, 'tsugi:sites');

export class Realm {
  readonly context: Context;
  readonly runtime: GuestRuntime;
  /** The interpreted engine, if the realm has it. */
  readonly engine: EngineRuntime | undefined;
  readonly #timers: HostTimers;
  /** Those of the web's globals that are not there yet. */
  #absent = GROUPS;
  readonly #mutable: boolean;
  #open = true;

  #host: RealmHost | undefined;

  constructor(kind: RealmKind) {
    const host = (): RealmHost => this.#host as RealmHost;
    this.context = createContext();
    this.context[RING_NAME] = kind.ring;
    this.runtime = BOOT.runIn(this.context) as GuestRuntime;
    delete this.context[RING_NAME];
    this.engine = kind.interpreted ? this.#startEngine(!kind.mutable) : undefined;
    this.#timers = new HostTimers((id) => host().enter(() => this.runtime.timers().fire(id)));
    const hooks: Hooks = {
      trip: (left, bytes, reach) => host().meter.trip(left, bytes, reach),
      watch: () => {
        const { meter } = host();
        const ended = !runWatched(this.context, meter.remaining());
        if (ended) meter.expire();
        return !ended;
      },
      locate: (script, line, column) => host().locate(script, line, column),
      exportError: (error) => host().exportError(error),
      report: (thrown) => host().report(thrown),
      importHost: (specifier) => host().importHost(specifier),
      harden,
      freezeAll,
      root: Object.prototype,
      frames: kind.interpreted ? 0 : 100,
      isPromise: types.isPromise,
      log: (method, args) => forward(host().console, method, args, host().meter),
      timers: this.#timers,
      encoding: createEncodingHooks(),
      url: urlHooks,
      crypto: cryptoHooks,
      deterministic: kind.deterministic,
    };
    this.runtime.boot(hooks, kind.mutable, kind.metered);
    if (this.engine !== undefined) this.runtime.errors.connectTrace(this.engine.trace);
    this.#mutable = kind.mutable;
    if (kind.mutable) {
      // what is made later would be made of what the guest has changed
      this.provide(['globalThis']);
      return;
    }
    BIND_GLOBALS.runIn(this.context);
    this.engine?.bindGlobals(BOUND);
  }

  /** Gives it whom it is for; before that, no code of a guest may run in it. */
  serve(host: RealmHost): void {
    this.#host = host;
  }

  #startEngine(frozen: boolean): EngineRuntime {
    this.context[LISTS_NAME] = LISTS;
    ENGINE_STATE.runIn(this.context);
    delete this.context[LISTS_NAME];
    const run = (): EngineParts => ENGINE.runIn(this.context) as EngineParts;
    const first = run();
    const banks: Bank[] = [first.bank];
    while (banks.length < BANKS) banks.push(run().bank);
    const sites: Site[] = [];
    while (sites.length < SITES) sites.push(ENGINE_SITES.runIn(this.context) as Site);
    return first.install(banks, sites, frozen);
  }

  /**
   * Makes those of the web's globals that a program can reach. To be called before it runs.
   * @param free the names that it does not declare itself; with the global object it can reach all
   * @throws RangeError of V8's if there is no room on the stack for it
   */
  provide(free: readonly string[]): void {
    if (this.#absent.length === 0) return;
    const names = new Set(free);
    const wanted = names.has('globalThis')
      ? this.#absent
      : this.#absent.filter((group) => group.names.some((name) => names.has(name)));
    for (const { name, names, bind } of wanted) {
      needRoom();
      this.runtime.installWeb(name);
      if (!this.#mutable) {
        bind.runIn(this.context);
        this.engine?.bindGlobals(names);
      }
      this.#absent = this.#absent.filter((group) => group.name !== name);
    }
  }

  get open(): boolean {
    return this.#open;
  }

  /** Ends the timers; nothing of the realm is called afterwards. */
  dispose(): void {
    this.#open = false;
    this.#timers.clear();
  }
}

/**
 * Console arguments are copied one by one; what has no copy is named instead.
 * @returns false if the guest's call is over
 */
function forward(console: Partial<Console>, method: string, args: readonly unknown[], meter: Meter): boolean {
  const target = (console as Record<string, unknown>)[method];
  if (typeof target !== 'function') return true;
  let over = false;
  const charge = (units: number): void => {
    over ||= !meter.charge(units);
    if (over) throw new RangeError('the copy took too long');
  };
  const copied: unknown[] = [];
  for (let i = 0; i < args.length && !over; i++) copied.push(copyForConsole(args[i], charge));
  // what the guest threw while it was read may have been its end
  if (over || meter.over) return false;
  target.apply(console, copied);
  return true;
}

function copyForConsole(value: unknown, charge: (units: number) => void): unknown {
  if (typeof value === 'symbol') return value.toString();
  try {
    return structuredCopy(value, { charge, callable: () => '[function]', counterpart: () => undefined });
  } catch {
    return '[a value that cannot be copied]';
  }
}

/** Guards against use after `dispose`. @throws TsugiError `LOAD` */
export function assertOpen(realm: Realm, name: string): void {
  if (!realm.open) throw new TsugiError('LOAD', `the interpreter of "${name}" was disposed`, { plugin: name });
}
