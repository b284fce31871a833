/**
 * The standard host modules for an editor and a compiler of one's own: `"types": ["tsugi/host-modules"]` in a tsconfig.json.
 * Where a host checks its plugins, the contracts of its modules count.
 */
declare module 'host:log' {
  type Log = import('./contracts.ts').LogModule;
  export const debug: Log['debug'];
  export const info: Log['info'];
  export const warn: Log['warn'];
  export const error: Log['error'];
}

declare module 'host:env' {
  type Env = import('./contracts.ts').EnvModule;
  export const get: Env['get'];
  export const names: Env['names'];
}

declare module 'host:kv' {
  type Kv = import('./contracts.ts').KvModule;
  const remove: Kv['delete'];
  export const get: Kv['get'];
  export const set: Kv['set'];
  export type { remove as delete };
  export const incr: Kv['incr'];
  export const take: Kv['take'];
}

declare module 'host:fetch' {
  type Fetch = import('./contracts.ts').FetchModule;
  export const fetch: Fetch['fetch'];
}

declare module 'host:metrics' {
  type Metrics = import('./contracts.ts').MetricsModule;
  export const counter: Metrics['counter'];
  export const gauge: Metrics['gauge'];
  export const histogram: Metrics['histogram'];
}
