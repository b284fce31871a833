/**
 * Results of transpiling and compiling, kept on disk by content hash. Nothing read from there is trusted: V8 does not
 * verify `cachedData`, so every entry is authenticated with a key that only this user can read, and a folder that others
 * could write to is not used at all. A bad entry counts as absent.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { BUILD_ID } from './realm/runtime.generated.ts';

const MAC_BYTES = 32;

export class DiskCache {
  readonly #folder: string;
  readonly #key: Buffer;

  private constructor(folder: string, key: Buffer) {
    this.#folder = folder;
    this.#key = key;
  }

  /**
   * @param folder where to keep entries; made if it is not there
   * @returns undefined if the folder cannot be made, or is not this user's alone
   */
  static open(folder: string = defaultFolder()): DiskCache | undefined {
    try {
      make(folder);
      const { uid, mode } = lstatSync(folder);
      const mine = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
      return mine ? new DiskCache(folder, readKey(join(folder, 'key'))) : undefined;
    } catch {
      return undefined;
    }
  }

  /** The name of an entry: what it was made of, by whom. */
  static name(...parts: readonly (string | Uint8Array)[]): string {
    const hash = createHash('sha256');
    for (const part of [BUILD_ID, process.version, process.arch, ...parts]) {
      hash.update(`${part.length}:`).update(part);
    }
    return hash.digest('hex');
  }

  read(name: string): Buffer | undefined {
    try {
      const file = readFileSync(join(this.#folder, name));
      const content = file.subarray(MAC_BYTES);
      return file.length >= MAC_BYTES && timingSafeEqual(file.subarray(0, MAC_BYTES), this.#mac(name, content))
        ? content
        : undefined;
    } catch {
      return undefined;
    }
  }

  /** Failing to write is no failure: the next start is slower. */
  write(name: string, content: Uint8Array): void {
    const file = join(this.#folder, name);
    const temporary = `${file}.${randomBytes(6).toString('hex')}`;
    try {
      writeFileSync(temporary, Buffer.concat([this.#mac(name, content), content]), { mode: 0o600 });
      renameSync(temporary, file);
    } catch {
      // a full or read-only disk
    }
  }

  /** Covers the name, so that one entry cannot stand in for another. */
  #mac(name: string, content: Uint8Array): Buffer {
    return createHmac('sha256', this.#key).update(name).update(content).digest();
  }
}

const defaultFolder = (): string => join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'tsugi');

/** Node's own `recursive` does not end where a parent is there but takes no folders, such as /proc. */
function make(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) make(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // another process was faster
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Two processes may make the key at the same time; the one whose file is there first has made it. */
function readKey(file: string): Buffer {
  try {
    writeFileSync(file, randomBytes(32), { mode: 0o600, flag: 'wx' });
  } catch {
    // it is there already
  }
  const { uid, mode } = lstatSync(file);
  const mine = process.getuid === undefined || (uid === process.getuid() && (mode & 0o077) === 0);
  const key = readFileSync(file);
  if (!mine || key.length !== 32) throw new Error('the key of the cache is not usable');
  return key;
}
