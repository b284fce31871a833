/**
 * The compiler's verdict on plugins before they run, and the types of their configs; what was clean once is not checked
 * again while it reads the same.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, readlink, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Contract,
  type Diagnostic,
  judgeAside,
  MISFIT_CODES,
  type Schema,
  type Verdict,
} from '../contract/index.ts';
import { TsugiError } from '../diagnostics/error.ts';
import type { Shared } from '../interpreter/index.ts';
import { type FoundPlugin, hasSource, isInterpreted } from './folder.ts';
import type { Logger } from './logger.ts';

export interface CheckedPlugin {
  /** Why it must not run. */
  readonly error?: TsugiError;
  /** The type of its config; absent if it exports none, or nobody looked. */
  readonly config?: Schema;
}

export interface CheckContext {
  readonly contract: Contract<unknown>;
  readonly shared: Shared;
  readonly logger: Logger;
  /** The contract of a host module by its name, if it has one. */
  readonly moduleContract: (name: string) => Promise<Contract<object>> | undefined;
  /** What can be done for plugins while the compiler looks at them. */
  readonly meanwhile: (plugins: readonly FoundPlugin[], judged: () => boolean) => Promise<unknown>;
}

/** What a plugin is made of. Its texts themselves are not kept: a host has many plugins. */
export interface Sources {
  /** A hash of all that can change what the plugin is. */
  readonly digest: string;
  /** Names of the host modules that its texts may import. */
  readonly modules: readonly string[];
}

export interface ReadPlugin {
  readonly found: FoundPlugin;
  readonly sources: Sources;
}

/** @returns what was found out about each plugin, by name; nothing if typescript is not installed */
export async function checkAll(
  plugins: readonly ReadPlugin[],
  context: CheckContext,
): Promise<ReadonlyMap<string, CheckedPlugin>> {
  const { contract, shared, logger } = context;
  const checked = new Map<string, CheckedPlugin>();
  const keys = new Map<string, string>();
  const open: FoundPlugin[] = [];
  const modules = new Map<string, Contract<object>>();
  for (const { found: plugin, sources } of plugins) {
    if (!hasSource(plugin.manifest)) continue;
    const own = await contractsIn(sources.modules, context);
    const key = shared.verdicts.name(
      JSON.stringify([contract.schema, [...own].map(([name, { schema }]) => [name, schema])]),
      plugin.name,
      sources.digest,
    );
    keys.set(plugin.name, key);
    const note = shared.verdicts.read(key);
    if (note !== undefined) {
      checked.set(plugin.name, note === '' ? {} : { config: JSON.parse(note) as Schema });
      continue;
    }
    open.push(plugin);
    for (const [name, module] of own) modules.set(name, module);
  }
  if (open.length === 0) return checked;
  let verdicts: ReadonlyMap<string, Verdict>;
  let judged = false;
  const others = context.meanwhile(open, () => judged);
  try {
    verdicts = await judgeAside({ contract, plugins: open, modules });
  } catch (error) {
    if (!(error instanceof TsugiError) || error.code !== 'LOAD') throw error;
    logger.debug('plugins are not type-checked', { error });
    return checked;
  } finally {
    judged = true;
    // also where nobody judges: what is made must not come after those that take it
    await others;
  }
  for (const { name, manifest } of open) {
    const { diagnostics = [], config } = verdicts.get(name) ?? {};
    const [first, ...more] = diagnostics.filter(refuses);
    if (first !== undefined) checked.set(name, { error: toError(name, first, more.length) });
    else if (config instanceof TsugiError) checked.set(name, { error: config });
    else {
      checked.set(name, config === undefined ? {} : { config });
      const key = keys.get(name) as string;
      if (diagnostics.length === 0) shared.verdicts.add(key, config === undefined ? '' : JSON.stringify(config));
      // what is not of the interpreter may use all of Node, which the compiler knows nothing of here
      else if (isInterpreted(manifest)) warn(name, diagnostics, logger);
    }
  }
  return checked;
}

/** The contracts of those of the host modules that have one. */
async function contractsIn(modules: readonly string[], context: CheckContext): Promise<Map<string, Contract<object>>> {
  const found = new Map<string, Contract<object>>();
  for (const name of modules) {
    const contract = await context.moduleContract(name);
    if (contract !== undefined) found.set(name, contract);
  }
  return found;
}

const isSyntax = ({ code, misfit }: Diagnostic): boolean => misfit !== true && code >= 1000 && code < 2000;

/**
 * What keeps a plugin from being loaded: that it does not parse, does not fit the contract, or gives a value a type that
 * it does not have, which is how a plugin that declares `Middleware` itself fails to be one. All else is the author's
 * business, who sees it by `tsugi check`.
 */
const refuses = (diagnostic: Diagnostic): boolean =>
  diagnostic.misfit === true || isSyntax(diagnostic) || MISFIT_CODES.includes(diagnostic.code);

const codeOf = (diagnostic: Diagnostic): 'SYNTAX' | 'TYPE' | 'CONTRACT' =>
  diagnostic.misfit ? 'CONTRACT' : isSyntax(diagnostic) ? 'SYNTAX' : 'TYPE';

function warn(plugin: string, diagnostics: readonly Diagnostic[], logger: Logger): void {
  for (const { message, file, line, column, frame } of diagnostics) {
    logger.warn(`type error: ${message}`, { plugin, at: `${file}:${line}:${column}`, frame });
  }
}

function toError(plugin: string, diagnostic: Diagnostic, more: number): TsugiError {
  const { message, file, line, column, frame } = diagnostic;
  const rest = more === 0 ? '' : ` (and ${more} more)`;
  return new TsugiError(codeOf(diagnostic), message + rest, { plugin, file, line, column, frame });
}

/** @throws the system's error for what cannot be read */
export async function readSources(plugin: FoundPlugin): Promise<Sources> {
  const hash = createHash('sha256');
  const modules = new Set<string>();
  for (const text of await textsOf(plugin)) {
    hash.update(`${text.length}:`).update(text);
    for (const [, name = ''] of text.matchAll(/['"`]host:([\w./-]+)['"`]/g)) modules.add(name);
  }
  return { digest: hash.digest('base64'), modules: [...modules] };
}

/** All that can change what a plugin is: the texts of its own files, and where its links lead. */
async function textsOf({ entry, folder, manifest }: FoundPlugin): Promise<string[]> {
  if (folder === undefined) return [entry, await readFile(entry, 'utf8')];
  const found: string[] = [];
  if (!hasSource(manifest)) {
    // an executable or a library is large, and who writes it anew changes these
    const { size, mtimeMs, ino } = await stat(entry);
    found.push(entry, `${size} ${mtimeMs} ${ino}`);
  }
  const visit = async (path: string): Promise<void> => {
    const entries = await readdir(path, { withFileTypes: true });
    for (const item of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const at = join(path, item.name);
      if (item.isDirectory() && item.name !== 'node_modules') await visit(at);
      else if (item.isSymbolicLink()) found.push(at, await readlink(at));
      const isText = /\.(?:json|[cm]?[jt]sx?)$/.test(item.name);
      if (isText && (await stat(at).catch(() => undefined))?.isFile()) found.push(at, await readFile(at, 'utf8'));
    }
  };
  await visit(folder);
  return found;
}
