/** What the compiler found, as tsugi reports it. */

import { type Place, placeAt } from './place.ts';
import type { CompilerDiagnostic, OpenProgram, SourceFile } from './typescript.ts';

/** One error of the compiler, with its place. */
export interface Diagnostic extends Place {
  /** TypeScript's number of the error. */
  readonly code: number;
  /** The compiler's text, its chain of reasons one to a line. */
  readonly message: string;
  /** The plugin's code may be sound; its default export does not fit the contract. */
  readonly misfit?: true;
}

/** What a guest is told where the compiler would advise a project of another kind. */
const ADVICE: readonly (readonly [codes: readonly number[], start: RegExp, advice: string])[] = [
  [
    [2580, 2591, 2593],
    / (Do you need to install|Try) .*$/,
    ' A plugin has no Node.js globals; what it needs beyond the language it asks of the host.',
  ],
  [
    [2584],
    / Do you need to change .*$/,
    ' A plugin has no DOM; what it needs beyond the language it asks of the host.',
  ],
];

/** A module of JavaScript without declarations: its values are `any`, and that is no error of the plugin. */
const UNTYPED_MODULE = 7016;

/** What the compiler found in all files, by their paths: asked for at once, it looks at several side by side. */
export class Findings {
  readonly #open: OpenProgram;
  readonly #syntactic: ReadonlyMap<string, readonly CompilerDiagnostic[]>;
  readonly #semantic: ReadonlyMap<string, readonly CompilerDiagnostic[]>;

  constructor(open: OpenProgram) {
    this.#open = open;
    this.#syntactic = byFile(open.program.getSyntacticDiagnostics());
    this.#semantic = byFile(open.program.getSemanticDiagnostics());
  }

  semantic(file: string): readonly CompilerDiagnostic[] {
    return this.#semantic.get(file) ?? [];
  }

  /** The errors of one file, in the order of the text. */
  errorsOf(file: string): Diagnostic[] {
    const source = this.#open.program.getSourceFile(file);
    // After a syntax error the types are guesses, and their errors noise.
    const found = this.#syntactic.get(file) ?? this.semantic(file);
    return source === undefined || found.length === 0 ? [] : errorsIn(this.#open, source, found);
  }
}

/** The errors of one file, in the order of the text. */
export function errorsOf(open: OpenProgram, file: string): Diagnostic[] {
  const { program } = open;
  const source = program.getSourceFile(file);
  if (source === undefined) return [];
  const syntactic = program.getSyntacticDiagnostics(file);
  return errorsIn(open, source, syntactic.length > 0 ? syntactic : program.getSemanticDiagnostics(file));
}

function byFile(found: readonly CompilerDiagnostic[]): Map<string, CompilerDiagnostic[]> {
  const files = new Map<string, CompilerDiagnostic[]>();
  for (const one of found) {
    const file = one.fileName ?? '';
    const known = files.get(file);
    if (known === undefined) files.set(file, [one]);
    else known.push(one);
  }
  return files;
}

function errorsIn({ ts }: OpenProgram, source: SourceFile, found: readonly CompilerDiagnostic[]): Diagnostic[] {
  return found
    .filter(({ category, code }) => category === ts.DiagnosticCategory.Error && code !== UNTYPED_MODULE)
    .sort((a, b) => a.pos - b.pos)
    .map((found) => ({ code: found.code, message: fullText(found), ...placeAt(source, found.pos, found.end) }));
}

/** TypeScript numbers its syntax errors from 1000. */
export const isSyntaxError = (code: number): boolean => code >= 1000 && code < 2000;

function fullText(found: CompilerDiagnostic): string {
  const lines = chainLines(found);
  const advice = ADVICE.find(([codes]) => codes.includes(found.code));
  if (advice !== undefined) lines[0] = (lines[0] ?? '').replace(advice[1], advice[2]);
  return lines.join('\n');
}

/** The text and, indented below it, the reasons. */
export function chainLines(found: CompilerDiagnostic, depth = 0): string[] {
  const inner = found.messageChain ?? [];
  return ['  '.repeat(depth) + found.text, ...inner.flatMap((reason) => chainLines(reason, depth + 1))];
}
