/** What the inputs of an interactive session know of each other, and whether a text is an input yet. */
import type { TsugiError } from '../../diagnostics/error.ts';

export class Session {
  /** Names that an earlier input declared by `const`, and no later one otherwise. */
  readonly constants = new Set<string>();
  /** Whether `_` is the last value; no more once an input declares it. */
  keepsLast = true;
}

/** The name that holds the last value. */
export const LAST = '_';

/** @returns true if the source was refused only because it is not at its end yet */
export function isUnfinished({ code, message, line, column }: TsugiError, source: string): boolean {
  if (code !== 'SYNTAX') return false;
  // which may span lines if it is a template
  if (/^Unterminated (?:string|regular)/.test(message)) return /["'`]/.exec(source.replace(CLOSED, ''))?.[0] === '`';
  if (UNTERMINATED.test(message)) return true;
  if (line === undefined || column === undefined) return false;
  const before = source.split(/\r\n|[\n\r\u2028\u2029]/).slice(0, line - 1);
  const offset = before.reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
  return offset >= source.replace(TRAILING, '').length;
}

/** In acorn's words and in esbuild's. */
const UNTERMINATED = /^Unterminated (?:template|comment)|^Unexpected end of file|to terminate multi-line comment/;

/** Comments, strings and templates that have an end. */
const CLOSED = /\/\/.*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`/g;

/** White space and comments at the end, which a parser passes over before it finds that nothing comes. */
const TRAILING = /(?:\s|\/\*(?:[^*]|\*(?!\/))*\*\/|(?<![:"'`])\/\/[^\n]*$)*$/;
