/** What lies in a folder of plugins: single files, and folders with a package.json. */
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { TsugiError } from '../diagnostics/error.ts';
import { parseJson } from '../interpreter/index.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { isOwn } from './manifest-runtime.ts';

/** A plugin that was found; `error` if what is there cannot be one. */
export interface FoundPlugin {
  /** The file's name without its ending; of a folder what its manifest says, or the folder's name. */
  readonly name: string;
  /** The name of what lies in the folder of the plugins: a file's or a folder's. */
  readonly item: string;
  /** Absolute path of the entry file; of a plugin without source what stands in its place. */
  readonly entry: string;
  /** The plugin's own folder; undefined for a single file. */
  readonly folder?: string;
  /** What `tsugi` in its package.json says; absent for a single file. */
  readonly manifest?: Manifest;
  readonly error?: TsugiError;
}

const EXTENSIONS: ReadonlySet<string> = new Set(['.ts', '.mts', '.tsx', '.js', '.mjs', '.jsx']);
const ENTRIES = ['index.ts', 'index.mts', 'index.js', 'index.mjs', 'src/index.ts'];

/**
 * @returns by alphabet; of several of one name the first, with an error that names them all
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
  if (await hasEntry(path)) return withoutManifest(path, name);
  const extension = extname(name);
  if (!EXTENSIONS.has(extension) || /\.(?:d|test|spec|config)\.\w+$/.test(name)) return undefined;
  const stem = name.slice(0, -extension.length);
  try {
    const entry = await realpath(path);
    return (await stat(entry)).isFile() ? { name: stem, item: name, entry } : undefined;
  } catch {
    const error = new TsugiError('LOAD', 'the symbolic link leads nowhere', { plugin: stem, file: path });
    return { name: stem, item: name, entry: path, error };
  }
}

async function inFolder(folder: string, name: string, text: string): Promise<FoundPlugin> {
  const file = join(folder, 'package.json');
  const refused = (error: TsugiError): FoundPlugin => ({ name, item: name, folder, entry: file, error });
  const fail = (message: string): FoundPlugin => refused(new TsugiError('LOAD', message, { plugin: name, file }));
  let fields: unknown;
  try {
    fields = await parseJson(text, file);
  } catch (error) {
    return refused(error as TsugiError);
  }
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    return fail('package.json must hold an object');
  let manifest: Manifest;
  try {
    manifest = readManifest(fields, file);
  } catch (error) {
    return refused(error as TsugiError);
  }
  if (!hasSource(manifest)) return withoutSource(folder, name, manifest, fail);
  const { main } = fields as { main?: unknown };
  if (main !== undefined && typeof main !== 'string') return fail(`"main" must be a string, got ${typeof main}`);
  for (const candidate of main === undefined ? ENTRIES : [main]) {
    const entry = resolve(folder, candidate);
    if (!entry.startsWith(folder + sep)) return fail(`"main" names ${candidate}, which is not in the plugin's folder`);
    if (!/\.(?:[cm]?[jt]s|[jt]sx)$/.test(entry)) {
      return fail(`"main" names ${candidate}, which is no file of TypeScript or JavaScript`);
    }
    const isFile = await readFile(entry).then(
      () => true,
      () => false,
    );
    if (isFile) return { name: manifest.name ?? name, item: name, folder, entry, manifest };
  }
  return fail(
    main === undefined
      ? `no entry file: name one under "main", or add ${ENTRIES[0]}`
      : `"main" names ${main}, which is not there`,
  );
}

/** False for a plugin that is an executable or a shared library. */
export const hasSource = ({ command, library }: Manifest = {}): boolean =>
  command === undefined && library === undefined;

/** Whether it runs in the interpreter. */
export const isInterpreted = ({ runtime = 'interpreter' }: Manifest = {}): boolean => runtime === 'interpreter';

/** The executable or library must lie in the plugin's folder, wherever links lead; an executable on PATH is looked up later. */
async function withoutSource(
  folder: string,
  item: string,
  manifest: Manifest,
  fail: (message: string) => FoundPlugin,
): Promise<FoundPlugin> {
  const { command, library } = manifest;
  const file = library?.file ?? command?.[0] ?? '';
  const field = library === undefined ? 'tsugi.command[0]' : 'tsugi.library.file';
  const found: FoundPlugin = {
    name: manifest.name ?? item,
    item,
    folder,
    entry: join(folder, 'package.json'),
    manifest,
  };
  if (!isOwn(file)) return found;
  const entry = resolve(folder, file);
  const real = await realpath(entry).catch(() => undefined);
  if (real === undefined || !(await stat(real)).isFile()) return fail(`${field} names ${file}, which is not there`);
  if (real.startsWith((await realpath(folder)) + sep)) return { ...found, entry };
  return fail(`${field} names ${file}, a link that leads out of the plugin's folder`);
}

function refuseDoubles(found: readonly FoundPlugin[]): FoundPlugin[] {
  const byName = new Map<string, FoundPlugin[]>();
  for (const plugin of found) byName.set(plugin.name, [...(byName.get(plugin.name) ?? []), plugin]);
  return [...byName.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined || same.length === 1) return same;
    const { name, entry: file } = first;
    const message = `${same.length === 2 ? 'two' : same.length} plugins are called "${name}": ${same.map(({ entry }) => entry).join(', ')}; rename all but one`;
    return { ...first, error: new TsugiError('LOAD', message, { plugin: name, file }) };
  });
}

async function hasEntry(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((): string[] => []);
  return ENTRIES.some((entry) => names.includes(entry));
}

/** Somebody meant it to be a plugin; a folder that is none has no entry file. */
function withoutManifest(folder: string, name: string): FoundPlugin {
  const message = 'a folder is a plugin if it has a package.json; add one: { "type": "module" }';
  return {
    name,
    item: name,
    folder,
    entry: folder,
    error: new TsugiError('LOAD', message, { plugin: name, file: folder }),
  };
}
