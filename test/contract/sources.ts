/** Sources for the tests of this folder, written to a temporary folder that the test removes. */

import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** @returns a function that writes a file below a fresh folder and gives its path */
export function sourceFolder(): (name: string, text: string) => string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'tsugi-contract-')));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return (name, text) => {
    const file = join(root, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  };
}
