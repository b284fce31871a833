/** What is made before there is a realm for it is taken once, and says what is wrong with it when it is taken. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Interpreter, Shared } from '../../src/interpreter/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'tsugi-ahead-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'plugin.ts');
const write = (text: string): void => writeFileSync(file, text);
const loaded = async (shared: Shared, within: string | undefined): Promise<unknown> =>
  (await new Interpreter({ shared }).importPlugin(file, within)).get('value');

describe.each([
  ['a single file', undefined],
  ['a folder', folder],
])('%s', (_, within) => {
  test('is made of what was there then, and the next time of what is there', async () => {
    const shared = new Shared(false);
    write('export const value: number = 1;');
    await shared.ahead.prepare(file, within, 'compiled');
    write('export const value: number = 2;');
    expect(await loaded(shared, within)).toBe(1);
    expect(await loaded(shared, within)).toBe(2);
  });

  test('is made anew where what was made was let go of', async () => {
    const shared = new Shared(false);
    write('export const value = 1;');
    await shared.ahead.prepare(file, within, 'compiled');
    write('export const value = 2;');
    shared.ahead.clear();
    expect(await loaded(shared, within)).toBe(2);
  });

  test('fails when it is taken', async () => {
    const shared = new Shared(false);
    write('export const value = ;');
    await shared.ahead.prepare(file, within, 'compiled');
    write('export const value = 1;');
    await expect(loaded(shared, within)).rejects.toMatchObject({ code: 'SYNTAX', line: 1, column: 22 });
    expect(await loaded(shared, within)).toBe(1);
  });
});
