/** The one contract that all attacks meet. What is not declared here (`token`, `destroy`) is there for guests to miss. */

export interface Item {
  readonly id: number;
  label: string;
  rename(to: string): string;
  self(): Item;
}

export interface Options {
  name?: string;
  depth?: { level?: number };
}

/** What the host gives. */
export interface Api {
  readonly item: Item;
  readonly point: { readonly x: number; readonly y: number };
  readonly signal: AbortSignal;
  /** Throws an error of the host's. */
  fail(): number;
  reject(): Promise<number>;
  /** The host uses up its own stack. */
  overflow(): number;
  later(): Promise<Item>;
  list(): number[];
  record(): Record<string, number>;
  map(): Map<string, number>;
  date(): Date;
  regexp(): RegExp;
  bytes(): Uint8Array;
  url(): URL;
  error(): Error;
  any(): unknown;
  fn(): (x: number) => number;
  stream(): AsyncIterable<number>;
  body(): ReadableStream<Uint8Array>;
  /** Calls the guest back on the guest's own stack. */
  call(f: (x: number) => number): number;
  callList(f: (x: number[]) => unknown): unknown;
  callItem(f: (x: Item) => unknown): unknown;
  /** Calls the guest back on a stack without the guest. */
  keep(f: (x: number) => number): void;
  isItem(x: Item): boolean;
  takesAny(x: unknown): string;
  takesNumber(x: number): number;
  takesString(x: string): string;
  takesOptions(x: Options): string;
  takesList(x: number[]): number;
  takesBytes(x: Uint8Array): number;
  takesDate(x: Date): number;
  takesPromise(x: Promise<number>): Promise<number>;
  takesSignal(x: AbortSignal): boolean;
  takesStream(x: AsyncIterable<number>): Promise<number>;
}

/** What a guest gives: it implements what it attacks through. */
export interface Plugin {
  /** Called first. */
  run?(api: Api): unknown;
  /** Called last: what host and neighbour did in between is done. */
  after?(api: Api): unknown;
  readonly value?: number;
  label?: string;
  data?(): unknown;
  options?(): Options;
  list?(): number[];
  bytes?(): Uint8Array;
  date?(): Date;
  regexp?(): RegExp;
  url?(): URL;
  error?(): Error;
  fail?(): number;
  fn?(): (x: number) => number;
  promise?(): Promise<number>;
  stream?(): AsyncIterable<number>;
  signal?(): AbortSignal;
  take?(item: Item): unknown;
  echo?(item: Item): Item;
  each?(items: Item[]): unknown;
}

/** A plugin that works with a secret of its own. */
export interface Neighbour {
  work(): string;
}
