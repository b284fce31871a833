/** Finds, reads and checks the config file: `tsugi.config.ts`, a module of JavaScript, or JSON. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TsugiError } from '../../diagnostics/error.ts';
import { bundleTrusted } from '../../interpreter/transpile/esbuild.ts';
import { type Fault, show } from './checks.ts';
import { type Path, readJson } from './json.ts';
import type { ChainEntry } from './route.ts';
import { didYouMean } from './suggest.ts';
import { type CheckedConfig, validateConfig } from './validate.ts';

/** Looked for in this order; two of them in one folder are refused. */
const NAMES = ['tsugi.config.ts', 'tsugi.config.js', 'tsugi.config.mjs', 'tsugi.config.json'];

export interface LoadedConfig extends CheckedConfig {
  /** Absolute path; absent if there is no file. */
  readonly file?: string;
  /** Makes an error that points into the file, for what is found wrong with it later. */
  readonly fault: Fault;
}

/**
 * @param folder where a config is looked for if `file` is absent
 * @throws TsugiError `LOAD` or `SYNTAX`, with the place where it is known
 */
export async function loadConfig(folder: string, file?: string): Promise<LoadedConfig> {
  const path = file === undefined ? find(folder) : resolve(folder, file);
  if (path === undefined) return { fault: (_path, message) => new TsugiError('LOAD', message) };
  if (!existsSync(path)) throw new TsugiError('LOAD', `there is no config file ${path}`, { file: path });
  const { value, fault } = extname(path) === '.json' ? await readJsonFile(path) : await readModule(path);
  return { ...validateConfig(value, fault), file: path, fault };
}

function find(folder: string): string | undefined {
  const found = NAMES.filter((name) => existsSync(join(folder, name)));
  if (found.length > 1) {
    throw new TsugiError('LOAD', `there are ${found.join(' and ')} in ${folder}; say with --config which one counts`);
  }
  return found[0] === undefined ? undefined : join(folder, found[0]);
}

interface Read {
  readonly value: unknown;
  readonly fault: Fault;
}

async function readJsonFile(file: string): Promise<Read> {
  const { value, errorAt } = readJson(await readFile(file, 'utf8'), file);
  return { value, fault: errorAt };
}

async function readModule(file: string): Promise<Read> {
  const fault: Fault = (_path, message) => new TsugiError('LOAD', message, { file });
  let module: object;
  if (['.ts', '.mts', '.cts'].includes(extname(file))) module = await importTypeScript(file);
  // Node keeps a module for good; a config is read anew when it has changed.
  else module = await evaluate(file, `${pathToFileURL(file).href}?${randomBytes(6).toString('hex')}`);
  if (!('default' in module))
    throw fault([], 'a config exports its value as default: export default defineConfig({ … })');
  return { value: module.default, fault };
}

/** The JavaScript lies beside the config for a moment, so that its imports of packages resolve from there. */
async function importTypeScript(file: string): Promise<object> {
  const text = await bundleTrusted(file);
  const temporary = join(dirname(file), `.tsugi-config-${process.pid}-${randomBytes(6).toString('hex')}.mjs`);
  try {
    await writeFile(temporary, text, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new TsugiError(
      'LOAD',
      `a TypeScript config needs a folder that can be written to (${problem}); or use JSON`,
      {
        file,
      },
    );
  }
  try {
    return await evaluate(file, pathToFileURL(temporary).href);
  } finally {
    await rm(temporary, { force: true });
  }
}

async function evaluate(file: string, url: string): Promise<object> {
  try {
    return (await import(url)) as object;
  } catch (error) {
    const problem = error instanceof Error ? error.message.replaceAll(url, file) : String(error);
    const cause = error instanceof Error ? error : undefined;
    throw new TsugiError('LOAD', `the config cannot be evaluated: ${problem}`, { file, cause });
  }
}

/**
 * Compares the chain with the folder.
 * @param there the names of the plugins in `folder`
 * @throws what `fault` makes for a name that is not there
 */
export function checkNames(config: LoadedConfig, there: readonly string[], folder: string): void {
  const check = (chain: readonly ChainEntry[] = [], path: Path): void => {
    for (const [at, { name }] of chain.entries()) {
      if (there.includes(name)) continue;
      const where = relative(process.cwd(), folder) || folder;
      const list = there.length === 0 ? 'it has no plugins' : `there are ${there.join(', ')}`;
      const here = [...path, at, 'name'];
      throw config.fault(here, `${show(here)}: no plugin "${name}" in ${where}${didYouMean(name, there)}; ${list}`);
    }
  };
  check(config.plugins, ['plugins']);
  for (const table of ['grant', 'runtimes'] as const) {
    for (const name of Object.keys(config[table] ?? {})) {
      if (there.includes(name) || (table === 'runtimes' && name === '*')) continue;
      throw config.fault(
        [table, name],
        `${show([table, name])}: there is no plugin of this name${didYouMean(name, there)}`,
      );
    }
  }
  for (const [at, { plugins }] of (config.routes ?? []).entries()) check(plugins, ['routes', at, 'plugins']);
}
