/**
 * `Proxy`, with its handlers kept from the host's lists of arguments, and from symbols of the host's.
 *
 * [[Call]] of a proxy makes the list for its `apply` trap in the realm of whoever calls (ECMA-262 10.5.12, step 7,
 * CreateArrayFromList). The host calls guest functions from code of the guest's realm only, but a getter, a trap or a
 * `valueOf` may be such a proxy as well, and those run whenever the host reads a property. So the handler that V8 knows
 * copies the list before the author's trap sees it.
 *
 * Node reads and writes properties of promises under symbols of its own. Where a proxy is among a promise's prototypes, the
 * traps for keys would be told the symbol, and what Node writes under it, and an exception would end the process. So such
 * a key is answered here, before anything of the author's is looked at; and a proxy that is revoked, or whose target is
 * one of a million proxies, answers like any other.
 *
 * V8 looks through what `ownKeys` gives in one step, half a microsecond for each key: that is asked for as memory.
 */
import type { GuestMeter } from './meter.ts';
import {
  apply,
  defineProperty,
  freeze,
  hasOwn,
  isArray,
  setPrototypeOf,
  weakSetAdd,
  weakSetHas,
} from './primordials.ts';
import { isForeignSymbol } from './symbols.ts';

type Trap = (...args: unknown[]) => unknown;
type Handler = Readonly<Record<string, unknown>>;

const NativeProxy = Proxy;

const TRAPS = [
  'apply',
  'construct',
  'defineProperty',
  'deleteProperty',
  'get',
  'getOwnPropertyDescriptor',
  'getPrototypeOf',
  'has',
  'isExtensible',
  'ownKeys',
  'preventExtensions',
  'set',
  'setPrototypeOf',
] as const;
type TrapName = (typeof TRAPS)[number];

/** By the name of the trap; each does to the target what happens without a trap (ECMA-262 10.5). */
const natives = { __proto__: null } as unknown as Record<TrapName, Trap>;
for (const name of TRAPS) natives[name] = Reflect[name] as Trap;

/** Copied by index: the list may be of another realm, and its iterator with it. */
function ownList(list: ArrayLike<unknown>): unknown[] {
  const own: unknown[] = [];
  for (let i = 0; i < list.length; i++) own[i] = list[i];
  return own;
}

type IsProxy = (value: object) => boolean;

/** What a proxy answers for a key that is no business of the guest's: as if it stood in no chain. */
function answerForeign(name: TrapName, args: unknown[], isProxy: IsProxy): unknown {
  const [target, key, value, receiver] = args as [object, symbol, unknown, object];
  // what is a proxy itself would look at its own target, and so on
  if (!isProxy(target) && hasOwn(target, key)) return apply(natives[name], undefined, args);
  switch (name) {
    case 'get':
    case 'getOwnPropertyDescriptor':
      return undefined;
    case 'has':
      return false;
    case 'set':
      return natives.defineProperty(receiver, key, { value, writable: true, enumerable: true, configurable: true });
    default:
      return apply(natives[name], undefined, args);
  }
}

/** Tests that call no trap, and what counts. */
interface Tests {
  readonly promise: (value: object) => boolean;
  readonly proxy: IsProxy;
  readonly meter: Pick<GuestMeter, 'reserve' | 'charge'>;
}

const MANY_KEYS = 1 << 12;
/** V8 takes a hundred in its tables, and the time that filling twice as much takes. */
const BYTES_PER_KEY = 192;

/** What a trap says the keys are: a short list as it is, and of anything else a list that nobody else has. */
function listedKeys(given: unknown, { proxy, meter }: Tests): unknown {
  if (!isObject(given)) return given;
  const keys = given as ArrayLike<unknown>;
  // read once, and a number: a guest may have made it anything (ECMA-262 7.3.18 LengthOfArrayLike)
  const length = +keys.length;
  const plain = isArray(given) && !proxy(given);
  if (plain && length <= MANY_KEYS) return given;
  const own: unknown[] = [];
  for (let i = 0; i < length; i++) {
    if (i % MANY_KEYS === 0) meter.charge(MANY_KEYS / KEYS_PER_TICK);
    const key = keys[i];
    own[i] = key;
    // V8 refuses it
    if (typeof key !== 'string' && typeof key !== 'symbol') return own;
  }
  if (own.length > MANY_KEYS) meter.reserve(own.length * BYTES_PER_KEY);
  return own;
}
const KEYS_PER_TICK = 16;

class GuardedHandler {
  #handler: Handler | undefined;
  readonly #is: Tests;
  constructor(handler: Handler, is: Tests) {
    this.#handler = handler;
    this.#is = is;
  }
  static revoke(guard: GuardedHandler): void {
    guard.#handler = undefined;
  }
  /** Calls the author's trap as it is now, with its handler as `this`. */
  #call(name: TrapName, args: unknown[]): unknown {
    const handler = this.#handler;
    if (handler === undefined) throw new TypeError(`Cannot perform '${name}' on a proxy that has been revoked`);
    const trap = handler[name];
    if (trap === undefined || trap === null) {
      return name === 'preventExtensions' && this.#is.promise(args[0] as object)
        ? false
        : apply(natives[name], undefined, args);
    }
    if (typeof trap !== 'function') throw new TypeError(`the trap '${name}' of a proxy is not a function`);
    return apply(trap as Trap, handler, args);
  }
  static {
    const traps: Record<TrapName, unknown> = {
      apply(this: GuardedHandler, target: unknown, self: unknown, list: ArrayLike<unknown>) {
        return this.#call('apply', [target, self, ownList(list)]);
      },
      construct(this: GuardedHandler, target: unknown, list: ArrayLike<unknown>, newTarget: unknown) {
        return this.#call('construct', [target, ownList(list), newTarget]);
      },
      get(this: GuardedHandler, target: unknown, key: unknown, receiver: unknown) {
        if (isForeignSymbol(key)) return answerForeign('get', [target, key, receiver], this.#is.proxy);
        return this.#call('get', [target, key, receiver]);
      },
      set(this: GuardedHandler, target: unknown, key: unknown, value: unknown, receiver: unknown) {
        if (isForeignSymbol(key)) return answerForeign('set', [target, key, value, receiver], this.#is.proxy);
        return this.#call('set', [target, key, value, receiver]);
      },
      ownKeys(this: GuardedHandler, target: unknown) {
        return listedKeys(this.#call('ownKeys', [target]), this.#is);
      },
    } as Record<TrapName, unknown>;
    for (let at = 0; at < TRAPS.length; at++) {
      const name = TRAPS[at] as TrapName;
      const value =
        traps[name] ??
        function (this: GuardedHandler, ...args: unknown[]) {
          return isForeignSymbol(args[1]) ? answerForeign(name, args, this.#is.proxy) : this.#call(name, args);
        };
      defineProperty(GuardedHandler.prototype, name, { value: freeze(value) });
    }
    setPrototypeOf(GuardedHandler.prototype, null);
    freeze(GuardedHandler.prototype);
  }
}

/**
 * Puts the guarded constructor in the place of the native one.
 * @param isPromise tells V8's promises, whatever their prototype; none may be made non-extensible by way of a proxy either
 * @param meter the guest's
 * @returns what tells a proxy without calling a trap of it
 */
export function guardProxy(isPromise: (value: object) => boolean, meter: Tests['meter']): IsProxy {
  const proxies = new WeakSet();
  let any = false;
  const isProxy: IsProxy = (value) => any && weakSetHas(proxies, value);
  const is: Tests = { promise: isPromise, proxy: isProxy, meter };
  const keep = (target: object, guard: GuardedHandler): object => {
    const proxy = new NativeProxy(target, guard as object);
    any = true;
    weakSetAdd(proxies, proxy);
    return proxy;
  };
  const guarded = (target: unknown, handler: unknown): GuardedHandler => {
    if (!isObject(target) || !isObject(handler)) {
      throw new TypeError('Cannot create proxy with a non-object as target or handler');
    }
    return new GuardedHandler(handler as Handler, is);
  };
  const made = {
    Proxy: function Proxy(this: unknown, target: object, handler: object): object {
      if (new.target === undefined) throw new TypeError("Constructor Proxy requires 'new'");
      return keep(target, guarded(target, handler));
    },
    revocable(target: object, handler: object): unknown {
      const guard = guarded(target, handler);
      const proxy = keep(target, guard);
      return { proxy, revoke: () => GuardedHandler.revoke(guard) };
    },
  };
  // as the native one, it is no base for a class (ECMA-262 28.2.2)
  defineProperty(made.Proxy, 'prototype', { value: undefined, writable: false });
  defineProperty(made.Proxy, 'revocable', { value: made.revocable, writable: true, configurable: true });
  defineProperty(globalThis, 'Proxy', { value: made.Proxy, writable: true, enumerable: false, configurable: true });
  return isProxy;
}

const isObject = (value: unknown): boolean =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';
