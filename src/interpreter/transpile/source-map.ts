/** Positions in transpiled JavaScript back to those of the TypeScript. */
import { SourceMap } from 'node:module';

export interface Position {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
}

/** One transpile step's map. Reads its JSON only when a position is asked for, which is when something went wrong. */
export class Mapping {
  readonly #json: string;
  #map: SourceMap | undefined;
  #sources: readonly string[] = [];
  #contents: readonly (string | null)[] = [];

  constructor(json: string) {
    this.#json = json;
  }

  /** @param line 1-based @param column 1-based @returns undefined for code that no source stands for */
  original(line: number, column: number): Position | undefined {
    const entry = this.#load().findEntry(line - 1, column - 1);
    if (!('originalLine' in entry) || entry.originalSource === undefined) return undefined;
    return { file: entry.originalSource, line: entry.originalLine + 1, column: entry.originalColumn + 1 };
  }

  /** The text of one of the sources, as the map carries it. */
  content(file: string): string | undefined {
    this.#load();
    return this.#contents[this.#sources.indexOf(file)] ?? undefined;
  }

  #load(): SourceMap {
    if (this.#map === undefined) {
      const payload = JSON.parse(this.#json);
      this.#map = new SourceMap(payload);
      this.#sources = payload.sources;
      this.#contents = payload.sourcesContent ?? [];
    }
    return this.#map;
  }
}
