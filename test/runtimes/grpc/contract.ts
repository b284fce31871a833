/** The contract of the peers in Go. */

export interface Words {
  upper(text: string): Promise<string>;
  each(items: string[], f: (item: string, index: number) => Promise<string>): Promise<string[]>;
  notify(times: number, f: (n: number) => void): Promise<void>;
  count(to: number, failAt?: number): AsyncIterable<number>;
  sum(items: AsyncIterable<number>, most?: number): Promise<number>;
  fail(how: string): Promise<string>;
  /** Waits, and tells whether its signal was aborted while it did. */
  sleep(ms: number, signal?: AbortSignal): Promise<string>;
  /** What the last `sleep` that was not waited for ended with. */
  slept(): Promise<string>;
  /** Ends the process: by `exit`, `panic` or `kill`. */
  die(how: string): Promise<void>;
  /** Writes a line to stdout or stderr. */
  print(where: string, line: string): Promise<void>;
  tell(event: string): void;
  told(): Promise<string[]>;
  large(bytes: number): Promise<Uint8Array>;
}
