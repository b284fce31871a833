/** Looks at the config file while the server runs. */
import { unwatchFile, watchFile } from 'node:fs';
import { dirname } from 'node:path';
import { type LoadedConfig, loadConfig } from './load.ts';

/** Milliseconds between two looks. */
const LOOK_MS = 500;

/**
 * @param onChange is given what the file says now, one version after the other
 * @param onFailure is told why the file, or what `onChange` makes of it, cannot be had
 * @returns stops looking
 */
export function watchConfig(
  file: string,
  onChange: (config: LoadedConfig) => Promise<void>,
  onFailure: (error: unknown) => void,
): () => Promise<void> {
  let stopped = false;
  let busy = Promise.resolve();
  const look = (): void => {
    busy = busy.then(async () => {
      if (stopped) return;
      try {
        await onChange(await loadConfig(dirname(file), file));
      } catch (error) {
        onFailure(error);
      }
    });
  };
  // Not `watch`: editors replace files, and links to them.
  watchFile(file, { interval: LOOK_MS, persistent: false }, look);
  return () => {
    stopped = true;
    unwatchFile(file, look);
    return busy;
  };
}
