/** `tsugi/capabilities`: the standard host modules, to be given to `createHost` in a form other than the usual one. */
export type {
  Counter,
  EnvModule,
  FetchInit,
  FetchModule,
  FetchResponse,
  Gauge,
  Histogram,
  HistogramOptions,
  KvModule,
  KvSetOptions,
  KvTaken,
  KvTakeOptions,
  LogModule,
  MetricOptions,
  MetricsModule,
} from './contracts.ts';
export { env } from './env.ts';
export { type FetchLimits, fetchModule } from './fetch.ts';
export { kv } from './kv.ts';
export { memoryStore } from './kv-memory.ts';
export { type RedisOptions, redisStore } from './kv-redis.ts';
export { sqliteStore } from './kv-sqlite.ts';
export type { KvStore, Taken } from './kv-store.ts';
export { log } from './log.ts';
export { metrics } from './metrics.ts';
