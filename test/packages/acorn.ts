/** A parser: acorn, which parses a source of some thousand lines, and what it refuses. */
import { Parser, parse, tokenizer } from 'acorn';

export function run(source: string) {
  const tree = parse(source, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
  const kinds: Record<string, number> = {};
  (function count(node: unknown): void {
    if (typeof node !== 'object' || node === null) return;
    if ('type' in node && typeof node.type === 'string') kinds[node.type] = (kinds[node.type] ?? 0) + 1;
    for (const value of Object.values(node)) count(value);
  })(tree.body);
  const refused: string[] = [];
  for (const text of ['let let = 1', 'class { }', '`${', 'a => { return }}', 'for (const x of) ;']) {
    try {
      parse(text, { ecmaVersion: 2022 });
    } catch (error) {
      refused.push(`${(error as Error).name}: ${(error as Error).message}`);
    }
  }
  class Loud extends (Parser as unknown as new (...args: never[]) => { parse(): unknown }) {
    readIdent() {
      return (super.readIdent as () => string)();
    }
  }
  return {
    kinds,
    end: tree.end,
    last: tree.body.at(-1)?.loc,
    refused,
    words: [...tokenizer('a?.b ?? /c/g', { ecmaVersion: 2022 })].map((token) => token.type.label),
    extended: typeof Loud.prototype.readIdent,
  };
}
