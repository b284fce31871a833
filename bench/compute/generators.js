/** Generators: a pipeline of lazy stages, delegation through a tree, two-way communication. */
function* range(n) {
  for (let i = 0; i < n; i++) yield i;
}

function* map(source, f) {
  for (const value of source) yield f(value);
}

function* filter(source, test) {
  for (const value of source) if (test(value)) yield value;
}

function* chunks(source, length) {
  let chunk = [];
  for (const value of source) {
    chunk.push(value);
    if (chunk.length === length) {
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}

function* walk(low, high) {
  if (low > high) return;
  const middle = (low + high) >> 1;
  yield* walk(low, middle - 1);
  yield middle;
  yield* walk(middle + 1, high);
}

function* averager() {
  let sum = 0;
  let count = 0;
  let value = yield 0;
  while (true) {
    sum += value;
    count++;
    value = yield sum / count;
  }
}

export const size = 160_000;
export const expected = 1066919994;
export const small = 300;
export const expectedSmall = 4319;

export function run(n) {
  const stages = map(
    filter(range(n), (x) => x % 3 !== 0),
    (x) => x * 2 + 1,
  );
  let total = 0;
  for (const chunk of chunks(stages, 16)) total += chunk[0] + chunk.length;
  let previous = -1;
  for (const value of walk(0, n >> 3)) {
    if (value !== previous + 1) return -1;
    previous = value;
  }
  const average = averager();
  average.next();
  let mean = 0;
  for (const value of range(n)) mean = average.next(value).value;
  return total + previous + Math.round(mean * 2);
}
