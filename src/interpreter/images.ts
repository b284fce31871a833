/** The images that were loaded into one realm: answers for stack traces and code frames. */
import { codeFrame } from '../diagnostics/frame.ts';
import type { Image } from './image.ts';
import { OFFSET } from './realm/offset.ts';

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly frame: string | undefined;
}

export class Images {
  readonly #byScript = new Map<string, Image>();
  /**
   * From what a guest sees in a stack trace to what the host wants to know. By the whole text, as several sources may
   * have one name: each script that is evaluated without one.
   */
  readonly #places = new Map<string, { readonly image: Image; readonly file: string }>();

  add(image: Image): void {
    this.#byScript.set(image.script, image);
  }

  /** @returns `file:line:column` as a guest may see it, or '' for a script that is not one of these */
  locate(script: string, line: number, column: number): string {
    const image = this.#byScript.get(script);
    const at = column === OFFSET ? image?.locateOffset(line) : image?.locate(line, column);
    if (image === undefined || at === undefined) return '';
    const place = `${image.display(at.file)}:${at.line}:${at.column}`;
    this.#places.set(place, { image, file: at.file });
    return place;
  }

  /** @param at what `locate` gave */
  place(at: string): Place | undefined {
    const parts = /:(\d+):(\d+)$/.exec(at);
    const found = this.#places.get(at);
    if (parts === null || found === undefined) return undefined;
    const line = Number(parts[1]);
    const column = Number(parts[2]);
    const source = found.image.content(found.file);
    return {
      file: found.image.path(found.file),
      line,
      column,
      frame: source === undefined ? undefined : codeFrame(source, line, column),
    };
  }
}
