/** How the stages that read a tree report what they refuse. */
import { TsugiError } from '../../diagnostics/error.ts';
import { codeFrame } from '../../diagnostics/frame.ts';
import type { Located, Program } from './nodes.ts';

export const NESTED_TOO_DEEPLY = 'The source is nested too deeply: split the expression or statement into smaller ones';

/** @returns a `TsugiError` with code `SYNTAX` that points at `node` */
export function syntaxError(program: Program, node: Located, message: string): TsugiError {
  const start = node.loc?.start ?? { line: 1, column: 0 };
  const end = node.loc?.end ?? start;
  const length = end.line === start.line ? end.column - start.column : 1;
  return new TsugiError('SYNTAX', message, {
    file: program.file,
    line: start.line,
    column: start.column + 1,
    frame: codeFrame(program.text, start.line, start.column + 1, Math.max(1, length)),
  });
}

/** True for the error that V8 throws when the stack is full. */
export function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes('call stack');
}

/**
 * Runs a pass that recurses over the tree.
 * @throws TsugiError `SYNTAX` if the tree is deeper than the stack
 */
export function withinStack<T>(program: Program, pass: () => T): T {
  try {
    return pass();
  } catch (error) {
    if (!isStackOverflow(error)) throw error;
    throw new TsugiError('SYNTAX', NESTED_TOO_DEEPLY, { file: program.file });
  }
}
