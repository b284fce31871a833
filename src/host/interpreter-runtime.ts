/** The interpreter as a runtime: what every plugin runs in whose manifest names no other. */
import type { Contract } from '../contract/index.ts';
import {
  backendOf,
  type DeterministicOption,
  type Engine,
  type GuestModule,
  Interpreter,
  type Shared,
} from '../interpreter/index.ts';
import type { FoundPlugin } from './folder.ts';
import type { Grants } from './grants.ts';
import { consoleOf, contextOf } from './logger.ts';
import type { Running, Runtime, RuntimeContext } from './runtime.ts';

export interface InterpreterRuntimeOptions {
  readonly engine: Engine | undefined;
  readonly deterministic: DeterministicOption | undefined;
  readonly grants: Grants;
  readonly shared: Shared;
  readonly metered: boolean;
}

export class InterpreterRuntime implements Runtime {
  readonly name = 'interpreter';
  readonly remote = false;
  readonly #options: InterpreterRuntimeOptions;

  constructor(options: InterpreterRuntimeOptions) {
    this.#options = options;
  }

  /** Makes what needs no realm yet; `start` takes it. Whatever is wrong with the plugin, `start` says. */
  prepare({ entry, folder }: FoundPlugin): Promise<void> {
    const { engine = 'compiled', metered, shared } = this.#options;
    return shared.ahead.prepare(entry, folder, backendOf(engine, metered, false));
  }

  /** Makes so many realms, or as many as can be made until it is `enough`; `start` takes them. */
  async makeRealms(count: number, enough: () => boolean): Promise<void> {
    const { engine, deterministic, metered, shared } = this.#options;
    if (deterministic !== undefined) return;
    for (let made = 0; made < count && !enough(); made++) {
      shared.spares.add({ metered, interpreted: engine === 'interpreted' });
      await new Promise(setImmediate);
    }
  }

  async start<T>(found: FoundPlugin, context: RuntimeContext<T>): Promise<Running<T>> {
    const { contract, logger, signal } = context;
    const modules = await this.#options.grants.provide(found, logger, signal);
    const interpreter = this.#make(found, modules, context);
    try {
      const module = await interpreter.importPlugin(found.entry, found.folder);
      const implementation = await implementationOf(module, found.name, contract, context);
      return {
        implementation,
        modules: Object.keys(modules),
        get pending() {
          return interpreter.pending;
        },
        get fuel() {
          return interpreter.ticks;
        },
        bytesIn: (measured) => interpreter.bytesIn(measured),
        end: () => interpreter.dispose(),
      };
    } catch (error) {
      interpreter.dispose();
      throw error;
    }
  }

  #make<T>(found: FoundPlugin, modules: Readonly<Record<string, object>>, context: RuntimeContext<T>): Interpreter {
    const { engine, deterministic, grants, shared } = this.#options;
    const { limits, checkArguments, watch, logger, onLimit, onUncaught } = context;
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
}

function implementationOf<T>(
  module: GuestModule,
  plugin: string,
  contract: Contract<T>,
  { configOver, logger }: RuntimeContext<T>,
): Promise<T> {
  const config = configOver(module.names.includes('defaults') ? module.get('defaults') : undefined);
  return module.bindImplementation('default', contract, [config, contextOf(logger, plugin)]);
}
