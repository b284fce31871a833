/**
 * `Proxy`, with its handlers kept from the host's lists of arguments.
 *
 * [[Call]] of a proxy makes the list for its `apply` trap in the realm of whoever calls (ECMA-262 10.5.12, step 7,
 * CreateArrayFromList). The host calls guest functions from code of the guest's realm only, but a getter, a trap or a
 * `valueOf` may be such a proxy as well, and those run whenever the host reads a property. So what can be called gets a
 * handler that copies the list before the author's trap sees it.
 */
import { apply, defineProperty, freeze, setPrototypeOf, weakSetAdd, weakSetHas } from './primordials.ts';

type Trap = (...args: unknown[]) => unknown;
type Handler = Readonly<Record<string, unknown>>;

const NativeProxy = Proxy;
const nativeRevocable = Proxy.revocable;

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

/** Copied by index: the list may be of another realm, and its iterator with it. */
function ownList(list: ArrayLike<unknown>): unknown[] {
  const own: unknown[] = [];
  for (let i = 0; i < list.length; i++) own[i] = list[i];
  return own;
}

/** The author's trap as it is now; a trap is called with its handler as `this`. */
function forward(handler: Handler, name: (typeof TRAPS)[number]): unknown {
  const trap = handler[name];
  // V8 itself takes `undefined` for no trap and refuses what is no function
  if (typeof trap !== 'function') return trap;
  switch (name) {
    case 'apply':
      return (target: unknown, self: unknown, list: ArrayLike<unknown>) =>
        apply(trap as Trap, handler, [target, self, ownList(list)]);
    case 'construct':
      return (target: unknown, list: ArrayLike<unknown>, newTarget: unknown) =>
        apply(trap as Trap, handler, [target, ownList(list), newTarget]);
    default:
      return (...args: unknown[]) => apply(trap as Trap, handler, args);
  }
}

class GuardedHandler {
  readonly #handler: Handler;
  constructor(handler: Handler) {
    this.#handler = handler;
  }
  static {
    for (const name of TRAPS) {
      defineProperty(GuardedHandler.prototype, name, {
        get(this: GuardedHandler) {
          return forward(this.#handler, name);
        },
      });
    }
    setPrototypeOf(GuardedHandler.prototype, null);
    freeze(GuardedHandler.prototype);
  }
}

/** What cannot be called has no list of arguments to give away. */
const guarded = (target: unknown, handler: unknown): object =>
  typeof target === 'function' && ((typeof handler === 'object' && handler !== null) || typeof handler === 'function')
    ? new GuardedHandler(handler as Handler)
    : (handler as object);

/**
 * Puts the guarded constructor in the place of the native one.
 * @returns what tells a proxy without calling a trap of it
 */
export function guardProxy(): (value: object) => boolean {
  const proxies = new WeakSet();
  let any = false;
  const keep = (proxy: object): object => {
    any = true;
    weakSetAdd(proxies, proxy);
    return proxy;
  };
  const made = {
    Proxy: function Proxy(this: unknown, target: object, handler: object): object {
      if (new.target === undefined) throw new TypeError("Constructor Proxy requires 'new'");
      return keep(new NativeProxy(target, guarded(target, handler)));
    },
    revocable(target: object, handler: object): unknown {
      const made = apply(nativeRevocable as Trap, NativeProxy, [target, guarded(target, handler)]);
      keep((made as { proxy: object }).proxy);
      return made;
    },
  };
  // as the native one, it is no base for a class (ECMA-262 28.2.2)
  defineProperty(made.Proxy, 'prototype', { value: undefined, writable: false });
  defineProperty(made.Proxy, 'revocable', { value: made.revocable, writable: true, configurable: true });
  defineProperty(globalThis, 'Proxy', { value: made.Proxy, writable: true, enumerable: false, configurable: true });
  return (value) => any && weakSetHas(proxies, value);
}
