/** What the plugin implements, wherever it runs. */

export interface Count {
  word: string;
  times: number;
}

export interface Words {
  /** The words of a text that are there most often; of those that are as often the first. */
  most(text: string, atMost: number): Promise<Count[]>;
  /** Reads lines as they come, and tells of each that has the word. @returns how many there were */
  find(lines: AsyncIterable<string>, word: string, found: (line: string) => Promise<void>): Promise<number>;
  /** The numbers of Fibonacci, one after the other. */
  fibonacci(to: number): AsyncIterable<bigint>;
}
