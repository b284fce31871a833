/** The store of `host:kv` in the host's own memory: gone with the process, and bounded. */
import { type KvStore, slide, sumOf, type Taken } from './kv-store.ts';

interface Entry {
  readonly value: string | number[];
  /** Of `performance.now()`. */
  readonly until: number;
  readonly bytes: number;
}

/** What an entry costs beside its texts. */
const ENTRY_BYTES = 64;
/** After so many changes what has expired is looked for. */
const SWEEP_AFTER = 4096;

/** The size of a store if nothing else is said, in bytes. */
const MEMORY_BYTES = 64 * 1024 * 1024;

/** @param maxBytes of all entries, of all plugins; 64 MiB if absent */
export const memoryStore = (maxBytes = MEMORY_BYTES): KvStore => new MemoryStore(maxBytes);

class MemoryStore implements KvStore {
  readonly #entries = new Map<string, Entry>();
  readonly #maxBytes: number;
  #bytes = 0;
  #changes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  async get(key: string): Promise<string | undefined> {
    return textOf(this.#live(key));
  }

  async set(key: string, value: string, ttlMs: number | undefined): Promise<void> {
    this.#put(key, value, performance.now() + (ttlMs ?? Number.POSITIVE_INFINITY));
  }

  async delete(key: string): Promise<boolean> {
    const there = this.#live(key) !== undefined;
    this.#remove(key);
    return there;
  }

  async incr(key: string, by: number, ttlMs: number | undefined): Promise<number> {
    const known = this.#live(key);
    const sum = sumOf(textOf(known), by);
    this.#put(key, String(sum), known?.until ?? performance.now() + (ttlMs ?? Number.POSITIVE_INFINITY));
    return sum;
  }

  async take(key: string, limit: number, windowMs: number): Promise<Taken> {
    const now = performance.now();
    const known = this.#live(key)?.value;
    const times = Array.isArray(known) ? known : [];
    const taken = slide(times, now, limit, windowMs);
    if (taken.allowed || times !== known) this.#put(key, times, now + windowMs);
    return taken;
  }

  async close(): Promise<void> {
    this.#entries.clear();
    this.#bytes = 0;
  }

  #live(key: string): Entry | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined || entry.until > performance.now()) return entry;
    this.#remove(key);
    return undefined;
  }

  #put(key: string, value: string | number[], until: number): void {
    const bytes = ENTRY_BYTES + 2 * key.length + (typeof value === 'string' ? 2 : 8) * value.length;
    this.#remove(key);
    if (++this.#changes >= SWEEP_AFTER || this.#bytes + bytes > this.#maxBytes) this.#sweep();
    if (this.#bytes + bytes > this.#maxBytes) throw new RangeError(`the store is full (${this.#maxBytes} bytes)`);
    this.#entries.set(key, { value, until, bytes });
    this.#bytes += bytes;
  }

  #remove(key: string): void {
    this.#bytes -= this.#entries.get(key)?.bytes ?? 0;
    this.#entries.delete(key);
  }

  #sweep(): void {
    this.#changes = 0;
    const now = performance.now();
    for (const [key, { until }] of this.#entries) if (until <= now) this.#remove(key);
  }
}

/** @throws RangeError for what `take` keeps, which is no text */
function textOf(entry: Entry | undefined): string | undefined {
  if (entry === undefined || typeof entry.value === 'string') return entry?.value as string | undefined;
  throw new RangeError('the key is one of take()');
}
