/**
 * Where in a contract a type stands, as a person would say it: `Middleware.handle(request.headers)` is the type of the
 * member `headers` of the parameter `request`; `Store.get().value` is the member `value` of what `get` returns.
 */

import { isIdentifier } from './names.ts';

export class MemberPath {
  readonly #open: string;
  readonly #close: string;
  /** How many steps lead here. */
  readonly depth: number;

  constructor(open: string, close = '', depth = 0) {
    this.#open = open;
    this.#close = close;
    this.depth = depth;
  }

  member(name: string): MemberPath {
    return this.#step(isIdentifier(name) ? `.${name}` : `[${JSON.stringify(name)}]`);
  }
  /** A member whose name is no string: `[Symbol.iterator]`, `#secret`. */
  special(text: string): MemberPath {
    return this.#step(text.startsWith('[') ? text : `.${text}`);
  }
  param(name: string): MemberPath {
    return this.#step(`(${name}`, ')');
  }
  result(): MemberPath {
    return this.#step('()');
  }
  /** The elements of an array, a set or a stream, the values of a record or a map. */
  element(): MemberPath {
    return this.#step('[]');
  }
  /** An element of a tuple. */
  index(at: number): MemberPath {
    return this.#step(`[${at}]`);
  }
  /** A step that a reader does not see: into a union, into a promise. */
  inside(): MemberPath {
    return this.#step('');
  }

  #step(open: string, close = ''): MemberPath {
    return new MemberPath(this.#open + open, close + this.#close, this.depth + 1);
  }

  toString(): string {
    return this.#open + this.#close;
  }
}
