/** Images and V8's compiled form of them, as entries of the disk cache. */
import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { DiskCache } from './cache.ts';
import type { ImageData } from './image.ts';

/** What an image was made of: it counts only while all of it reads the same. */
interface Inputs {
  /** Hash of each file's content by path, '' for one that is not there. */
  readonly files: Readonly<Record<string, string>>;
  /** Hash of what stands in each folder, '' for one that is not there: a new file may resolve an import differently. */
  readonly folders: Readonly<Record<string, string>>;
}

export interface Stored {
  readonly image: ImageData;
  /** V8's code cache for `image.code`, once the program has run. */
  readonly cachedData?: Buffer;
  readonly inputs?: Inputs;
}

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('base64');

/**
 * @param paths of the files that went in
 * @param root the folder that they are confined to
 * @param start when the first of them was read, in milliseconds since the epoch
 * @returns undefined if one of them was written since, so that nobody knows which of its contents went in
 */
export function describeInputs(paths: readonly string[], root: string, start: number): Inputs | undefined {
  if (paths.some((path) => Math.floor(statSync(path).mtimeMs) > start)) return undefined;
  const files = new Set(paths);
  const folders = new Set<string>();
  const watch = (folder: string): void => {
    files.add(join(folder, 'package.json'));
    folders.add(join(folder, 'node_modules'));
  };
  for (const path of paths) {
    for (const folder of foldersAbove(path, root)) {
      // above the root it only matters where packages are looked for
      if (folder === root || !within(root, folder)) folders.add(folder);
      watch(folder);
    }
    if (!within(path, root)) for (const folder of foldersAbove(root, path)) watch(folder);
  }
  return {
    files: Object.fromEntries([...files].map((path) => [path, contentOf(path)])),
    folders: Object.fromEntries([...folders].map((path) => [path, namesIn(path)])),
  };
}

const within = (path: string, folder: string): boolean => path === folder || path.startsWith(folder + sep);

/** From the folder that `path` stands in up to the one that `other` lies in as well, that one included. */
function foldersAbove(path: string, other: string): string[] {
  const found: string[] = [];
  for (let at = dirname(path); ; at = dirname(at)) {
    found.push(at);
    if (within(other, at) || at === dirname(at)) return found;
  }
}

/** '' for what is not there. @throws what else prevents reading */
function ifThere(read: () => string): string {
  try {
    return read();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return '';
    throw error;
  }
}

const contentOf = (path: string): string => ifThere(() => hash(readFileSync(path)));

const namesIn = (folder: string): string =>
  ifThere(() => {
    const entries = readdirSync(folder, { withFileTypes: true }).map((entry) => describeEntry(folder, entry));
    return hash(entries.sort().join('\n'));
  });

/** A file in the place of a folder, or a link that leads elsewhere, resolves an import differently too. */
function describeEntry(folder: string, entry: Dirent): string {
  if (entry.isSymbolicLink()) return `${entry.name} -> ${readlinkSync(join(folder, entry.name))}`;
  return entry.isDirectory() ? `${entry.name}/` : entry.name;
}

function unchanged(inputs: Inputs): boolean {
  try {
    return (
      Object.entries(inputs.files).every(([path, was]) => contentOf(path) === was) &&
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
      if (stored.inputs !== undefined && !unchanged(stored.inputs)) return undefined;
      // a view of the entry would keep all of it
      return { ...stored, image: { ...stored.image, origins: new Uint8Array(stored.image.origins) } };
    } catch {
      return undefined;
    }
  }

  save(name: string, stored: Stored): void {
    this.#cache?.write(name, () => serialize(stored));
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

  /** @returns what was noted with the verdict, '' for nothing; undefined if there is no verdict */
  read(name: string): string | undefined {
    return this.#cache?.read(name)?.toString();
  }

  add(name: string, note = ''): void {
    this.#cache?.write(name, () => Buffer.from(note));
  }
}
