/**
 * An image: what the pipeline makes of one source (transpile → parse → resolve → emit), ready to run in any realm. It is
 * plain data, so that it can be kept on disk, and it maps call sites of the emitted text back to the source.
 */
import { basename, isAbsolute, join, relative, resolve as resolvePath } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { TsugiError } from '../diagnostics/error.ts';
import { codeFrame } from '../diagnostics/frame.ts';
import { type EmitOptions, type Emitted, emitModule, emitScript } from './compiled/emit.ts';
import { lowerProgram } from './interpreted/lower/program.ts';
import { type Program, parseInput, parseModule, parseScript } from './parse/acorn.ts';
import { freeNames } from './resolve/free.ts';
import { resolve } from './resolve/resolve.ts';
import { inputScript } from './session/input.ts';
import type { Session } from './session/session.ts';
import type { Transpiled } from './transpile/esbuild.ts';
import { Mapping, type Position } from './transpile/source-map.ts';

/** What leads from the emitted text back to the source. */
export interface Origins {
  /** See `Emitted`. */
  readonly positions: Int32Array;
  readonly js: string;
  /** The source map from `js` to the source as JSON, '' if `js` is the source. */
  readonly map: string;
}

/** The part of an image that is worth keeping. */
export interface ImageData extends Omit<Emitted, 'positions'> {
  /** Packed `Origins`: they are needed where something goes wrong, and are larger than what runs. */
  readonly origins: Uint8Array;
}

/** V8 takes a text for twice as large as it is where it was made of parts that were decoded as UTF-16. */
const narrow = (text: string): string =>
  /^[\0-\xff]*$/.test(text) ? Buffer.from(text, 'latin1').toString('latin1') : text;

/** A copy, as Node gives a view of a buffer that is larger. */
export const packOrigins = (origins: Origins): Uint8Array =>
  new Uint8Array(deflateRawSync(serialize(origins), { level: 1, memLevel: 4 }));

export class Image {
  readonly data: ImageData;
  /** The name of the script for V8; unique in the process, as it identifies the image in stack traces. */
  readonly script: string;
  /** What the names in the source map are relative to; undefined for a source given as text. */
  readonly #folder: string | undefined;
  readonly filename: string;
  #unpacked: (Origins & { readonly mapping: Mapping | undefined }) | undefined;

  constructor(data: ImageData, script: string, filename: string, folder?: string) {
    this.data = data;
    this.script = script;
    this.filename = filename;
    this.#folder = folder;
  }

  get #origins(): Origins & { readonly mapping: Mapping | undefined } {
    if (this.#unpacked === undefined) {
      const origins = deserialize(inflateRawSync(this.data.origins)) as Origins;
      this.#unpacked = { ...origins, mapping: origins.map === '' ? undefined : new Mapping(origins.map) };
    }
    return this.#unpacked;
  }

  /** @param line 1-based, in the emitted text @param column 1-based */
  locate(line: number, column: number): Position | undefined {
    const at = this.#search(line, column);
    if (at < 0) return undefined;
    const { positions } = this.#origins;
    return this.original(positions[at + 2] as number, positions[at + 3] as number);
  }

  /** @param offset in the JavaScript, 0-based */
  locateOffset(offset: number): Position | undefined {
    this.#lines ??= lineStarts(this.#origins.js);
    const line = lastAtOrBefore(this.#lines, offset);
    return this.original(line + 1, offset - (this.#lines[line] as number) + 1);
  }
  #lines: readonly number[] | undefined;

  /** From a position in the JavaScript to one in the source. */
  original(line: number, column: number): Position | undefined {
    const { mapping } = this.#origins;
    return mapping === undefined ? { file: this.filename, line, column } : mapping.original(line, column);
  }

  /** The name under which guests see a file: never a path of the host. */
  display(file: string): string {
    if (this.#folder === undefined) return basename(file);
    const inner = isAbsolute(file) ? relative(this.#folder, file) : file;
    if (!inner.startsWith('..')) return join(basename(this.#folder), inner);
    // a package in a parent's node_modules, or wherever a link in there leads
    const at = inner.indexOf('node_modules');
    return at < 0 ? basename(inner) : inner.slice(at);
  }

  /** The path of a file of the source map. */
  path(file: string): string {
    return this.#folder === undefined ? this.filename : resolvePath(this.#folder, file);
  }

  content(file: string): string | undefined {
    const { js, mapping } = this.#origins;
    return mapping === undefined ? js : mapping.content(file);
  }

  /** An error at a place in the JavaScript, shown in the source. */
  errorAt(code: 'SYNTAX' | 'LOAD' | 'PERMISSION', message: string, line: number, column: number): TsugiError {
    const at = this.original(line, column);
    if (at === undefined) return new TsugiError(code, message, { file: this.filename });
    const source = this.content(at.file);
    return new TsugiError(code, message, {
      file: this.path(at.file),
      line: at.line,
      column: at.column,
      frame: source === undefined ? undefined : codeFrame(source, at.line, at.column),
    });
  }

  /** The last entry at or before a place on its line: V8 reports the call, the emitter records its parts. */
  #search(line: number, column: number): number {
    const { positions } = this.#origins;
    let low = 0;
    let high = positions.length / 4 - 1;
    let found = -1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const l = positions[middle * 4] as number;
      const c = positions[middle * 4 + 1] as number;
      if (l < line || (l === line && c <= column)) {
        found = middle;
        low = middle + 1;
      } else high = middle - 1;
    }
    return found >= 0 && positions[found * 4] === line ? found * 4 : -1;
  }
}

/** Offsets at which lines begin, by the line terminators of the language. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) starts.push(index + end.length);
  return starts;
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * What the images are for: the compiled engine with or without ticks, or the interpreted one, with or without the calls that
 * let a debugger step.
 */
export type Backend = 'compiled' | 'compiled unmetered' | 'interpreted' | 'interpreted stepping';

const metering = (backend: Backend): EmitOptions => ({ metered: backend === 'compiled' });

/** The program as data for the interpreted engine, in the form of an image. */
function lowered(program: Program, backend: Backend): Emitted {
  const resolution = resolve(program);
  const ir = lowerProgram(program, resolution, { stepping: backend === 'interpreted stepping' });
  const { requests, exports } = resolution.links;
  return {
    code: JSON.stringify(ir),
    positions: new Int32Array(),
    imports: requests,
    exports: exports.map(({ name }) => name),
    async: ir.code.suspends,
    free: freeNames(resolution),
  };
}

/** @throws TsugiError `SYNTAX`, at its place in the source */
export function compileModule(
  transpiled: Transpiled,
  filename: string,
  folder: string | undefined,
  backend: Backend,
): ImageData {
  return inSource(transpiled, filename, folder, () => {
    const program = parseModule(transpiled.js, filename);
    return backend.startsWith('interpreted')
      ? lowered(program, backend)
      : emitModule(program, resolve(program), metering(backend));
  });
}

/** @throws TsugiError `SYNTAX` */
export function compileScript(transpiled: Transpiled, filename: string, backend: Backend): ImageData {
  return inSource(transpiled, filename, undefined, () => {
    return emitted(parseScript(transpiled.js, filename), backend);
  });
}

const emitted = (program: Program, backend: Backend): Emitted =>
  backend.startsWith('interpreted')
    ? lowered(program, backend)
    : emitScript(program, resolve(program), metering(backend));

/**
 * An input of an interactive session as a script; see `session/input.ts`. Its image is `async` if the completion value is a
 * promise of `{ value }`.
 * @throws TsugiError `SYNTAX`, at its place in the source
 */
export function compileInput(transpiled: Transpiled, filename: string, backend: Backend, session: Session): ImageData {
  return inSource(transpiled, filename, undefined, () => {
    const { program, awaits } = inputScript(parseInput(transpiled.js, filename), session);
    return { ...emitted(program, backend), async: awaits };
  });
}

function inSource(
  transpiled: Transpiled,
  filename: string,
  folder: string | undefined,
  emit: () => Emitted,
): ImageData {
  const { js, map } = transpiled;
  try {
    const { positions, code, ...data } = emit();
    return { ...data, code: narrow(code), origins: packOrigins({ positions, js, map }) };
  } catch (error) {
    if (map === '' || !(error instanceof TsugiError) || error.line === undefined) throw error;
    // acorn sees what esbuild made; the author wrote something else
    throw new Image(emptyImage(js, map), '', filename, folder).errorAt(
      'SYNTAX',
      error.message,
      error.line,
      error.column ?? 1,
    );
  }
}

/** Of a text that is not run by an engine. */
export const emptyImage = (js: string, map: string): ImageData => {
  const origins = packOrigins({ positions: new Int32Array(), js, map });
  return { code: '', imports: [], exports: [], async: false, free: [], origins };
};

/** A path as a person reads it: relative to where the process runs, if it lies there. */
export const shortPath = (file: string): string => {
  const short = relative(process.cwd(), file);
  return short.startsWith('..') ? file : short;
};
