/** The lists of known failures and of features. */
import { describe, expect, test } from 'vitest';
import { KnownFailures, readGroups, skippedFeatures } from '../../test262/lists.ts';

const LIST = `# About the file.

# V8 does it otherwise.
# So be it.
language/a/one.js
language/a/two*.js

# Not there.
built-ins/Thing
language/b/**/deep.js
`;

describe('a list', () => {
  test('has groups with reasons', () => {
    expect(readGroups(LIST, 'x.txt')).toEqual([
      { reason: 'V8 does it otherwise. So be it.', entries: ['language/a/one.js', 'language/a/two*.js'] },
      { reason: 'Not there.', entries: ['built-ins/Thing', 'language/b/**/deep.js'] },
    ]);
    expect(readGroups('', 'x.txt')).toEqual([]);
    expect(readGroups(LIST.replaceAll('\n', '\r\n'), 'x.txt')).toEqual(readGroups(LIST, 'x.txt'));
  });

  test.each([
    ['language/a.js\n', 'x.txt: "language/a.js" stands in a group without a reason'],
    ['# why\n\nlanguage/a.js\n', 'without a reason'],
    ['# why\na.js\n\n# and why\n\n# this\nb.js\n', 'x.txt: nothing stands under "and why"'],
    ['# why\na.js\n# more\nb.js\n', 'x.txt: a comment inside a group: "why"'],
  ])('is refused if a reason is not clear: %j', (text, message) => {
    expect(() => readGroups(text, 'x.txt')).toThrow(message);
  });
});

describe('known failures', () => {
  test.each([
    ['language/a/one.js', 'V8 does it otherwise. So be it.'],
    ['language/a/two-b.js', 'V8 does it otherwise. So be it.'],
    ['built-ins/Thing/prototype/x.js', 'Not there.'],
    ['language/b/c/d/deep.js', 'Not there.'],
    ['language/b/deep.js', 'Not there.'],
    ['language/a/one.js.js', undefined],
    ['language/a/x/two.js', undefined],
    ['built-ins/Things/x.js', undefined],
    ['language/a/three.js', undefined],
  ])('%s: %s', (path, reason) => {
    expect(new KnownFailures(readGroups(LIST, 'x.txt')).reason(path)).toBe(reason);
  });

  test('know which entries nobody asked about', () => {
    const known = new KnownFailures(readGroups(LIST, 'x.txt'));
    known.reason('language/a/two.js');
    known.reason('built-ins/Thing/x.js');
    known.reason('language/c.js');
    expect(known.unused()).toEqual(['language/a/one.js', 'language/b/**/deep.js']);
  });
});

describe('skipped features', () => {
  const groups = (...entries: string[]) => [{ reason: 'why', entries }];

  test('stand alone, or are there in no realm yet', () => {
    const realm = { A: { b: { c: 1 } } };
    const given = groups('one', 'two unless A.b.c', 'three unless A.b.d', 'four unless B.c');
    expect(skippedFeatures(given, realm)).toEqual(['one', 'three', 'four']);
    expect(skippedFeatures(groups('x unless Array.prototype.map', 'y unless Array.no'))).toEqual(['y']);
  });

  test('have no other form', () => {
    expect(() => skippedFeatures(groups('one two'))).toThrow('"one two" is neither a feature nor');
  });
});
