/** Runs many inputs of each kind, and collects those that break a rule. */

import { TsugiError } from '../../../src/diagnostics/error.ts';
import { compileModule } from '../../../src/interpreter/image.ts';
import { transpileSource } from '../../../src/interpreter/transpile/esbuild.ts';
import { makeProgram } from '../generate/program.ts';
import { print } from '../tree.ts';
import { checkText, Finding, type Verdict } from './check.ts';
import { checkConfig } from './config.ts';
import { makeSource, type Source } from './source.ts';

export interface Failure {
  readonly kind: string;
  readonly seed: number;
  readonly message: string;
}

export interface Counts {
  accepted: number;
  refused: number;
}

export interface InputsResult {
  readonly texts: Counts;
  /** Texts that went through esbuild first. */
  readonly transpiled: Counts;
  readonly configs: Counts;
  readonly failures: readonly Failure[];
}

export interface InputsOptions {
  readonly texts: number;
  readonly configs: number;
  /** Stop after so many failures. */
  readonly most?: number;
  readonly progress?: (done: number, failures: number) => void;
}

/** Programs of the fuzzer of both engines, which make sense, are every so many of the texts. */
const PROGRAMS = 25;
/** Every so many of the texts are transpiled, whatever language they are in. */
const TRANSPILED = 20;
const PROGRESS = 10_000;

export async function fuzzInputs(
  seed: number,
  { texts, configs, most = 10, progress }: InputsOptions,
): Promise<InputsResult> {
  const counts = { texts: none(), transpiled: none(), configs: none() };
  const failures: Failure[] = [];
  let done = 0;
  const note = async (kind: keyof typeof counts, at: number, run: () => Verdict | Promise<Verdict>): Promise<void> => {
    try {
      counts[kind][await run()]++;
    } catch (error) {
      if (!(error instanceof Finding)) throw error;
      failures.push({ kind, seed: at, message: error.message });
    }
    if (++done % PROGRESS === 0) progress?.(done, failures.length);
  };
  for (let at = seed; at < seed + texts && failures.length < most; at++) {
    const source = sourceOf(at);
    if (source.kind === 'typescript' || at % TRANSPILED === 0)
      await note('transpiled', at, () => checkTranspiled(source));
    else await note('texts', at, () => checkText(source.text, source.kind as 'script' | 'module'));
  }
  for (let at = seed; at < seed + configs && failures.length < most; at++) {
    await note('configs', at, () => checkConfig(at));
  }
  return { ...counts, failures };
}

const none = (): Counts => ({ accepted: 0, refused: 0 });

/** @returns the text that a seed stands for */
export const sourceOf = (seed: number): Source =>
  seed % PROGRAMS === 1 ? { kind: 'script', text: print(makeProgram(seed)) } : makeSource(seed);

/** What a plugin's source goes through. What esbuild makes of it is held to the same rules as what a guest writes. */
async function checkTranspiled({ kind, text }: Source): Promise<Verdict> {
  const filename = kind === 'typescript' ? 'input.ts' : 'input.mjs';
  try {
    const transpiled = await transpileSource(text, filename);
    for (const backend of ['compiled', 'interpreted'] as const) compileModule(transpiled, filename, undefined, backend);
    return checkText(transpiled.js, 'module');
  } catch (error) {
    if (error instanceof TsugiError && error.code === 'SYNTAX') return 'refused';
    if (error instanceof Finding) throw error;
    throw new Finding(`no TsugiError but ${error instanceof Error ? error.stack : String(error)}`);
  }
}
