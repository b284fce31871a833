/** `tsugi check`: the TypeScript compiler's verdict on a folder of plugins, before any of them runs. */
import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { type Contract, checkPlugins, loadContract, reflectContract } from '../contract/index.ts';
import { TsugiError } from '../diagnostics/error.ts';
import { findPlugins } from '../host/index.ts';
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
  const found = await checkPlugins({ contract, plugins: plugins.filter(({ error }) => error === undefined) });
  let errors = 0;
  for (const { error } of plugins) {
    if (error === undefined) continue;
    errors++;
    process.stdout.write(`${failureText(error)}\n\n`);
  }
  for (const { name } of plugins) {
    const diagnostics = found.get(name) ?? [];
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

async function contractOf({ contract, type }: CheckCommandOptions): Promise<Contract<unknown>> {
  if (contract === undefined) return middlewareContract();
  const file = resolve(contract);
  if (extname(file) !== '.json') return reflectContract({ file, type });
  return loadContract(readJson(await readFile(file, 'utf8'), file).value);
}
