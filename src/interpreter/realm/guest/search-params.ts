/** `URLSearchParams`: application/x-www-form-urlencoded (WHATWG URL standard, sections 5 and 6.2). */

type Pair = [name: string, value: string];

/** Called with the new query whenever the list changes. */
type Update = (query: string) => void;

export interface SearchParams {
  readonly URLSearchParams: new (init?: unknown) => object;
  /** Those of a URL. */
  create(query: string, update: Update): object;
  /** Parses again, without telling the URL that the query came from. */
  reset(params: object, query: string): void;
}

/** What stands for an iterable of the guest's, whose steps tick. */
type Items = <I>(iterable: I) => I;

export function createSearchParams(items: Items): SearchParams {
  const decode = (text: string): string => {
    const spaced = text.replaceAll('+', ' ');
    try {
      return decodeURIComponent(spaced);
    } catch {
      // malformed sequences stay as they are
      return spaced.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
        try {
          return decodeURIComponent(run);
        } catch {
          return run;
        }
      });
    }
  };

  const encode = (text: string): string =>
    encodeURIComponent(text.toWellFormed?.() ?? text)
      .replace(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
      .replaceAll('%20', '+');

  const parse = (query: string): Pair[] => {
    const text = query.startsWith('?') ? query.slice(1) : query;
    const pairs: Pair[] = [];
    for (const part of text.split('&')) {
      if (part === '') continue;
      const equals = part.indexOf('=');
      if (equals < 0) pairs.push([decode(part), '']);
      else pairs.push([decode(part.slice(0, equals)), decode(part.slice(equals + 1))]);
    }
    return pairs;
  };

  const fromInit = (init: unknown): Pair[] => {
    if (init === undefined || init === null) return [];
    if (typeof init !== 'object') return parse(`${init}`);
    if (Symbol.iterator in init) {
      return [...items(init as Iterable<Iterable<unknown>>)].map((entry) => {
        const pair = [...items(entry)].map((part) => `${part}`);
        if (pair.length !== 2) throw new TypeError('each entry of URLSearchParams must have a name and a value');
        return pair as Pair;
      });
    }
    return Object.entries(init).map(([name, value]) => [name, `${value}`]);
  };

  let create!: SearchParams['create'];
  let reset!: (params: URLSearchParams, query: string) => void;

  class URLSearchParams {
    #pairs: Pair[];
    #update: Update | undefined;

    constructor(init?: unknown) {
      this.#pairs = fromInit(init);
    }
    static {
      create = (query, update) => {
        const params = new URLSearchParams(query);
        params.#update = update;
        return params;
      };
      reset = (params, query) => {
        params.#pairs = parse(query);
      };
    }
    #changed(): void {
      this.#update?.(this.toString());
    }
    get size(): number {
      return this.#pairs.length;
    }
    append(name: unknown, value: unknown): void {
      this.#pairs.push([`${name}`, `${value}`]);
      this.#changed();
    }
    delete(name: unknown, value?: unknown): void {
      const keep = ([n, v]: Pair) => n !== `${name}` || (value !== undefined && v !== `${value}`);
      this.#pairs = this.#pairs.filter(keep);
      this.#changed();
    }
    get(name: unknown): string | null {
      return this.#pairs.find(([n]) => n === `${name}`)?.[1] ?? null;
    }
    getAll(name: unknown): string[] {
      return this.#pairs.filter(([n]) => n === `${name}`).map(([, value]) => value);
    }
    has(name: unknown, value?: unknown): boolean {
      return this.#pairs.some(([n, v]) => n === `${name}` && (value === undefined || v === `${value}`));
    }
    set(name: unknown, value: unknown): void {
      const first = this.#pairs.findIndex(([n]) => n === `${name}`);
      if (first < 0) this.#pairs.push([`${name}`, `${value}`]);
      else {
        this.#pairs = this.#pairs.filter(([n], at) => n !== `${name}` || at === first);
        this.#pairs[first] = [`${name}`, `${value}`];
      }
      this.#changed();
    }
    sort(): void {
      this.#pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
      this.#changed();
    }
    forEach(callback: (value: string, name: string, all: URLSearchParams) => void): void {
      for (const [name, value] of this.#pairs) callback(value, name, this);
    }
    *entries(): Generator<Pair> {
      for (const [name, value] of this.#pairs) yield [name, value];
    }
    *keys(): Generator<string> {
      for (const [name] of this.#pairs) yield name;
    }
    *values(): Generator<string> {
      for (const [, value] of this.#pairs) yield value;
    }
    [Symbol.iterator](): Generator<Pair> {
      return this.entries();
    }
    toString(): string {
      return this.#pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&');
    }
  }
  return { URLSearchParams, create, reset: (params, query) => reset(params as URLSearchParams, query) };
}
