/** What the prompt does with an input, without a terminal: evaluates it in a guest and says what to show. */
import { inspect } from 'node:util';
import { TsugiError } from '../../diagnostics/error.ts';
import { type Engine, Interpreter, isUnfinished, Session } from '../../interpreter/index.ts';
import { type Completions, completionsOf } from './complete.ts';
import { lastFunction, lastSymbol } from './last.ts';

export interface EvaluatorOptions {
  readonly engine: Engine;
  readonly limits: boolean;
  readonly color: boolean;
  /** Where the guest's console writes. */
  readonly console: Partial<Console>;
  /** Receives what is thrown later: by timers, and in promises that nobody handles. */
  readonly onError: (error: unknown) => void;
}

export type Outcome =
  /** The text is not an input yet: more lines belong to it. `error` is what is wrong if none come. */
  | { readonly kind: 'unfinished'; readonly error: unknown }
  /** `text` is undefined if there is nothing to show. */
  | { readonly kind: 'value'; readonly text: string | undefined }
  | { readonly kind: 'error'; readonly error: unknown };

/** How messages call an input. */
const FILENAME = 'repl.ts';

export class Evaluator {
  readonly #options: EvaluatorOptions;
  #engine: Engine;
  #guest: Interpreter;
  #session = new Session();

  constructor(options: EvaluatorOptions) {
    this.#options = options;
    this.#engine = options.engine;
    this.#guest = this.#make();
  }

  get engine(): Engine {
    return this.#engine;
  }

  /** Begins anew, with nothing declared. */
  reset(engine: Engine = this.#engine): void {
    this.#guest.dispose();
    this.#engine = engine;
    this.#session = new Session();
    this.#guest = this.#make();
  }

  async evaluate(source: string): Promise<Outcome> {
    if (source.trim() === '') return { kind: 'value', text: undefined };
    try {
      const { value } = await this.#guest.evaluateInput(source, this.#session, { filename: FILENAME });
      // a promise is shown as what it has come to by the end of this turn
      if (value instanceof Promise) await new Promise((resolve) => setImmediate(resolve));
      return { kind: 'value', text: value === undefined ? undefined : this.#show(value) };
    } catch (error) {
      if (error instanceof TsugiError && isUnfinished(error, source)) return { kind: 'unfinished', error };
      const text = this.#showUncopied(error);
      return text === undefined ? { kind: 'error', error } : { kind: 'value', text };
    }
  }

  /** @param line what stands before the cursor */
  complete(line: string): Completions {
    return completionsOf(line, (source) => this.#guest.evaluate(source, { filename: FILENAME }));
  }

  dispose(): void {
    this.#guest.dispose();
  }

  #make(): Interpreter {
    const { limits, console, onError } = this.#options;
    return new Interpreter({
      name: 'repl',
      engine: this.#engine,
      console,
      onError,
      ...(limits ? {} : { limits: false }),
    });
  }

  #show(value: unknown): string {
    const colors = this.#options.color;
    const own = typeof value === 'function' ? this.#ask(lastFunction) : undefined;
    return own === undefined ? inspect(value, { colors }) : paint(own, 'special', colors);
  }

  /** What cannot cross to the host is shown as the guest describes it, where it can. */
  #showUncopied(error: unknown): string | undefined {
    if (!(error instanceof TsugiError) || error.code !== 'TYPE') return undefined;
    const own = this.#ask(lastSymbol);
    return own === undefined ? undefined : paint(own, 'symbol', this.#options.color);
  }

  #ask(source: string): string | undefined {
    if (!this.#session.keepsLast) return undefined;
    const answer = this.#guest.evaluate(source, { filename: FILENAME });
    return typeof answer === 'string' ? answer : undefined;
  }
}

function paint(text: string, style: 'special' | 'symbol', color: boolean): string {
  const [on, off] = (color ? inspect.colors[inspect.styles[style] ?? ''] : undefined) ?? [];
  return on === undefined ? text : `\u001b[${on}m${text}\u001b[${off}m`;
}
