/** The one contract that all hostile guests meet: a member for every kind of type, each of them optional. */

export interface Point {
  x: number;
  y?: string;
}

export interface Tree {
  value: number;
  children: Tree[];
}

export interface Pair {
  left?: Pair;
  right?: Pair;
}

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export type Shape = { kind: 'circle'; radius: number } | { kind: 'square'; side: number };

/** An object with a method: hosts get an adapter, guests a facet. */
export interface Item {
  readonly id: number;
  label: string;
  rename(to: string): string;
}

/** Another class of facets. */
export interface Vault {
  readonly secret: string;
  open(key: string): string;
}

/** What the host gives. */
export interface Api {
  readonly name: string;
  count: number;
  readonly item: Item;
  readonly vault: Vault;
  readonly point: Point;
  readonly signal: AbortSignal;
  fail(): number;
  any(): unknown;
  fn(): (x: number) => number;
  untypedFn(): unknown;
  promise(): Promise<Item>;
  rejected(): Promise<number>;
  stream(): AsyncIterable<number>;
  body(): ReadableStream<Uint8Array>;
  error(): Error;
  takesAny(x: unknown): string;
  takesNumber(x: number): string;
  takesString(x: string): string;
  takesPoint(x: Point): string;
  takesList(x: number[]): string;
  takesLists(x: number[][]): string;
  takesRecord(x: Record<string, number>): string;
  takesTuple(x: [number, string]): string;
  takesMap(x: Map<string, Point>): string;
  takesSet(x: Set<number>): string;
  takesDate(x: Date): string;
  takesRegExp(x: RegExp): string;
  takesUrl(x: URL): string;
  takesError(x: Error): string;
  takesBytes(x: Uint8Array): string;
  takesBuffer(x: ArrayBuffer): string;
  takesTree(x: Tree): string;
  takesShape(x: Shape): string;
  takesItem(x: Item): string;
  takesVault(x: Vault): string;
  isItem(x: Item): boolean;
  takesFn(f: (x: number) => number): string;
  takesTextFn(f: (x: string) => string): string;
  takesSignal(x: AbortSignal): boolean;
  takesPromise(x: Promise<number>): Promise<string>;
  takesStream(x: AsyncIterable<number>): Promise<string>;
  /** Keeps the function; the host calls it when it likes. */
  keep(f: (x: number) => number): void;
  keepSignal(x: AbortSignal): void;
  /** Calls the guest back, on the guest's own stack. */
  again(f: (depth: number) => number, depth: number): number;
}

/** What a guest gives: it implements the members that it attacks. */
export interface Hostile {
  readonly value?: number;
  label?: string;
  readonly point?: Point;

  string?(): string;
  number?(): number;
  boolean?(): boolean;
  bigint?(): bigint;
  nothing?(): void;
  literal?(): 'a' | 'b';
  object?(): Point;
  tree?(): Tree;
  pair?(): Pair;
  json?(): Json;
  shape?(): Shape;
  list?(): number[];
  lists?(): number[][];
  holes?(): unknown[];
  points?(): Point[];
  tuple?(): [number, string];
  choice?(): string | Point | number[];
  record?(): Record<string, number>;
  map?(): Map<string, Point>;
  set?(): Set<number>;
  date?(): Date;
  regexp?(): RegExp;
  url?(): URL;
  error?(): Error;
  bytes?(): Uint8Array;
  floats?(): Float64Array;
  buffer?(): ArrayBuffer;
  unknown?(x?: unknown): unknown;
  promise?(): Promise<number>;
  promiseOf?(): Promise<Point>;
  stream?(): AsyncIterable<number>;
  body?(): ReadableStream<Uint8Array>;
  signal?(): AbortSignal;
  item?(): Item;
  vault?(): Vault;
  fn?(): (x: number) => number;
  textFn?(): (x: number) => string;
  apply?(f: (x: number) => number): number;
  echo?(x: Item): Item;
  run?(api: Api): unknown;
  later?(api: Api): Promise<unknown>;
}

/** What the driver adds to each guest. */
export interface Watch {
  verdict(): Promise<{ held: number; found: string[] }>;
  ping(x: number): number;
}
