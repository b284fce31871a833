/** `createHost`: a folder of plugins, each bound to one contract. */
import { EventEmitter } from 'node:events';
import type { Contract } from '../contract/index.ts';
import { TsugiError } from '../diagnostics/error.ts';
import { type ArgumentChecks, type Engine, type Limits, Shared } from '../interpreter/index.ts';
import { checkAll } from './check.ts';
import { type FoundPlugin, findPlugins } from './folder.ts';
import { type Logger, silentLogger } from './logger.ts';
import { LoadedPlugin, type Plugin } from './plugin.ts';

export interface HostOptions<T> {
  /** The folder. */
  readonly plugins: string;
  readonly contract: Contract<T>;
  readonly engine?: Engine;
  readonly limits?: Limits | false;
  /** Whether the host's own calls have their arguments checked; `'always'` if absent. */
  readonly checkArguments?: ArgumentChecks;
  /** Host modules by name: what plugins find under `host:name`. */
  readonly modules?: Readonly<Record<string, object>>;
  /** Which host modules each plugin may import; all of them if absent. */
  readonly grant?: Readonly<Record<string, readonly string[]>>;
  /** What each plugin's factory gets, by the plugin's name. */
  readonly config?: Readonly<Record<string, unknown>>;
  readonly logger?: Logger;
  /** A folder for what transpiling and compiling made, `false` for none; the user's cache folder if absent. */
  readonly cache?: string | false;
  /** Loads these plugins only. */
  readonly only?: readonly string[];
  /** `false` leaves out the compiler's check of the plugins. */
  readonly check?: boolean;
}

export interface HostEvents<T> {
  ready: [plugin: Plugin<T>];
  reload: [plugin: Plugin<T>];
  fail: [plugin: Plugin<T>, error: TsugiError];
  limit: [plugin: Plugin<T>, error: TsugiError];
}

export interface Host<T> {
  /** By name. */
  readonly plugins: ReadonlyMap<string, Plugin<T>>;
  /** @throws TsugiError if there is no such plugin, or it is not ready */
  get(name: string): T;
  /** What the plugins came to is told in the turn after `createHost` has given the host. */
  on<E extends keyof HostEvents<T>>(event: E, listener: (...args: HostEvents<T>[E]) => void): this;
  /** Closes every plugin. */
  close(): Promise<void>;
}

/** How many plugins are transpiled at the same time. */
const CONCURRENCY = 32;

class FolderHost<T> implements Host<T> {
  readonly plugins = new Map<string, LoadedPlugin<T>>();
  readonly #events = new EventEmitter();
  /** What has happened before anybody could listen. */
  #early: (() => void)[] | undefined = [];
  readonly #logger: Logger;
  #closed: Promise<void> | undefined;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  get(name: string): T {
    const plugin = this.plugins.get(name);
    if (plugin !== undefined) return plugin.api;
    const names = [...this.plugins.keys()].join(', ');
    throw new TsugiError('LOAD', `there is no plugin "${name}"; there ${names === '' ? 'are none' : `is ${names}`}`, {
      plugin: name,
    });
  }

  on<E extends keyof HostEvents<T>>(event: E, listener: (...args: HostEvents<T>[E]) => void): this {
    this.#events.on(event, listener as (...args: unknown[]) => void);
    return this;
  }

  close(): Promise<void> {
    this.#closed ??= Promise.all([...this.plugins.values()].map((plugin) => plugin.close(this.#logger))).then(() => {});
    return this.#closed;
  }

  emit<E extends keyof HostEvents<T>>(event: E, ...args: HostEvents<T>[E]): void {
    const emit = (): unknown => this.#events.emit(event, ...args);
    if (this.#early === undefined) emit();
    else this.#early.push(emit);
  }

  /** Tells what loading has come to, in the next turn: whoever awaited the host listens by then. */
  announce(): void {
    setImmediate(() => {
      const early = this.#early ?? [];
      this.#early = undefined;
      for (const emit of early) emit();
    });
  }

  async load(options: HostOptions<T>): Promise<void> {
    const shared = new Shared(options.cache);
    const { only } = options;
    const all = await findPlugins(options.plugins);
    const found = only === undefined ? all : all.filter(({ name }) => only.includes(name));
    for (const { name } of found) this.plugins.set(name, new LoadedPlugin<T>(name));
    const sound = found.filter(({ error }) => error === undefined);
    const misfits =
      options.check === false
        ? new Map<string, TsugiError>()
        : await checkAll(sound, options.contract, shared, this.#logger);
    const queue = [...found];
    const worker = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        await this.#loadOne(next, misfits.get(next.name), options, shared);
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  }

  async #loadOne(
    found: FoundPlugin,
    misfit: TsugiError | undefined,
    options: HostOptions<T>,
    shared: Shared,
  ): Promise<void> {
    const plugin = this.plugins.get(found.name) as LoadedPlugin<T>;
    if (misfit !== undefined) plugin.fail(misfit);
    else {
      await plugin.load(found, {
        contract: options.contract,
        engine: options.engine,
        limits: options.limits,
        checkArguments: options.checkArguments,
        modules: granted(found.name, options),
        config: ownEntry(options.config, found.name),
        logger: this.#logger,
        shared,
      });
    }
    if (plugin.error === undefined) this.emit('ready', plugin);
    else {
      this.#logger.error('a plugin failed to load', { plugin: plugin.name, error: plugin.error });
      this.emit('fail', plugin, plugin.error);
    }
  }
}

/** A plugin may be called `constructor`. */
const ownEntry = <V>(table: Readonly<Record<string, V>> | undefined, name: string): V | undefined =>
  table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;

function granted<T>(name: string, { modules = {}, grant }: HostOptions<T>): Readonly<Record<string, object>> {
  if (grant === undefined) return modules;
  const names = ownEntry(grant, name) ?? [];
  const plain = (module: string): string => module.replace(/^host:/, '');
  return Object.fromEntries(Object.entries(modules).filter(([module]) => names.map(plain).includes(plain(module))));
}

/**
 * Loads every plugin of a folder. A plugin that fails does not stop the others: it is in `plugins`, with its error.
 * @throws TsugiError `LOAD` if the folder cannot be read
 */
export async function createHost<T>(options: HostOptions<T>): Promise<Host<T>> {
  const host = new FolderHost<T>(options.logger ?? silentLogger);
  await host.load(options);
  host.announce();
  return host;
}
