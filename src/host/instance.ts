/** One instance of a plugin: what runs it, what it implements, and its end. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Contract, conform, type Schema } from '../contract/index.ts';
import { TsugiError } from '../diagnostics/error.ts';
import type { ArgumentChecks, CallWatch, Limits } from '../interpreter/index.ts';
import type { FoundPlugin } from './folder.ts';
import type { Logger } from './logger.ts';
import type { Running, RuntimeContext } from './runtime.ts';
import type { Runtimes } from './runtimes.ts';
import { watched } from './watched.ts';

export interface InstanceOptions<T> {
  readonly contract: Contract<T>;
  readonly limits: Limits | false | undefined;
  readonly checkArguments: ArgumentChecks | undefined;
  readonly runtimes: Runtimes;
  readonly config: unknown;
  /** The type of its config, if it is known. */
  readonly configSchema: Schema | undefined;
  readonly logger: Logger;
  readonly watch: CallWatch | undefined;
  readonly onLimit: (error: TsugiError) => void;
  readonly onUncaught: (error: unknown) => void;
  /** It serves no longer, though nobody has closed it. */
  readonly onExit: (error: TsugiError) => void;
  /** How long its `close` may take, in milliseconds. */
  readonly closeMs: number;
}

export class Instance<T> {
  readonly implementation: T;
  /** The host modules that it may import. */
  readonly modules: readonly string[];
  /** From the start of its transpilation to its bound implementation, in milliseconds. */
  readonly loadMs: number;
  readonly #running: Running<T>;
  readonly #ended: AbortController;
  readonly #options: InstanceOptions<T>;
  readonly #name: string;
  /** Why it serves no longer, if it has ended by itself. */
  exit: TsugiError | undefined;
  #closed: Promise<void> | undefined;

  private constructor(
    name: string,
    running: Running<T>,
    implementation: T,
    loadMs: number,
    ended: AbortController,
    options: InstanceOptions<T>,
  ) {
    this.#name = name;
    this.implementation = implementation;
    this.modules = running.modules ?? [];
    this.loadMs = loadMs;
    this.#running = running;
    this.#ended = ended;
    this.#options = options;
  }

  /** @throws TsugiError why it cannot be */
  static async load<T>(found: FoundPlugin, options: InstanceOptions<T>): Promise<Instance<T>> {
    const start = performance.now();
    const ended = new AbortController();
    let exit: TsugiError | undefined;
    let made: Instance<T> | undefined;
    const onExit = (error: TsugiError): void => {
      exit ??= error;
      if (made === undefined || made.exit !== undefined) return;
      made.exit = error;
      options.onExit(error);
    };
    try {
      const { contract, runtimes } = options;
      checkContract(found, contract);
      const runtime = runtimes.of(found, contract);
      const running = await runtime.start(found, { ...contextFor(found.name, ended.signal, options), onExit });
      const { watch, onUncaught } = options;
      const implementation = runtime.remote
        ? watched(running.implementation, contract.schema, watch, onUncaught)
        : running.implementation;
      if (exit !== undefined) {
        await running.end();
        throw exit;
      }
      made = new Instance(found.name, running, implementation, performance.now() - start, ended, options);
      return made;
    } catch (error) {
      ended.abort();
      throw error;
    }
  }

  /** Promises and streams of it that the host waits for. */
  get pending(): number {
    return this.#running.pending;
  }

  get fuel(): number {
    return this.#running.fuel ?? 0;
  }

  /** @param measured what `Realms.measure` gave */
  bytesIn(measured: ReadonlyMap<object, number>): number | undefined {
    return this.#running.bytesIn?.(measured);
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
    if (this.exit === undefined) {
      await this.#drain(performance.now() + drainMs);
      await this.#callClose();
    }
    await this.#running.end();
    this.#ended.abort();
  }

  async #callClose(): Promise<void> {
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

function contextFor<T>(
  name: string,
  signal: AbortSignal,
  options: InstanceOptions<T>,
): Omit<RuntimeContext<T>, 'onExit'> {
  const { contract, limits, logger, checkArguments, watch, onLimit, onUncaught } = options;
  return {
    contract,
    limits,
    logger,
    checkArguments,
    watch,
    signal,
    onLimit,
    onUncaught,
    configOver: (defaults) => configOver(name, defaults, options),
  };
}

/** The host's config for a plugin, over the plugin's own `defaults`, checked by its type `Config`. */
function configOver<T>(name: string, defaults: unknown, { config, configSchema }: InstanceOptions<T>): unknown {
  const merged = defaults === undefined ? config : over(defaults, config);
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
