/** Files in temporary folders, interpreters without a disk cache, and what they throw. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import { Interpreter, type InterpreterOptions, TsugiError } from '../../src/index.ts';
import { Shared } from '../../src/interpreter/shared.ts';

const made: (() => void)[] = [];
afterEach(() => {
  for (const end of made.splice(0)) end();
});

/** A fresh folder; it goes when the test ends. */
export function freshFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tsugi-files-')));
  made.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files by path below the folder; `-> target` makes a symbolic link. */
export function write(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (text.startsWith('-> ')) symlinkSync(text.slice(3), path);
    else writeFileSync(path, text);
  }
  return folder;
}

export const tree = (files: Readonly<Record<string, string>>): string => write(freshFolder(), files);

const UNCACHED = new Shared(false);

export function guest(options: InterpreterOptions = {}): Interpreter {
  const interpreter = new Interpreter({ name: 'plug', shared: UNCACHED, ...options });
  made.push(() => interpreter.dispose());
  return interpreter;
}

/** The `TsugiError` that comes of it. @throws if nothing, or something else, is thrown */
export async function failure(body: () => unknown): Promise<TsugiError> {
  try {
    await body();
  } catch (error) {
    if (error instanceof TsugiError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
