/**
 * Symbols that guests can name. The agent-wide registry of `Symbol.for` would let a guest give its objects the keys that
 * the host's own libraries act on (`nodejs.util.inspect.custom` is handed functions of the host), so each realm has one
 * of its own.
 */
import { defineProperty, mapGet, mapSet, RealmMap } from './primordials.ts';

const RealmSymbol = Symbol;

export function createRegistry(): void {
  const symbols = new RealmMap<string, symbol>();
  const keys = new RealmMap<symbol, string>();
  const registry = {
    for(key: unknown): symbol {
      const name = `${key as string}`;
      const known = mapGet(symbols, name) as symbol | undefined;
      if (known !== undefined) return known;
      const made = RealmSymbol(name);
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
