/** Code frames: the lines around a place in a source, with a caret under the column. */

/**
 * @param source the whole text
 * @param line 1-based
 * @param column 1-based
 * @param length how many characters the carets underline; cut at the end of the line
 * @returns up to two lines before, the line itself, a line with carets, and one line after; no trailing newline
 */
export function codeFrame(source: string, line: number, column: number, length = 1): string {
  const lines = source.split(/\r\n|\n|\r/);
  const at = Math.min(Math.max(line, 1), lines.length);
  const first = Math.max(1, at - 2);
  const last = Math.min(lines.length, at + 1);
  const width = String(last).length;
  const out: string[] = [];
  for (let n = first; n <= last; n++) {
    const text = lines[n - 1] ?? '';
    if (n === last && n > at && text.trim() === '') break;
    out.push(`${n === at ? '>' : ' '} ${String(n).padStart(width)} | ${clip(text)}`.trimEnd());
    if (n !== at) continue;
    const pad = text.slice(0, column - 1).replace(/[^\t]/g, ' ');
    const carets = '^'.repeat(Math.max(1, Math.min(length, text.length - column + 1)));
    if (column <= MAX_WIDTH) out.push(`  ${' '.repeat(width)} | ${pad}${carets.slice(0, MAX_WIDTH)}`);
  }
  return out.join('\n');
}

/** A minified line must not flood a log. */
const MAX_WIDTH = 200;
const clip = (text: string): string => (text.length > MAX_WIDTH ? `${text.slice(0, MAX_WIDTH)}…` : text);
