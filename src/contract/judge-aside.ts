/**
 * `judgePlugins` in a thread of its own: the compiler's API waits for the compiler without letting anybody else run, and a
 * host that looks at a changed plugin goes on answering meanwhile.
 */
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { type ErrorCode, TsugiError, type TsugiErrorOptions } from '../diagnostics/error.ts';
import { type CheckOptions, judgePlugins, type Verdict } from './check.ts';
import type { Schema } from './schema.ts';

/** What the thread is told: all of it data. */
export type Question = CheckOptions;

/** An error as data, as only the errors of the language itself keep their class between threads. */
export interface Refusal extends Pick<TsugiErrorOptions, 'frame' | 'file' | 'line' | 'column'> {
  readonly code: ErrorCode;
  readonly message: string;
}

/** What the thread says: a verdict for each plugin by its name, or why there is none. */
export type Answer =
  | { readonly verdicts: readonly (readonly [name: string, Omit<Verdict, 'config'>, Schema | undefined, Refusal?])[] }
  | { readonly refusal: Refusal };

const THREAD = new URL('./judging.js', import.meta.url);

/**
 * Where the thread cannot be had, this one does its work: nothing of a plugin goes unchecked for that.
 * @param thread what runs there; it is not there for who runs the sources without building them
 * @throws TsugiError `LOAD` if typescript is missing
 */
export async function judgeAside(options: CheckOptions, thread = THREAD): Promise<ReadonlyMap<string, Verdict>> {
  const { contract, modules } = options;
  const plugins = options.plugins.map(({ name, entry }) => ({ name, entry }));
  const question = { contract, plugins, ...(modules && { modules }) };
  const answer = existsSync(thread) ? await ask(thread, question) : undefined;
  if (answer === undefined) return judgePlugins(options);
  if ('refusal' in answer) throw errorOf(answer.refusal);
  return new Map(
    answer.verdicts.map(([name, { diagnostics }, config, refusal]) => [
      name,
      { diagnostics, config: refusal === undefined ? config : errorOf(refusal) },
    ]),
  );
}

/** @returns undefined if it ends without an answer */
function ask(thread: URL, question: Question): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(thread, { workerData: question, execArgv: [] });
    worker.once('message', resolve);
    worker.once('error', () => resolve(undefined));
    worker.once('exit', () => resolve(undefined));
  });
}

export const refusalOf = ({ code, message, frame, file, line, column }: TsugiError): Refusal => ({
  code,
  message,
  frame,
  file,
  line,
  column,
});

const errorOf = ({ code, message, ...place }: Refusal): TsugiError => new TsugiError(code, message, place);
