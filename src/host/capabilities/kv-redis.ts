/** The only importer of @redis/client: the store of `host:kv` that several processes, or machines, share. */
import { randomUUID } from 'node:crypto';
import { TsugiError } from '../../diagnostics/error.ts';
import type { KvStore, Taken } from './kv-store.ts';

export interface RedisOptions {
  /** `redis://user:password@host:6379/0`, or `rediss:` for TLS. */
  readonly url: string;
  /** How long an operation may take, in milliseconds; 1000 if absent. */
  readonly timeoutMs?: number;
}

type Client = ReturnType<typeof import('@redis/client').createClient>;

const TIMEOUT_MS = 1000;
const MAX_PAUSE_MS = 2000;

/** Redis runs a script as one step, which is what makes these atomic. */
const INCR = `
local there = redis.call('EXISTS', KEYS[1])
local sum = redis.call('INCRBY', KEYS[1], ARGV[1])
if there == 0 and ARGV[2] ~= '' then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
return sum`;

/** A sorted set of what was let through, by Redis' own clock in microseconds. */
const TAKE = `
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local limit, window = tonumber(ARGV[1]), tonumber(ARGV[2]) * 1000
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('%.0f', now - window))
local count = redis.call('ZCARD', KEYS[1])
local allowed = 0
if count < limit then
  allowed = 1
  count = count + 1
  redis.call('ZADD', KEYS[1], string.format('%.0f', now), ARGV[3])
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
end
local wait = 0
if count >= limit then
  local oldest = redis.call('ZRANGE', KEYS[1], count - limit, count - limit, 'WITHSCORES')
  wait = math.ceil((oldest[2] + window - now) / 1000)
end
return { allowed, math.max(0, limit - count), wait }`;

/**
 * A store behind a Redis server. Where the server cannot be reached, operations reject with TsugiError `TRANSPORT`, and
 * the connection is made again by itself.
 * @throws TsugiError `LOAD` if @redis/client is not installed
 */
export async function redisStore(options: RedisOptions | string): Promise<KvStore> {
  const { url, timeoutMs = TIMEOUT_MS } = typeof options === 'string' ? { url: options } : options;
  const { createClient } = await import('@redis/client').catch((cause: unknown) => {
    throw new TsugiError('LOAD', 'a store in Redis needs the package @redis/client: npm install @redis/client', {
      cause,
    });
  });
  const client = createClient({
    url,
    // what cannot be done now fails now; nobody waits for a server that may never come back
    disableOfflineQueue: true,
    socket: { connectTimeout: timeoutMs, reconnectStrategy: (retries) => Math.min(50 * 2 ** retries, MAX_PAUSE_MS) },
  }) as Client;
  client.on('error', () => {}); // each operation says so itself
  const connected = client.connect().then(
    () => {},
    () => {},
  );
  await withTimeout(connected, timeoutMs).catch(() => {});
  return new RedisStore(client, new URL(url).host, timeoutMs);
}

class RedisStore implements KvStore {
  readonly #client: Client;
  readonly #host: string;
  readonly #timeoutMs: number;

  constructor(client: Client, host: string, timeoutMs: number) {
    this.#client = client;
    this.#host = host;
    this.#timeoutMs = timeoutMs;
  }

  async get(key: string): Promise<string | undefined> {
    return (await this.#ask(() => this.#client.get(key))) ?? undefined;
  }

  async set(key: string, value: string, ttlMs: number | undefined): Promise<void> {
    const expiration = ttlMs === undefined ? {} : { expiration: { type: 'PX', value: ttlMs } as const };
    await this.#ask(() => this.#client.set(key, value, expiration));
  }

  async delete(key: string): Promise<boolean> {
    return (await this.#ask(() => this.#client.del(key))) > 0;
  }

  async incr(key: string, by: number, ttlMs: number | undefined): Promise<number> {
    const args = { keys: [key], arguments: [String(by), ttlMs === undefined ? '' : String(ttlMs)] };
    return Number(await this.#ask(() => this.#client.eval(INCR, args)));
  }

  async take(key: string, limit: number, windowMs: number): Promise<Taken> {
    const args = { keys: [key], arguments: [String(limit), String(windowMs), randomUUID()] };
    const [allowed, remaining, retryMs] = (await this.#ask(() => this.#client.eval(TAKE, args))) as number[];
    return { allowed: allowed === 1, remaining: Number(remaining), retryMs: Number(retryMs) };
  }

  async close(): Promise<void> {
    if (this.#client.isOpen) this.#client.destroy();
  }

  async #ask<R>(operation: () => Promise<R>): Promise<R> {
    try {
      return await withTimeout(operation(), this.#timeoutMs);
    } catch (cause) {
      const text = cause instanceof Error ? cause.message : String(cause);
      if (/not an integer/.test(text)) throw new RangeError('the entry is no integer');
      if (/^WRONGTYPE/.test(text)) throw new RangeError('the key is one of take()');
      throw new TsugiError('TRANSPORT', `host:kv: Redis at ${this.#host} cannot be reached: ${text}`, { cause });
    }
  }
}

async function withTimeout<R>(promise: Promise<R>, timeoutMs: number): Promise<R> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
