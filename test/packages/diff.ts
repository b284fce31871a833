/** Differences of texts: diff. */
import {
  applyPatch,
  createTwoFilesPatch,
  diffArrays,
  diffChars,
  diffJson,
  diffLines,
  diffSentences,
  diffWords,
  parsePatch,
} from 'diff';

const OLD = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\n';
const NEW = 'one\n2\nthree\nfour\nfive and a half\nsix\nseven\neight\n';

const short = (changes: readonly { added?: boolean; removed?: boolean; value: unknown }[]) =>
  changes.map(({ added, removed, value }) => [added ? '+' : removed ? '-' : '=', value]);

export function run() {
  const patch = createTwoFilesPatch('old.txt', 'new.txt', OLD, NEW, '1', '2', { context: 1 });
  return {
    chars: short(diffChars('kitten', 'sitting')),
    words: short(diffWords('the quick brown fox', 'the slow brown dog, too')),
    lines: short(diffLines(OLD, NEW)),
    sentences: short(diffSentences('A b. C d.', 'A b. E f.')),
    json: short(diffJson({ a: 1, b: [1, 2] }, { b: [1, 3], c: null })),
    arrays: short(diffArrays([1, 2, 3, 4], [2, 3, 5])),
    patch,
    hunks: parsePatch(patch).map(({ hunks }) => hunks.map(({ oldStart, newLines }) => [oldStart, newLines])),
    applied: applyPatch(OLD, patch) === NEW,
    refused: applyPatch('else', patch),
  };
}
