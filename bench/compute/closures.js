/** Closures: counters, composition, currying, memoisation, callbacks that share a binding. */
const compose =
  (...functions) =>
  (value) =>
    functions.reduceRight((result, f) => f(result), value);

const curry = (f) => (a) => (b) => (c) => f(a, b, c);

function counter(step) {
  let value = 0;
  return { next: () => (value += step), reset: () => (value = 0), read: () => value };
}

function memoise(f) {
  const known = new Map();
  return (key) => {
    if (known.has(key)) return known.get(key);
    const value = f(key);
    known.set(key, value);
    return value;
  };
}

export const size = 350_000;
export const expected = 1553934;
export const small = 500;
export const expectedSmall = 229288;

export function run(n) {
  const evens = counter(2);
  const threes = counter(3);
  const pipeline = compose(
    (x) => x % 1000,
    (x) => x + evens.next(),
    (x) => x * 3,
  );
  const weigh = curry((a, b, c) => a * 2 + b * 3 + c);
  const square = memoise((k) => k * k);
  const pending = [];
  let sum = 0;
  for (let i = 0; i < n; i++) {
    sum += pipeline(i);
    sum += weigh(i & 7)(threes.next() & 3)(1);
    sum += square(i & 63);
    if (threes.read() > 9000) threes.reset();
    pending.push(() => i + sum);
    if (pending.length === 100) {
      for (const f of pending) sum = (sum + f()) % 1_000_003;
      pending.length = 0;
    }
  }
  return sum + evens.read();
}
