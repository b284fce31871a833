/**
 * What plugins see of the standard host modules: `import { get } from 'host:kv'` finds the members of `KvModule`. These
 * interfaces are the contracts by which they cross.
 */

/** `host:log`: the host's log, under the plugin's name. */
export interface LogModule {
  debug(message: string, details?: Record<string, unknown>): void;
  info(message: string, details?: Record<string, unknown>): void;
  warn(message: string, details?: Record<string, unknown>): void;
  error(message: string, details?: Record<string, unknown>): void;
}

/** `host:env`: variables of the host's environment, of which each was granted by its name. */
export interface EnvModule {
  /** @returns undefined if the variable is not set. Throws for a name that was not granted. */
  get(name: string): string | undefined;
  /** The names that were granted. */
  names(): string[];
}

export interface KvSetOptions {
  /** After how many milliseconds the entry is gone; never if absent. */
  ttlMs?: number;
}

export interface KvTakeOptions {
  /** How many are let through within any window. */
  limit: number;
  /** The length of the window in milliseconds. */
  windowMs: number;
}

export interface KvTaken {
  readonly allowed: boolean;
  /** How many more would be let through now. */
  readonly remaining: number;
  /** In how many milliseconds the next one will be let through; 0 if it would be now. */
  readonly retryMs: number;
}

/**
 * `host:kv`: what a plugin remembers, apart from what others do, and longer than one of its instances. Every operation is
 * atomic, over all processes that share the store. If the store cannot be reached, they reject.
 */
export interface KvModule {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string, options?: KvSetOptions): Promise<void>;
  /** @returns whether there was one */
  delete(key: string): Promise<boolean>;
  /**
   * Adds to a number; one that is not there counts as 0, and gets the time to live then.
   * @returns the sum. Rejects if the entry is no integer.
   */
  incr(key: string, by?: number, options?: KvSetOptions): Promise<number>;
  /** One more under a limit, in a sliding window: nothing is counted of what is not let through. */
  take(key: string, options: KvTakeOptions): Promise<KvTaken>;
}

export interface FetchInit {
  /** `GET` if absent. */
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** Shorter than what the host allows. */
  timeoutMs?: number;
}

export interface FetchResponse {
  readonly status: number;
  /** Of the last of the redirects. */
  readonly url: string;
  /** By names in lower case. */
  readonly headers: Record<string, string>;
  text(): string;
  json(): unknown;
  bytes(): Uint8Array;
}

/** `host:fetch`: requests to the hosts that were granted. */
export interface FetchModule {
  /** Resolves when the whole answer is there. Rejects for a host that was not granted, and beyond the limits. */
  fetch(url: string, init?: FetchInit): Promise<FetchResponse>;
}

export interface MetricOptions {
  /** What it counts, for the reader of the metrics. */
  help?: string;
  /** The names of its labels; `plugin` is there always. */
  labels?: string[];
}

export interface HistogramOptions extends MetricOptions {
  /** The upper ends of the buckets, in rising order. */
  buckets?: number[];
}

export interface Counter {
  /** @param by 1 if absent, and never less than 0 */
  inc(by?: number, labels?: Record<string, string>): void;
}

export interface Gauge {
  set(value: number, labels?: Record<string, string>): void;
  inc(by?: number, labels?: Record<string, string>): void;
}

export interface Histogram {
  observe(value: number, labels?: Record<string, string>): void;
}

/**
 * `host:metrics`: metrics in the host's registry. The name of each gets `plugin_` before it, and each a label `plugin`.
 * Asked for twice, a metric is the same.
 */
export interface MetricsModule {
  counter(name: string, options?: MetricOptions): Counter;
  gauge(name: string, options?: MetricOptions): Gauge;
  histogram(name: string, options?: HistogramOptions): Histogram;
}
