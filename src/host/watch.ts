/** The only importer of chokidar: tells which items of the folder of the plugins may have changed, some time later. */
import { basename, relative, resolve, sep } from 'node:path';
import { TsugiError } from '../diagnostics/error.ts';
import type { Logger } from './logger.ts';

/** Changes come in crowds: so long nothing may change before they are told, but they wait no longer than the second. */
const QUIET_MS = 60;
const MOST_MS = 500;

/**
 * @param changed gets the names of files and folders of the folder
 * @returns what ends it
 * @throws TsugiError `LOAD` if the package is missing
 */
export async function watchFolder(
  folder: string,
  logger: Logger,
  changed: (items: ReadonlySet<string>) => Promise<void>,
): Promise<() => Promise<void>> {
  const root = resolve(folder);
  const { watch } = await import('chokidar').catch((cause: unknown) => {
    throw new TsugiError('LOAD', 'watching a folder needs the package chokidar: npm install chokidar', { cause });
  });
  let items = new Set<string>();
  let first = 0;
  let timer: NodeJS.Timeout | undefined;
  const tell = (): void => {
    const told = items;
    items = new Set();
    first = 0;
    changed(told).catch(() => {}); // whoever reads the folder has said why it could not
  };
  const note = (path: string): void => {
    const [item = ''] = relative(root, path).split(sep);
    if (item === '' || item === '..') return;
    items.add(item);
    const now = performance.now();
    if (first === 0) first = now;
    clearTimeout(timer);
    timer = setTimeout(tell, Math.max(0, Math.min(QUIET_MS, first + MOST_MS - now)));
  };
  const watcher = watch(root, {
    ignoreInitial: true,
    ignored: (path) => basename(path) === 'node_modules' || (path !== root && basename(path).startsWith('.')),
  });
  watcher.on('all', (_event, path) => note(path));
  watcher.on('error', (error) => logger.error('the folder of the plugins cannot be watched', { error }));
  await new Promise<void>((ready) => {
    watcher.once('ready', () => ready());
  });
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}
