/** Lines of a stream of text, each of a length that a log can take, and the last few of them. */
import type { Readable } from 'node:stream';

export class LineReader {
  readonly #limit: number;
  readonly #keep: number;
  readonly #onLine: (line: string) => void;
  readonly #last: string[] = [];
  #rest = '';

  /**
   * @param limit the characters of a line that are kept; what is longer comes in several
   * @param keep how many of the last lines are remembered
   */
  constructor(stream: Readable, limit: number, keep: number, onLine: (line: string) => void) {
    this.#limit = limit;
    this.#keep = keep;
    this.#onLine = onLine;
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => this.#add(text));
    stream.on('end', () => this.flush());
  }

  get last(): readonly string[] {
    return this.#rest === '' ? this.#last : [...this.#last, this.#rest];
  }

  /** A last line without an end. */
  flush(): void {
    const rest = this.#rest;
    this.#rest = '';
    if (rest !== '') this.#line(rest);
  }

  #add(text: string): void {
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      this.#pieces(this.#rest + text.slice(from, end));
      this.#rest = '';
      from = end + 1;
    }
    this.#rest += text.slice(from);
    if (this.#rest.length <= this.#limit) return;
    const whole = this.#rest.length - (this.#rest.length % this.#limit);
    this.#pieces(this.#rest.slice(0, whole));
    this.#rest = this.#rest.slice(whole);
  }

  #pieces(line: string): void {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (text.length <= this.#limit) this.#line(text);
    else for (let at = 0; at < text.length; at += this.#limit) this.#line(text.slice(at, at + this.#limit));
  }

  #line(text: string): void {
    this.#last.push(text);
    if (this.#last.length > this.#keep) this.#last.shift();
    this.#onLine(text);
  }
}
