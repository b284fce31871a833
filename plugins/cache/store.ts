/** Answers by address and by the fields that they vary with; the one that was used longest ago goes first. */

export interface Entry {
  readonly status: number;
  readonly headers: Readonly<Record<string, string[]>>;
  readonly body: Uint8Array;
  /** Names of the request's fields that the answer depends on. */
  readonly vary: readonly string[];
  /** Milliseconds, as `Date.now` has them: when it was made, and until when it is fresh. */
  readonly stored: number;
  readonly until: number;
}

/** The value of a field of a request; an empty one if it is absent. */
export type Fields = (name: string) => string;

export class Store {
  readonly #maxEntries: number;
  readonly #maxBytes: number;
  /** In the order of their last use. */
  readonly #entries = new Map<string, Entry>();
  /** What the answers of an address vary with, and which there are. */
  readonly #addresses = new Map<string, { readonly vary: readonly string[]; readonly keys: Set<string> }>();
  #bytes = 0;

  constructor(maxEntries: number, maxBytes: number) {
    this.#maxEntries = maxEntries;
    this.#maxBytes = maxBytes;
  }

  find(address: string, fields: Fields): Entry | undefined {
    const known = this.#addresses.get(address);
    if (known === undefined) return undefined;
    const key = keyOf(address, known.vary, fields);
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry;
  }

  add(address: string, entry: Entry, fields: Fields): void {
    const known = this.#addresses.get(address);
    // An address that begins to vary with something else begins anew.
    if (known !== undefined && known.vary.join() !== entry.vary.join()) this.forget(address);
    const { keys } = this.#addresses.get(address) ?? { keys: new Set<string>() };
    const key = keyOf(address, entry.vary, fields);
    this.#remove(key);
    this.#entries.set(key, entry);
    this.#bytes += entry.body.byteLength;
    this.#addresses.set(address, { vary: entry.vary, keys: keys.add(key) });
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#maxEntries && this.#bytes <= this.#maxBytes) break;
      this.#remove(oldest);
    }
  }

  /** Drops all answers of an address. */
  forget(address: string): void {
    for (const key of this.#addresses.get(address)?.keys ?? []) this.#remove(key);
    this.#addresses.delete(address);
  }

  #remove(key: string): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#entries.delete(key);
    this.#bytes -= entry.body.byteLength;
    const address = key.split('\n', 1)[0] ?? '';
    const known = this.#addresses.get(address);
    known?.keys.delete(key);
    if (known?.keys.size === 0) this.#addresses.delete(address);
  }
}

/** Neither addresses nor fields have line breaks. */
const keyOf = (address: string, vary: readonly string[], fields: Fields): string =>
  [address, ...vary.map((name) => fields(name))].join('\n');
