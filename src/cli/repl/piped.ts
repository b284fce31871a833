/** Inputs from a pipe or a file: one after the other, without a prompt. */
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Evaluator, Outcome } from './evaluator.ts';

export interface PipedOptions {
  readonly input: Readable;
  readonly write: (text: string) => void;
  readonly fail: (error: unknown) => void;
}

/** Every complete input is evaluated before the next is read. What fails is reported, and the rest goes on. */
export async function evaluatePiped(evaluator: Evaluator, { input, write, fail }: PipedOptions): Promise<void> {
  const finish = (outcome: Outcome): void => {
    if (outcome.kind !== 'value') fail(outcome.error);
    else if (outcome.text !== undefined) write(`${outcome.text}\n`);
  };
  let pending = '';
  let outcome: Outcome | undefined;
  for await (const line of createInterface({ input, terminal: false })) {
    pending = pending === '' ? line : `${pending}\n${line}`;
    outcome = await evaluator.evaluate(pending);
    if (outcome.kind === 'unfinished') continue;
    finish(outcome);
    pending = '';
    outcome = undefined;
  }
  if (outcome !== undefined) finish(outcome);
}
