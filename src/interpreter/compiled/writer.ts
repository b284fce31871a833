/**
 * The typed emitter. Text gets into the output only through these methods: words of the emitter's own (a literal type),
 * names (validated), strings (quoted), numbers, and regular expressions and templates (scanned, so that they end where
 * they should). Nothing that a guest writes can therefore become anything but the token that it was in the tree.
 */
import { RESERVED_PREFIX } from '../parse/acorn.ts';
import type { Located } from '../parse/nodes.ts';
import { isIdentifierName, quote, scanRegExp, scanTemplate } from './text.ts';
import { type Operator, type PrefixOperator, RESERVED_WORDS, type Token } from './tokens.ts';

/** Indentation is for people; deep nesting must not make the output quadratic. */
const MAX_INDENT = 24;

export class Writer {
  readonly #parts: string[] = [];
  readonly #positions: number[] = [];
  #line = 1;
  #column = 1;
  #indent = 0;
  /** The last two characters of the output. */
  #tail = '\n';

  /** A word of the emitter's own. */
  token(token: Token): this {
    return this.#word(token);
  }

  /** A binary or assignment operator, always between spaces: `<!--` and `-->` cannot arise. */
  operator(operator: Operator): this {
    return this.#raw(` ${operator} `);
  }

  /** A prefix operator. `-` before `-` does not become `--`. */
  prefix(operator: PrefixOperator): this {
    if (/[+-]$/.test(this.#tail) && this.#tail.endsWith(operator.charAt(0))) this.#raw(' ');
    return this.#word(operator);
  }

  space(): this {
    return this.#tail.endsWith(' ') || this.#tail.endsWith('\n') ? this : this.#raw(' ');
  }

  /**
   * A variable or label.
   * @throws Error on anything but an identifier that guest code may use
   */
  name(name: string): this {
    if (!isIdentifierName(name) || RESERVED_WORDS.has(name) || name.startsWith(RESERVED_PREFIX)) {
      throw new Error(`${quote(name)} is not a name`);
    }
    return this.#word(name);
  }

  /**
   * A property's name after a dot or as a key.
   * @throws Error on anything but an identifier
   */
  property(name: string): this {
    if (!isIdentifierName(name)) throw new Error(`${quote(name)} is not a property name`);
    return this.#word(name);
  }

  /** `#name` */
  privateName(name: string): this {
    if (!isIdentifierName(name)) throw new Error(`${quote(name)} is not a private name`);
    return this.#word(`#${name}`);
  }

  /** The counter of a strip-mined loop. */
  counter(id: number): this {
    return this.#word(`$tsugi_k${Math.trunc(id)}`);
  }

  string(value: string): this {
    return this.#word(quote(value));
  }

  /** @throws Error on a negative number or NaN, which are no literals */
  number(value: number): this {
    if (!(value >= 0) || Object.is(value, -0)) throw new Error('A numeric literal is not negative');
    return this.#word(value === Number.POSITIVE_INFINITY ? '1e999' : String(value));
  }

  bigint(value: bigint): this {
    if (value < 0n) throw new Error('A BigInt literal is not negative');
    return this.#word(`${value}n`);
  }

  /** @throws Error if the text would not be exactly one regular expression */
  regexp(pattern: string, flags: string): this {
    scanRegExp(pattern, flags);
    // A slash after a slash would begin a comment.
    if (this.#tail.endsWith('/')) this.#raw(' ');
    return this.#raw(`/${pattern}/${flags}`);
  }

  /** A template without its expressions: each chunk as it stood in the source; between them `hole` is called. */
  template(chunks: readonly string[], hole: (index: number) => void): this {
    for (const chunk of chunks) scanTemplate(chunk);
    this.#raw('`');
    for (const [index, chunk] of chunks.entries()) {
      if (index > 0) {
        this.#raw('${');
        hole(index - 1);
        this.#raw('}');
      }
      this.#text(chunk);
    }
    return this.#raw('`');
  }

  /** Begins a new line. */
  line(): this {
    if (this.#tail.endsWith('\n')) return this;
    this.#parts.push('\n');
    this.#line++;
    this.#column = 1;
    this.#tail = '\n';
    const indent = Math.min(this.#indent, MAX_INDENT);
    if (indent > 0) {
      this.#parts.push(' '.repeat(indent));
      this.#column += indent;
    }
    return this;
  }

  indent(by: 1 | -1): this {
    this.#indent += by;
    return this;
  }

  /** Notes that what comes next was made from `node`, or stood `before` columns before it. */
  mark(node: Located, before = 0): this {
    const start = node.loc?.start;
    return start == null ? this : this.#mark(start.line, start.column + 1 - before);
  }

  /** Notes that what comes next stood at the end of `node`. */
  markEnd(node: Located): this {
    const end = node.loc?.end;
    return end == null ? this : this.#mark(end.line, end.column + 1);
  }

  #mark(line: number, column: number): this {
    const positions = this.#positions;
    const last = positions.length - 4;
    if (positions[last] === this.#line && positions[last + 1] === this.#column) positions.length = last;
    positions.push(this.#line, this.#column, line, column);
    return this;
  }

  /** Appends a word; two that would grow together are kept apart. */
  #word(text: string): this {
    if (isWordEnd.test(this.#tail) && isWordStart.test(text)) this.#raw(' ');
    return this.#raw(text);
  }

  #raw(text: string): this {
    this.#parts.push(text);
    this.#column += text.length;
    this.#tail = text.length > 1 ? text.slice(-2) : this.#tail.slice(-1) + text;
    return this;
  }

  /** Appends text that may have line ends of its own, counted as V8 counts them. */
  #text(text: string): void {
    this.#raw(text);
    const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
    if (lines.length === 1) return;
    this.#line += lines.length - 1;
    this.#column = (lines.at(-1)?.length ?? 0) + 1;
  }

  finish(): { readonly code: string; readonly positions: Int32Array } {
    return { code: this.#parts.join(''), positions: Int32Array.from(this.#positions) };
  }
}

/** Any character outside ASCII counts as part of a word: an extra space does no harm. */
const isWordEnd = /[\w$\u0080-\uffff"']$/;
const isWordStart = /^[\w$#\u0080-\uffff]/;
