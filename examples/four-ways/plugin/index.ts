/** The plugin: one source, which knows nothing of where it runs. */
import type { Words } from '../contract.ts';

const words: Words = {
  async most(text, atMost) {
    const times = new Map<string, number>();
    for (const [word] of text.toLowerCase().matchAll(/\p{Letter}+/gu)) times.set(word, (times.get(word) ?? 0) + 1);
    const counts = [...times].map(([word, times]) => ({ word, times }));
    return counts.sort((a, b) => b.times - a.times).slice(0, atMost);
  },

  async find(lines, word, found) {
    let count = 0;
    for await (const line of lines) {
      if (!line.includes(word)) continue;
      count++;
      await found(line);
    }
    return count;
  },

  async *fibonacci(to) {
    let [a, b] = [0n, 1n];
    for (let n = 0; n < to; n++) {
      yield a;
      [a, b] = [b, a + b];
    }
  },
};
export default words;
