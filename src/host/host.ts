/** `createHost`: a folder of plugins, each bound to one contract. */
import { isDeepStrictEqual } from 'node:util';
import { TsugiError } from '../diagnostics/error.ts';
import { Shared } from '../interpreter/index.ts';
import { type CheckedPlugin, checkAll, sourcesOf } from './check.ts';
import { Events } from './events.ts';
import { type FoundPlugin, findPlugins } from './folder.ts';
import { Grants } from './grants.ts';
import { Instance } from './instance.ts';
import { type Logger, silentLogger } from './logger.ts';
import { Metrics } from './metrics.ts';
import type { Host, HostChanges, HostEvents, HostOptions } from './options.ts';
import { attributed, LoadedPlugin } from './plugin.ts';
import { Record as TerminationRecord } from './supervise.ts';

/** How many plugins are transpiled at the same time. */
const CONCURRENCY = 32;
const DRAIN_MS = 10_000;
const CLOSE_MS = 5_000;

/** What a plugin was made of: it is loaded anew when that is something else. */
interface Origin {
  readonly found: FoundPlugin;
  /** The texts of its files, or why they cannot be read. */
  readonly sources: readonly string[];
  readonly config: unknown;
  readonly grant: ReadonlyMap<string, unknown>;
}

interface Entry<T> {
  readonly plugin: LoadedPlugin<T>;
  readonly record: TerminationRecord | undefined;
  origin: Origin;
  checked: CheckedPlugin | undefined;
  /** Starts it anew. */
  timer: NodeJS.Timeout | undefined;
}

class FolderHost<T> implements Host<T> {
  readonly plugins = new Map<string, LoadedPlugin<T>>();
  readonly #entries = new Map<string, Entry<T>>();
  readonly #events = new Events<T>();
  readonly #options: HostOptions<T>;
  readonly #logger: Logger;
  readonly #shared: Shared;
  readonly #grants: Grants;
  readonly #metrics: Metrics<T>;
  #changeable: HostChanges<T>;
  #reconciling: Promise<void> = Promise.resolve();
  /** Instances that were replaced and go on with what is pending. */
  readonly #leaving = new Set<Promise<void>>();
  #measuring: NodeJS.Timeout | undefined;
  #stopWatching: () => Promise<void> = async () => {};
  #closed: Promise<void> | undefined;

  constructor(options: HostOptions<T>) {
    this.#options = options;
    this.#logger = options.logger ?? silentLogger;
    this.#shared = new Shared(options.cache);
    this.#metrics = new Metrics(() => this.plugins.values(), options.registry);
    this.#grants = new Grants({
      modules: options.modules ?? {},
      grant: options.grant,
      configName: options.configName ?? "the host's options",
      registry: () => this.#metrics.registry(),
    });
    const { config, grant, only } = options;
    this.#changeable = { ...(config && { config }), ...(grant && { grant }), ...(only && { only }) };
  }

  get(name: string): T {
    return this.#plugin(name).api;
  }

  on<E extends keyof HostEvents<T>>(event: E, listener: (...args: HostEvents<T>[E]) => void): this {
    this.#events.on(event, listener);
    return this;
  }

  async start(): Promise<void> {
    await this.#reconcile(undefined, []);
    this.#events.announce();
    const { watch, supervision } = this.#options;
    if (watch) {
      const { watchFolder } = await import('./watch.ts');
      this.#stopWatching = await watchFolder(this.#options.plugins, this.#logger, (items) => this.#soon(items, []));
    }
    const measureMs = supervision === false ? undefined : supervision?.measureMs;
    if (measureMs !== undefined) {
      this.#measuring = setInterval(() => void this.#measure(false), measureMs);
      this.#measuring.unref();
    }
  }

  reload(names: readonly string[] = []): Promise<void> {
    return this.#soon(undefined, names);
  }

  update(changes: HostChanges<T>): Promise<void> {
    this.#changeable = { ...this.#changeable, ...changes };
    this.#grants.grant = this.#changeable.grant;
    return this.#soon(undefined, []);
  }

  async resume(name: string): Promise<void> {
    const plugin = this.#plugin(name);
    const entry = this.#entries.get(name) as Entry<T>;
    clearTimeout(entry.timer);
    entry.record?.forgive();
    if (plugin.status === 'quarantined') await this.#load(entry);
    if (plugin.status !== 'ready') throw plugin.error ?? new TsugiError('LOAD', 'it is not ready', { plugin: name });
  }

  async measure(): Promise<ReadonlyMap<string, number> | undefined> {
    return this.#measure(true);
  }

  metrics(): Promise<string> {
    return this.#metrics.text();
  }

  close(): Promise<void> {
    this.#closed ??= this.#end();
    return this.#closed;
  }

  async #end(): Promise<void> {
    clearInterval(this.#measuring);
    await this.#stopWatching();
    await this.#reconciling;
    await Promise.all([...this.#entries.values()].map((entry) => this.#remove(entry)));
    await Promise.all(this.#leaving);
    await this.#grants.close();
  }

  #plugin(name: string): LoadedPlugin<T> {
    const plugin = this.plugins.get(name);
    if (plugin !== undefined) return plugin;
    const names = [...this.plugins.keys()].join(', ');
    throw new TsugiError('LOAD', `there is no plugin "${name}"; there ${names === '' ? 'are none' : `is ${names}`}`, {
      plugin: name,
    });
  }

  /** One look at the folder after the other. @param items see `#reconcile` */
  #soon(items: ReadonlySet<string> | undefined, force: readonly string[]): Promise<void> {
    const next = this.#reconciling.then(() => (this.#closed === undefined ? this.#reconcile(items, force) : undefined));
    this.#reconciling = next.catch((error: unknown) => this.#logger.error('the plugins cannot be read', { error }));
    return next;
  }

  /**
   * Brings the plugins in line with the folder, the config and the grants.
   * @param items of the folder that may have changed; undefined for all of them
   * @param force names of plugins that are loaded anew even if nothing has changed
   */
  async #reconcile(items: ReadonlySet<string> | undefined, force: readonly string[]): Promise<void> {
    const { only } = this.#changeable;
    const all = await findPlugins(this.#options.plugins);
    const found = only === undefined ? all : all.filter(({ name }) => only.includes(name));
    const names = new Set(found.map(({ name }) => name));
    const gone = [...this.#entries.values()].filter(({ plugin }) => !names.has(plugin.name));
    const changed: Entry<T>[] = [];
    for (const one of found) {
      const known = this.#entries.get(one.name);
      const origin = await this.#originOf(one, known?.origin, items);
      if (known !== undefined && !force.includes(one.name) && isDeepStrictEqual(known.origin, origin)) continue;
      const entry = known ?? this.#enter(one.name, origin);
      entry.origin = origin;
      clearTimeout(entry.timer);
      entry.record?.forgive();
      changed.push(entry);
    }
    this.#sort(found);
    for (const entry of gone) this.#leave(this.#remove(entry));
    await this.#check(changed);
    await this.#loadAll(changed);
  }

  async #originOf(
    found: FoundPlugin,
    known: Origin | undefined,
    items: ReadonlySet<string> | undefined,
  ): Promise<Origin> {
    const config = ownEntry(this.#changeable.config, found.name);
    const grant = this.#grants.of(found.name);
    const untouched =
      known !== undefined &&
      items?.has(found.item) === false &&
      !known.found.error &&
      !found.error &&
      known.found.item === found.item;
    if (untouched) return { found, sources: known.sources, config, grant };
    const sources = await sourcesOf(found).catch((error: unknown) => [String(error)]);
    return { found, sources, config, grant };
  }

  #enter(name: string, origin: Origin): Entry<T> {
    const { contract, stats, supervision } = this.#options;
    const plugin = new LoadedPlugin<T>(name, contract, this.#shared, stats !== false);
    const record = supervision === false ? undefined : new TerminationRecord(supervision ?? {});
    const entry: Entry<T> = { plugin, record, origin, checked: undefined, timer: undefined };
    this.#entries.set(name, entry);
    return entry;
  }

  /** The plugins are listed by alphabet, whoever came first. */
  #sort(found: readonly FoundPlugin[]): void {
    this.plugins.clear();
    for (const { name } of found) this.plugins.set(name, (this.#entries.get(name) as Entry<T>).plugin);
  }

  /** The compiler's check, in one run. */
  async #check(entries: readonly Entry<T>[]): Promise<void> {
    for (const entry of entries) entry.checked = undefined;
    if (this.#options.check === false) return;
    const sound = entries.map(({ origin }) => origin.found).filter(({ error }) => error === undefined);
    const checked = await checkAll(sound, {
      contract: this.#options.contract,
      shared: this.#shared,
      logger: this.#logger,
      moduleContract: (name) => this.#grants.contractOf(name),
    });
    for (const entry of entries) entry.checked = checked.get(entry.plugin.name);
  }

  async #loadAll(entries: readonly Entry<T>[]): Promise<void> {
    const queue = [...entries];
    let done = 0;
    const worker = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        await this.#load(next);
        this.#options.onProgress?.({ done: ++done, total: entries.length, plugin: next.plugin.name });
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  }

  /** Makes a new instance beside the one that runs, and puts it in its place. Never rejects. */
  #load(entry: Entry<T>): Promise<void> {
    const { plugin } = entry;
    return plugin.serially(async () => {
      const { found } = entry.origin;
      let instance: Instance<T>;
      try {
        const error = found.error ?? entry.checked?.error;
        if (error !== undefined) throw error;
        instance = await this.#instantiate(entry);
      } catch (error) {
        this.#failed(plugin, attributed(error, plugin.name, found.entry));
        return;
      }
      if (plugin.status === 'closed') return instance.close(0);
      const wasReady = plugin.status === 'ready';
      const before = plugin.install(instance);
      if (wasReady) plugin.counted.reloads++;
      if (before !== undefined) this.#leave(before.close(this.#options.drainMs ?? DRAIN_MS));
      this.#events.emit(wasReady ? 'reload' : 'ready', plugin);
    });
  }

  async #instantiate(entry: Entry<T>): Promise<Instance<T>> {
    const { plugin, origin, checked } = entry;
    const { contract, engine, limits, checkArguments, stats, closeMs } = this.#options;
    if (origin.config !== undefined && checked === undefined) {
      this.#logger.info('a config is not checked, as its plugin was not', { plugin: plugin.name });
    }
    let made: Instance<T> | undefined;
    made = await Instance.load(origin.found, {
      contract,
      engine,
      limits,
      checkArguments,
      grants: this.#grants,
      config: origin.config,
      configSchema: checked?.config,
      logger: this.#logger,
      shared: this.#shared,
      watch: stats === false ? undefined : plugin.counted,
      closeMs: closeMs ?? CLOSE_MS,
      onLimit: (error) => this.#limited(entry, error, made),
      onUncaught: (error) => {
        plugin.counted.uncaught++;
        plugin.counted.lastError = error;
      },
    });
    return made;
  }

  #failed(plugin: LoadedPlugin<T>, error: TsugiError): void {
    if (plugin.status === 'closed') return;
    if (plugin.status === 'ready') {
      plugin.reloadError = error;
      this.#logger.error('a plugin failed to reload; the version before goes on', { plugin: plugin.name, error });
    } else {
      plugin.retire('failed', error);
      this.#logger.error('a plugin failed to load', { plugin: plugin.name, error });
    }
    this.#events.emit('fail', plugin, error);
  }

  #limited(entry: Entry<T>, error: TsugiError, instance: Instance<T> | undefined): void {
    const { plugin, record } = entry;
    plugin.counted.terminations++;
    // what an instance does before it serves makes it fail to load, and what it does afterwards is its successor's business
    if (instance === undefined || plugin.instance !== instance) return;
    plugin.counted.lastError = error;
    this.#events.emit('limit', plugin, error);
    const why = record?.terminated(performance.now());
    // not on the stack of the guest that was just ended
    if (why !== undefined)
      setImmediate(() => this.#quarantine(entry, instance, `${why}; last: ${error.message}`, error));
  }

  #quarantine(entry: Entry<T>, instance: Instance<T>, why: string, cause: TsugiError): void {
    const { plugin, record } = entry;
    if (plugin.instance !== instance || record === undefined) return;
    const pause = record.stopped(performance.now());
    const next = pause === undefined ? 'it stays closed until it is resumed' : `it is started anew after ${pause} ms`;
    const { limit, file, line, column, frame } = cause;
    const error = new TsugiError('LIMIT', `quarantined: ${why}; ${next}`, {
      plugin: plugin.name,
      limit,
      file,
      line,
      column,
      frame,
      cause,
    });
    plugin.retire('quarantined', error);
    // nothing is waited for: what it does may be what it is closed for
    this.#leave(instance.close(0));
    this.#logger.error('a plugin is quarantined', { plugin: plugin.name, error });
    this.#events.emit('quarantine', plugin, error);
    if (pause === undefined) return;
    entry.timer = setTimeout(() => {
      plugin.counted.restarts++;
      void this.#load(entry);
    }, pause);
    entry.timer.unref();
  }

  async #remove(entry: Entry<T>): Promise<void> {
    const { plugin } = entry;
    clearTimeout(entry.timer);
    if (this.#entries.get(plugin.name) === entry) this.#entries.delete(plugin.name);
    const instance = plugin.retire('closed', undefined);
    await instance?.close(this.#options.drainMs ?? DRAIN_MS);
    this.#events.emit('close', plugin);
  }

  #leave(closing: Promise<void>): void {
    const left = closing.finally(() => this.#leaving.delete(left));
    this.#leaving.add(left);
  }

  async #measure(now: boolean): Promise<ReadonlyMap<string, number> | undefined> {
    const measured = await this.#shared.realms.measure(now);
    if (measured === undefined) return undefined;
    const sizes = new Map<string, number>();
    const { supervision } = this.#options;
    const most = supervision === false ? undefined : supervision?.retainedBytes;
    for (const entry of this.#entries.values()) {
      const { plugin } = entry;
      const { instance } = plugin;
      const bytes = instance?.bytesIn(measured);
      if (instance === undefined || bytes === undefined) continue;
      plugin.counted.heapBytes = bytes;
      sizes.set(plugin.name, bytes);
      if (most === undefined || bytes <= most) continue;
      const why = `its realm holds ${bytes} bytes (supervision.retainedBytes: ${most})`;
      this.#quarantine(entry, instance, why, new TsugiError('LIMIT', why, { plugin: plugin.name, limit: 'heapBytes' }));
    }
    return sizes;
  }
}

/** A plugin may be called `constructor`. */
const ownEntry = <V>(table: Readonly<Record<string, V>> | undefined, name: string): V | undefined =>
  table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;

/**
 * Loads every plugin of a folder. A plugin that fails does not stop the others: it is in `plugins`, with its error.
 * @throws TsugiError `LOAD` if the folder cannot be read
 */
export async function createHost<T>(options: HostOptions<T>): Promise<Host<T>> {
  const host = new FolderHost<T>(options);
  await host.start();
  return host;
}
