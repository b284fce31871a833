/**
 * What a person sees when a plugin or a config file is wrong, to the letter. A case is a folder of `cases/`: its `input`,
 * and in `expected.txt` what is printed for it, paths relative to the input. `UPDATE_GOLDENS=1` writes the files anew;
 * read the difference before you commit it.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CASES } from './cases.ts';
import { seen } from './run.ts';

const FOLDER = fileURLToPath(new URL('cases', import.meta.url));
const names = readdirSync(FOLDER).sort();
const update = process.env.UPDATE_GOLDENS === '1';

let work: string;
beforeAll(() => {
  work = realpathSync(mkdtempSync(join(tmpdir(), 'tsugi-golden-')));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('every entry of the table is a case', () => {
  expect(Object.keys(CASES).filter((name) => !names.includes(name))).toEqual([]);
});

test.each(names)('%s', async (name) => {
  const folder = join(work, name);
  const input = join(FOLDER, name, 'input');
  // a folder of plugins only needs no folder around it
  const alone = !['plugins', 'tsugi.config.json', 'tsugi.config.ts', 'tsugi.config.mjs'].some((entry) =>
    existsSync(join(input, entry)),
  );
  cpSync(input, alone ? join(folder, 'plugins') : folder, { recursive: true });
  const entry = CASES[name] ?? {};
  entry.prepare?.(folder);

  const before = process.cwd();
  process.chdir(folder);
  const printed = await seen(folder, entry).finally(() => process.chdir(before));
  const text = `${printed.replaceAll(`${folder}/`, '').replaceAll(folder, '.').trimEnd()}\n`;

  const file = join(FOLDER, name, 'expected.txt');
  if (update) writeFileSync(file, text);
  const expected = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  expect(text).toBe(expected);
  // nothing of this machine: no other path, no frame of ours, no escape sequence
  expect(text).not.toMatch(/node_modules\/(?!stamps)|^\s+at |file:\/\//m);
  expect(text).not.toContain(work);
  expect(text).not.toContain('\u001b');
});
