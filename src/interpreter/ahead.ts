/**
 * Images that are made before there is a realm for them, while the host waits for something else. Each is taken once: what
 * is loaded later may read differently.
 */
import { Compiler } from './compile-aside.ts';
import type { Backend } from './image.ts';
import { type Loaded, loadFile, loadSource, readSource } from './load.ts';
import type { ImageStore } from './store.ts';
import { Root } from './transpile/confine.ts';

export interface Prepared {
  readonly loaded: Loaded;
  /** The real path of the folder that the imports are confined to. */
  readonly folder: string | undefined;
}

export class Ahead {
  readonly #store: ImageStore;
  readonly #made = new Map<string, Promise<Prepared>>();
  #compiler: Compiler | undefined;

  constructor(store: ImageStore) {
    this.#store = store;
  }

  /** From now on, until all is cleared, another thread does the compiling. */
  compileAside(): void {
    this.#compiler ??= new Compiler();
  }

  /**
   * Ends when the image is made. Why it cannot be made, `load` says.
   * @param folder what the file's imports are confined to; undefined for a file that has none
   */
  async prepare(file: string, folder: string | undefined, backend: Backend): Promise<void> {
    const making = this.#load(file, folder, backend);
    this.#made.set(nameOf(file, folder, backend), making);
    await making.catch(() => undefined);
  }

  /** What was prepared, or what is made now. @throws TsugiError `SYNTAX` or `LOAD` */
  load(file: string, folder: string | undefined, backend: Backend): Promise<Prepared> {
    const name = nameOf(file, folder, backend);
    const made = this.#made.get(name);
    this.#made.delete(name);
    return made ?? this.#load(file, folder, backend);
  }

  /** Lets go of what nobody has taken. */
  clear(): void {
    this.#made.clear();
    this.#compiler?.close();
    this.#compiler = undefined;
  }

  async #load(file: string, folder: string | undefined, backend: Backend): Promise<Prepared> {
    if (folder === undefined) {
      return { loaded: await loadSource(this.#store, readSource(file), file, backend, this.#compiler), folder };
    }
    const root = new Root(folder);
    return { loaded: await loadFile(this.#store, file, root, backend, this.#compiler), folder: root.folder };
  }
}

const nameOf = (file: string, folder = '', backend: Backend): string => [backend, folder, file].join('\0');
