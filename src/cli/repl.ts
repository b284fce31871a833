/** `tsugi repl`: a prompt into a guest's realm; inputs from a pipe as well. */
import type { Engine } from '../interpreter/index.ts';
import { Evaluator } from './repl/evaluator.ts';
import { History } from './repl/history.ts';
import { evaluatePiped } from './repl/piped.ts';
import { openTerminal } from './repl/terminal.ts';
import { failureText, reportFailure, wantsColor } from './report.ts';

export interface ReplCommandOptions {
  readonly engine: Engine;
  readonly limits: boolean;
  /** `false` for none. */
  readonly history?: string | false;
}

export async function replCommand(options: ReplCommandOptions): Promise<void> {
  const terminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  let again = (): void => {};
  const fail = (error: unknown): void => {
    reportFailure(error);
    again();
    // On a terminal somebody has seen it; a program that reads the exit code has not.
    if (!terminal) process.exitCode = 1;
  };
  const color = wantsColor(process.stdout);
  const { engine, limits } = options;
  const evaluator = new Evaluator({ engine, limits, color, console, onError: fail });
  if (!terminal) {
    await evaluatePiped(evaluator, { input: process.stdin, write: (text) => void process.stdout.write(text), fail });
    // Its timers may still have something to do.
    process.once('beforeExit', () => evaluator.dispose());
    return;
  }
  process.stdout.write(`tsugi, engine ${engine}. .help lists the commands.\n`);
  const history = new History(options.history === false ? '' : options.history);
  const server = openTerminal(evaluator, {
    input: process.stdin,
    output: process.stdout,
    color,
    history,
    failureText: (error) => failureText(error, color),
  });
  again = () => server.displayPrompt(true);
  await new Promise((resolve) => server.once('exit', resolve));
  evaluator.dispose();
}
