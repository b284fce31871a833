/**
 * What a person sees when a plugin or a config file is wrong, to the letter. A case is a folder of `cases/`: its `input`,
 * and in `expected.txt` what is printed for it, paths relative to the input. `UPDATE_GOLDENS=1` writes the files anew;
 * read the difference before you commit it.
 */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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

/** A folder of plugins alone needs no folder around it. */
const AROUND = ['plugins', 'tsugi.config.json', 'tsugi.config.ts', 'tsugi.config.mjs'];

/** @param edit what to do with the copied files before they are read */
async function printed(name: string, folder: string, edit: (file: string) => void = () => {}): Promise<string> {
  const input = join(FOLDER, name, 'input');
  const alone = !AROUND.some((entry) => existsSync(join(input, entry)));
  cpSync(input, alone ? join(folder, 'plugins') : folder, { recursive: true });
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) edit(join(entry.parentPath, entry.name));
  }
  const entry = CASES[name] ?? {};
  entry.prepare?.(folder);
  const before = process.cwd();
  process.chdir(folder);
  const text = await seen(folder, entry).finally(() => process.chdir(before));
  return `${text.replaceAll(`${folder}/`, '').replaceAll(folder, '.').trimEnd()}\n`;
}

const goldenOf = (name: string): string =>
  readFileSync(join(FOLDER, name, 'expected.txt'), 'utf8').replaceAll('\r\n', '\n');

test('every entry of the table is a case', () => {
  expect(Object.keys(CASES).filter((name) => !names.includes(name))).toEqual([]);
});

test.each(names)('%s', async (name) => {
  const text = await printed(name, join(work, name));
  if (update) writeFileSync(join(FOLDER, name, 'expected.txt'), text);
  expect(text).toBe(goldenOf(name));
  // nothing of this machine: no other path, no frame of ours, no escape sequence
  expect(text).not.toMatch(/^\s+at |file:\/\//m);
  expect(text).not.toContain('\u001b');
  expect(text).not.toContain(work);
  expect(text).not.toContain(process.cwd());
});

test.each(['syntax-error', 'type-error-satisfies', 'throw-in-a-call', 'package-json-broken', 'config-json-syntax'])(
  '%s, with CRLF at the ends of lines',
  async (name) => {
    const text = await printed(name, join(work, `${name}-crlf`), (file) => {
      writeFileSync(file, readFileSync(file, 'utf8').replace(/\r?\n/g, '\r\n'));
    });
    expect(text).toBe(goldenOf(name));
  },
);
