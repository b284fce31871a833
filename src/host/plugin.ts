/** One plugin of a host, over all of its instances: its status, its front, and what is known of it. */
import type { Contract } from '../contract/index.ts';
import { TsugiError } from '../diagnostics/error.ts';
import type { Shared } from '../interpreter/index.ts';
import type { Instance } from './instance.ts';
import { Counted, type PluginStats } from './stats.ts';

export type PluginStatus = 'ready' | 'failed' | 'quarantined' | 'closed';

/** A plugin as the host shows it. */
export interface Plugin<T> {
  readonly name: string;
  readonly status: PluginStatus;
  /** Why it is not ready. */
  readonly error?: TsugiError;
  /** Why the version that lies in the folder could not take over from the one that runs. */
  readonly reloadError?: TsugiError;
  /**
   * What is wrong with it, in a sentence: why it is not ready, why it could not be reloaded, or what it threw last.
   * Undefined if nothing is.
   */
  readonly reason: string | undefined;
  /** From the start of its transpilation to its bound implementation, in milliseconds. */
  readonly loadMs: number;
  /** When the instance of now was ready. */
  readonly readyAt?: Date;
  /** The host modules that it may import. */
  readonly modules: readonly string[];
  readonly stats: PluginStats;
  /** Stays valid over reloads. @throws TsugiError the reason why the plugin is not ready */
  readonly api: T;
}

export class LoadedPlugin<T> implements Plugin<T> {
  readonly name: string;
  loadMs = 0;
  status: PluginStatus = 'failed';
  error?: TsugiError;
  reloadError?: TsugiError;
  readyAt?: Date;
  readonly counted: Counted;
  readonly #front: T;
  #instance: Instance<T> | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  /** @param counting whether calls are counted */
  constructor(name: string, contract: Contract<T>, shared: Shared, counting: boolean) {
    this.name = name;
    this.counted = new Counted(refusing(() => this.#notReady()));
    this.#front = shared.front(contract, this.counted, counting);
  }

  get api(): T {
    if (this.status === 'ready') return this.#front;
    throw this.#notReady();
  }

  get instance(): Instance<T> | undefined {
    return this.#instance;
  }

  /** Whether its instance is made only when it is called. */
  get isResting(): boolean {
    return this.#instance?.isResting ?? false;
  }

  get modules(): readonly string[] {
    return this.#instance?.modules ?? [];
  }

  get reason(): string | undefined {
    if (this.status !== 'ready') return this.error?.message ?? this.status;
    if (this.reloadError !== undefined) return `failed reload: ${this.reloadError.message}`;
    const { lastError } = this.counted;
    return lastError instanceof Error ? lastError.message : undefined;
  }

  get stats(): PluginStats {
    const { calls, errors, terminations, uncaught, reloads, restarts, latency, fuelBefore, heapBytes } = this.counted;
    return {
      calls,
      errors,
      terminations,
      uncaught,
      reloads,
      restarts,
      pending: this.#instance?.pending ?? 0,
      latency,
      fuel: fuelBefore + (this.#instance?.fuel ?? 0),
      heapBytes,
    };
  }

  /** One thing after the other is done to a plugin. */
  serially<R>(body: () => Promise<R>): Promise<R> {
    const done = this.#queue.then(body);
    this.#queue = done.catch(() => {});
    return done;
  }

  /** Hands the front over, between two calls. @returns the instance before, which goes on with what is pending */
  install(instance: Instance<T>): Instance<T> | undefined {
    const before = this.#take();
    this.#instance = instance;
    this.counted.current = instance.implementation;
    this.counted.lastError = undefined;
    this.loadMs = instance.loadMs;
    this.readyAt = new Date();
    this.status = 'ready';
    delete this.error;
    delete this.reloadError;
    return before;
  }

  /** Calls go to what the instance implements now, if it is the one that serves. */
  refresh(instance: Instance<T>): void {
    if (this.#instance === instance) this.counted.current = instance.implementation;
  }

  /** Takes it out of service. @returns the instance that was in it */
  retire(status: Exclude<PluginStatus, 'ready'>, error: TsugiError | undefined): Instance<T> | undefined {
    this.status = status;
    if (error !== undefined) this.error = error;
    this.counted.current = refusing(() => this.#notReady());
    return this.#take();
  }

  #take(): Instance<T> | undefined {
    const before = this.#instance;
    this.#instance = undefined;
    this.counted.fuelBefore += before?.fuel ?? 0;
    return before;
  }

  #notReady(): TsugiError {
    if (this.error !== undefined) return this.error;
    return new TsugiError('LOAD', `the plugin "${this.name}" is not ready: ${this.status}`, { plugin: this.name });
  }
}

/** Whatever went wrong is about this plugin, and at least about its entry file. */
export function attributed(error: unknown, plugin: string, entry: string | undefined): TsugiError {
  if (!(error instanceof TsugiError)) {
    const message = `the host threw while the plugin was loaded: ${String(error)}`;
    return new TsugiError('LOAD', message, { plugin, file: entry, cause: error });
  }
  const missing = {
    ...(error.plugin === undefined && { plugin }),
    ...(error.file === undefined && { file: entry }),
  };
  for (const [key, value] of Object.entries(missing)) {
    if (value !== undefined) Object.defineProperty(error, key, { value, enumerable: true });
  }
  return error;
}

/** Stands where an implementation would, and throws at whatever is done with it. */
function refusing(reason: () => Error): object {
  const refuse = (): never => {
    throw reason();
  };
  return new Proxy(refuse, { get: refuse, set: refuse, has: refuse, apply: refuse });
}
