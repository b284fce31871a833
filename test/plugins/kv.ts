/** What plugins that are tested as plain modules find as `host:kv`: a store in memory, which can be out of reach. */
import type { KvModule } from '../../src/host/capabilities/contracts.ts';
import { memoryStore } from '../../src/host/capabilities/kv-memory.ts';

export const control = { reachable: true, keys: new Set<string>() };

const store = memoryStore(1 << 20);

export const take: KvModule['take'] = async (key, { limit, windowMs }) => {
  if (!control.reachable) throw new Error('the store cannot be reached');
  control.keys.add(key);
  return store.take(key, limit, windowMs);
};
