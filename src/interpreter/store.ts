/** Images and V8's compiled form of them, as entries of the disk cache. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { DiskCache } from './cache.ts';
import type { ImageData } from './image.ts';

/** What an image was made of: it counts only while all of it reads the same. */
interface Inputs {
  /** Hash of each file's content by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Hash of the names in each folder: a new file may resolve an import differently. */
  readonly folders: Readonly<Record<string, string>>;
}

export interface Stored {
  readonly image: ImageData;
  /** V8's code cache for `image.code`, once the program has run. */
  readonly cachedData?: Buffer;
  readonly inputs?: Inputs;
}

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('base64');

export const describeInputs = (paths: readonly string[]): Inputs => ({
  files: Object.fromEntries(paths.map((path) => [path, hash(readFileSync(path))])),
  folders: Object.fromEntries([...new Set(paths.map((path) => dirname(path)))].map((path) => [path, namesIn(path)])),
});

const namesIn = (folder: string): string => hash(readdirSync(folder).sort().join('\n'));

function unchanged(inputs: Inputs): boolean {
  try {
    return (
      Object.entries(inputs.files).every(([path, was]) => hash(readFileSync(path)) === was) &&
      Object.entries(inputs.folders).every(([path, was]) => namesIn(path) === was)
    );
  } catch {
    return false;
  }
}

/** Entries are authenticated before they get here, so their form is what `save` wrote. */
export class ImageStore {
  readonly #cache: DiskCache | undefined;

  constructor(cache: DiskCache | undefined) {
    this.#cache = cache;
  }

  load(name: string): Stored | undefined {
    const content = this.#cache?.read(name);
    if (content === undefined) return undefined;
    try {
      const stored = deserialize(content) as Stored;
      return stored.inputs === undefined || unchanged(stored.inputs) ? stored : undefined;
    } catch {
      return undefined;
    }
  }

  save(name: string, stored: Stored): void {
    if (this.#cache !== undefined) this.#cache.write(name, serialize(stored));
  }

  static readonly name = DiskCache.name;
}

/** Remembers of sources that they were found clean. */
export class Verdicts {
  readonly #cache: DiskCache | undefined;

  constructor(cache: DiskCache | undefined) {
    this.#cache = cache;
  }

  name(...parts: readonly string[]): string {
    return DiskCache.name('verdict', ...parts);
  }

  has(name: string): boolean {
    return this.#cache?.read(name) !== undefined;
  }

  add(name: string): void {
    this.#cache?.write(name, new Uint8Array());
  }
}
