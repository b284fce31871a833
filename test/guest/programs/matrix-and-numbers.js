// Numeric algorithms: matrices, primes, gcd, big factorials, permutations, binary search, sorting networks.
const multiply = (a, b) => a.map((row) => b[0].map((_, j) => row.reduce((sum, x, k) => sum + x * b[k][j], 0)));
const power = (m, n) => (n === 1 ? m : n % 2 ? multiply(m, power(m, n - 1)) : ((h) => multiply(h, h))(power(m, n / 2)));
console.log(power([[1, 1], [1, 0]], 50)[0][1]);
const sieve = (n) => {
  const composite = new Uint8Array(n + 1);
  const primes = [];
  for (let p = 2; p <= n; p++) {
    if (composite[p]) continue;
    primes.push(p);
    for (let q = p * p; q <= n; q += p) composite[q] = 1;
  }
  return primes;
};
console.log(sieve(100).join(), sieve(5000).length);
const gcd = (a, b) => (b ? gcd(b, a % b) : a);
console.log(gcd(1071, 462), gcd(2n ** 60n, 6n ** 20n), [12, 18, 30].reduce(gcd));
let f = 1n;
for (let i = 1n; i <= 30n; i++) f *= i;
console.log(String(f), String(f).match(/0*$/)[0].length);
function* permutations([first, ...rest]) {
  if (first === undefined) return yield [];
  for (const p of permutations(rest)) for (let i = 0; i <= p.length; i++) yield [...p.slice(0, i), first, ...p.slice(i)];
}
console.log([...permutations('abc')].map((p) => p.join('')).join(), [...permutations([1, 2, 3, 4, 5])].length);
const search = (list, x, lo = 0, hi = list.length) => {
  while (lo < hi) {
    const mid = (lo + hi) >>> 1;
    if (list[mid] < x) lo = mid + 1;
    else hi = mid;
  }
  return lo;
};
const sorted = sieve(60);
console.log([0, 2, 30, 59, 61].map((x) => search(sorted, x)).join());
const sorts = {
  quick: ([p, ...r]) => (p === undefined ? [] : [...sorts.quick(r.filter((x) => x < p)), p, ...sorts.quick(r.filter((x) => x >= p))]),
  merge(a) {
    if (a.length < 2) return a;
    const [l, r] = [a.slice(0, a.length >> 1), a.slice(a.length >> 1)].map((h) => this.merge(h));
    const out = [];
    while (l.length && r.length) out.push((l[0] <= r[0] ? l : r).shift());
    return [...out, ...l, ...r];
  },
  insertion(a) {
    for (let i = 1; i < a.length; i++) for (let j = i; j > 0 && a[j - 1] > a[j]; j--) [a[j - 1], a[j]] = [a[j], a[j - 1]];
    return a;
  },
  counting: (a) => a.reduce((c, x) => ((c[x] = (c[x] ?? 0) + 1), c), []).flatMap((n, x) => Array(n).fill(x)),
  heap(a) {
    const sift = (i, n) => {
      for (let c; (c = 2 * i + 1) < n; i = c) {
        if (c + 1 < n && a[c + 1] > a[c]) c++;
        if (a[i] >= a[c]) break;
        [a[i], a[c]] = [a[c], a[i]];
      }
    };
    for (let i = a.length >> 1; i-- > 0; ) sift(i, a.length);
    for (let n = a.length; n-- > 1; ) {
      [a[0], a[n]] = [a[n], a[0]];
      sift(0, n);
    }
    return a;
  },
};
let seed = 42;
const random = () => (seed = (seed * 1103515245 + 12345) % 2 ** 31) % 50;
const data = Array.from({ length: 60 }, random);
const expected = data.toSorted((a, b) => a - b).join();
for (const [name, sort] of Object.entries(sorts)) console.log(name, sort.call(sorts, [...data]).join() === expected);
const collatz = (n, steps = 0) => { while (n !== 1) [n, steps] = [n % 2 ? 3 * n + 1 : n / 2, steps + 1]; return steps; };
console.log([1, 7, 27, 97].map((n) => collatz(n)).join());
const queens = (n) => { const place = (row, cols, d1, d2) => { if (row === n) return 1; let c = 0; for (let col = 0; col < n; col++) { if (cols & (1 << col) || d1 & (1 << (row + col)) || d2 & (1 << (row - col + n))) continue; c += place(row + 1, cols | (1 << col), d1 | (1 << (row + col)), d2 | (1 << (row - col + n))); } return c; }; return place(0, 0, 0, 0); };
console.log([4, 5, 6, 7].map(queens).join());
const pi = (() => { let x = 3n * 10n ** 30n, sum = x; for (let i = 3n, t = x; t !== 0n; i += 2n) { t = (t * (i - 2n) * (i - 2n)) / (4n * (i - 1n) * i); sum += t; } return sum; })();
console.log(String(pi).slice(0, 25));

// expect:
//   12586269025
//   2,3,5,7,11,13,17,19,23,29,31,37,41,43,47,53,59,61,67,71,73,79,83,89,97 669
//   21 1048576 6
//   265252859812191058636308480000000 7
//   abc,bac,bca,acb,cab,cba 120
//   0,0,10,16,17
//   quick true
//   merge true
//   insertion true
//   counting true
//   heap true
//   0,16,111,118
//   2,10,4,40
//   3141592653589793238462643
