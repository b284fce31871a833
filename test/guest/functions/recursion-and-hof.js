// Mutual recursion, deep recursion, currying, memoisation, trampolines, Y, generators as coroutines.
const isEven = (n) => (n === 0 ? true : isOdd(n - 1));
const isOdd = (n) => (n === 0 ? false : isEven(n - 1));
console.log(isEven(2000), isOdd(2001), isEven(7));
function ackermann(m, n) {
  if (m === 0) return n + 1;
  if (n === 0) return ackermann(m - 1, 1);
  return ackermann(m - 1, ackermann(m, n - 1));
}
console.log(ackermann(2, 3), ackermann(1, 10));
const hanoi = (n, a = 'A', b = 'B', c = 'C') => (n === 0 ? [] : [...hanoi(n - 1, a, c, b), a + c, ...hanoi(n - 1, b, a, c)]);
console.log(hanoi(3).join(' '), hanoi(8).length);
const trampoline = (f) => (...args) => {
  let r = f(...args);
  while (typeof r === 'function') r = r();
  return r;
};
console.log(trampoline(function sum(n, acc = 0) { return n === 0 ? acc : () => sum(n - 1, acc + n); })(5000));
const permutations = (xs) => (xs.length < 2 ? [xs] : xs.flatMap((x, i) => permutations(xs.toSpliced(i, 1)).map((p) => [x, ...p])));
console.log(permutations([...'abc']).map((p) => p.join('')).join(), permutations([...'abcd']).length);
const queens = (n, row = 0, cols = []) => {
  if (row === n) return 1;
  let count = 0;
  for (let c = 0; c < n; c++) {
    if (cols.some((cc, r) => cc === c || Math.abs(cc - c) === row - r)) continue;
    count += queens(n, row + 1, [...cols, c]);
  }
  return count;
};
console.log(queens(6));
const pipe = (...fs) => (x) => fs.reduce((v, f) => f(v), x);
const partial = (f, ...a) => (...b) => f(...a, ...b);
const flip = (f) => (a, b, ...r) => f(b, a, ...r);
console.log(pipe(partial(Math.max, 5), String, (s) => s.padStart(3, '0'))(3), flip((a, b) => `${a}-${b}`)(1, 2));
const tree = { v: 1, kids: [{ v: 2, kids: [{ v: 4, kids: [] }] }, { v: 3, kids: [] }] };
const fold = (t, f) => f(t.v, t.kids.map((k) => fold(k, f)));
console.log(fold(tree, (v, ks) => ks.reduce((a, b) => a + b, v)), fold(tree, (v, ks) => 1 + Math.max(0, ...ks)));
function* walk(t) {
  yield t.v;
  for (const k of t.kids) yield* walk(k);
}
console.log([...walk(tree)].join());
const once = (f) => {
  let r;
  return (...a) => (f && ((r = f(...a)), (f = null)), r);
};
const init = once((x) => ({ x }));
console.log(init(1).x, init(2).x);
const church = (n) => (f) => (x) => { let r = x; for (let i = 0; i < n; i++) r = f(r); return r; };
const add = (m) => (n) => (f) => (x) => m(f)(n(f)(x));
console.log(add(church(3))(church(4))((x) => x + 1)(0));
const coroutine = (g) => { const it = g(); it.next(); return (v) => it.next(v).value; };
const avg = coroutine(function* () { let [s, n] = [0, 0]; let out; while (true) { s += yield out; n++; out = s / n; } });
console.log(avg(10), avg(20), avg(60));
const fix = (f) => (...a) => f(fix(f), ...a);
console.log(fix((self, n) => (n < 2 ? n : self(n - 1) + self(n - 2)))(15));
const partition = (p, xs) => xs.reduce(([a, b], x) => (p(x) ? [[...a, x], b] : [a, [...b, x]]), [[], []]);
console.log(JSON.stringify(partition((n) => n > 2, [1, 2, 3, 4])));
const range = (n) => [...Array(n).keys()];
const quick = ([h, ...t]) => (h === undefined ? [] : [...quick(t.filter((x) => x < h)), h, ...quick(t.filter((x) => x >= h))]);
console.log(quick([3, 1, 4, 1, 5, 9, 2, 6]).join(), range(5).map((n) => range(n).length).join());

// expect:
//   true true false
//   9 12
//   AC AB CB AC BA BC AC 255
//   12502500
//   abc,acb,bac,bca,cab,cba 24
//   4
//   005 2-1
//   10 3
//   1,2,4,3
//   1 1
//   7
//   10 15 30
//   610
//   [[3,4],[1,2]]
//   1,1,2,3,4,5,6,9 0,1,2,3,4
