/** Contracts of plugins in processes. */

export interface Foreign {
  greet(name: string, times?: number): Promise<string>;
  each(items: string[], f: (item: string) => Promise<string>): Promise<string[]>;
  caught(f: () => Promise<void>): Promise<string>;
  count(to: number): AsyncIterable<number>;
  sum(items: AsyncIterable<number>): Promise<number>;
  fail(): Promise<void>;
  wrong(): Promise<{ name: string }>;
  missing(): Promise<Date[] | { at: URL }>;
  waits(signal: AbortSignal): Promise<string>;
  tell(event: string): void;
  told(): Promise<string[]>;
  config(): Promise<number>;
  log(): Promise<void>;
  uncaught(): Promise<void>;
  /** Which it does not have. */
  more?(): Promise<void>;
}

export interface Faulty {
  call(): Promise<string>;
  stream(): AsyncIterable<number>;
  callback(f: () => Promise<void>): Promise<string>;
}

export interface Served {
  greet(name: string): Promise<string>;
  wrong(): Promise<string>;
  fail(): Promise<string>;
  count(to: number): AsyncIterable<number>;
  config(): Promise<unknown>;
  print(): Promise<void>;
  reject(): Promise<void>;
  long(length: number): Promise<string>;
  take(text: string): Promise<number>;
  die(): Promise<void>;
}
