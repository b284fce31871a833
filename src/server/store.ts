/** What stands behind `host:kv` in a server: one store for all chains, in memory or where the config says. */
import { resolve } from 'node:path';
import { kv } from '../host/capabilities/kv.ts';
import { memoryStore } from '../host/capabilities/kv-memory.ts';
import type { KvStore } from '../host/capabilities/kv-store.ts';
import type { HostModule } from '../host/index.ts';
import type { ConfigKv } from './config/config.ts';

export interface ServerKv {
  /** For every host of the server; one that is closed leaves the store open for the others. */
  readonly module: HostModule;
  close(): Promise<void>;
}

/** @param folder what a relative path is relative to */
export function serverKv(config: ConfigKv | undefined, folder: string): ServerKv {
  let opened: Promise<KvStore> | undefined;
  return {
    module: kv(async () => {
      opened ??= open(config, folder);
      return keptOpen(await opened);
    }),
    async close() {
      const store = await opened?.catch(() => undefined);
      await store?.close();
    },
  };
}

async function open(config: ConfigKv | undefined, folder: string): Promise<KvStore> {
  if (config === undefined) return memoryStore();
  if ('redis' in config) return (await import('../host/capabilities/kv-redis.ts')).redisStore(config.redis);
  return (await import('../host/capabilities/kv-sqlite.ts')).sqliteStore(resolve(folder, config.sqlite));
}

const keptOpen = (store: KvStore): KvStore => ({
  get: (key) => store.get(key),
  set: (key, value, ttlMs) => store.set(key, value, ttlMs),
  delete: (key) => store.delete(key),
  incr: (key, by, ttlMs) => store.incr(key, by, ttlMs),
  take: (key, limit, windowMs) => store.take(key, limit, windowMs),
  close: async () => {},
});
