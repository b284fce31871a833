// Every operator on BigInts and on BigInts mixed with everything else.
const values = [0n, 1n, -7n, 2n ** 64n, 1, 2.5, NaN, '3', '', 'x', true, null, undefined];
const operators = {
  '+': (a, b) => a + b, '-': (a, b) => a - b, '*': (a, b) => a * b, '/': (a, b) => a / b, '%': (a, b) => a % b,
  '&': (a, b) => a & b, '|': (a, b) => a | b, '^': (a, b) => a ^ b,
  '<': (a, b) => a < b, '>=': (a, b) => a >= b, '==': (a, b) => a == b, '===': (a, b) => a === b, '&&': (a, b) => a && b, '??': (a, b) => a ?? b,
};
const show = (f) => {
  try {
    const r = f();
    return typeof r === 'bigint' ? `${r}n` : typeof r === 'string' ? `'${r}'` : String(r);
  } catch (e) {
    return e.name === 'TypeError' ? 'T' : e.name;
  }
};
for (const [name, f] of Object.entries(operators)) {
  console.log(name, [0n, 5n, -7n].map((a) => values.map((b) => show(() => f(a, b))).join(' ')).join(' | '));
}
console.log([5n ** 3n, (-2n) ** 3n, 0n ** 0n, 7n / 2n, -7n / 2n, -7n % 2n, 7n % -2n].join());
console.log([1n << 10n, -5n >> 1n, 5n << -1n, -1n >> 100n, ~5n, ~-1n, -(-3n), -0n].join());
let n = 5n;
console.log(String(n++), String(++n), String(n--), String(--n), String((n += 2n)), String((n **= 2n)), String((n <<= 1n)), String((n >>= 2n)), String((n &= 12n)), String((n |= 1n)), String((n ^= 3n)), String((n %= 4n)), String((n *= -3n)));
console.log(show(() => 2n ** -1n), show(() => 1n / 0n), show(() => 1n % 0n), show(() => +1n), show(() => 1n >>> 0n), show(() => 1n + Symbol()), show(() => Math.sqrt(4n)), show(() => n + 1), show(() => Number(5n) + 1), show(() => 1n + Object(2n)));
console.log(typeof 1n, typeof Object(1n), !0n, !!1n, 0n ? 'truthy' : 'falsy', 1n == 1, 1n === 1, 2n > 1, '2' > 1n, 1n < '1.5', 1n == '1', 10n > 9.99, 0n == '', 1n == true, [1n] == 1n, Object.is(0n, -0n));
console.log([3n, 1, 2n, 10].sort().join(), [3n, 1, 2n, 10].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).join(), new Set([1n, 1, 1n]).size, [1n].includes(1n), [1n].indexOf(1));
console.log(BigInt.asIntN(8, 255n), BigInt.asUintN(8, -1n), BigInt('0xff'), BigInt(' 12 '), BigInt(''), BigInt(true), BigInt(9007199254740993), (123n).toString(36), (-255n).toString(16), 1_000n, 0b101n, 0o17n);
console.log(JSON.stringify({ a: String(1n) }), `${2n ** 100n}`, (2n ** 100n).toLocaleString('en-US'), parseInt('12n', 10), Number(2n ** 64n), Number.isInteger(1n), isNaN2(() => isNaN(1n)));
function isNaN2(f) {
  return show(f);
}
const { [1n]: one, [0x10n]: sixteen } = { 1: 'one', 16: 'sixteen' };
console.log(one, sixteen, [10, 20][1n], { 1n: 'key' }[1], 'abc'[2n]);
switch (1n) {
  case 1:
    console.log('number');
    break;
  case 1n:
    console.log('bigint');
}

// expect:
//   + 0n 1n -7n 18446744073709551616n T T T '03' '0' '0x' T T T | 5n 6n -2n 18446744073709551621n T T T '53' '5' '5x' T T T | -7n -6n -14n 18446744073709551609n T T T '-73' '-7' '-7x' T T T
//   - 0n -1n 7n -18446744073709551616n T T T T T T T T T | 5n 4n 12n -18446744073709551611n T T T T T T T T T | -7n -8n 0n -18446744073709551623n T T T T T T T T T
//   * 0n 0n 0n 0n T T T T T T T T T | 0n 5n -35n 92233720368547758080n T T T T T T T T T | 0n -7n 49n -129127208515966861312n T T T T T T T T T
//   / RangeError 0n 0n 0n T T T T T T T T T | RangeError 5n 0n 0n T T T T T T T T T | RangeError -7n 1n 0n T T T T T T T T T
//   % RangeError 0n 0n 0n T T T T T T T T T | RangeError 0n 5n 5n T T T T T T T T T | RangeError 0n 0n -7n T T T T T T T T T
//   & 0n 0n 0n 0n T T T T T T T T T | 0n 1n 1n 0n T T T T T T T T T | 0n 1n -7n 18446744073709551616n T T T T T T T T T
//   | 0n 1n -7n 18446744073709551616n T T T T T T T T T | 5n 5n -3n 18446744073709551621n T T T T T T T T T | -7n -7n -7n -7n T T T T T T T T T
//   ^ 0n 1n -7n 18446744073709551616n T T T T T T T T T | 5n 4n -4n 18446744073709551621n T T T T T T T T T | -7n -8n 0n -18446744073709551623n T T T T T T T T T
//   < false true false true true true false true false false true false false | false false false true false false false false false false false false false | true true false true true true false true true false true true false
//   >= true false true false false false false false true false false true false | true true true false true true false true true false true true false | false false true false false false false false false false false false false
//   == true false false false false false false false true false false false false | false false false false false false false false false false false false false | false false true false false false false false false false false false false
//   === true false false false false false false false false false false false false | false false false false false false false false false false false false false | false false true false false false false false false false false false false
//   && 0n 0n 0n 0n 0n 0n 0n 0n 0n 0n 0n 0n 0n | 0n 1n -7n 18446744073709551616n 1 2.5 NaN '3' '' 'x' true null undefined | 0n 1n -7n 18446744073709551616n 1 2.5 NaN '3' '' 'x' true null undefined
//   ?? 0n 0n 0n 0n 0n 0n 0n 0n 0n 0n 0n 0n 0n | 5n 5n 5n 5n 5n 5n 5n 5n 5n 5n 5n 5n 5n | -7n -7n -7n -7n -7n -7n -7n -7n -7n -7n -7n -7n -7n
//   125,-8,1,3,-3,-1,1
//   1024,-3,2,-1,-6,0,3,0
//   5 7 7 5 7 49 98 24 8 9 10 2 -6
//   RangeError RangeError RangeError T T T T T 6 3n
//   bigint object true true falsy true false true true false true true true true true true
//   1,10,2,3 1,2,3,10 2 true -1
//   -1 255 255 12 0 1 9007199254740992 3f -ff 1000 5 15
//   {"a":"1"} 1267650600228229401496703205376 1,267,650,600,228,229,401,496,703,205,376 12 18446744073709552000 false T
//   one sixteen 20 key c
//   bigint
