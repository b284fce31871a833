/** The compiler's check of the plugins: what it refuses, and that nothing is checked twice. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder, writeFiles } from '../interpreter/folder.ts';
import type { Tree } from '../interpreter/support.ts';
import { GOOD, pluginFolder, type Started, start, statuses } from './support.ts';

const MISFIT = 'console.log("ran");\nexport default { greet: (who: number) => `${who}` };';

describe('a plugin that does not fit', () => {
  test('is refused at its place before it runs, and the others load', async () => {
    const folder = pluginFolder({ 'bad.ts': MISFIT, 'good.ts': GOOD });
    const started = await start(folder, { check: true });
    expect(statuses(started)).toEqual({ bad: 'failed', good: 'ready' });
    const error = started.host.plugins.get('bad')?.error;
    expect(error).toMatchObject({ code: 'CONTRACT', plugin: 'bad', file: join(folder, 'bad.ts'), line: 2 });
    expect(error?.frame).toContain('> 2 | export default { greet: (who: number) => `${who}` };');
    expect(started.log).toEqual([['error', 'a plugin failed to load', 'bad']]);
    expect(() => started.host.get('bad')).toThrow(error);
  });

  test('runs with `check: false`, as far as it goes', async () => {
    const started = await start(pluginFolder({ 'bad.ts': MISFIT }));
    expect(statuses(started)).toEqual({ bad: 'ready' });
    expect(await started.host.get('bad').greet('you')).toBe('you');
  });

  test('is told apart from one that does not parse', async () => {
    const started = await start(pluginFolder({ 'bad.ts': 'export default {\n  greet(: 1\n};' }), { check: true });
    expect(started.host.plugins.get('bad')?.error).toMatchObject({ code: 'SYNTAX', line: 2 });
  });
});

test('what cannot be read is a matter of loading it', async () => {
  const files = {
    'gone/package.json': '{}',
    'gone/index.ts': '-> nowhere.ts',
    'gone/a.json': '-> nowhere',
    'good.ts': GOOD,
  };
  const started = await start(pluginFolder(files), { check: true });
  expect(statuses(started)).toEqual({ gone: 'failed', good: 'ready' });
  expect(started.host.plugins.get('gone')?.error?.code).toBe('LOAD');
});

describe('a verdict', () => {
  /** An entry of the cache without content is one; written anew it would be another file. */
  const verdictsIn = (cache: string): number[] =>
    readdirSync(cache)
      .filter((name) => name !== 'key')
      .map((name) => statSync(join(cache, name)))
      .filter(({ size }) => size === 32)
      .map(({ ino }) => ino)
      .sort();

  function setUp(files: Tree) {
    const folder = pluginFolder(files);
    const cache = join(makeFolder(), 'cache');
    const again = async (): Promise<{ started: Started; verdicts: number[] }> => {
      const started = await start(folder, { check: true, cache });
      return { started, verdicts: verdictsIn(cache) };
    };
    return { folder, again };
  }

  test('is kept while the file reads the same', async () => {
    const { folder, again } = setUp({ 'p.ts': GOOD, 'q.ts': GOOD });
    const first = await again();
    expect(first.verdicts.length).toBe(2);
    expect((await again()).verdicts).toEqual(first.verdicts);
    writeFiles(folder, { 'p.ts': `${GOOD} // changed` });
    expect((await again()).verdicts.length).toBe(3);
    writeFiles(folder, { 'p.ts': MISFIT });
    const bad = await again();
    expect(statuses(bad.started)).toEqual({ p: 'failed', q: 'ready' });
    expect(bad.verdicts.length).toBe(3);
    writeFiles(folder, { 'p.ts': GOOD });
    const good = await again();
    expect(statuses(good.started)).toEqual({ p: 'ready', q: 'ready' });
    expect(good.verdicts.length).toBe(3);
  });

  test('against a plugin is not kept', async () => {
    const { again } = setUp({ 'p.ts': MISFIT });
    for (let i = 0; i < 2; i++) {
      const { started, verdicts } = await again();
      expect([statuses(started), verdicts]).toEqual([{ p: 'failed' }, []]);
    }
  });

  test.each<[string, Tree, Tree]>([
    [
      'a file that is imported',
      { 'p/greet.ts': 'export const greet = (who: string) => who;' },
      { 'p/greet.ts': 'export const greet = (who: number) => `${who}`;' },
    ],
    [
      'a file below',
      { 'p/greet.ts': 'export * from "./d/g.ts";', 'p/d/g.ts': 'export const greet = (who: string) => who;' },
      { 'p/d/g.ts': 'export const greet = (who: number) => `${who}`;' },
    ],
    [
      'what a link leads to',
      { 'p/greet.ts': '-> d/g.txt', 'p/d/g.txt': 'export const greet = (who: string) => who;' },
      { 'p/d/g.txt': 'export const greet = (who: number) => `${who}`;' },
    ],
  ])('ends with a change of %s', async (_name, before, after) => {
    const main = {
      'p/package.json': '{}',
      'p/index.ts': 'import { greet } from "./greet.ts";\nexport default { greet };',
    };
    const { folder, again } = setUp({ ...main, ...before });
    const first = await again();
    expect(first.verdicts.length).toBe(1);
    writeFiles(folder, after);
    const second = await again();
    expect(second.started.host.plugins.get('p')?.error?.code).toBe('CONTRACT');
  });
});
