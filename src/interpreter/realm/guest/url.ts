/**
 * `URL` (WHATWG URL standard, section 6.1). Parsing is the host's: it is called with strings and answers with strings,
 * so nothing of the host is held here.
 */
import { defineProperty } from './primordials.ts';
import { createSearchParams } from './search-params.ts';

export const URL_PARTS = [
  'href',
  'origin',
  'protocol',
  'username',
  'password',
  'host',
  'hostname',
  'port',
  'pathname',
  'search',
  'hash',
] as const;
export type UrlPart = (typeof URL_PARTS)[number];

/** Both answer with the parts in the order of `URL_PARTS`, joined by newlines, which no part can contain. */
export interface UrlHooks {
  /** @returns undefined if it does not parse */
  parse(url: string, base: string | undefined): string | undefined;
  /** Sets one part and parses again. */
  set(href: string, part: string, value: string): string;
}

export interface Urls {
  readonly globals: Record<string, unknown>;
  create(href: string): object;
  /** @returns undefined for what is not a URL of this realm */
  href(value: unknown): string | undefined;
}

/** @param items gives what stands for an iterable of the guest's, whose steps tick */
export function createUrl(hooks: UrlHooks, items: <I>(iterable: I) => I): Urls {
  const { URLSearchParams, create, reset } = createSearchParams(items);
  let read!: (url: GuestURL, part: UrlPart) => string;
  let hrefOf!: (value: unknown) => string | undefined;
  let write!: (url: GuestURL, part: UrlPart, value: string) => void;

  const parse = (url: unknown, base: unknown): string | undefined =>
    hooks.parse(`${url}`, base === undefined ? undefined : `${base}`);

  class GuestURL {
    #parts: readonly string[];
    #params: object | undefined;

    constructor(url: unknown, base?: unknown) {
      const joined = parse(url, base);
      if (joined === undefined) throw new TypeError(`Invalid URL: ${url}`);
      this.#parts = joined.split('\n');
    }
    static canParse(url: unknown, base?: unknown): boolean {
      return parse(url, base) !== undefined;
    }
    static parse(url: unknown, base?: unknown): GuestURL | null {
      return GuestURL.canParse(url, base) ? new GuestURL(url, base) : null;
    }
    get searchParams(): object {
      this.#params ??= create(read(this, 'search'), (text: string) => {
        this.#parts = hooks.set(read(this, 'href'), 'search', text).split('\n');
      });
      return this.#params;
    }
    toString(): string {
      return read(this, 'href');
    }
    toJSON(): string {
      return read(this, 'href');
    }
    static {
      hrefOf = (value) =>
        typeof value === 'object' && value !== null && #parts in value ? read(value, 'href') : undefined;
      read = (url, part) => url.#parts[URL_PARTS.indexOf(part)] ?? '';
      write = (url, part, value) => {
        if (part === 'href') url.#parts = new GuestURL(value).#parts;
        else url.#parts = hooks.set(read(url, 'href'), part, value).split('\n');
        if (url.#params !== undefined) reset(url.#params, read(url, 'search'));
      };
    }
  }
  for (const part of URL_PARTS) {
    const accessor = {
      get(this: GuestURL) {
        return read(this, part);
      },
      set(this: GuestURL, value: unknown) {
        write(this, part, `${value}`);
      },
    };
    defineProperty(GuestURL.prototype, part, {
      get: accessor.get,
      ...(part !== 'origin' && { set: accessor.set }),
      enumerable: true,
      configurable: true,
    });
  }
  defineProperty(GuestURL, 'name', { value: 'URL', configurable: true });
  return {
    globals: { URL: GuestURL, URLSearchParams },
    create: (href) => new GuestURL(href),
    href: (value) => hrefOf(value),
  };
}
