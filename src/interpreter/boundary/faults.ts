/** What guests throw, as errors of the host (boundary rule 6). */
import { TsugiError, type TsugiErrorOptions } from '../../diagnostics/error.ts';
import type { Images } from '../images.ts';
import type { Meter } from '../meter/meter.ts';
import type { Limits } from '../meter/tuning.ts';
import type { GuestErrors, HostErrorFacts, Thrown } from '../realm/guest/errors.ts';
import { CopyError, copyErrorText, structuredCopy } from './copy.ts';
import { Mismatch, mismatchText } from './mismatch.ts';

/** Carries what guest code threw while the host read a value of it, on its way back into the guest. */
export class GuestThrown {
  readonly thrown: unknown;
  constructor(thrown: unknown) {
    this.thrown = thrown;
  }
}

/** `instanceof` for what may be a guest's: a proxy on its chain of prototypes can throw, and what it throws is no answer. */
export function isA<C>(value: unknown, Class: abstract new (...args: never[]) => C): value is C {
  try {
    return value instanceof Class;
  } catch {
    return false;
  }
}

/** What faults ask of a meter. */
export type FaultMeter = Pick<Meter, 'exceeded' | 'limits' | 'charge' | 'lastEpoch'>;

export class Faults {
  readonly #plugin: string;
  readonly #meter: FaultMeter;
  readonly #images: Images;
  readonly #guest: Pick<GuestErrors, 'describe'>;
  /** Where an error of ours came from, so that it goes back in as the very error that it was. */
  readonly #origins = new WeakMap<object, unknown>();

  readonly #onLimit: (error: TsugiError) => void;
  /** The epoch of the last termination: what passes through several calls on the stack is one. */
  #endedEpoch = -1;

  constructor(
    plugin: string,
    meter: FaultMeter,
    images: Images,
    guest: Pick<GuestErrors, 'describe'>,
    onLimit: (error: TsugiError) => void = () => {},
  ) {
    this.#onLimit = onLimit;
    this.#plugin = plugin;
    this.#meter = meter;
    this.#images = images;
    this.#guest = guest;
  }

  /** The error for what a call into the guest threw. A host error that passed through is given back as it was. */
  fromGuest(thrown: unknown): unknown {
    if (this.isHosts(thrown)) return thrown;
    let facts: Thrown;
    try {
      facts = this.#guest.describe(thrown);
    } catch {
      // the stack ended in code of the guest's realm, whose error is no error here
      return new RangeError('Maximum call stack size exceeded');
    }
    if (facts.kind === 'host') return facts.host;
    const error = facts.kind === 'termination' ? this.#limit(facts) : this.#thrown(facts, thrown);
    if (typeof thrown === 'object' && thrown !== null) this.#origins.set(error, thrown);
    return error;
  }

  /** An error of this realm, TsugiError or not, is the host's own: no guest holds one. */
  protected isHosts(thrown: unknown): boolean {
    return isA(thrown, Error);
  }

  /** What the guest's realm may know of a host error. */
  toGuest(error: unknown): HostErrorFacts {
    if (error instanceof GuestThrown) return { guest: error.thrown, name: 'Error', message: '' };
    if (error instanceof Mismatch) return { name: 'TypeError', message: mismatchText(error) };
    if (error instanceof CopyError) return { name: 'TypeError', message: copyErrorText(error) };
    if (typeof error !== 'object' || error === null) return { name: 'Error', message: String(error) };
    const origin = this.#origins.get(error);
    if (origin !== undefined) return { guest: origin, name: 'Error', message: '' };
    if (error instanceof Error) return { name: String(error.name), message: String(error.message) };
    return { name: 'Error', message: 'the host threw something that is not an error' };
  }

  /** An error with the place of a guest frame. @param at what `Images.locate` gave */
  at(code: TsugiError['code'], message: string, at: string, more: TsugiErrorOptions = {}): TsugiError {
    return new TsugiError(code, message, { plugin: this.#plugin, ...this.#images.place(at), ...more });
  }

  /** An object that a guest threw: what cannot be copied is not there. */
  #copy(thrown: unknown): unknown {
    const charge = (units: number): void => {
      if (!this.#meter.charge(units)) throw this.terminated();
    };
    try {
      return structuredCopy(thrown, { charge, callable: () => undefined, counterpart: () => undefined });
    } catch {
      return undefined;
    }
  }

  #limit(facts: Thrown): TsugiError {
    const limit = this.#meter.exceeded ?? 'callMs';
    const message = this.#limitText(limit);
    return this.#told(this.at('LIMIT', message, facts.at, { limit, stack: stackText(message, facts.stack) }));
  }

  #told(error: TsugiError): TsugiError {
    const epoch = this.#meter.lastEpoch;
    if (epoch !== this.#endedEpoch) this.#onLimit(error);
    this.#endedEpoch = epoch;
    return error;
  }

  /** Work on a guest's data that took too long. */
  terminated(): TsugiError {
    const limit = this.#meter.exceeded ?? 'callMs';
    return this.#told(this.at('LIMIT', this.#limitText(limit), '', { limit }));
  }

  /** A promise of the guest that took too long. */
  timedOut(): TsugiError {
    const error = this.at('LIMIT', this.#limitText('asyncMs'), '', { limit: 'asyncMs' });
    this.#onLimit(error);
    return error;
  }

  #limitText(limit: keyof Limits): string {
    return limitText(limit, this.#meter.limits[limit]);
  }

  #thrown(facts: Thrown, thrown: unknown): TsugiError {
    if (facts.kind === 'value' || facts.kind === 'object') {
      const cause = facts.kind === 'value' ? facts.value : this.#copy(thrown);
      return this.at('GUEST', `threw ${facts.message}, which is not an error`, facts.at, { cause });
    }
    const message = facts.name === 'Error' || facts.name === '' ? facts.message : `${facts.name}: ${facts.message}`;
    return this.at('GUEST', message, facts.at, { cause: byValue(facts), stack: stackText(message, facts.stack) });
  }
}

const LIMIT_TEXTS: Readonly<Record<keyof Limits, string>> = {
  callMs: 'one call kept the processor for too long',
  turnMs: 'the work of one turn of the event loop took too long',
  asyncMs: 'the result of a call was not there in time',
  heapBytes: 'one call took too much memory',
  fuel: 'one call used up its ticks',
};

/** What is said of a call that ran into a limit. @param value the limit */
export const limitText = (limit: keyof Limits, value: number): string =>
  `terminated: ${LIMIT_TEXTS[limit]} (limits.${limit}: ${value})`;

/** The guest's frames under a title of ours. */
const stackText = (message: string, stack: string): string => {
  const frames = stack.indexOf('\n    at ');
  return `TsugiError: ${message}${frames < 0 ? '' : stack.slice(frames)}`;
};

/** The guest's own error, rebuilt here from what was read of it. */
function byValue(facts: Thrown): Error {
  const cause = facts.cause === undefined ? undefined : { cause: byValue(facts.cause) };
  const error = new Error(facts.message, cause);
  Object.defineProperty(error, 'name', { value: facts.name, configurable: true, writable: true });
  error.stack = facts.stack;
  return error;
}
