/** `tsugi run`: one module in a realm of its own, its console connected to this one. */
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { TsugiError } from '../diagnostics/error.ts';
import { type Engine, Interpreter } from '../interpreter/index.ts';
import { reportFailure } from './report.ts';

export interface RunCommandOptions {
  readonly engine: Engine;
  readonly limits: boolean;
}

export async function runCommand(file: string, options: RunCommandOptions): Promise<void> {
  const path = resolve(file);
  if (!existsSync(path)) throw new TsugiError('LOAD', `there is no file ${file}`);
  const interpreter = new Interpreter({
    name: basename(file),
    engine: options.engine,
    console,
    // What a timer or a forgotten promise throws later is a failure of the program as well.
    onError: (error) => {
      reportFailure(error);
      process.exitCode = 1;
    },
    ...(options.limits ? {} : { limits: false }),
  });
  // Its timers may still have something to do once the module has been evaluated.
  process.once('beforeExit', () => interpreter.dispose());
  try {
    await interpreter.importFile(path);
  } catch (error) {
    interpreter.dispose();
    throw error;
  }
}
