/** What starts a plugin's process: its own executable, or Node with a runner that loads its source. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TsugiError } from '../../diagnostics/error.ts';
import type { FoundPlugin } from '../../host/index.ts';

export type Argv = readonly [executable: string, ...args: string[]];

/**
 * @param runner path of the script that loads the plugin's source and serves it; its arguments are the plugin's name, entry and
 * folder. See `runnerAt`
 */
export function argvOf({ name, entry, folder = '', manifest }: FoundPlugin, runner: () => string): Argv {
  const [executable, ...args] = manifest?.command ?? [];
  if (executable === undefined) return [process.execPath, runner(), name, entry, folder];
  return [executable.startsWith('./') ? join(folder, executable) : executable, ...args];
}

/**
 * The path of a runner of this build.
 * @param script relative to `runtimes`, without its ending: `stdio/runner`
 * @throws TsugiError `LOAD` if these are sources that were not built: Node runs no TypeScript
 */
export function runnerAt(script: string): string {
  const here = fileURLToPath(new URL('..', import.meta.url));
  const built = import.meta.url.endsWith('.ts') ? join(here, '../../dist/runtimes') : here;
  const path = join(built, `${script}.js`);
  if (existsSync(path)) return path;
  throw new TsugiError('LOAD', `there is no ${path}; npm run build makes it`, { file: path });
}
