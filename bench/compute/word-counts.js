/** Map and Set: word counts, an index of words to lines, and set algebra. */
const SYLLABLES = ['ka', 'lo', 'mi', 'ter', 'su', 'ron', 'fa', 'del', 'pi', 'gus', 'ne', 'vor'];

function* words(n) {
  let seed = 42;
  for (let i = 0; i < n; i++) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    const a = SYLLABLES[(seed >> 8) % 12];
    const b = SYLLABLES[(seed >> 13) % 12];
    yield (seed >> 20) % 3 === 0 ? a + b + SYLLABLES[(seed >> 17) % 12] : a + b;
  }
}

export const size = 120_000;
export const expected = 3538109984;
export const small = 500;
export const expectedSmall = 3292182964;

export function run(n) {
  const counts = new Map();
  const lines = new Map();
  let position = 0;
  for (const word of words(n)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    const line = Math.floor(position++ / 40);
    let seen = lines.get(word);
    if (seen === undefined) {
      seen = new Set();
      lines.set(word, seen);
    }
    seen.add(line);
  }
  const frequent = new Set();
  for (const [word, count] of counts) if (count > n / counts.size) frequent.add(word);
  const short = new Set([...counts.keys()].filter((word) => word.length < 5));
  const both = [...frequent].filter((word) => short.has(word));
  let hash = counts.size * 7 + frequent.size * 5 + both.length * 3;
  for (const [word, seen] of lines) {
    hash = (hash * 33 + seen.size + word.length) >>> 0;
    if (seen.has(3)) lines.delete(word);
  }
  return hash + lines.size;
}
