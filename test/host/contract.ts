/** The contract of the host's tests. */
export interface Greeter {
  greet(who: string): string | Promise<string>;
  close?(): void | Promise<void>;
}
