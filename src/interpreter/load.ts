/** From a source to an image, by way of the cache. */
import { readFileSync } from 'node:fs';
import { TsugiError } from '../diagnostics/error.ts';
import { type Backend, compileInput, compileModule, compileScript, type ImageData } from './image.ts';
import type { Session } from './session/session.ts';
import { describeInputs, ImageStore, type Stored } from './store.ts';
import type { Root } from './transpile/confine.ts';
import { bundle, type Transpiled, transpileScript, transpileSource } from './transpile/esbuild.ts';

/** What is ready to run, and how to keep V8's compiled form of it once it ran. */
export interface Loaded extends Stored {
  readonly save?: (cachedData: Buffer) => void;
}

/** Makes images of sources, in this thread or in another. */
export interface Maker {
  /** @throws TsugiError `SYNTAX` */
  fromSource(source: string, filename: string, backend: Backend): Promise<ImageData>;
  /** @throws TsugiError `SYNTAX`, or `LOAD` for an import that is not found or leaves the folder */
  fromFile(file: string, root: Root, backend: Backend): Promise<Made>;
}

/** What was made of a file. */
export interface Made {
  readonly image: ImageData;
  /** Absolute paths of all files that went in. */
  readonly paths: readonly string[];
}

export const HERE: Maker = { fromSource: compileSource, fromFile: compileFile };

/** @throws TsugiError `SYNTAX` */
export async function loadSource(
  store: ImageStore,
  source: string,
  filename: string,
  backend: Backend,
  maker = HERE,
): Promise<Loaded> {
  const name = ImageStore.name('source', filename, backend, source);
  const stored = store.load(name);
  if (stored !== undefined) return withSave(store, name, stored);
  return withSave(store, name, { image: await maker.fromSource(source, filename, backend) });
}

/** A file of JavaScript that imports no other file needs no bundler, which would rename what it declares. */
function standsAlone(file: string, backend: Backend): ImageData | undefined {
  if (!IS_JAVASCRIPT.test(file)) return undefined;
  const js = readSource(file);
  if (/\bimport\s*\(/.test(js)) return undefined;
  try {
    const image = compileModule({ js, map: '', inputs: [] }, file, undefined, backend);
    return image.imports.every(({ specifier }) => specifier.startsWith('host:')) ? image : undefined;
  } catch {
    return undefined;
  }
}

const IS_JAVASCRIPT = /\.[cm]?js$/;

/** What esbuild knows to lower and V8 or acorn does not know: `using` and decorators. */
function wantsLowering(error: unknown): boolean {
  if (!(error instanceof TsugiError) || error.code !== 'SYNTAX') return false;
  return /`using`|"(?:await )?using"/.test(error.message) || /Unexpected character '@'/.test(error.message);
}

/** Where acorn says no more than that it did not expect a token, esbuild says which, and often what was missing. */
async function inWords(error: unknown, source: string, filename: string): Promise<unknown> {
  if (!(error instanceof TsugiError) || error.message !== 'Unexpected token') return error;
  const second: unknown = await transpileSource(source, filename).catch((refusal: unknown) => refusal);
  return second instanceof TsugiError && second.line === error.line ? second : error;
}

/** JavaScript is taken as it stands, unless it uses what has to be lowered, which is esbuild's part. */
async function compileSource(source: string, filename: string, backend: Backend): Promise<ImageData> {
  if (IS_JAVASCRIPT.test(filename)) {
    try {
      return compileModule({ js: source, map: '', inputs: [] }, filename, undefined, backend);
    } catch (error) {
      if (!wantsLowering(error)) throw await inWords(error, source, filename);
    }
  }
  return compileModule(await transpileSource(source, filename), filename, undefined, backend);
}

async function compileFile(file: string, root: Root, backend: Backend): Promise<Made> {
  const alone = standsAlone(file, backend);
  if (alone !== undefined) return { image: alone, paths: [file] };
  const transpiled = await bundle(file, root);
  return { image: compileModule(transpiled, file, root.folder, backend), paths: transpiled.inputs };
}

/** @throws TsugiError `SYNTAX`, or `LOAD` for an import that is not found or leaves the folder */
export async function loadFile(
  store: ImageStore,
  file: string,
  root: Root,
  backend: Backend,
  maker = HERE,
): Promise<Loaded> {
  readSource(file);
  root.verify([file]);
  const name = ImageStore.name('bundle', file, root.folder, backend);
  const stored = store.load(name);
  if (stored !== undefined) return withSave(store, name, stored);
  const start = Date.now();
  const { image, paths } = await maker.fromFile(file, root, backend);
  const inputs = describeInputs(paths, root.folder, start);
  return inputs === undefined ? { image } : withSave(store, name, { image, inputs });
}

/**
 * A script runs at once, so it is not kept. JavaScript is tried first: starting esbuild synchronously takes long. A file
 * that is JavaScript by its name is read as TypeScript in no case, and lowered only where it uses what has to be.
 * @throws TsugiError `SYNTAX`
 */
export function loadScript(source: string, filename: string, backend: Backend): { image: ImageData } {
  return loadAs(source, filename, (transpiled) => compileScript(transpiled, filename, backend));
}

/** @throws TsugiError `SYNTAX` */
export function loadInput(source: string, filename: string, backend: Backend, session: Session): { image: ImageData } {
  return loadAs(source, filename, (transpiled) => compileInput(transpiled, filename, backend, session));
}

/** `f<number>(1)` is JavaScript, too: two comparisons. */
const MAYBE_TYPE_ARGUMENTS = /[\w$]\s*<[^;]*>\s*[(`]/;

function loadAs(
  source: string,
  filename: string,
  compile: (transpiled: Transpiled) => ImageData,
): { image: ImageData } {
  if (!IS_JAVASCRIPT.test(filename) && MAYBE_TYPE_ARGUMENTS.test(source)) {
    return { image: compile(transpileScript(source, filename)) };
  }
  try {
    return { image: compile({ js: source, map: '', inputs: [] }) };
  } catch (error) {
    if (!(error instanceof TsugiError) || error.code !== 'SYNTAX') throw error;
    if (IS_JAVASCRIPT.test(filename) && !wantsLowering(error)) throw error;
    try {
      return { image: compile(transpileScript(source, filename)) };
    } catch (second) {
      throw furthest(error, second);
    }
  }
}

/** Of two errors about one source the one that got further: where TypeScript begins, the other reader stopped. */
function furthest(first: TsugiError, second: unknown): unknown {
  if (!(second instanceof TsugiError) || second.code !== 'SYNTAX') return first;
  const { line = 0, column = 0 } = first;
  const { line: otherLine = 0, column: otherColumn = 0 } = second;
  return otherLine > line || (otherLine === line && otherColumn > column) ? second : first;
}

/** @throws TsugiError `LOAD` */
export function readSource(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new TsugiError('LOAD', `cannot read ${file}: ${(error as Error).message}`, { file, cause: error });
  }
}

/** Saves what was made; an image that came with V8's compiled form needs no saving. */
function withSave(store: ImageStore, name: string, stored: Stored): Loaded {
  if (stored.cachedData !== undefined) return stored;
  return { ...stored, save: (cachedData) => store.save(name, { ...stored, cachedData }) };
}
