/** Contracts of the tests of native plugins. */

/** Objects that stay where they are: this cannot go to another process. */
export interface Box {
  size: number;
  readonly label: string;
  grow(by: number): number;
}
export interface Settings {
  readonly names: string[];
  deep?: { on: boolean };
  tell?: (text: string) => string;
}
export interface Work {
  add(a: number, b: number): number;
  name: string;
  box(box: Box): string;
  make(size: number): Box;
  settings(settings: Settings): string;
  run(what: string, f?: () => string): string;
  later(what: string): Promise<string>;
}

export interface Native {
  add(a: number, b: number): number;
  halves(a: number): number;
  hash(text: string): bigint;
  count(text: string | null): number;
  big(a: bigint): bigint;
  wide(): number;
  flip(a: boolean): boolean;
  name(which: 'one' | 'none'): string | null;
  sum(values: Float64Array, length: number): number;
  fill(bytes: Uint8Array, length: number): void;
  slow(ms: number): Promise<number>;
  version(): number;
  /** How often it was called. */
  next(): number;
}
