// BigInt operators, mixed comparisons, shifts, sign of division, conversions.
const big = 2n ** 100n;
console.log(big, -big, big % 97n, big / 3n, big * big - 1n);
console.log(7n / 2n, -7n / 2n, 7n % -2n, -7n % 2n, (-2n) ** 3n, 0n ** 0n);
console.log(5n & 3n, 5n | 3n, 5n ^ 3n, ~5n, -5n & 255n, 1n << 70n, -1n >> 3n, 5n >> 1n, 1n << -1n, 4n >> -2n);
console.log(1n < 2, 2 > 1n, 1n == 1, 1n === 1, 2n == '2', 1n < 1.5, 0n == '', 10n > '9', [3n, 1, 2n, 10].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).join());
console.log(0n ? 'truthy' : 'falsy', !1n, 1n && 'and', 0n || 'or', 0n ?? 'nullish', typeof 1n, -0n === 0n);
let n = 5n;
n++;
n += 10n;
n -= 1n;
n *= 2n;
n **= 2n;
n /= 3n;
n %= 100n;
n <<= 3n;
n >>= 1n;
n |= 1n;
n ^= 2n;
n &= 0xffn;
console.log(n, n--, --n, -n, n);
console.log(0xffn, 0o17n, 0b101n, 1_000_000n, 123n.toString(16), (255n).toString(2), BigInt('0x1f'), BigInt('  12  '), BigInt(true));
console.log(BigInt.asIntN(8, 255n), BigInt.asUintN(8, -1n), BigInt.asIntN(64, 2n ** 63n), BigInt.asUintN(64, -1n));
console.log(Number(2n ** 53n + 1n), parseInt('12n', 10), Number.MAX_SAFE_INTEGER + 2 === Number(BigInt(Number.MAX_SAFE_INTEGER) + 2n), String(10n), `${1n}`, 1n + '1');
for (const f of [() => 1n + 1, () => Math.max(1n), () => 1n >>> 0n, () => 2n ** -1n, () => +1n, () => JSON.stringify({ a: 1n }), () => 1n / 0n, () => BigInt(NaN), () => BigInt(undefined), () => Number.parseFloat(1n).toFixed(1), () => isNaN(1n)]) {
  try {
    console.log(String(f()));
  } catch (e) {
    console.log(e.name);
  }
}
let factorial = 1n;
for (let i = 1n; i <= 30n; i++) factorial *= i;
console.log(factorial, factorial.toLocaleString === undefined);
const fib = (k) => {
  let [a, b] = [0n, 1n];
  while (k-- > 0) [a, b] = [b, a + b];
  return a;
};
console.log(fib(300));
const o = { 1n: 'bigint key', [2n]: 'computed' };
console.log(o[1], o['2'], [10, 20][1n], Object.keys(o).join());
const modpow = (b, e, m) => {
  let r = 1n;
  for (; e; e >>= 1n, b = (b * b) % m) if (e & 1n) r = (r * b) % m;
  return r;
};
console.log(modpow(3n, 1000003n, 1000000007n));

// expect:
//   1267650600228229401496703205376 -1267650600228229401496703205376 16 422550200076076467165567735125 1606938044258990275541962092341162602522202993782792835301375
//   3 -3 1 -1 -8 1
//   1 7 6 -6 251 1180591620717411303424 -1 2 0 16
//   true true true false true true true true 1,2,3,10
//   falsy false and or 0 bigint true
//   3 3 1 -1 1
//   255 15 5 1000000 7b 11111111 31 12 1
//   -1 255 -9223372036854775808 18446744073709551615
//   9007199254740992 12 true 10 1 11
//   TypeError
//   TypeError
//   TypeError
//   RangeError
//   TypeError
//   TypeError
//   RangeError
//   RangeError
//   TypeError
//   1.0
//   TypeError
//   265252859812191058636308480000000 false
//   222232244629420445529739893461909967206666939096499764990979600
//   bigint key computed 20 1,2
//   753256171
