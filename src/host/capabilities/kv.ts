/** `host:kv` over any store: keys apart by plugin, arguments checked, sizes bounded. */
import { defineModule, type HostModule } from '../module.ts';
import { standardContract } from './contract.ts';
import type { KvModule, KvSetOptions } from './contracts.ts';
import { memoryStore } from './kv-memory.ts';
import type { KvStore } from './kv-store.ts';
import { noOptions } from './options.ts';

const MAX_KEY = 1024;
const MAX_VALUE = 1024 * 1024;
const MAX_LIMIT = 100_000;

/**
 * @param store where entries are kept: a store, or what opens one when a plugin is first granted the module; the host's
 * memory if absent
 */
export function kv(store: KvStore | (() => Promise<KvStore>) = memoryStore()): HostModule {
  let opened: Promise<KvStore> | undefined;
  return defineModule<KvModule>({
    contract: () => standardContract('KvModule'),
    async create({ plugin }, options) {
      noOptions(options, 'kv');
      opened ??= typeof store === 'function' ? store() : Promise.resolve(store);
      return moduleFor(plugin, await opened);
    },
    async close() {
      const open = await opened?.catch(() => undefined);
      await open?.close();
    },
  });
}

function moduleFor(plugin: string, store: KvStore): KvModule {
  const prefix = `tsugi:${encodeURIComponent(plugin)}:`;
  const full = (key: string): string => {
    if (key === '' || key.length > MAX_KEY) throw new RangeError(`a key has 1 to ${MAX_KEY} characters`);
    return prefix + key;
  };
  return {
    get: async (key) => store.get(full(key)),
    set: async (key, value, options) => {
      if (value.length > MAX_VALUE) throw new RangeError(`a value has at most ${MAX_VALUE} characters`);
      return store.set(full(key), value, ttlOf(options));
    },
    delete: async (key) => store.delete(full(key)),
    incr: async (key, by = 1, options) => {
      if (!Number.isSafeInteger(by)) throw new RangeError('by must be a safe integer');
      return store.incr(full(key), by, ttlOf(options));
    },
    take: async (key, { limit, windowMs }) => {
      if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
        throw new RangeError(`limit must be an integer from 1 to ${MAX_LIMIT}`);
      }
      return store.take(full(key), limit, milliseconds(windowMs, 'windowMs'));
    },
  };
}

const ttlOf = (options: KvSetOptions | undefined): number | undefined =>
  options?.ttlMs === undefined ? undefined : milliseconds(options.ttlMs, 'ttlMs');

function milliseconds(value: number, name: string): number {
  if (value >= 1 && value <= Number.MAX_SAFE_INTEGER) return Math.ceil(value);
  throw new RangeError(`${name} must be a number of milliseconds from 1 on`);
}
