/** Dynamic programming over strings: edit distances between generated words. */
function distance(a, b) {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(previous[j] + 1, current[j - 1] + 1, substitution));
    }
    previous = current;
  }
  return previous[b.length];
}

function word(seed) {
  let out = '';
  for (let state = seed * 7919 + 13; out.length < 8 + (seed % 9); state = (state * 48271) % 2147483647) {
    out += 'abcdefgh'[state & 7];
  }
  return out;
}

export const size = 100;
export const expected = 1025544;
export const small = 10;
export const expectedSmall = 9206;

export function run(n) {
  const dictionary = Array.from({ length: n }, (_, i) => word(i));
  let total = 0;
  let closest = Number.POSITIVE_INFINITY;
  for (const a of dictionary) {
    for (const b of dictionary) {
      const d = distance(a, b);
      total += d;
      if (d > 0 && d < closest) closest = d;
    }
  }
  return total * 10 + closest;
}
