/** The prompt on a terminal, by Node's own: line editing, history, several lines to an input, `.help`, `.editor`. */
import { type REPLServer, Recoverable, start } from 'node:repl';
import type { Evaluator } from './evaluator.ts';
import type { History } from './history.ts';

export interface TerminalOptions {
  readonly color: boolean;
  readonly history: History;
  readonly failureText: (error: unknown) => string;
}

/** @returns the prompt, which emits `exit` at its end */
export function openTerminal(evaluator: Evaluator, { color, history, failureText }: TerminalOptions): REPLServer {
  /** What is typed while an input still waits is evaluated after it. */
  let queue: Promise<void> = Promise.resolve();
  let interrupt = (): void => {};

  const run = async (source: string, done: (error: Error | null, shown?: string) => void): Promise<void> => {
    const interrupted = new Promise<undefined>((resolve) => {
      interrupt = () => resolve(undefined);
    });
    const outcome = await Promise.race([evaluator.evaluate(source), interrupted]);
    interrupt = () => {};
    if (outcome === undefined) done(null, 'interrupted: its result is not waited for');
    else if (outcome.kind === 'unfinished') done(new Recoverable(new SyntaxError('unfinished')));
    else done(null, outcome.kind === 'error' ? failureText(outcome.error) : outcome.text);
  };

  const server = start({
    prompt: '> ',
    useColors: color,
    ignoreUndefined: true,
    preview: false,
    eval: (source, _context, _file, done) => {
      queue = queue.then(() => run(source, done));
    },
    writer: String,
    completer: (line: string) => evaluator.complete(line),
  });
  server.on('SIGINT', () => interrupt());
  server.on('reset', () => evaluator.reset());
  server.defineCommand('engine', {
    help: 'Begin anew with another engine: .engine compiled or .engine interpreted',
    action(name) {
      this.clearBufferedCommand();
      const engine = name.trim();
      if (engine === 'compiled' || engine === 'interpreted') evaluator.reset(engine);
      else if (engine !== '') this.output.write('There are two engines: compiled and interpreted.\n');
      this.output.write(`engine: ${evaluator.engine}\n`);
      this.displayPrompt();
    },
  });
  history.attach(server);
  return server;
}
