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
/** While entries that were put off are written, the event loop stands still for no longer than this at a time. */
const SLICE_MS = 2;
/** No more entries than this are put off: they take memory. */
const MAX_WAITING = 4096;
/** Node warns of more listeners for one event; then nothing is put off. */
const MAX_LISTENERS = 8;

export class DiskCache {
  readonly #folder: string;
  readonly #key: Buffer;
  readonly #waiting = new Map<string, () => Uint8Array>();
  readonly #onExit = (): void => this.flush();
  #held = false;
  #timer: NodeJS.Timeout | undefined;

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
    const waiting = this.#waiting.get(name);
    if (waiting !== undefined) return Buffer.from(waiting());
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

  /** @param content is asked for when it is written, now or later */
  write(name: string, content: () => Uint8Array): void {
    const now = !this.#held && this.#waiting.size === 0;
    if (now) this.#write(name, content());
    else this.#waiting.set(name, content);
    if (this.#waiting.size >= MAX_WAITING) this.#writeUntil(Number.POSITIVE_INFINITY);
  }

  /** Puts off what is to be written: a host that loads many plugins has other things to do. */
  hold(): void {
    if (this.#held || process.listenerCount('exit') >= MAX_LISTENERS) return;
    this.#held = true;
    process.once('exit', this.#onExit);
  }

  /** Writes what was put off, bit by bit; at the latest when the process ends by itself. */
  release(): void {
    this.#held = false;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#writeUntil(performance.now() + SLICE_MS);
      if (this.#waiting.size > 0) this.release();
    }, 1).unref();
  }

  /** Writes all that was put off. */
  flush(): void {
    this.#held = false;
    this.#writeUntil(Number.POSITIVE_INFINITY);
  }

  #writeUntil(end: number): void {
    for (const [name, content] of this.#waiting) {
      this.#waiting.delete(name);
      this.#write(name, content());
      if (performance.now() > end) return;
    }
    if (!this.#held) process.off('exit', this.#onExit);
  }

  /** Failing to write is no failure: the next start is slower. */
  #write(name: string, content: Uint8Array): void {
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
