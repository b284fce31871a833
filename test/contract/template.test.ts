import { describe, expect, test } from 'vitest';
import { parseTemplate, templatePattern, templateText } from '../../src/contract/template.ts';

const expression = (text: string): RegExp => {
  const template = parseTemplate(text);
  const pattern = template && templatePattern(template);
  if (pattern === undefined) throw new Error(`${text} has no pattern`);
  return new RegExp(pattern, 'u');
};

test.each([
  ['`a${string}`', ['a', ''], ['string']],
  ['`${number}-${bigint}`', ['', '-', ''], ['number', 'bigint']],
  ['`$${string}{}$`', ['$', '{}$'], ['string']],
  ['`\\${a}\\`\\\\"\\n\\u0000${string}`', ['${a}`\\"\n\0', ''], ['string']],
  ['`\u{1F600}\\ud83d${string}`', ['\u{1F600}\ud83d', ''], ['string']],
])('%s is read and written', (text, texts, holes) => {
  expect(parseTemplate(text)).toEqual({ texts, holes });
  expect(templateText({ texts, holes: holes as ('string' | 'number' | 'bigint')[] })).toBe(text);
});

test.each(['', '`', 'a', '`a', '`\\x41${string}`', '`${any}`', '`\n${string}`', '``${string}`'])(
  '%j is no text',
  (text) => {
    expect(parseTemplate(text)).toBe(undefined);
  },
);

describe('a value fits if it can be put together', () => {
  const words = ['', 'a', 'b', '1', '-', '.', 'ab', 'ba', '12', '-1', 'a1', '::'];
  const numbers = ['0', '1', '12', '-1', '1.5', '.5', '1e5', '+2', '1E-7'];
  const integers = ['0', '12', '-3'];
  const values = { string: words, number: numbers, bigint: integers };

  test.each([
    '`${string}a${string}`',
    '`${string}ab${string}ba${string}`',
    '`a${string}a`',
    '`${string}-${number}`',
    '`${number}-${string}`',
    '`${string}${number}`',
    '`${number}${string}`',
    '`${string}${number}${string}`',
    '`${string}${string}::${string}`',
    '`${number}.${number}.${bigint}`',
    '`${number}e${number}`',
    '`1${number}0`',
    '`${string}a${number}b${string}-${bigint}`',
  ])('%s', (text) => {
    const { texts, holes } = parseTemplate(text) ?? { texts: [], holes: [] };
    const made = holes.reduce<string[]>(
      (all, hole, at) => all.flatMap((start) => values[hole].map((value) => start + value + texts[at + 1])),
      [texts[0] ?? ''],
    );
    const fits = expression(text);
    expect(made.filter((value) => !fits.test(value))).toEqual([]);
  });

  test.each([
    ['`${string}a${string}`', ['', 'b']],
    ['`${string}ab${string}ba${string}`', ['aba', 'ba', 'ba ab']],
    ['`${string}-${number}`', ['a-', '1', 'a-b']],
    ['`${number}-${string}`', ['-', 'a-', '-1']],
    ['`${string}${number}`', ['a', '1a']],
    ['`${number}${string}`', ['', 'a1', '-a']],
    ['`1${number}0`', ['10', '1x0']],
  ])('%s does not fit what cannot', (text, wrong) => {
    const fits = expression(text);
    expect(wrong.filter((value) => fits.test(value))).toEqual([]);
  });
});

test.each(['`${number}${number}`', '`${number}${bigint}${string}`', '`${number}0${number}`', '`${string}1${bigint}x`'])(
  '%s has no pattern',
  (text) => {
    const template = parseTemplate(text);
    expect(template).toBeDefined();
    expect(template && templatePattern(template)).toBe(undefined);
  },
);

describe('takes time linear in the length of the value', () => {
  const LENGTH = 200_000;
  test.each([
    ['`${string}b${string}b${string}b${string}c`', 'b'],
    ['`${string}ab${string}ab${string}ab${string}c`', 'ab'],
    ['`${string}aab${string}aab${string}c`', 'a'],
    ['`${number}.${number}.${number}`', '1.'],
    ['`${number}-${number}-${number}`', '1'],
    ['`${number}e${number}e${number}`', '1e'],
    ['`${string}-${number}`', '-1'],
    ['`${string}-${number}-${string}!`', '-1'],
    ['`${string}${number}${string}!`', '1'],
    ['`a${number}b${string}-${number}c`', 'a1b-'],
  ])('%s', (text, piece) => {
    const fits = expression(text);
    const value = `${piece.repeat(LENGTH / piece.length)}x`;
    fits.test(value.slice(0, 1000));
    const start = performance.now();
    expect(fits.test(value)).toBe(false);
    // quadratic time would be minutes
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
