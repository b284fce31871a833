/** The contracts of the host's tests. */
export interface Greeter {
  greet(who: string): string | Promise<string>;
  close?(): void | Promise<void>;
}

/** With members of every kind. */
export interface Worker {
  add(a: number, b: number): number;
  work(input: string): Promise<string>;
  count(to: number): AsyncIterable<number>;
  level: number;
  extra?(): string;
  close?(): void | Promise<void>;
}
