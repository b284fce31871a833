/** A process of its own that shares a store: opens it, and does what its arguments say. Prints one line of JSON. */

import type { KvModule } from '../../src/host/capabilities/index.ts';
import { kv, redisStore, sqliteStore } from '../../src/host/capabilities/index.ts';
import { silentLogger } from '../../src/host/logger.ts';

const [kind = '', where = '', count = '0'] = process.argv.slice(2);
const module = kv(() => (kind === 'redis' ? redisStore(where) : sqliteStore(where)));
const store = (await module.create(
  { plugin: 'p', logger: silentLogger, signal: new AbortController().signal },
  undefined,
)) as KvModule;

let allowed = 0;
for (let i = 0; i < Number(count); i++) {
  await store.incr('sum', 2);
  if ((await store.take('rate', { limit: 50, windowMs: 60_000 })).allowed) allowed++;
}
await module.close();
process.stdout.write(`${JSON.stringify({ allowed })}\n`);
