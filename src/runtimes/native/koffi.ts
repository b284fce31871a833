/** The only importer of koffi: opens shared libraries, and finds their functions. */
import { copyFile, mkdtemp, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { TsugiError } from '../../diagnostics/error.ts';
import type { Signature } from './signature.ts';

type Koffi = typeof import('koffi');
type Handle = import('koffi').LibraryHandle;
type Fn = (...args: unknown[]) => unknown;

/** A function of a library. */
export interface NativeFunction {
  readonly call: Fn;
  /** The same on a thread of its own, so that the event loop goes on. */
  readonly callApart: (...args: unknown[]) => Promise<unknown>;
}

export interface Library {
  /** @throws TsugiError `LOAD` if there is no such function */
  lookup(signature: Signature): NativeFunction;
  /** How many bytes a type of C has here. */
  sizeOf(type: string): number;
}

/**
 * Libraries by their real paths. One that was opened stays open for the life of the process: nobody can know whether code of
 * it still runs.
 */
export class Libraries {
  readonly #open = new Map<string, { readonly version: string; readonly library: Library }>();

  /**
   * Opens a library; a file that has changed since is opened anew, as a copy, since the system would give the one that it has.
   * @throws TsugiError `LOAD`
   */
  async open(file: string): Promise<Library> {
    const koffi = await loadKoffi();
    try {
      const path = await realpath(file);
      const { size, mtimeMs, ino } = await stat(path);
      const version = `${size} ${mtimeMs} ${ino}`;
      const known = this.#open.get(path);
      if (known?.version === version) return known.library;
      const handle = await openCopy(koffi, path).catch((error: unknown) => {
        // nothing can be run from some folders for temporary files; a file that was not opened before can be opened itself
        if (known !== undefined) throw error;
        return koffi.load(path);
      });
      const library = new OpenLibrary(koffi, handle, file);
      this.#open.set(path, { version, library });
      return library;
    } catch (cause) {
      const problem = (cause as Error).message.replace(/^Failed to load shared library: /, '');
      throw new TsugiError('LOAD', `cannot open the library ${file}: ${problem}`, { file, cause });
    }
  }
}

class OpenLibrary implements Library {
  readonly #koffi: Koffi;
  readonly #handle: Handle;
  readonly #file: string;

  constructor(koffi: Koffi, handle: Handle, file: string) {
    this.#koffi = koffi;
    this.#handle = handle;
    this.#file = file;
  }

  lookup({ symbol, result, params }: Signature): NativeFunction {
    try {
      const types = params.map(({ type }) => type.koffi);
      const found = this.#handle.func(symbol, result.koffi, types);
      const apart = found.async as (...args: unknown[]) => void;
      return {
        call: found as Fn,
        callApart: (...args) =>
          new Promise((resolve, reject) => {
            apart(...args, (error: unknown, value: unknown) => (error ? reject(error) : resolve(value)));
          }),
      };
    } catch (cause) {
      const message = `there is no function "${symbol}" in the library ${this.#file}`;
      throw new TsugiError('LOAD', message, { file: this.#file, cause });
    }
  }

  sizeOf(type: string): number {
    return this.#koffi.sizeof(type);
  }
}

/** Under a path that was never opened before. On some systems what is open cannot be removed. */
async function openCopy(koffi: Koffi, path: string): Promise<Handle> {
  const folder = await mkdtemp(join(tmpdir(), 'tsugi-native-'));
  try {
    const copy = join(folder, basename(path));
    await copyFile(path, copy);
    return koffi.load(copy);
  } finally {
    await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}

async function loadKoffi(): Promise<Koffi> {
  try {
    const { default: koffi } = (await import('koffi')) as unknown as { default: Koffi };
    return koffi;
  } catch (cause) {
    throw new TsugiError('LOAD', 'a plugin with tsugi.library needs the package koffi; npm install koffi', { cause });
  }
}
