/** `tsugi check`: the TypeScript compiler's verdict on a folder of plugins, before any of them runs. */
import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { type Contract, checkPlugins, type Diagnostic, loadContract, reflectContract } from '../contract/index.ts';
import { TsugiError } from '../diagnostics/error.ts';
import { checkPortable, type FoundPlugin, findPlugins, hasSource, isInterpreted } from '../host/index.ts';
import { readJson } from '../server/config/json.ts';
import { middlewareContract } from '../server/contract.ts';
import { failureText, placeText } from './report.ts';

export interface CheckCommandOptions {
  readonly contract?: string;
  readonly type: string;
}

export async function checkCommand(dir: string, options: CheckCommandOptions): Promise<void> {
  const plugins = await findPlugins(resolve(dir));
  if (plugins.length === 0) throw new TsugiError('LOAD', `there are no plugins in ${dir}`);
  const contract = await contractOf(options);
  const sound = plugins.filter(({ error, manifest }) => error === undefined && hasSource(manifest));
  const found = await checkPlugins({ contract, plugins: sound });
  let errors = 0;
  for (const plugin of plugins) {
    const error = plugin.error ?? runtimeError(plugin, contract);
    if (error === undefined) continue;
    errors++;
    process.stdout.write(`${failureText(error)}\n\n`);
  }
  for (const plugin of plugins) {
    const diagnostics = (found.get(plugin.name) ?? []).filter((diagnostic) => concerns(diagnostic, plugin));
    errors += diagnostics.length;
    for (const { file, line, column, code, message, frame } of diagnostics) {
      process.stdout.write(`${placeText(file, line, column)} - error TS${code}: ${message}\n\n${frame}\n\n`);
    }
  }
  const checked = `${plugins.length} plugin${plugins.length === 1 ? '' : 's'} checked`;
  process.stdout.write(
    errors === 0 ? `${checked}: no errors\n` : `${checked}: ${errors} error${errors === 1 ? '' : 's'}\n`,
  );
  if (errors > 0) process.exitCode = 1;
}

/** Why the plugin cannot run where its manifest says. */
function runtimeError(plugin: FoundPlugin, contract: Contract<unknown>): TsugiError | undefined {
  try {
    checkPortable(plugin, contract);
  } catch (error) {
    if (error instanceof TsugiError) return error;
    throw error;
  }
  return undefined;
}

/** What is not of the interpreter may use all of Node, which the compiler knows nothing of here. */
const concerns = ({ misfit }: Diagnostic, { manifest }: FoundPlugin): boolean =>
  misfit === true || isInterpreted(manifest);

async function contractOf({ contract, type }: CheckCommandOptions): Promise<Contract<unknown>> {
  if (contract === undefined) return middlewareContract();
  const file = resolve(contract);
  if (extname(file) !== '.json') return reflectContract({ file, type });
  return loadContract(readJson(await readFile(file, 'utf8'), file).value);
}
