/** A plugin as a module of the host's own process: `import()`ed anew each time it is loaded. */
import { contextOf, type FoundPlugin, type Running, type RuntimeContext } from '../../host/index.ts';
import type { TrustedPrograms } from '../../interpreter/index.ts';
import { loadPlugin } from '../process/load.ts';

/** @throws TsugiError why it cannot be */
export function startModule<T>(
  found: FoundPlugin,
  context: RuntimeContext<T>,
  programs: TrustedPrograms,
): Promise<Running<T>> {
  const { contract, limits, logger, checkArguments, watch, onLimit, onUncaught, configOver } = context;
  return loadPlugin(found, {
    contract,
    programs,
    limits,
    checkArguments,
    watch,
    onLimit,
    configOver,
    context: contextOf(logger, found.name),
    onUncaught: (error) => {
      logger.error('uncaught in a plugin', { plugin: found.name, error });
      onUncaught(error);
    },
  });
}
