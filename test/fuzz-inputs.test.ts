/**
 * Whatever a text, a config or a schema holds: it is refused with a `TsugiError`, or what is made of it is what it was and
 * nothing else. `scripts/long-inputs.ts` tries many more. What was once found stands in `fuzz/inputs/found`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkText, Finding } from './fuzz/inputs/check.ts';
import { fuzzInputs } from './fuzz/inputs/inputs.ts';
import { makeSource } from './fuzz/inputs/source.ts';

const SEED = 20_261_123;

test('inputs from fixed seeds', { timeout: 120_000 }, async () => {
  const result = await fuzzInputs(SEED, { texts: 3000, configs: 5000 });
  expect(result.failures).toEqual([]);
  // Texts that are all refused would prove nothing.
  expect(result.texts.accepted).toBeGreaterThan(1000);
  expect(result.transpiled.accepted).toBeGreaterThan(50);
  expect(result.configs.accepted).toBeGreaterThan(500);
});

describe('what was found', () => {
  const folder = new URL('fuzz/inputs/found/', import.meta.url);
  const files = readdirSync(folder);

  test('there is some', () => expect(files.length).toBeGreaterThan(0));

  test.for(files)('%s', (name) => {
    const [, verdict, text] =
      /^\/\/ (accepted|refused): [^\n]*\n(.*)$/s.exec(readFileSync(new URL(name, folder), 'utf8')) ?? [];
    expect(checkText(text ?? '', name.endsWith('.script.txt') ? 'script' : 'module')).toBe(verdict);
  });
});

describe('the generator', () => {
  test('makes the same text from the same seed', () => {
    expect(makeSource(7)).toEqual(makeSource(7));
    expect(makeSource(7)).not.toEqual(makeSource(8));
  });

  test('spells reserved names in every way', () => {
    const all = Array.from({ length: 3000 }, (_, seed) => makeSource(seed).text).join('\n');
    for (const form of [
      /\$tsugi_n/,
      /\\u0024tsugi_n/,
      /"use asm"/,
      /<!--/,
      /`[^`]*\$\{/,
      /\\u\{5f\}/,
      /#\$tsugi/,
      /\u2028/,
    ]) {
      expect(all).toMatch(form);
    }
  });
});

describe('the check', () => {
  test('knows what a guest may not write', () => {
    for (const text of ['$tsugi_n = 1;', '\\u0024tsugi_n;', '$tsugi: ;', '({ $tsugi_n });', 'let $\\u{74}sugi_s;']) {
      expect(checkText(text, 'script')).toBe('refused');
    }
    for (const text of ['a.$tsugi_n;', '({ $tsugi_n: 1 });', '"$tsugi_n";', 'class A { #$tsugi_n; }']) {
      expect(checkText(text, 'script')).toBe('accepted');
    }
  });

  test('is a kind of error of its own', () => expect(new Finding('x')).toBeInstanceOf(Error));
});
