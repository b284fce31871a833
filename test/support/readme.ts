/**
 * Reads the fenced blocks of README.md. What stands behind a block's language says what the block is:
 *
 * - a path: a file of the reader's project (`contract.ts`);
 * - nothing, with the language `console`: commands behind `$ `, each followed by what it prints; `…` stands for any text
 *   on its line, or alone on a line for any lines;
 * - `while COMMAND`, with the language `console`: the same, while that server runs;
 * - `in a checkout`: commands that the repository itself answers to.
 */
import { readFileSync } from 'node:fs';

export interface Block {
  readonly language: string;
  readonly info: string;
  readonly text: string;
  /** 1-based line of the opening fence. */
  readonly line: number;
}

export interface Exchange {
  readonly command: string;
  readonly output: string;
}

/** @throws if a fence is not closed, or a block does not say what it is */
export function readBlocks(file: URL): Block[] {
  const blocks: Block[] = [];
  const lines = readFileSync(file, 'utf8').split('\n');
  for (let at = 0; at < lines.length; at++) {
    const fence = /^(`{3,})(\S*)\s*(.*)$/.exec(lines[at] ?? '');
    if (fence === null) continue;
    const [, ticks = '', language = '', info = ''] = fence;
    const end = lines.indexOf(ticks, at + 1);
    if (end < 0) throw new Error(`README.md:${at + 1}: the block is not closed`);
    if (info === '' && language !== 'console') {
      throw new Error(`README.md:${at + 1}: the block does not say what it is; see test/support/readme.ts`);
    }
    const text = `${lines.slice(at + 1, end).join('\n')}\n`;
    blocks.push({ language, info, text, line: at + 1 });
    at = end;
  }
  return blocks;
}

/** @throws if the block does not begin with a command */
export function readExchanges({ text, line }: Block): Exchange[] {
  if (!text.startsWith('$ ')) throw new Error(`README.md:${line}: the block does not begin with "$ "`);
  return text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return { command: part.slice(0, end), output: part.slice(end + 1).trimEnd() };
    });
}

/** True if `actual` is what `expected` shows, apart from trailing space and from what `…` stands for. */
export function matches(expected: string, actual: string): boolean {
  const pattern = expected
    .split('\n')
    .map((line) => (line.trim() === '…' ? '(?:.*\\n)*?.*' : line.trimEnd().split('…').map(quote).join('.*')))
    .join('\\n');
  const text = actual
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();
  return new RegExp(`^${pattern}$`).test(text);
}

const quote = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** The cells of the table whose head has this first cell, without the head; backticks and the targets of links are dropped. */
export function readTable(file: URL, head: string): string[][] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const start = lines.findIndex((line) => line.split('|')[1]?.trim() === head);
  if (start < 0) throw new Error(`README.md has no table whose first column is "${head}"`);
  const rows: string[][] = [];
  for (const line of lines.slice(start + 2)) {
    if (!line.startsWith('|')) break;
    rows.push(
      line
        .slice(1, line.lastIndexOf('|'))
        .split('|')
        .map((cell) =>
          cell
            .trim()
            .replaceAll('`', '')
            .replace(/\[(.*?)\]\(.*?\)/g, '$1'),
        ),
    );
  }
  return rows;
}
