/**
 * Template literal types: their text as TypeScript writes it, and the regular expression that their values match.
 *
 * A value fits if it can be made by concatenation: `${string}` is any text, `${number}` a decimal numeral and
 * `${bigint}` an integer. The value comes from a guest, so the expression must take time linear in its length. It
 * does, because no two of its loops can trade characters: text up to a separator is skipped to the separator's first
 * occurrence, a numeral beside free text shrinks to the one digit that decides, and templates whose numerals have
 * nothing between them to tell them apart have no expression at all.
 */

export type Hole = 'string' | 'number' | 'bigint';

/** `texts[0] holes[0] texts[1] … texts[n]`: one text more than there are holes. */
export interface Template {
  readonly texts: readonly string[];
  readonly holes: readonly Hole[];
}

/** @returns the type as TypeScript writes it, the same for equal templates */
export function templateText({ texts, holes }: Template): string {
  const parts = texts.map((text, at) => escapeText(text) + (holes[at] === undefined ? '' : `\${${holes[at]}}`));
  return `\`${parts.join('')}\``;
}

/** JSON escapes what a source cannot hold: control characters and halves of surrogate pairs. */
const escapeText = (text: string): string =>
  JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll('`', '\\`').replaceAll('${', '\\${');

const TOKEN = /\$\{(string|number|bigint)\}|\\u([\da-f]{4})|\\([bfnrt\\`$])|([^\\`])/gy;
const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** @returns undefined if the text is not what `templateText` writes */
export function parseTemplate(text: string): Template | undefined {
  const texts: string[] = [];
  const holes: Hole[] = [];
  let last = '';
  for (const [, hole, code, escaped, plain] of text.slice(1, -1).matchAll(TOKEN)) {
    if (hole !== undefined) {
      holes.push(hole as Hole);
      texts.push(last);
      last = '';
    } else if (code !== undefined) last += String.fromCharCode(Number.parseInt(code, 16));
    else last += escaped === undefined ? plain : (ESCAPES[escaped] ?? escaped);
  }
  const template = { texts: [...texts, last], holes };
  return templateText(template) === text ? template : undefined;
}

/** A numeral or a text; what stands between two `${string}`. */
type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly pattern: string }
  | { readonly kind: 'numeral' | 'digit'; readonly pattern: string };
type Token = Piece | { readonly kind: 'free' };

const FREE: Token = { kind: 'free' };
/** The whole numeral, and its shortest beginning: what must stand before free text. */
const NUMERALS = {
  number: { whole: '[+-]?(?:\\d+(?:\\.\\d+)?|\\.\\d+)(?:[eE][+-]?\\d+)?', start: '[+-]?\\.?\\d' },
  bigint: { whole: '-?\\d+', start: '-?\\d' },
} as const;

/** @returns the source of a regular expression for the flag `u`; undefined if there is none that is safe */
export function templatePattern(template: Template): string | undefined {
  const tokens = tokensOf(template);
  if (!isSafe(tokens)) return undefined;
  const blocks: Piece[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'free') blocks.push([]);
    else blocks.at(-1)?.push(token);
  }
  const [first, ...others] = blocks.map((block) => ({ block, pattern: block.map(({ pattern }) => pattern).join('') }));
  const last = others.pop();
  const middle = others.map(({ block, pattern }) => skipTo(block, pattern) + pattern).join('');
  return `^${first?.pattern}${middle}${last === undefined ? '' : `[^]*${last.pattern}`}$`;
}

function tokensOf({ texts, holes }: Template): Token[] {
  const tokens: Token[] = [];
  const isFree = (at: number): boolean => holes[at] === 'string';
  for (const [at, text] of texts.entries()) {
    if (text !== '') tokens.push({ kind: 'text', text, pattern: text.replace(/[\^$\\.*+?()[\]{}|/]/g, '\\$&') });
    const hole = holes[at];
    if (hole === undefined) break;
    if (hole === 'string') {
      if (tokens.at(-1)?.kind !== 'free') tokens.push(FREE);
    } else if (texts[at] === '' && isFree(at - 1)) {
      // Free text that ends in a numeral is free text that ends in a digit.
      tokens.push({ kind: 'digit', pattern: '\\d' });
    } else if (texts[at + 1] === '' && isFree(at + 1)) {
      tokens.push({ kind: 'digit', pattern: NUMERALS[hole].start });
    } else tokens.push({ kind: 'numeral', pattern: NUMERALS[hole].whole });
  }
  return tokens;
}

/** Between a numeral and whatever else varies there must be a text that cannot be part of its digits. */
function isSafe(tokens: readonly Token[]): boolean {
  const separates = (at: number, step: 1 | -1): boolean => {
    const beside = tokens[at + step];
    if (beside === undefined) return true;
    if (beside.kind !== 'text') return false;
    return tokens[at + 2 * step] === undefined || /\D/.test(beside.text);
  };
  return tokens.every(({ kind }, at) => kind !== 'numeral' || (separates(at, 1) && separates(at, -1)));
}

/** What leads to the first occurrence of a block, and can be read in one way only. */
function skipTo(block: readonly Piece[], pattern: string): string {
  const [only, ...others] = block;
  const single = only?.kind === 'text' && others.length === 0 && [...only.text].length === 1;
  return single ? `[^${pattern === '-' ? '\\-' : pattern}]*` : `(?:(?!${pattern})[^])*`;
}
