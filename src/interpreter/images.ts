/** The images that were loaded into one realm: answers for stack traces and code frames. */
import { codeFrame } from '../diagnostics/frame.ts';
import type { Image } from './image.ts';

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly frame: string | undefined;
}

export class Images {
  readonly #byScript = new Map<string, Image>();
  /** From what a guest sees in a stack trace to what the host wants to know. */
  readonly #places = new Map<string, { readonly image: Image; readonly file: string }>();

  add(image: Image): void {
    this.#byScript.set(image.script, image);
  }

  /** @returns `file:line:column` as a guest may see it, or '' for a script that is not one of these */
  locate(script: string, line: number, column: number): string {
    const image = this.#byScript.get(script);
    const at = image?.locate(line, column);
    if (image === undefined || at === undefined) return '';
    const name = image.display(at.file);
    this.#places.set(name, { image, file: at.file });
    return `${name}:${at.line}:${at.column}`;
  }

  /** @param at what `locate` gave */
  place(at: string): Place | undefined {
    const parts = /^(.*):(\d+):(\d+)$/.exec(at);
    const found = parts === null ? undefined : this.#places.get(parts[1] as string);
    if (parts === null || found === undefined) return undefined;
    const line = Number(parts[2]);
    const column = Number(parts[3]);
    const source = found.image.content(found.file);
    return {
      file: found.image.path(found.file),
      line,
      column,
      frame: source === undefined ? undefined : codeFrame(source, line, column),
    };
  }
}
