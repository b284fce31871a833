/** Keeps one plugin: loads it, puts instances in and out of service, quarantines it, and starts it anew. */
import { TsugiError } from '../diagnostics/error.ts';
import type { CheckedPlugin, Sources } from './check.ts';
import type { Events } from './events.ts';
import type { FoundPlugin } from './folder.ts';
import { Instance } from './instance.ts';
import type { Logger } from './logger.ts';
import type { HostOptions } from './options.ts';
import { attributed, type LoadedPlugin } from './plugin.ts';
import type { Proofs } from './resting.ts';
import type { Runtimes } from './runtimes.ts';
import { Record as TerminationRecord } from './supervise.ts';

const DRAIN_MS = 10_000;
const CLOSE_MS = 5_000;

/** What a plugin is made of: it is loaded anew when that is something else. */
export interface Origin {
  readonly found: FoundPlugin;
  /** What its files are, or why they cannot be read. */
  readonly sources: Sources;
  readonly readable: boolean;
  readonly config: unknown;
  readonly grant: ReadonlyMap<string, unknown>;
}

export interface LoadOptions {
  /** Whether it is a start anew by the host's own will: one that fails is tried again as often as is permitted. */
  readonly again?: boolean;
  /** Whether it is one of many that are loaded. */
  readonly ofMany?: boolean;
  /** Whether it may rest until it is called or woken, if it is known that it can be loaded. */
  readonly mayRest?: boolean;
}

/** What the plugins of a host have in common. */
export interface KeeperContext<T> {
  readonly options: HostOptions<T>;
  readonly logger: Logger;
  readonly runtimes: Runtimes;
  readonly events: Events<T>;
  readonly proofs: Proofs<T>;
  /** Takes note of an instance that goes on for a while out of service. */
  leave(closing: Promise<void>): void;
}

export class Keeper<T> {
  readonly plugin: LoadedPlugin<T>;
  origin: Origin;
  checked: CheckedPlugin | undefined;
  /** Since when it is not in the folder, by `performance.now()`; only if the host watches. */
  goneSince: number | undefined;
  readonly #context: KeeperContext<T>;
  readonly #record: TerminationRecord | undefined;
  /** Starts it anew. */
  #timer: NodeJS.Timeout | undefined;
  #removed = false;

  constructor(plugin: LoadedPlugin<T>, origin: Origin, context: KeeperContext<T>) {
    const { supervision } = context.options;
    this.plugin = plugin;
    this.origin = origin;
    this.#context = context;
    this.#record = supervision === false ? undefined : new TerminationRecord(supervision ?? {});
  }

  /** Whatever it did before counts no more: it is another version, or somebody vouches for it. */
  forgive(): void {
    clearTimeout(this.#timer);
    this.#record?.forgive();
  }

  /**
   * Makes a new instance beside the one that runs, and puts it in its place. Never rejects.
   */
  load({ again = false, ofMany = false, mayRest = false }: LoadOptions = {}): Promise<void> {
    const { plugin } = this;
    return plugin.serially(async () => {
      if (this.#removed) return;
      const { found } = this.origin;
      let instance: Instance<T>;
      try {
        const error = found.error ?? this.checked?.error;
        if (error !== undefined) throw error;
        instance = await this.#instantiate(ofMany, mayRest);
      } catch (error) {
        if (this.#removed) return;
        const failure = attributed(error, plugin.name, found.entry);
        if (again && failure.code === 'TRANSPORT') this.#suspend(failure, failure.message);
        else this.#failed(failure);
        return;
      }
      if (this.#removed) return instance.close(0);
      const { events, options, leave } = this.#context;
      const wasReady = plugin.status === 'ready';
      const before = plugin.install(instance);
      if (wasReady) plugin.counted.reloads++;
      if (before !== undefined) leave(before.close(options.drainMs ?? DRAIN_MS));
      events.emit(wasReady ? 'reload' : 'ready', plugin);
      if (instance.exit !== undefined) this.#exited(instance.exit, instance);
    });
  }

  /** Takes the plugin out of service for good, and waits for its end. */
  async remove(): Promise<void> {
    const { plugin } = this;
    clearTimeout(this.#timer);
    this.#removed = true;
    await plugin.retire('closed', undefined)?.close(this.#context.options.drainMs ?? DRAIN_MS);
    await plugin.serially(async () => {});
    this.#context.events.emit('close', plugin);
  }

  /** @param measured what `Realms.measure` gave @returns what the plugin's realm holds, if it has one */
  measured(measured: ReadonlyMap<object, number>): number | undefined {
    const { plugin } = this;
    const { instance } = plugin;
    const bytes = instance?.bytesIn(measured);
    if (instance === undefined || bytes === undefined) return undefined;
    plugin.counted.heapBytes = bytes;
    const { supervision } = this.#context.options;
    const most = supervision === false ? undefined : supervision?.retainedBytes;
    if (most !== undefined && bytes > most) {
      const why = `its realm holds ${bytes} bytes (supervision.retainedBytes: ${most})`;
      this.#quarantine(instance, why, new TsugiError('LIMIT', why, { plugin: plugin.name, limit: 'heapBytes' }));
    }
    return bytes;
  }

  /** Makes it if it rests. Never rejects: what goes wrong is shown as of any other plugin. */
  async wake(): Promise<void> {
    await this.plugin.instance?.wake().catch(() => {});
  }

  async #instantiate(ofMany: boolean, mayRest: boolean): Promise<Instance<T>> {
    const { plugin, origin, checked } = this;
    const { options, logger, runtimes, proofs } = this.#context;
    const proofName = ofMany ? proofs.nameOf(origin) : undefined;
    const proof = proofName === undefined ? undefined : proofs.read(proofName);
    const { contract, limits, checkArguments, stats, closeMs } = options;
    if (origin.config !== undefined && checked === undefined) {
      logger.info('a config is not checked, as its plugin was not', { plugin: plugin.name });
    }
    let made: Instance<T> | undefined;
    made = await Instance.load(origin.found, {
      contract,
      limits,
      checkArguments,
      runtimes,
      config: origin.config,
      configSchema: checked?.config,
      logger,
      watch: stats === false ? undefined : plugin.counted,
      closeMs: closeMs ?? CLOSE_MS,
      proof: mayRest ? proof : undefined,
      onAwake: () => made !== undefined && plugin.refresh(made),
      onLimit: (error) => this.#limited(error, made),
      onUncaught: (error) => {
        plugin.counted.uncaught++;
        plugin.counted.lastError = error;
      },
      onExit: (error) => {
        if (proofName !== undefined) proofs.drop(proofName);
        this.#exited(error, made);
      },
    });
    if (proofName !== undefined && proof === undefined) proofs.add(proofName, contract, made);
    return made;
  }

  #failed(error: TsugiError): void {
    const { plugin } = this;
    const { logger, events } = this.#context;
    if (plugin.status === 'ready') {
      plugin.reloadError = error;
      logger.error('a plugin failed to reload; the version before goes on', { plugin: plugin.name, error });
    } else {
      plugin.retire('failed', error);
      logger.error('a plugin failed to load', { plugin: plugin.name, error });
    }
    events.emit('fail', plugin, error);
  }

  #limited(error: TsugiError, instance: Instance<T> | undefined): void {
    const { plugin } = this;
    plugin.counted.terminations++;
    // what an instance does before it serves makes it fail to load, and what it does afterwards is its successor's business
    if (instance === undefined || plugin.instance !== instance) return;
    plugin.counted.lastError = error;
    this.#context.events.emit('limit', plugin, error);
    const why = this.#record?.terminated(performance.now());
    if (why === undefined) return;
    // not on the stack of the guest that was just ended
    setImmediate(() => this.#quarantine(instance, `${why}; last: ${error.message}`, error));
  }

  #quarantine(instance: Instance<T>, why: string, cause: TsugiError): void {
    if (this.plugin.instance !== instance || this.#record === undefined) return;
    // nothing is waited for: what it does may be what it is closed for
    this.#context.leave(instance.close(0));
    this.#suspend(cause, `quarantined: ${why}`);
  }

  /** It has ended by itself: a process that has died. */
  #exited(error: TsugiError, instance: Instance<T> | undefined): void {
    const { plugin } = this;
    if (instance === undefined || plugin.instance !== instance) return;
    plugin.counted.lastError = error;
    this.#context.leave(instance.close(0));
    this.#suspend(error, error.message);
  }

  /** Takes it out of service, and starts it anew after a while if it has not been so too often. */
  #suspend(cause: TsugiError, message: string): void {
    const { plugin } = this;
    const { events, logger } = this.#context;
    if (this.#record === undefined) {
      plugin.retire('failed', cause);
      logger.error('a plugin has failed', { plugin: plugin.name, error: cause });
      events.emit('fail', plugin, cause);
      return;
    }
    const pause = this.#record.stopped(performance.now());
    const next = pause === undefined ? 'it stays closed until it is resumed' : `it is started anew after ${pause} ms`;
    const { code, limit, file, line, column, frame } = cause;
    const place = { plugin: plugin.name, limit, file, line, column, frame, cause };
    const error = new TsugiError(code, `${message}; ${next}`, place);
    plugin.retire('quarantined', error);
    logger.error('a plugin is quarantined', { plugin: plugin.name, error });
    events.emit('quarantine', plugin, error);
    if (pause === undefined) return;
    this.#timer = setTimeout(() => {
      plugin.counted.restarts++;
      void this.load({ again: true });
    }, pause);
    this.#timer.unref();
  }
}
