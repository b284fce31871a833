/**
 * Symbols that guests can name. The agent-wide registry of `Symbol.for` would let a guest give its objects the keys that
 * the host's own libraries act on (`nodejs.util.inspect.custom` is handed functions of the host), so each realm has one
 * of its own.
 *
 * And symbols that guests must never see: Node keeps the state of `async_hooks` on the promises of every realm, under
 * symbols of its own, and with `AsyncLocalStorage` that state is the host's raw object. No guest can make such a symbol, so
 * all ways to be shown one pass by here: the two built-ins that list keys, and the traps of proxies (`proxy.ts`).
 */
import {
  apply,
  defineProperty,
  getOwnPropertyDescriptor,
  mapGet,
  mapSet,
  ownKeys,
  RealmMap,
  weakSetAdd,
  weakSetHas,
} from './primordials.ts';

type Fn = (...args: unknown[]) => unknown;

const RealmSymbol = Symbol;
/** All that guest code of this realm has or can have: made by it, or well-known. */
const known = new WeakSet<symbol>();

const make = (description?: string): symbol => {
  const made = RealmSymbol(description);
  weakSetAdd(known as never, made as never);
  return made;
};

/** A symbol of neither this realm nor the language: the host's, or Node's. */
export const isForeignSymbol = (key: unknown): boolean =>
  typeof key === 'symbol' && !weakSetHas(known as never, key as never);

/** Puts a constructor that remembers in the place of the native one, and takes foreign symbols out of lists of keys. */
export function guardSymbols(): void {
  const guarded = {
    Symbol: function Symbol(this: unknown, description?: string): symbol {
      if (new.target !== undefined) throw new TypeError('Symbol is not a constructor');
      return make(description);
    },
  };
  const keys = ownKeys(RealmSymbol);
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] as string;
    const found = getOwnPropertyDescriptor(RealmSymbol, key) as PropertyDescriptor;
    if (typeof found.value === 'symbol') weakSetAdd(known as never, found.value as never);
    defineProperty(guarded.Symbol, key, found);
  }
  defineProperty(RealmSymbol.prototype, 'constructor', { value: guarded.Symbol });
  defineProperty(globalThis, 'Symbol', { value: guarded.Symbol });
  hideForeign(Reflect, 'ownKeys');
  hideForeign(Object, 'getOwnPropertySymbols');
}

function hideForeign(owner: object, name: string): void {
  const native = (owner as Record<string, Fn>)[name] as Fn;
  const hiding = {
    [name](target: unknown): unknown {
      const keys = apply(native, undefined, [target]) as unknown[];
      let kept = 0;
      for (let at = 0; at < keys.length; at++) {
        const key = keys[at];
        if (!isForeignSymbol(key)) keys[kept++] = key;
      }
      keys.length = kept;
      return keys;
    },
  }[name] as Fn;
  defineProperty(owner, name, { value: hiding, writable: true, enumerable: false, configurable: true });
}

export function createRegistry(): void {
  const symbols = new RealmMap<string, symbol>();
  const keys = new RealmMap<symbol, string>();
  const registry = {
    for(key: unknown): symbol {
      const name = `${key as string}`;
      const registered = mapGet(symbols, name) as symbol | undefined;
      if (registered !== undefined) return registered;
      const made = make(name);
      mapSet(symbols, name, made);
      mapSet(keys, made, name);
      return made;
    },
    keyFor(symbol: unknown): string | undefined {
      if (typeof symbol !== 'symbol') throw new TypeError('Symbol.keyFor requires a symbol');
      return mapGet(keys, symbol) as string | undefined;
    },
  };
  for (const name of ['for', 'keyFor'] as const) {
    defineProperty(RealmSymbol, name, { value: registry[name], writable: true, enumerable: false, configurable: true });
  }
}

/** Symbols of explicit resource management, which V8 has from version 13 on; modules are lowered to use them. */
export function addDisposeSymbols(): void {
  for (const name of ['dispose', 'asyncDispose'] as const) {
    if (Symbol[name] === undefined) defineProperty(Symbol, name, { value: Symbol(`Symbol.${name}`) });
  }
}
