/** What README.md says of speed is what was measured in the run that is kept. */
import { expect, test } from 'vitest';
import { read } from './support/sources.ts';

// the bench is plain JavaScript, and no part of the types
const { withFigures } = (await import(new URL('../bench/figures.mjs', import.meta.url).href)) as {
  withFigures(text: string, results: object): string;
};

const readme = read('README.md');
const results = JSON.parse(read('bench/results.json')) as Readonly<Record<'peers' | 'computePeers', object[]>> & {
  calls: { add: object };
};

test('the table is that of the run', () => {
  expect(readme).toContain('| what | figure |');
  expect(withFigures(readme, results)).toBe(readme);
});

test('another run has another table, and the rest of the text stays', () => {
  const { calls } = results;
  const other = withFigures(readme, { ...results, calls: { ...calls, add: { ...calls.add, boundToBare: 99.5 } } });
  expect(other).toContain('against a bare function of another realm | 99.5 |');
  expect(withFigures(other, results)).toBe(readme);
});

test('peers that are not installed have no row', () => {
  const absent = [{ name: 'isolated-vm', missing: 'not installed' }];
  const bare = withFigures(readme, { ...results, peers: absent, computePeers: absent });
  expect(bare).not.toContain('isolated-vm, QuickJS');
  expect(bare.split('\n').length).toBe(readme.split('\n').length - 2);
});
