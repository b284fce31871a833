/** The compiler's verdict on plugins before they run; what was clean once is not checked again while it reads the same. */
import { readdir, readFile, readlink, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Contract, checkPlugins, type Diagnostic, MISFIT_CODES } from '../contract/index.ts';
import { TsugiError } from '../diagnostics/error.ts';
import type { Shared } from '../interpreter/index.ts';
import type { FoundPlugin } from './folder.ts';
import type { Logger } from './logger.ts';

/** @returns the first error of each plugin that has one, by name; nothing if typescript is not installed */
export async function checkAll(
  plugins: readonly FoundPlugin[],
  contract: Contract<unknown>,
  shared: Shared,
  logger: Logger,
): Promise<ReadonlyMap<string, TsugiError>> {
  const failed = new Map<string, TsugiError>();
  const keys = new Map<string, string>();
  const open: FoundPlugin[] = [];
  for (const plugin of plugins) {
    const texts = await sources(plugin).catch(() => undefined);
    if (texts === undefined) continue; // what cannot be read fails to load, with the reason
    const key = shared.verdicts.name(JSON.stringify(contract.schema), plugin.name, ...texts);
    keys.set(plugin.name, key);
    if (!shared.verdicts.has(key)) open.push(plugin);
  }
  if (open.length === 0) return failed;
  let verdicts: ReadonlyMap<string, readonly Diagnostic[]>;
  try {
    verdicts = await checkPlugins({ contract, plugins: open });
  } catch (error) {
    if (!(error instanceof TsugiError) || error.code !== 'LOAD') throw error;
    logger.debug('plugins are not type-checked', { error });
    return failed;
  }
  for (const { name } of open) {
    const diagnostics = verdicts.get(name) ?? [];
    const [first, ...more] = diagnostics.filter(refuses);
    if (first !== undefined) failed.set(name, toError(name, first, more.length));
    else if (diagnostics.length === 0) shared.verdicts.add(keys.get(name) as string);
    else warn(name, diagnostics, logger);
  }
  return failed;
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

/** All that can change the verdict: the texts of the plugin's own files. */
async function sources({ entry, folder }: FoundPlugin): Promise<string[]> {
  if (folder === undefined) return [entry, await readFile(entry, 'utf8')];
  const found: string[] = [];
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
