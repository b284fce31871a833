/**
 * The web's globals of a realm. Most plugins use few of them, and each takes memory in every realm: so a group of them is
 * made when a program that names one is about to run, or when the boundary needs it. It is the same then as if it had been
 * there from the beginning: what it is made with was taken before any guest code ran, and it is frozen before any sees it.
 */
import { BYTES_PER_UNIT, bytesWork, CopyError, isArrayBuffer, structuredCopy } from '../../boundary/copy.ts';
import type { WebGroup } from '../permits.ts';
import { type Abort, createAbort } from './abort.ts';
import { createConsole, type Log } from './console.ts';
import { type CryptoHooks, createCrypto } from './crypto.ts';
import { deterministicCrypto, type RandomBits } from './deterministic.ts';
import { createDOMException, type DOMExceptions } from './dom-exception.ts';
import { createEncoding, type EncodingHooks } from './encoding.ts';
import type { GuestMeter } from './meter.ts';
import { apply, create, defineProperty, objectKeys } from './primordials.ts';
import { reserveForNode, reserveStack } from './reserve.ts';
import { createStreams, type Streams } from './streams.ts';
import { createTimers, type TimerHooks, type Timers } from './timers.ts';
import { createUrl, type UrlHooks, type Urls } from './url.ts';

export interface WebHooks {
  readonly log: Log;
  readonly timers: Omit<TimerHooks, 'report' | 'isOver'>;
  readonly encoding: EncodingHooks;
  readonly url: UrlHooks;
  readonly crypto: CryptoHooks;
  /** Reports an error that nobody can catch; called with its description. */
  readonly report: (thrown: unknown) => void;
  readonly freezeAll: (object: unknown) => void;
}

export interface WebParts {
  readonly hooks: WebHooks;
  readonly meter: GuestMeter;
  /** For a deterministic guest. */
  readonly random: RandomBits | undefined;
  /** Runs a hook; what it throws becomes an error of the realm. */
  readonly guard: <R>(body: () => R) => R;
  /** What stands for an iterable of the guest's, whose steps tick. */
  readonly items: <I>(iterable: I) => I;
}

/** Some globals by name. */
interface Made {
  readonly globals: Record<string, unknown>;
}
interface Groups extends Record<WebGroup, Made> {
  readonly abort: Abort;
  readonly exceptions: DOMExceptions;
  readonly streams: Streams;
  readonly timers: Timers;
  readonly urls: Urls;
}

export interface Web {
  /** Makes a group that is not there yet. */
  need<G extends WebGroup>(group: G): Groups[G];
  /** The group if it is there: without it there is no value of its classes either. */
  known<G extends WebGroup>(group: G): Groups[G] | undefined;
  /** Makes properties of the global object of a group. To be called before any code of the guest can name one of them. */
  install(group: WebGroup): void;
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

export function createWeb({ hooks, meter, random, guard, items }: WebParts): Web {
  const made = create(null) as Partial<Groups>;

  /** For hooks that change state of Node's. */
  const withRoom = <R>(body: () => R): R => {
    reserveForNode();
    return guard(body);
  };

  const shield = <H extends object>(shielding: H): H => {
    const shielded = create(null) as Record<string, unknown>;
    for (const key of objectKeys(shielding)) {
      const hook = (shielding as Record<string, (...args: unknown[]) => unknown>)[key] as (
        ...args: unknown[]
      ) => unknown;
      shielded[key] = (...args: unknown[]) => {
        for (let i = 0; i < args.length; i++) meter.charge(workOn(args[i]));
        return guard(() => apply(hook, undefined, args));
      };
    }
    return shielded as H;
  };

  const createClone = (): Made => {
    const { DOMException } = need('exceptions');
    const clone = (value: unknown): unknown => {
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
    };
    return { globals: { structuredClone: (value: unknown) => clone(value) } };
  };

  const make = (group: WebGroup): Made => {
    const report = (thrown: unknown): void => guard(() => hooks.report(thrown));
    switch (group) {
      case 'abort': {
        const { DOMException } = need('exceptions');
        const after = (milliseconds: number, callback: () => void): void => {
          const { setTimeout } = need('timers').globals as { setTimeout: (callback: () => void, ms: number) => number };
          setTimeout(callback, milliseconds);
        };
        return createAbort({ report, after, isTermination: meter.isTermination, items, DOMException });
      }
      case 'clone':
        return createClone();
      case 'console': {
        const log = (method: string, args: readonly unknown[]): void => {
          for (let i = 0; i < args.length; i++) meter.charge(1 + workOn(args[i]));
          if (!withRoom(() => hooks.log(method, args))) meter.terminate();
        };
        return { globals: { console: createConsole(log) } };
      }
      case 'crypto': {
        const own = shield(hooks.crypto);
        const given = random === undefined ? own : deterministicCrypto(own, random);
        return { globals: { crypto: createCrypto(given, (data) => meter.charge(workOn(data))) } };
      }
      case 'encoding':
        return { globals: createEncoding(shield(hooks.encoding), need('exceptions').DOMException) };
      case 'exceptions':
        return createDOMException();
      case 'streams':
        return createStreams();
      case 'timers':
        return createTimers({
          start: (id, delay, repeat) => withRoom(() => hooks.timers.start(id, delay, repeat)),
          stop: (id) => withRoom(() => hooks.timers.stop(id)),
          isOver: meter.isOver,
          report,
        });
      case 'urls':
        return createUrl(shield(hooks.url), items);
    }
  };

  const need = <G extends WebGroup>(group: G): Groups[G] => {
    const before = made[group];
    if (before !== undefined) return before;
    // all of it or nothing: a guest may be on the stack, and have left little of it
    reserveStack();
    const fresh = make(group) as Groups[G];
    const { globals } = fresh;
    const names = objectKeys(globals);
    guard(() => {
      for (let i = 0; i < names.length; i++) hooks.freezeAll(globals[names[i] as string]);
    });
    made[group] = fresh;
    return fresh;
  };

  return {
    need,
    known: (group) => made[group],
    install(group) {
      const { globals } = need(group);
      const names = objectKeys(globals);
      for (let i = 0; i < names.length; i++) {
        const name = names[i] as string;
        const value = globals[name];
        defineProperty(globalThis, name, { value, writable: true, enumerable: false, configurable: true });
      }
    },
  };
}
