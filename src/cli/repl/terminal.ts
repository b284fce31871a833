/** The prompt on a terminal, by Node's own: line editing, history, several lines to an input, `.help`, `.editor`. */
import { type REPLServer, Recoverable, start } from 'node:repl';
import type { Evaluator } from './evaluator.ts';
import type { History } from './history.ts';

export interface TerminalOptions {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly color: boolean;
  readonly history: History;
  readonly failureText: (error: unknown) => string;
}

interface Input {
  readonly source: string;
  readonly done: (error: Error | null, shown?: string) => void;
}

/** @returns the prompt, which emits `exit` at its end */
export function openTerminal(evaluator: Evaluator, options: TerminalOptions): REPLServer {
  const { input, output, color, history, failureText } = options;
  let interrupt = (): void => {};

  const run = async ({ source, done }: Input): Promise<void> => {
    const interrupted = new Promise<undefined>((resolve) => {
      interrupt = () => resolve(undefined);
    });
    const outcome = await Promise.race([evaluator.evaluate(source), interrupted]);
    interrupt = () => {};
    if (outcome === undefined) done(null, 'interrupted: the result is not waited for');
    else if (outcome.kind === 'unfinished') done(new Recoverable(new SyntaxError('unfinished')));
    else done(null, outcome.kind === 'error' ? failureText(outcome.error) : outcome.text);
  };

  const queue = runInOrder(run);
  const server = start({
    input,
    output,
    terminal: true,
    prompt: '> ',
    useColors: color,
    ignoreUndefined: true,
    preview: false,
    eval: (source, _context, _file, done) => queue({ source, done }),
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

/**
 * What is typed while an input still waits is evaluated after it. Inputs run in a loop that began before the prompt did:
 * Node's prompt calls `eval` in a domain, which would take the rejections that guests leave unhandled for its own.
 */
function runInOrder(run: (input: Input) => Promise<void>): (input: Input) => void {
  const waiting: Input[] = [];
  let wake = (): void => {};
  const loop = async (): Promise<never> => {
    for (;;) {
      const next = waiting.shift();
      if (next !== undefined) await run(next);
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  };
  void loop();
  return (input) => {
    waiting.push(input);
    wake();
  };
}
