/** Reading the metadata of tests. */
import { describe, expect, test } from 'vitest';
import { readFrontmatter } from '../../test262/frontmatter.ts';

const read = (block: string) => readFrontmatter(`// a licence\n/*---\n${block}\n---*/\ncode();\n`);

describe('metadata', () => {
  test('says nothing of what it leaves out', () => {
    expect(read('description: a word')).toEqual({ flags: new Set(), features: [], includes: [], negative: undefined });
  });

  test.each([
    ['on one line', 'features: [a, b-c, D.prototype.e]'],
    ['on several', 'features: [\n  a,\n  b-c,\n  D.prototype.e,\n]'],
    ['as a block', 'features:\n  - a\n  - b-c\n  - D.prototype.e'],
    ['as a block that is not indented', 'features:\n- a\n- b-c\n- D.prototype.e\ninfo: x'],
    ['with quotes', `features: ['a', "b-c", D.prototype.e]`],
    ['with comments', 'features: # these\n  - a # first\n  - b-c\n  - D.prototype.e'],
  ])('has lists %s', (_name, block) => {
    expect(read(block).features).toEqual(['a', 'b-c', 'D.prototype.e']);
  });

  test('has texts, whose lines are no keys', () => {
    const { flags, includes } = read(
      'description: |\n  flags: [raw]\n  - x\ninfo: >\n    negative:\n      phase: none\nflags: [onlyStrict, async]\nincludes: [x.js]',
    );
    expect([...flags]).toEqual(['onlyStrict', 'async']);
    expect(includes).toEqual(['x.js']);
  });

  test('has the error that must come', () => {
    expect(read('negative:\n  phase: parse\n  type: SyntaxError\nflags: [module]')).toMatchObject({
      negative: { phase: 'parse', type: 'SyntaxError' },
    });
    expect(read('negative:\n  type: Test262Error\n  phase: runtime').negative).toEqual({
      phase: 'runtime',
      type: 'Test262Error',
    });
  });

  test('may be indented as a whole, and have any ends of lines', () => {
    const block = ' flags: [module]\n negative:\n   phase: resolution\n   type: SyntaxError';
    for (const end of ['\n', '\r\n', '\r']) {
      const { flags, negative } = read(block.replaceAll('\n', end));
      expect([...flags]).toEqual(['module']);
      expect(negative).toEqual({ phase: 'resolution', type: 'SyntaxError' });
    }
  });

  test.each([
    ['code();', 'there is no metadata'],
    ['/*---\nflags: module\n---*/', '"flags" is no list: module'],
    ['/*---\nnegative:\n  phase: late\n  type: Error\n---*/', '"negative" needs a phase'],
    ['/*---\nnegative:\n  phase: parse\n---*/', '"negative" needs a phase'],
  ])('is refused if it cannot be read: %s', (source, message) => {
    expect(() => readFrontmatter(source)).toThrow(message);
  });
});
