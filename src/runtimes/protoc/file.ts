/** One file that a plugin writes, or what it inserts into one that another plugin has written. */

const STEP = '  ';

/** A file in the making. Each method gives the file again. */
export class ProtocFile {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  /** Empty for a file of its own. */
  readonly insertionPoint: string;
  #text = '';
  #indent = '';

  constructor(path: string, insertionPoint = '') {
    this.path = path;
    this.insertionPoint = insertionPoint;
  }

  /** The text so far. */
  get text(): string {
    return this.#text;
  }

  /** Adds lines, each indented as deep as `indented` calls are nested; of a text with line breaks each of its lines. */
  print(...texts: readonly string[]): this {
    for (const line of texts.length === 0 ? [''] : texts.flatMap((text) => text.split('\n'))) {
      this.#text += line === '' ? '\n' : `${this.#indent}${line}\n`;
    }
    return this;
  }

  /** Lines that `body` prints are indented by one step more. */
  indented(body: () => void, step: string = STEP): this {
    const before = this.#indent;
    this.#indent += step;
    try {
      body();
    } finally {
      this.#indent = before;
    }
    return this;
  }

  /** Adds text as it is. */
  raw(text: string): this {
    this.#text += text;
    return this;
  }

  /**
   * A place at which other plugins of the same run may insert: the line that names it, as a comment.
   * @param begin what begins a comment in the language of the file
   * @param end what ends it, if not the end of the line does
   */
  point(name: string, begin = '//', end = ''): this {
    return this.print(`${begin} ${pointText(name)} ${end}`.trimEnd());
  }
}

/** What protoc looks for. */
export const pointText = (name: string): string => `@@protoc_insertion_point(${name})`;
