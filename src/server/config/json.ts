/** A JSON reader that knows where each value stands, so that a mistake in a config file can be pointed at. */
import { TsugiError } from '../../diagnostics/error.ts';
import { codeFrame } from '../../diagnostics/frame.ts';

export type Path = readonly (string | number)[];

export interface LocatedJson {
  readonly value: unknown;
  /** @returns an error that points at the value at `path`, or at what is nearest to it */
  errorAt(path: Path, message: string): TsugiError;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Deeper nesting than any config has; more would exhaust the stack. */
const MAX_DEPTH = 100;

/** @throws TsugiError `LOAD` with line, column and frame for what is not JSON, and for a key that stands twice */
export function readJson(text: string, file: string): LocatedJson {
  const reader = new JsonReader(text.replace(/^\uFEFF/, ''), file);
  const value = reader.document();
  return { value, errorAt: (path, message) => reader.errorAt(path, message) };
}

class JsonReader {
  readonly #text: string;
  readonly #file: string;
  readonly #places = new Map<string, Place>();
  #at = 0;

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
  }

  document(): unknown {
    const value = this.#value([]);
    if (this.#at < this.#text.length) this.#fail(`expected the end of the file, found ${this.#found()}`);
    return value;
  }

  errorAt(path: Path, message: string): TsugiError {
    for (let length = path.length; length >= 0; length--) {
      const place = this.#places.get(JSON.stringify(path.slice(0, length)));
      if (place !== undefined) return this.#error(message, place.start, place.end);
    }
    return this.#error(message, 0, 1);
  }

  #value(path: Path): unknown {
    this.#space();
    if (path.length > MAX_DEPTH) this.#fail(`values are nested more than ${MAX_DEPTH} deep`);
    const start = this.#at;
    const char = this.#text[start];
    let value: unknown;
    if (char === '{') value = this.#object(path);
    else if (char === '[') value = this.#array(path);
    else if (char === '"') value = this.#string();
    else value = this.#word();
    // A mistake in an object or array is shown at its first character, not at all of it.
    const end = char === '{' || char === '[' ? start + 1 : this.#at;
    this.#places.set(JSON.stringify(path), { start, end });
    this.#space();
    return value;
  }

  #object(path: Path): Record<string, unknown> {
    const entries = new Map<string, unknown>();
    this.#at++;
    this.#space();
    while (this.#text[this.#at] !== '}') {
      if (entries.size > 0) this.#expect(',', '"," or "}"');
      this.#space();
      if (this.#text[this.#at] === '}') this.#fail('a comma must not stand before "}"');
      if (this.#text[this.#at] !== '"') this.#fail(`expected a key in double quotes, found ${this.#found()}`);
      const start = this.#at;
      const key = this.#string();
      if (entries.has(key))
        throw this.#error(`the key ${JSON.stringify(key)} stands here a second time`, start, this.#at);
      const end = this.#at;
      this.#space();
      this.#expect(':');
      entries.set(key, this.#value([...path, key]));
      this.#places.set(JSON.stringify([...path, key, KEY]), { start, end });
    }
    this.#at++;
    return Object.fromEntries(entries);
  }

  #array(path: Path): unknown[] {
    const values: unknown[] = [];
    this.#at++;
    this.#space();
    while (this.#text[this.#at] !== ']') {
      if (values.length > 0) this.#expect(',', '"," or "]"');
      this.#space();
      if (this.#text[this.#at] === ']') this.#fail('a comma must not stand before "]"');
      values.push(this.#value([...path, values.length]));
    }
    this.#at++;
    return values;
  }

  #string(): string {
    const start = this.#at;
    for (this.#at++; this.#text[this.#at] !== '"'; this.#at++) {
      const char = this.#text[this.#at];
      if (char === undefined || char === '\n') throw this.#error('this string has no end', start, this.#at);
      if (char === '\\') this.#at++;
    }
    this.#at++;
    return this.#parse(start) as string;
  }

  #word(): unknown {
    const start = this.#at;
    const word = /[^\s,:{}[\]"]*/y;
    word.lastIndex = start;
    this.#at += word.exec(this.#text)?.[0].length ?? 0;
    if (this.#at === start) this.#fail(`expected a value, found ${this.#found()}`);
    if (this.#text.startsWith('//', start) || this.#text.startsWith('/*', start)) {
      throw this.#error('JSON has no comments; a tsugi.config.ts may have them', start, this.#at);
    }
    return this.#parse(start);
  }

  /** The built-in parser decides what a string, number or word is. */
  #parse(start: number): unknown {
    const text = this.#text.slice(start, this.#at);
    try {
      return JSON.parse(text);
    } catch {
      throw this.#error(`${text.length > 40 ? `${text.slice(0, 40)}…` : text} is not JSON`, start, this.#at);
    }
  }

  #expect(char: string, wanted = `"${char}"`): void {
    if (this.#text[this.#at] !== char) this.#fail(`expected ${wanted}, found ${this.#found()}`);
    this.#at++;
  }

  #space(): void {
    while (/[ \t\r\n]/.test(this.#text[this.#at] ?? '')) this.#at++;
  }

  #found(): string {
    const char = this.#text[this.#at];
    return char === undefined ? 'the end of the file' : JSON.stringify(char);
  }

  #fail(message: string): never {
    throw this.#error(message, this.#at, this.#at + 1);
  }

  #error(message: string, start: number, end: number): TsugiError {
    const before = this.#text.slice(0, start).split('\n');
    const line = before.length;
    const column = (before.at(-1)?.length ?? 0) + 1;
    const frame = codeFrame(this.#text, line, column, Math.max(1, end - start));
    return new TsugiError('LOAD', message, { file: this.#file, line, column, frame });
  }
}

/** The last step of a path that means the key instead of its value. A tab cannot stand in JSON text unescaped. */
export const KEY = '\tkey';
