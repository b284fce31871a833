/** What a store of `host:kv` is; each operation is atomic, over all processes that share it. */

export interface Taken {
  readonly allowed: boolean;
  readonly remaining: number;
  /** Milliseconds. */
  readonly retryMs: number;
}

/** Keys come with the plugin's own prefix. Methods that cannot reach what is behind the store reject with a TsugiError. */
export interface KvStore {
  get(key: string): Promise<string | undefined>;
  /** @param ttlMs undefined for an entry that stays */
  set(key: string, value: string, ttlMs: number | undefined): Promise<void>;
  delete(key: string): Promise<boolean>;
  /** @param ttlMs for an entry that was not there @throws RangeError if the entry is no integer */
  incr(key: string, by: number, ttlMs: number | undefined): Promise<number>;
  /** Counts one under `limit` within the last `windowMs`, if there is room for it. */
  take(key: string, limit: number, windowMs: number): Promise<Taken>;
  close(): Promise<void>;
}

/** @throws RangeError */
export function sumOf(value: string | undefined, by: number): number {
  if (value !== undefined && !/^-?\d{1,15}$/.test(value)) throw new RangeError('the entry is no integer');
  const sum = Number(value ?? 0) + by;
  if (!Number.isSafeInteger(sum)) throw new RangeError('the sum is no safe integer');
  return sum;
}

/**
 * A sliding window over the times at which something was let through.
 * @param times in rising order; those that have left the window are removed, and `now` is added if it is let through
 */
export function slide(times: number[], now: number, limit: number, windowMs: number): Taken {
  const first = times.findIndex((time) => time > now - windowMs);
  times.splice(0, first < 0 ? times.length : first);
  const allowed = times.length < limit;
  if (allowed) times.push(now);
  const remaining = Math.max(0, limit - times.length);
  const oldest = times[times.length - limit];
  return { allowed, remaining, retryMs: remaining > 0 || oldest === undefined ? 0 : oldest + windowMs - now };
}
