/** A contract of all that can cross to another process, small enough to be read. */

export interface Circle {
  kind: 'circle';
  radius: number;
}
export interface Square {
  kind: 'square';
  side: number;
  label?: string;
}
export interface Tree {
  value: string;
  children: Tree[];
}
/** Data of every kind; all of it may be absent. */
export interface Everything {
  text?: string;
  number?: number;
  truth?: boolean;
  big?: bigint;
  nothing?: null;
  date?: Date;
  pattern?: RegExp;
  link?: URL;
  error?: Error;
  bytes?: Uint8Array;
  signed?: Int16Array;
  floats?: Float64Array;
  bigs?: BigInt64Array;
  buffer?: ArrayBuffer;
  list?: number[];
  nested?: string[][];
  sparse?: (string | null | undefined)[];
  tuple?: [string, number?, ...boolean[]];
  record?: Record<string, number>;
  map?: Map<string, Date>;
  deepMap?: Map<number, Set<string>>;
  set?: Set<bigint>;
  choice?: string | number | boolean | null;
  shape?: Circle | Square;
  mixed?: string | string[] | Date | { a: number };
  literal?: 'a' | 'b' | 1 | 2n | true;
  template?: `x-${string}`;
  tree?: Tree;
  open?: { known: string; [more: string]: string };
  anything?: unknown;
}
/** What may be missing in which way. */
export interface Presence {
  required: string | undefined;
  nullable: string | null;
  optional?: string;
  either?: string | null;
}
export interface Options {
  label: string;
  onStep?: (step: number) => Promise<string>;
  items?: AsyncIterable<number>;
  signal?: AbortSignal;
}
export interface Row {
  id: number;
  at: Date;
  tags?: string[];
}

export interface Subject {
  echo(value: Everything): Promise<Everything>;
  /** What arrived, in words. */
  look(value: Everything): Promise<string>;
  presence(value: Presence): Promise<Presence>;
  lookPresence(value: Presence): Promise<string>;
  /** Its arguments, in words. */
  args(first: string, second?: number, ...rest: boolean[]): Promise<string>;
  nothing(): Promise<void>;
  maybe(which: string): Promise<string | undefined | null>;
  tell(event: string): void;
  told(): Promise<string[]>;
  fail(how: string): Promise<string>;
  wrong(how: string): Promise<{ name: string; at: number[] }>;
  each(items: string[], f: (item: string, index: number) => Promise<string>): Promise<string[]>;
  notify(times: number, f: (n: number) => void): Promise<void>;
  /** What a callback threw, in words; with `pass` it is not caught. */
  caught(f: () => Promise<string>, pass?: boolean): Promise<string>;
  keep(f: (text: string) => Promise<string>): Promise<void>;
  useKept(text: string): Promise<string>;
  down(depth: number, f: (depth: number) => Promise<number>): Promise<number>;
  data(f: (row: Row) => Promise<Row | undefined>): Promise<string>;
  options(options: Options): Promise<string>;
  count(to: number, failAt?: number): AsyncIterable<number>;
  rows(count: number): AsyncIterable<Row>;
  /** How many items `count` has made since it was last called, and whether it has ended. */
  counted(): Promise<{ made: number; ended: boolean }>;
  sum(items: AsyncIterable<number>, most?: number): Promise<string>;
  double(items: AsyncIterable<number>): AsyncIterable<number>;
  size(bytes: ReadableStream<Uint8Array>): Promise<number>;
  /** Waits for the signal, and tells its reason. */
  aborted(signal: AbortSignal): Promise<string>;
  after(ms: number, text: string): Promise<string>;
  never(): Promise<void>;
  config(): Promise<unknown>;
  close(): Promise<void>;
}
