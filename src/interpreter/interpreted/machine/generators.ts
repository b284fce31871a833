/**
 * Generators (27.5.3). A body is one of V8's generators that the machine drives; the object that the guest has is one of
 * the machine's own. So a `return` can go through the body as what it is, and an inner iterator's results through `yield*`
 * unchanged. The methods on the prototype are replaced by ones that know both kinds.
 */
import { apply, create, defineProperty, getPrototypeOf } from '../../realm/guest/primordials.ts';
import { isObject, RealmTypeError } from './faults.ts';
import type { Callable, Steps } from './state.ts';

const generatorPrototype = (getPrototypeOf(function* () {}) as { prototype: object }).prototype as Record<
  'next' | 'return' | 'throw',
  Callable
>;
const { next: nativeNext, return: nativeReturn, throw: nativeThrow } = generatorPrototype;

/** Prototype of the bodies: what `yield*` between them finds there is V8's own, whatever becomes of the guest's. */
const bodyPrototype = {
  __proto__: generatorPrototype,
  next: nativeNext,
  return: nativeReturn,
  throw: nativeThrow,
  [Symbol.iterator](this: object) {
    return this;
  },
};

/** Marks a generator function as a body of the machine's. */
export function asBody<F extends (...args: never[]) => Steps<unknown>>(of: F): F {
  (of as unknown as { prototype: object }).prototype = bodyPrototype;
  return of;
}

/** One step of a body. `failed` tells that it goes on with an exception. */
export const resume = (steps: Steps<unknown>, failed: boolean, value: unknown): IteratorResult<unknown, unknown> =>
  apply(failed ? nativeThrow : nativeNext, steps, [value]) as IteratorResult<unknown, unknown>;

/** Thrown through a body that is told to return: `finally` blocks run, no `catch` of the guest's sees it. */
export class Left {
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}

/** A result of an inner iterator, which goes out as it is. */
export class Delegated {
  readonly result: object;
  constructor(result: object) {
    this.result = result;
  }
}

/** What a suspended body is resumed with: the guest's three ways. */
export class Received {
  readonly kind: 'next' | 'throw' | 'return';
  readonly value: unknown;
  constructor(kind: Received['kind'], value: unknown) {
    this.kind = kind;
    this.value = value;
  }
}

interface State {
  phase: 'start' | 'suspended' | 'running' | 'completed';
  steps: Steps<unknown> | undefined;
  readonly start: () => Steps<unknown>;
}

/** Gives objects a private field. */
class Identity {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: that is the point
    return object;
  }
}

class Generator_ extends Identity {
  readonly #state: State;
  constructor(object: object, start: () => Steps<unknown>) {
    super(object);
    this.#state = { phase: 'start', steps: undefined, start };
  }
  static of(object: unknown): State | undefined {
    return isObject(object) && #state in object ? (object as Generator_).#state : undefined;
  }
}

/** GeneratorResume and GeneratorResumeAbrupt (27.5.3.3, 27.5.3.4). */
function proceed(state: State, kind: Received['kind'], value: unknown): object {
  if (state.phase === 'running') throw new RealmTypeError('Generator is already running');
  if (state.phase === 'start') {
    if (kind === 'next') state.steps = state.start();
    else state.phase = 'completed';
  }
  if (state.phase === 'completed') {
    if (kind === 'throw') throw value;
    return { value: kind === 'return' ? value : undefined, done: true };
  }
  const first = state.phase === 'start';
  state.phase = 'running';
  let result: IteratorResult<unknown, unknown>;
  try {
    const given = kind === 'next' ? value : new Received(kind, value);
    result = resume(state.steps as Steps<unknown>, false, first ? undefined : given);
  } catch (error) {
    state.phase = 'completed';
    state.steps = undefined;
    if (error instanceof $tsugi_machine.Left) return { value: error.value, done: true };
    throw error;
  }
  if (result.done) {
    state.phase = 'completed';
    state.steps = undefined;
    return result;
  }
  state.phase = 'suspended';
  return result.value instanceof $tsugi_machine.Delegated ? result.value.result : result;
}

export interface Generators {
  make(func: Callable, start: () => Steps<unknown>): object;
}

/** Replaces the methods of generators in the realm; called once, before it is hardened. */
export function installGenerators(): Generators {
  const methods = {
    next(this: unknown, value: unknown) {
      const state = Generator_.of(this);
      return state === undefined ? apply(nativeNext, this, [value]) : proceed(state, 'next', value);
    },
    return(this: unknown, value: unknown) {
      const state = Generator_.of(this);
      return state === undefined ? apply(nativeReturn, this, [value]) : proceed(state, 'return', value);
    },
    throw(this: unknown, value: unknown) {
      const state = Generator_.of(this);
      return state === undefined ? apply(nativeThrow, this, [value]) : proceed(state, 'throw', value);
    },
  };
  replace(generatorPrototype, methods);
  return {
    make(func, start) {
      const { prototype } = func as unknown as { prototype: unknown };
      const made = create(isObject(prototype) ? prototype : generatorPrototype) as object;
      new Generator_(made, start);
      return made;
    },
  };
}

/** Puts methods in the place of intrinsics, with the attributes that those had. */
export function replace(prototype: object, methods: Record<'next' | 'return' | 'throw', unknown>): void {
  const names = ['next', 'return', 'throw'] as const;
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as (typeof names)[number];
    defineProperty(prototype, name, {
      __proto__: null,
      value: methods[name],
      writable: true,
      enumerable: false,
      configurable: true,
    } as PropertyDescriptor);
  }
}
