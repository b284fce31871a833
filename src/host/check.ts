/** The compiler's verdict on plugins before they run; what was clean once is not checked again while it reads the same. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkPlugins, type Contract, type Diagnostic } from '../contract/index.ts';
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
    const key = shared.verdicts.name(JSON.stringify(contract.schema), plugin.name, ...(await sources(plugin)));
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
    const [first, ...more] = verdicts.get(name) ?? [];
    if (first === undefined) shared.verdicts.add(keys.get(name) as string);
    else failed.set(name, toError(name, first, more.length));
  }
  return failed;
}

/** The compiler's numbers from 1000 are its syntax errors. */
const codeOf = ({ code }: Diagnostic): 'SYNTAX' | 'TYPE' => (code >= 1000 && code < 2000 ? 'SYNTAX' : 'TYPE');

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
      else if (item.isFile() && /\.(?:json|[cm]?[jt]sx?)$/.test(item.name)) found.push(at, await readFile(at, 'utf8'));
    }
  };
  await visit(folder);
  return found;
}
