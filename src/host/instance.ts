/** One instance of a plugin: its realm, what it implements, and its end. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Contract, conform, type Schema } from '../contract/index.ts';
import { TsugiError } from '../diagnostics/error.ts';
import {
  type ArgumentChecks,
  type CallWatch,
  type DeterministicOption,
  type Engine,
  type GuestModule,
  Interpreter,
  type Limits,
  Root,
  type Shared,
} from '../interpreter/index.ts';
import type { FoundPlugin } from './folder.ts';
import type { Grants } from './grants.ts';
import { consoleOf, contextOf, type Logger } from './logger.ts';

export interface InstanceOptions<T> {
  readonly contract: Contract<T>;
  readonly engine: Engine | undefined;
  readonly limits: Limits | false | undefined;
  readonly deterministic: DeterministicOption | undefined;
  readonly checkArguments: ArgumentChecks | undefined;
  readonly grants: Grants;
  readonly config: unknown;
  /** The type of its config, if it is known. */
  readonly configSchema: Schema | undefined;
  readonly logger: Logger;
  readonly shared: Shared;
  readonly watch: CallWatch | undefined;
  readonly onLimit: (error: TsugiError) => void;
  readonly onUncaught: (error: unknown) => void;
  /** How long its `close` may take, in milliseconds. */
  readonly closeMs: number;
}

export class Instance<T> {
  readonly implementation: T;
  /** The host modules that it may import. */
  readonly modules: readonly string[];
  /** From the start of its transpilation to its bound implementation, in milliseconds. */
  readonly loadMs: number;
  readonly #interpreter: Interpreter;
  readonly #ended: AbortController;
  readonly #options: InstanceOptions<T>;
  readonly #name: string;
  #closed: Promise<void> | undefined;

  private constructor(
    name: string,
    made: { implementation: T; modules: readonly string[]; loadMs: number },
    interpreter: Interpreter,
    ended: AbortController,
    options: InstanceOptions<T>,
  ) {
    this.#name = name;
    this.implementation = made.implementation;
    this.modules = made.modules;
    this.loadMs = made.loadMs;
    this.#interpreter = interpreter;
    this.#ended = ended;
    this.#options = options;
  }

  /** @throws TsugiError why it cannot be */
  static async load<T>(found: FoundPlugin, options: InstanceOptions<T>): Promise<Instance<T>> {
    const start = performance.now();
    const ended = new AbortController();
    let interpreter: Interpreter | undefined;
    try {
      const { contract, grants, logger } = options;
      checkContract(found, contract);
      const modules = await grants.provide(found, logger, ended.signal);
      interpreter = makeInterpreter(found, modules, options);
      const module =
        found.folder === undefined
          ? await interpreter.importSingle(found.entry)
          : await interpreter.importEntry(found.entry, new Root(found.folder));
      const config = configOf(found.name, module, options);
      const args = [config, contextOf(logger, found.name)];
      const implementation = await module.bindImplementation('default', contract, args);
      const made = { implementation, modules: Object.keys(modules), loadMs: performance.now() - start };
      return new Instance(found.name, made, interpreter, ended, options);
    } catch (error) {
      interpreter?.dispose();
      ended.abort();
      throw error;
    }
  }

  /** Promises and streams of it that the host waits for. */
  get pending(): number {
    return this.#interpreter.pending;
  }

  get fuel(): number {
    return this.#interpreter.ticks;
  }

  /** @param measured what `Realms.measure` gave */
  bytesIn(measured: ReadonlyMap<object, number>): number | undefined {
    return this.#interpreter.bytesIn(measured);
  }

  /**
   * Waits for what is pending, calls the implementation's `close` and ends the guest. Done once, however often it is
   * asked for; never rejects.
   * @param drainMs how long it waits at most
   */
  close(drainMs: number): Promise<void> {
    this.#closed ??= this.#end(drainMs);
    return this.#closed;
  }

  async #end(drainMs: number): Promise<void> {
    await this.#drain(performance.now() + drainMs);
    const { logger, closeMs } = this.#options;
    try {
      const { close } = this.implementation as { close?: () => unknown };
      if (typeof close === 'function') {
        const closed = Promise.resolve(close());
        const late = sleep(closeMs, LATE, { ref: false });
        if ((await Promise.race([closed, late])) === LATE) {
          closed.catch(() => {}); // told of below, and ended with the guest
          logger.warn(`close took longer than ${closeMs} ms`, { plugin: this.#name });
        }
      }
    } catch (error) {
      logger.error('close failed', { plugin: this.#name, error });
    }
    this.#interpreter.dispose();
    this.#ended.abort();
  }

  async #drain(until: number): Promise<void> {
    // a stream that a call gave is read from the next turn on
    await new Promise(setImmediate);
    for (let wait = 1; this.pending > 0 && performance.now() < until; wait = Math.min(2 * wait, 50)) await sleep(wait);
  }
}

const LATE: unique symbol = Symbol('late');

function checkContract<T>({ manifest, folder, name }: FoundPlugin, { schema }: Contract<T>): void {
  const claimed = manifest?.implements;
  if (claimed === undefined || claimed === schema.name) return;
  const message = `the plugin implements ${claimed} (tsugi.implements in its package.json), and this host wants ${schema.name}`;
  throw new TsugiError('CONTRACT', message, { plugin: name, file: `${folder}/package.json` });
}

function makeInterpreter<T>(
  found: FoundPlugin,
  modules: Readonly<Record<string, object>>,
  options: InstanceOptions<T>,
): Interpreter {
  const { logger, grants, engine, limits, deterministic, checkArguments, watch, shared, onLimit, onUncaught } = options;
  return new Interpreter({
    name: found.name,
    modules,
    explainMissing: (module) => grants.explain(found, module),
    shared,
    console: consoleOf(logger, found.name),
    onLimit,
    onError: (error) => {
      logger.error('uncaught in a plugin', { plugin: found.name, error });
      onUncaught(error);
    },
    ...(watch !== undefined && { watch }),
    ...(engine !== undefined && { engine }),
    ...(limits !== undefined && { limits }),
    ...(deterministic !== undefined && { deterministic }),
    ...(checkArguments !== undefined && { checkArguments }),
  });
}

/** The host's config for a plugin, over the plugin's own `defaults`, checked by its type `Config`. */
function configOf<T>(name: string, module: GuestModule, { config, configSchema }: InstanceOptions<T>): unknown {
  const merged = module.names.includes('defaults') ? over(module.get('defaults'), config) : config;
  if (configSchema !== undefined) return conform(configSchema, merged ?? {}, `plugins.${name}`);
  return merged;
}

/** Objects are merged, everything else is replaced. */
function over(below: unknown, above: unknown): unknown {
  if (above === undefined) return below;
  if (!isPlain(below) || !isPlain(above)) return above;
  const merged: Record<string, unknown> = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const under = Object.hasOwn(below, key) ? below[key] : undefined;
    Object.defineProperty(merged, key, {
      value: over(under, value),
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
  return merged;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && [null, Object.prototype].includes(Object.getPrototypeOf(value));
