// Lazy pipelines: work happens on demand, closes upwards, and survives thousands of elements.
const log = [];
function* count(from = 0) {
  try {
    for (let i = from; ; i++) yield i;
  } finally {
    log.push('source closed');
  }
}
const map = (f) => function* (it) {
  for (const x of it) yield f(x);
};
const filter = (p) => function* (it) {
  for (const x of it) if (p(x)) yield x;
};
const take = (n) => function* (it) {
  if (n <= 0) return;
  let left = n;
  for (const x of it) {
    yield x;
    if (--left === 0) return;
  }
};
const takeWhile = (p) => function* (it) {
  for (const x of it) {
    if (!p(x)) return 'stopped';
    yield x;
  }
};
const chunk = (n) => function* (it) {
  let buffer = [];
  for (const x of it) {
    buffer.push(x);
    if (buffer.length < n) continue;
    yield buffer;
    buffer = [];
  }
  if (buffer.length) yield buffer;
};
const flat = function* (it) {
  for (const x of it) {
    if (Array.isArray(x)) yield* flat(x);
    else yield x;
  }
};
const pipe = (source, ...stages) => stages.reduce((it, stage) => stage(it), source);
console.log([...pipe(count(), filter((x) => x % 3 === 0), map((x) => x * x), take(5))].join(), log.splice(0).join());
console.log([...pipe(count(1), map((x) => [x, [x * 10, [x * 100]]]), flat, take(7))].join(), log.splice(0).join());
console.log([...pipe(count(), takeWhile((x) => x < 2500), chunk(1000), map((c) => c.length))].join(), log.splice(0).join());
let total = 0;
for (const x of pipe(count(), filter((x) => x & 1), take(3000))) total += x;
console.log(total, log.splice(0).join());
const zip = function* (...its) {
  const iterators = its.map((it) => it[Symbol.iterator]());
  try {
    while (true) {
      const rs = iterators.map((it) => it.next());
      if (rs.some((r) => r.done)) return;
      yield rs.map((r) => r.value);
    }
  } finally {
    for (const it of iterators) it.return?.();
  }
};
console.log([...zip('abc', count(), count(10))].map((x) => x.join('')).join(), log.splice(0).join());
const lazy = pipe([1, 2, 3], map((x) => (log.push(`map ${x}`), x)), filter((x) => (log.push(`filter ${x}`), x > 1)));
console.log(log.length, lazy.next().value, log.splice(0).join(), lazy.return('early').value, lazy.next().done);
function* permutations(xs, n = xs.length) {
  if (n <= 1) yield xs.slice();
  else {
    for (let i = 0; i < n; i++) {
      yield* permutations(xs, n - 1);
      const j = n % 2 ? 0 : i;
      [xs[n - 1], xs[j]] = [xs[j], xs[n - 1]];
    }
  }
}
console.log([...permutations(['a', 'b', 'c'])].map((p) => p.join('')).join(), [...permutations([1, 2, 3, 4, 5])].length);
function* primes() {
  const sieve = new Map();
  for (let n = 2; ; n++) {
    const factors = sieve.get(n);
    if (!factors) {
      yield n;
      sieve.set(n * n, [n]);
    } else {
      sieve.delete(n);
      for (const p of factors) sieve.set(n + p, [...(sieve.get(n + p) ?? []), p]);
    }
  }
}
console.log([...take(15)(primes())].join(), [...take(300)(primes())].at(-1));
const scheduler = (...gens) => {
  const queue = gens.map((g) => g());
  const trace = [];
  while (queue.length) {
    const g = queue.shift();
    const { value, done } = g.next();
    trace.push(value);
    if (!done) queue.push(g);
  }
  return trace.join('');
};
console.log(scheduler(function* () { yield 'a'; yield 'b'; return 'c'; }, function* () { yield 1; return 2; }, function* () { return '!'; }));

// expect:
//   0,9,36,81,144 source closed
//   1,10,100,2,20,200,3 source closed
//   1000,1000,500 source closed
//   9000000 source closed
//   a010,b111,c212 source closed,source closed
//   0 2 map 1,filter 1,map 2,filter 2 early true
//   abc,bac,cab,acb,bca,cba 120
//   2,3,5,7,11,13,17,19,23,29,31,37,41,43,47 1987
//   a1!b2c
