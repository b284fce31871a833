// Recursion in every form: named expressions, methods, arrows, mutual, generators, getters, trampolines, combinators.
const Y = (f) => ((x) => x(x))((x) => f((v) => x(x)(v)));
console.log(Y((self) => (n) => (n < 2 ? 1 : n * self(n - 1)))(10), (function f(n) { return n ? n + f(n - 1) : 0; })(100), (() => { const even = (n) => n === 0 || odd(n - 1), odd = (n) => n !== 0 && even(n - 1); return even(200); })());
const bounce = (f) => (...a) => { let r = f(...a); while (typeof r === 'function') r = r(); return r; };
console.log(bounce(function loop(n, acc = 0) { return n === 0 ? acc : () => loop(n - 1, acc + n); })(20000));
const ack = (m, n) => (m === 0 ? n + 1 : n === 0 ? ack(m - 1, 1) : ack(m - 1, ack(m, n - 1)));
console.log(ack(2, 3), [5, 3].reduce(function gcd(a, b) { return b ? gcd(b, a % b) : a; }));
const o = { n: 5, get countdown() { return this.n > 0 ? [this.n--, ...this.countdown] : []; }, walk(t) { return typeof t === 'object' ? Object.values(t).reduce((s, x) => s + this.walk(x), 0) : t; } };
console.log(o.countdown.join(), o.walk({ a: 1, b: { c: 2, d: [3, 4] } }));
const hanoi = function* (n, a = 'A', b = 'B', c = 'C') { if (n) { yield* hanoi(n - 1, a, c, b); yield a + c; yield* hanoi(n - 1, b, a, c); } };
console.log([...hanoi(3)].join(' '));
class Tree { constructor(d) { this.kids = d ? [new Tree(d - 1), new Tree(d - 1)] : []; } get size() { return 1 + this.kids.reduce((s, { size }) => s + size, 0); } *[Symbol.iterator]() { yield this.kids.length; for (const k of this.kids) yield* k; } }
console.log(new Tree(4).size, [...new Tree(2)].join(''));
const deepEqual = (a, b) => Object.is(a, b) || (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null && Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((k) => deepEqual(a[k], b[k])));
console.log(deepEqual({ a: [1, { b: NaN }] }, { a: [1, { b: NaN }] }), deepEqual([1], [2]), deepEqual(null, {}));
const memo = (f, cache = new Map()) => (n) => cache.get(n) ?? cache.set(n, f(n)).get(n);
const fib = memo((n) => (n < 2n ? n : fib(n - 1n) + fib(n - 2n)));
console.log(String(fib(90n)), await (async function down(n) { return n ? (await down(n - 1)) + 1 : 0; })(50));

// expect:
//   3628800 5050 true
//   200010000
//   9 1
//   5,4,3,2,1 10
//   AC AB CB AC BA BC AC
//   31 2200200
//   true false false
//   2880067194370816120 50
