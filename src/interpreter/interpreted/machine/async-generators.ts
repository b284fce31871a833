/**
 * Async generators (27.6.3). Their queue of requests is kept here, and not by V8: the machine has to see what a generator
 * is resumed with before and after it is awaited. The methods on the prototype are replaced by ones that know both kinds.
 */
import { apply, create, getPrototypeOf, RealmPromise, uncurryThis } from '../../realm/guest/primordials.ts';
import { isObject } from './faults.ts';
import { Received, replace, resume } from './generators.ts';
import type { Callable, Steps } from './state.ts';

/** What a body yields to its driver when it gives a value; anything else is awaited. */
export class Yielded {
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}

interface Request {
  readonly kind: Received['kind'];
  readonly value: unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

interface State {
  phase: 'start' | 'suspended' | 'running' | 'returning' | 'completed';
  steps: Steps<unknown> | undefined;
  readonly start: () => Steps<unknown>;
  readonly queue: Request[];
}

const asyncGeneratorPrototype = (getPrototypeOf(async function* () {}) as { prototype: object }).prototype;
const weakGet = uncurryThis(WeakMap.prototype.get);
const weakSet = uncurryThis(WeakMap.prototype.set);
const RealmWeakMap = WeakMap;

export interface AsyncGenerators {
  make(func: Callable, start: () => Steps<unknown>): object;
}

/** Awaits a value as the language does: with one turn of the queue for a promise of the realm. */
async function settle(
  value: unknown,
  fulfilled: (value: unknown) => void,
  rejected: (reason: unknown) => void,
): Promise<void> {
  let result: unknown;
  try {
    result = await value;
  } catch (reason) {
    rejected(reason);
    return;
  }
  fulfilled(result);
}

/** Replaces the methods of async generators in the realm; called once, before it is hardened. */
export function installAsyncGenerators(): AsyncGenerators {
  const states = new RealmWeakMap<object, State>();

  const finish = (state: State, failed: boolean, value: unknown, done: boolean): void => {
    const request = state.queue[0] as Request;
    for (let i = 1; i < state.queue.length; i++) state.queue[i - 1] = state.queue[i] as Request;
    state.queue.length--;
    if (failed) request.reject(value);
    else request.resolve({ value, done });
  };

  /** Goes on with the requests of a generator that has ended (AsyncGeneratorDrainQueue). */
  const drain = (state: State): void => {
    while (state.queue.length > 0) {
      const { kind, value } = state.queue[0] as Request;
      if (kind === 'return') {
        state.phase = 'returning';
        awaitReturn(state, value);
        return;
      }
      finish(state, kind === 'throw', kind === 'throw' ? value : undefined, true);
    }
  };

  /** AsyncGeneratorAwaitReturn (27.6.3.9). */
  const awaitReturn = (state: State, value: unknown): void => {
    settle(
      value,
      (result) => {
        state.phase = 'completed';
        finish(state, false, result, true);
        drain(state);
      },
      (reason) => {
        state.phase = 'completed';
        finish(state, true, reason, true);
        drain(state);
      },
    );
  };

  const take = (state: State, step: () => IteratorResult<unknown, unknown>): void => {
    state.phase = 'running';
    let result: IteratorResult<unknown, unknown>;
    try {
      result = step();
    } catch (error) {
      state.phase = 'completed';
      if (error instanceof $tsugi_machine.Left) finish(state, false, error.value, true);
      else finish(state, true, error, true);
      drain(state);
      return;
    }
    if (result.done) {
      state.phase = 'completed';
      finish(state, false, result.value, true);
      drain(state);
      return;
    }
    const given = result.value;
    const steps = state.steps as Steps<unknown>;
    if (!(given instanceof Yielded)) {
      settle(
        given,
        (value) => take(state, () => resume(steps, false, value)),
        (reason) => take(state, () => resume(steps, true, reason)),
      );
      return;
    }
    state.phase = 'suspended';
    finish(state, false, given.value, false);
    if (state.queue.length > 0) proceed(state);
  };

  /** Takes up the next request of a generator that waits for one (AsyncGeneratorResume, AsyncGeneratorUnwrapYieldResumption). */
  const proceed = (state: State): void => {
    const { kind, value } = state.queue[0] as Request;
    if (state.phase === 'start') {
      if (kind !== 'next') {
        state.phase = 'completed';
        drain(state);
        return;
      }
      state.steps = state.start();
      take(state, () => resume(state.steps as Steps<unknown>, false, undefined));
      return;
    }
    const steps = state.steps as Steps<unknown>;
    const goOn = (how: Received['kind'], given: unknown): void =>
      take(state, () => resume(steps, false, how === 'next' ? given : new Received(how, given)));
    if (kind !== 'return') {
      goOn(kind, value);
      return;
    }
    state.phase = 'running';
    settle(
      value,
      (result) => goOn('return', result),
      (reason) => goOn('throw', reason),
    );
  };

  const enqueue = (self: unknown, kind: Received['kind'], value: unknown, native: Callable): unknown => {
    const state = isObject(self) ? (weakGet(states, self) as State | undefined) : undefined;
    if (state === undefined) return apply(native, self, [value]);
    return new RealmPromise((resolve, reject) => {
      state.queue[state.queue.length] = { kind, value, resolve, reject };
      if (state.phase === 'running' || state.phase === 'returning') return;
      if (state.phase === 'completed') {
        if (state.queue.length === 1) drain(state);
      } else proceed(state);
    });
  };

  const natives = asyncGeneratorPrototype as Record<'next' | 'throw' | 'return', Callable>;
  const { next, throw: throwOf, return: returnOf } = natives;
  const methods = {
    next(this: unknown, value: unknown) {
      return enqueue(this, 'next', value, next);
    },
    return(this: unknown, value: unknown) {
      return enqueue(this, 'return', value, returnOf);
    },
    throw(this: unknown, value: unknown) {
      return enqueue(this, 'throw', value, throwOf);
    },
  };
  replace(asyncGeneratorPrototype, methods);

  return {
    make(func, start) {
      const { prototype } = func as unknown as { prototype: unknown };
      const made = create(isObject(prototype) ? prototype : asyncGeneratorPrototype) as object;
      weakSet(states, made, { phase: 'start', steps: undefined, start, queue: [] } satisfies State);
      return made;
    },
  };
}
