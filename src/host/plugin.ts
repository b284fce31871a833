/** One plugin of a host: loading it, and what is known of it afterwards. */
import type { Contract } from '../contract/index.ts';
import { TsugiError } from '../diagnostics/error.ts';
import { type ArgumentChecks, type Engine, Interpreter, type Limits, Root, type Shared } from '../interpreter/index.ts';
import type { FoundPlugin } from './folder.ts';
import { consoleOf, contextOf, type Logger } from './logger.ts';

export type PluginStatus = 'ready' | 'failed' | 'quarantined' | 'closed';

/** A plugin as the host shows it. */
export interface Plugin<T> {
  readonly name: string;
  readonly status: PluginStatus;
  /** Why it is not ready. */
  readonly error?: TsugiError;
  /** From the start of its transpilation to its bound implementation, in milliseconds. */
  readonly loadMs: number;
  /** @throws TsugiError the reason why the plugin is not ready */
  readonly api: T;
}

export interface LoadOptions<T> {
  readonly contract: Contract<T>;
  readonly engine?: Engine | undefined;
  readonly limits?: Limits | false | undefined;
  readonly checkArguments?: ArgumentChecks | undefined;
  /** Those that were granted to the plugin. */
  readonly modules: Readonly<Record<string, object>>;
  readonly config: unknown;
  readonly logger: Logger;
  readonly shared: Shared;
}

export class LoadedPlugin<T> implements Plugin<T> {
  readonly name: string;
  loadMs = 0;
  status: PluginStatus = 'failed';
  error?: TsugiError;
  #api: T | undefined;
  #interpreter: Interpreter | undefined;

  constructor(name: string) {
    this.name = name;
  }

  get api(): T {
    if (this.status === 'ready') return this.#api as T;
    const why = this.error?.message ?? this.status;
    throw this.error ?? new TsugiError('LOAD', `the plugin "${this.name}" is not ready: ${why}`, { plugin: this.name });
  }

  /** Never throws: what goes wrong is the plugin's `error`. */
  async load(found: FoundPlugin, options: LoadOptions<T>): Promise<void> {
    const start = performance.now();
    try {
      if (found.error !== undefined) throw found.error;
      this.#api = await this.#instantiate(found, options);
      this.status = 'ready';
    } catch (error) {
      this.fail(error, found.entry);
    }
    this.loadMs = performance.now() - start;
  }

  /** @param entry the place of an error that knows none */
  fail(error: unknown, entry?: string): void {
    this.status = 'failed';
    this.error = this.#attributed(error, entry);
    this.#interpreter?.dispose();
  }

  /** Whatever went wrong is about this plugin, and at least about its entry file. */
  #attributed(error: unknown, entry: string | undefined): TsugiError {
    if (!(error instanceof TsugiError)) {
      const message = `the host threw while the plugin was loaded: ${String(error)}`;
      return new TsugiError('LOAD', message, { plugin: this.name, file: entry, cause: error });
    }
    const missing = {
      ...(error.plugin === undefined && { plugin: this.name }),
      ...(error.file === undefined && { file: entry }),
    };
    for (const [key, value] of Object.entries(missing)) {
      if (value !== undefined) Object.defineProperty(error, key, { value, enumerable: true });
    }
    return error;
  }

  /** Calls the implementation's own `close`, if it has one, and ends the guest. */
  async close(logger: Logger): Promise<void> {
    const { close } = (this.status === 'ready' ? this.#api : {}) as { close?: () => unknown };
    this.status = 'closed';
    try {
      if (typeof close === 'function') await close();
    } catch (error) {
      logger.error('close failed', { plugin: this.name, error });
    }
    this.#interpreter?.dispose();
  }

  async #instantiate(found: FoundPlugin, options: LoadOptions<T>): Promise<T> {
    const { logger } = options;
    const interpreter = new Interpreter({
      name: this.name,
      modules: options.modules,
      shared: options.shared,
      console: consoleOf(logger, this.name),
      onError: (error) => logger.error('uncaught in a plugin', { plugin: this.name, error }),
      ...(options.engine !== undefined && { engine: options.engine }),
      ...(options.limits !== undefined && { limits: options.limits }),
      ...(options.checkArguments !== undefined && { checkArguments: options.checkArguments }),
    });
    this.#interpreter = interpreter;
    const module =
      found.folder === undefined
        ? await interpreter.importSingle(found.entry)
        : await interpreter.importEntry(found.entry, new Root(found.folder));
    return module.bindImplementation('default', options.contract, [options.config, contextOf(logger, this.name)]);
  }
}
