/** The contract of the boundary's tests: a little of every kind of type, in both directions. */
export interface Item {
  readonly id: number;
  label: string;
  readonly tags: string[];
  rename(to: string): string;
}

export interface Plain {
  x: number;
  inner?: { y: string };
}

export interface Tree {
  value: number;
  children: Tree[];
}

export type Shape = { kind: 'circle'; radius: number } | { kind: 'square'; side: number };

/** What the host gives to the guest. */
export interface Api {
  readonly name: string;
  count: number;
  note?: string;
  mode: 'on' | 'off';
  readonly item: Item;
  readonly maybe?: Item;
  list: string[];
  readonly compute: (x: number) => number;
  text(): string;
  nothing(): void;
  items(): Item[];
  record(): Record<string, Plain>;
  plain(): Plain;
  fn(): (x: number) => number;
  promise(): Promise<number>;
  promiseOf(): Promise<Item>;
  rejected(): Promise<number>;
  stream(): AsyncIterable<number>;
  bytes(): Uint8Array;
  buffer(): ArrayBuffer;
  any(): unknown;
  union(): string | Item | string[];
  fail(): number;
  takesAny(x: unknown): unknown;
  takesPlain(x: Plain): Plain;
  takesRecord(x: Record<string, number>): Record<string, number>;
  takesList(x: number[]): number[];
  takesTree(x: Tree): number;
  takesShape(x: Shape): number;
  takesItem(x: Item): string;
  sameItem(x: Item): boolean;
  takesFn(f: (item: Item, ...more: Plain[]) => number): number;
  keepFn(f: (x: number) => number): (x: number) => number;
  takesPromise(p: Promise<number>): Promise<number>;
  takesStream(s: AsyncIterable<number>): Promise<number>;
  takesBytes(b: Uint8Array): number;
  takesUnion(u: string | Plain | string[] | Item): string;
  rest(first: number, ...more: number[]): number;
  optional(x?: string): string;
  date(): Date;
  map(): Map<string, Item>;
  set(): Set<number>;
  url(): URL;
  error(): Error;
  tuple(): [number, Item];
  readonly signal: AbortSignal;
  body(): ReadableStream<Uint8Array>;
  takesDate(x: Date): number;
  takesMap(x: Map<string, Plain>): number;
  takesSet(x: Set<number>): number;
  takesUrl(x: URL): string;
  takesError(x: Error): string;
  takesTuple(x: [number, string]): string;
  takesSignal(x: AbortSignal): boolean;
}

/** What the guest gives to the host. */
export interface Runner {
  run(api: Api): unknown;
}

export interface Values {
  string(x: string): string;
  number(x: number): number;
  boolean(x: boolean): boolean;
  bigint(x: bigint): bigint;
  nil(x: null): null;
  literal(x: 'a' | 2 | true): 'a' | 2 | true;
  optional(x?: string): string | undefined;
  list(x: number[]): number[];
  record(x: Record<string, number>): Record<string, number>;
  plain(x: Plain): Plain;
  tree(x: Tree): Tree;
  shape(x: Shape): Shape;
  bytes(x: Uint8Array): Uint8Array;
  floats(x: Float64Array): Float64Array;
  buffer(x: ArrayBuffer): ArrayBuffer;
  any(x: unknown): unknown;
  promise(x: Promise<number>): Promise<number>;
  stream(x: AsyncIterable<number>): AsyncIterable<number>;
  fn(x: (n: number) => number): (n: number) => number;
  nothing(): void;
  rest(first: string, ...more: number[]): unknown;
}

export interface Member {
  readonly name: string;
  count: number;
  note?: string;
  greet(who: string): string;
  close?(): void;
}

export type Callback = (x: number) => number;
