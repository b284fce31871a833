/** One value inside a schema from outside, with its path for messages. */

import { TsugiError } from '../diagnostics/error.ts';
import { isIdentifier } from './names.ts';
import type { JsonValue } from './schema.ts';

/** Deeper than any type that a person writes, and far from the end of the stack. */
const MAX_DEPTH = 100;
/** A value that contains the same object twice at each level is small in memory and endless to copy. */
const MAX_NODES = 100_000;

interface Budget {
  nodes: number;
}

export class Reader {
  readonly value: unknown;
  readonly path: string;
  readonly #depth: number;
  readonly #budget: Budget;

  constructor(value: unknown, path: string, depth = 0, budget: Budget = { nodes: MAX_NODES }) {
    this.value = value;
    this.path = path;
    this.#depth = depth;
    this.#budget = budget;
    if (depth > MAX_DEPTH) this.failAt(`nested deeper than ${MAX_DEPTH} levels, or within itself`);
    if (--budget.nodes < 0) this.failAt(`the schema has more than ${MAX_NODES} parts`);
  }

  /** A member of this value. */
  in(key: string | number, value: unknown): Reader {
    return new Reader(value, this.path + pathStep(key), this.#depth + 1, this.#budget);
  }

  /** Reads an object whose members are all among `allowed`; absent ones are undefined. */
  fields<K extends string>(allowed: readonly K[]): { readonly [P in K]?: unknown } {
    const found: { [P in K]?: unknown } = Object.create(null);
    for (const [key, value] of this.record()) {
      const known = allowed.find((name) => name === key);
      if (known === undefined) {
        this.failAt(`has the unknown member ${JSON.stringify(key)}; known are ${allowed.join(', ')}`);
      }
      found[known] = value;
    }
    return found;
  }

  /** Reads an object as its own members. */
  record(): [string, unknown][] {
    const { value } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) this.fail('must be an object');
    return Object.entries(value);
  }

  /** Reads an array, each element with its path. */
  items(): Reader[] {
    const { value } = this;
    if (!Array.isArray(value)) this.fail('must be an array');
    return Array.from(value, (item: unknown, index) => this.in(index, item));
  }

  string(): string {
    return typeof this.value === 'string' ? this.value : this.fail('must be a string');
  }

  nonEmptyString(): string {
    return this.value === '' ? this.fail('must not be empty') : this.string();
  }

  /** Reads whatever JSON can say, as a copy. */
  json(): JsonValue {
    const { value } = this;
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    if (Array.isArray(value)) return this.items().map((item) => item.json());
    if (typeof value !== 'object') this.fail('must be a JSON value');
    const copy: Record<string, JsonValue> = Object.create(null);
    for (const [key, inner] of this.record()) copy[key] = this.in(key, inner).json();
    return copy;
  }

  /** A flag is `true` or absent. */
  flag(): true | undefined {
    if (this.value === undefined || this.value === true) return this.value;
    return this.fail('must be true or absent');
  }

  oneOf<K extends string>(allowed: readonly K[]): K {
    const found = allowed.find((name) => name === this.value);
    return found ?? this.fail(`must be one of ${allowed.join(', ')}`);
  }

  /** Throws `<path> <demand>, got <value>`. */
  fail(demand: string, mend?: string): never {
    const tail = mend === undefined ? '' : `; ${mend}`;
    throw new TsugiError('CONTRACT', `${this.path} ${demand}, got ${describe(this.value)}${tail}`);
  }

  /** Throws `<path>: <text>`. */
  failAt(text: string, join = ': '): never {
    throw new TsugiError('CONTRACT', `${this.path}${join}${text}`);
  }
}

export function pathStep(key: string | number): string {
  if (typeof key === 'number') return `[${key}]`;
  return isIdentifier(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
  return String(value);
}
