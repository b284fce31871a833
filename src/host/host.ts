/** `createHost`: a folder of plugins, each bound to one contract. */
import { isDeepStrictEqual } from 'node:util';
import { TsugiError } from '../diagnostics/error.ts';
import { deterministicOf, Shared } from '../interpreter/index.ts';
import { checkAll, readSources } from './check.ts';
import { Events } from './events.ts';
import { type FoundPlugin, findPlugins, isInterpreted } from './folder.ts';
import { Grants } from './grants.ts';
import { InterpreterRuntime } from './interpreter-runtime.ts';
import { Keeper, type Origin } from './keeper.ts';
import { type Logger, silentLogger } from './logger.ts';
import { Metrics } from './metrics.ts';
import type { Host, HostChanges, HostEvents, HostOptions } from './options.ts';
import { LoadedPlugin } from './plugin.ts';
import { Proofs } from './resting.ts';
import { Runtimes } from './runtimes.ts';

/** How many plugins are transpiled at the same time. */
const CONCURRENCY = 32;
/** Where more plugins are loaded at once, those rest that were loaded before: the host is ready, and makes them then. */
const AWAKE = 64;
/** What is replaced by way of being deleted is gone for a moment: a watched plugin is only closed if it stays so. */
const GONE_MS = 400;

class FolderHost<T> implements Host<T> {
  readonly plugins = new Map<string, LoadedPlugin<T>>();
  readonly #keepers = new Map<string, Keeper<T>>();
  /** Plugins that were removed, as long as somebody keeps what `get` gave: it is valid again when one comes back. */
  readonly #removed = new Map<string, WeakRef<LoadedPlugin<T>>>();
  readonly #events = new Events<T>();
  readonly #options: HostOptions<T>;
  readonly #logger: Logger;
  readonly #shared: Shared;
  readonly #grants: Grants;
  readonly #interpreter: InterpreterRuntime;
  readonly #runtimes: Runtimes;
  readonly #metrics: Metrics<T>;
  readonly #proofs: Proofs<T>;
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
    this.#proofs = new Proofs(this.#shared, options);
    this.#metrics = new Metrics(() => this.plugins.values(), options.registry);
    this.#grants = new Grants({
      modules: options.modules ?? {},
      grant: options.grant,
      configName: options.configName ?? "the host's options",
      registry: () => this.#metrics.registry(),
    });
    const { engine, deterministic, runtimes = {}, configName = "the host's options" } = options;
    const { config, grant, only, limits } = options;
    this.#interpreter = new InterpreterRuntime({
      engine,
      deterministic,
      grants: this.#grants,
      shared: this.#shared,
      metered: limits !== false,
    });
    this.#runtimes = new Runtimes(this.#interpreter, runtimes, configName);
    this.#changeable = { ...(config && { config }), ...(grant && { grant }), ...(only && { only }) };
  }

  get resting(): number {
    let count = 0;
    for (const { isResting } of this.plugins.values()) if (isResting) count++;
    return count;
  }

  get(name: string): T {
    return this.#plugin(name).api;
  }

  on<E extends keyof HostEvents<T>>(event: E, listener: (...args: HostEvents<T>[E]) => void): this {
    this.#events.on(event, listener);
    return this;
  }

  async start(): Promise<void> {
    const { plugins, watch, supervision } = this.#options;
    if (watch) {
      // before anything is read, so that nothing changes unseen
      const { watchFolder } = await import('./watch.ts');
      this.#stopWatching = await watchFolder(plugins, this.#logger, (items) => this.#soon(items, []));
    }
    try {
      await this.#soon(undefined, []);
    } catch (error) {
      await this.#stopWatching();
      throw error;
    }
    const measureMs = supervision === false ? undefined : supervision?.measureMs;
    if (measureMs !== undefined) {
      this.#measuring = setInterval(() => void this.measure(), measureMs);
      this.#measuring.unref();
    }
    this.#events.announce();
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
    const keeper = this.#keepers.get(name) as Keeper<T>;
    keeper.forgive();
    if (plugin.status === 'quarantined') await keeper.load();
    if (plugin.status !== 'ready') throw plugin.error ?? new TsugiError('LOAD', 'it is not ready', { plugin: name });
  }

  async measure(): Promise<ReadonlyMap<string, number> | undefined> {
    const measured = await this.#shared.realms.measure();
    if (measured === undefined) return undefined;
    const sizes = new Map<string, number>();
    for (const keeper of this.#keepers.values()) {
      const bytes = keeper.measured(measured);
      if (bytes !== undefined) sizes.set(keeper.plugin.name, bytes);
    }
    return sizes;
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
    await Promise.all([...this.#keepers.values()].map((keeper) => this.#remove(keeper)));
    await Promise.all(this.#leaving);
    await this.#grants.close();
    this.#shared.disk?.flush();
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
    this.#reconciling = next.catch((error: unknown) => this.#logger.warn('the plugins cannot be read', { error }));
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
    const missing = [...this.#keepers.values()].filter(({ plugin }) => !names.has(plugin.name));
    const gone = missing.filter((keeper) => items === undefined || this.#isGone(keeper, items));
    const staying = missing.filter((keeper) => !gone.includes(keeper));
    const changed: Keeper<T>[] = [];
    const origins = await inTurns(found, (one) => this.#originOf(one, this.#keepers.get(one.name)?.origin, items));
    for (const origin of origins) {
      const one = origin.found;
      const known = this.#keepers.get(one.name);
      if (known !== undefined) known.goneSince = undefined;
      if (known !== undefined && !force.includes(one.name) && isDeepStrictEqual(known.origin, origin)) continue;
      const keeper = known ?? this.#enter(one.name, origin);
      keeper.origin = origin;
      keeper.forgive();
      changed.push(keeper);
    }
    this.#sort([...names, ...staying.map(({ plugin }) => plugin.name)]);
    for (const keeper of gone) this.#leave(this.#remove(keeper));
    if (changed.length > AWAKE) {
      this.#shared.disk?.hold();
      this.#shared.ahead.compileAside();
    }
    try {
      await this.#check(changed);
      await this.#loadAll(changed);
    } finally {
      this.#shared.disk?.release();
      this.#shared.ahead.clear();
      this.#shared.spares.clear();
    }
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
    if (untouched) return { ...known, found, config, grant };
    try {
      return { found, sources: await readSources(found), readable: true, config, grant };
    } catch (error) {
      return { found, sources: { digest: String(error), modules: [] }, readable: false, config, grant };
    }
  }

  #enter(name: string, origin: Origin): Keeper<T> {
    const { contract, stats } = this.#options;
    const plugin =
      this.#removed.get(name)?.deref() ?? new LoadedPlugin<T>(name, contract, this.#shared, stats !== false);
    this.#removed.delete(name);
    const keeper = new Keeper(plugin, origin, {
      options: this.#options,
      logger: this.#logger,
      runtimes: this.#runtimes,
      events: this.#events,
      proofs: this.#proofs,
      leave: (closing) => this.#leave(closing),
    });
    this.#keepers.set(name, keeper);
    return keeper;
  }

  #remove(keeper: Keeper<T>): Promise<void> {
    const { plugin } = keeper;
    this.#keepers.delete(plugin.name);
    this.#removed.set(plugin.name, new WeakRef(plugin));
    for (const [name, ref] of this.#removed) if (ref.deref() === undefined) this.#removed.delete(name);
    return keeper.remove();
  }

  /** Looks again after a while before it believes it. */
  #isGone(keeper: Keeper<T>, items: ReadonlySet<string>): boolean {
    const now = performance.now();
    keeper.goneSince ??= now;
    if (now - keeper.goneSince >= GONE_MS) return true;
    setTimeout(() => void this.#soon(items, []).catch(() => {}), GONE_MS + 1).unref();
    return false;
  }

  /** The plugins are listed by alphabet, whoever came first. */
  #sort(names: readonly string[]): void {
    this.plugins.clear();
    for (const name of names.toSorted(byName)) this.plugins.set(name, (this.#keepers.get(name) as Keeper<T>).plugin);
  }

  /** The compiler's check, in one run. */
  async #check(keepers: readonly Keeper<T>[]): Promise<void> {
    for (const keeper of keepers) keeper.checked = undefined;
    if (this.#options.check === false) return;
    // what cannot be read fails to load, with the reason
    const sound = keepers
      .map(({ origin }) => origin)
      .filter(({ found, readable }) => readable && found.error === undefined);
    const checked = await checkAll(sound, {
      contract: this.#options.contract,
      shared: this.#shared,
      logger: this.#logger,
      moduleContract: (name) => this.#grants.contractOf(name),
      meanwhile: async (open, judged) => {
        const interpreted = open.filter(({ manifest }) => isInterpreted(manifest));
        let prepared = false;
        const preparing = inTurns(interpreted, (found) => this.#interpreter.prepare(found)).finally(() => {
          prepared = true;
        });
        await this.#interpreter.makeRealms(interpreted.length, () => prepared && judged());
        await preparing;
      },
    });
    for (const keeper of keepers) keeper.checked = checked.get(keeper.plugin.name);
  }

  async #loadAll(keepers: readonly Keeper<T>[]): Promise<void> {
    const ofMany = keepers.length > AWAKE;
    let done = 0;
    await inTurns(keepers, async (keeper, index) => {
      await keeper.load({ ofMany, mayRest: index >= AWAKE });
      this.#options.onProgress?.({ done: ++done, total: keepers.length, plugin: keeper.plugin.name });
    });
    if (ofMany) void this.#wake(keepers);
  }

  /** Makes what rests, one after the other, and between them what else there is to do. */
  async #wake(keepers: readonly Keeper<T>[]): Promise<void> {
    for (const keeper of keepers) {
      await new Promise(setImmediate);
      if (this.#closed !== undefined) return;
      await keeper.wake();
    }
  }

  #leave(closing: Promise<void>): void {
    const left = closing.finally(() => this.#leaving.delete(left));
    this.#leaving.add(left);
  }
}

/** Works on items side by side, but not on all of them at once. @returns the results in the order of the items */
async function inTurns<I, R>(items: readonly I[], work: (item: I, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      results[index] = await work(items[index] as I, index);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  return results;
}

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A plugin may be called `constructor`. */
const ownEntry = <V>(table: Readonly<Record<string, V>> | undefined, name: string): V | undefined =>
  table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;

/**
 * Loads every plugin of a folder. A plugin that fails does not stop the others: it is in `plugins`, with its error.
 * @throws TsugiError `LOAD` if the folder cannot be read, `TYPE` for an option `deterministic` that is not one
 */
export async function createHost<T>(options: HostOptions<T>): Promise<Host<T>> {
  deterministicOf(options.deterministic);
  const host = new FolderHost<T>(options);
  await host.start();
  return host;
}
