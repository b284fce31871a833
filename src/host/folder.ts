/** What lies in a folder of plugins: single files, and folders with a package.json. */
import { readdir, readFile, realpath } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { TsugiError } from '../diagnostics/error.ts';

/** A plugin that was found; `error` if what is there cannot be one. */
export interface FoundPlugin {
  /** The file's name without its ending, or the folder's name. */
  readonly name: string;
  /** Absolute path of the entry file. */
  readonly entry: string;
  /** The plugin's own folder; undefined for a single file. */
  readonly folder?: string;
  readonly error?: TsugiError;
}

const EXTENSIONS: ReadonlySet<string> = new Set(['.ts', '.mts', '.tsx', '.js', '.mjs', '.jsx']);
const ENTRIES = ['index.ts', 'index.mts', 'index.js', 'index.mjs', 'src/index.ts'];

/**
 * @returns by alphabet; two of the same name are both refused
 * @throws TsugiError `LOAD` if the folder cannot be read
 */
export async function findPlugins(folder: string): Promise<FoundPlugin[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    const problem = error.code === 'ENOENT' ? 'there is no such folder' : error.message;
    throw new TsugiError('LOAD', `cannot read the plugins in ${folder}: ${problem}`, { file: folder, cause: error });
  });
  const found: FoundPlugin[] = [];
  for (const { name } of entries) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const plugin = await inspect(resolve(folder, name), name);
    if (plugin !== undefined) found.push(plugin);
  }
  return refuseDoubles(found.sort((a, b) => (a.name < b.name ? -1 : 1)));
}

async function inspect(path: string, name: string): Promise<FoundPlugin | undefined> {
  const manifest = await readFile(join(path, 'package.json'), 'utf8').catch(() => undefined);
  if (manifest !== undefined) return inFolder(path, name, manifest);
  const extension = extname(name);
  if (!EXTENSIONS.has(extension) || /\.(?:d|test|spec|config)\.\w+$/.test(name)) return undefined;
  const stem = name.slice(0, -extension.length);
  try {
    return { name: stem, entry: await realpath(path) };
  } catch {
    const error = new TsugiError('LOAD', 'the symbolic link leads nowhere', { plugin: stem, file: path });
    return { name: stem, entry: path, error };
  }
}

async function inFolder(folder: string, name: string, manifest: string): Promise<FoundPlugin> {
  const file = join(folder, 'package.json');
  const fail = (message: string): FoundPlugin => ({
    name,
    folder,
    entry: file,
    error: new TsugiError('LOAD', message, { plugin: name, file }),
  });
  let main: unknown;
  try {
    main = (JSON.parse(manifest) as { main?: unknown } | null)?.main;
  } catch (error) {
    return fail(`package.json is not JSON: ${(error as Error).message}`);
  }
  if (main !== undefined && typeof main !== 'string') return fail(`"main" must be a string, got ${typeof main}`);
  for (const candidate of main === undefined ? ENTRIES : [main]) {
    const entry = resolve(folder, candidate);
    const isFile = await readFile(entry).then(
      () => true,
      () => false,
    );
    if (isFile) return { name, folder, entry };
  }
  return fail(
    main === undefined
      ? `no entry file: name one under "main", or add ${ENTRIES[0]}`
      : `"main" names ${main}, which is not there`,
  );
}

function refuseDoubles(found: readonly FoundPlugin[]): FoundPlugin[] {
  return found.map((plugin) => {
    const other = found.find(({ name, entry }) => name === plugin.name && entry !== plugin.entry);
    if (other === undefined) return plugin;
    const message = `two plugins are called "${plugin.name}": ${plugin.entry} and ${other.entry}; rename one`;
    return { ...plugin, error: new TsugiError('LOAD', message, { plugin: plugin.name, file: plugin.entry }) };
  });
}
