// Numeric literals of every form, separators, rounding, formatting, parsing, Math.
console.log(0xff, 0XFF, 0b1010, 0B1, 0o17, 0O7, 1_000_000, 0xf_f, 0b1_0, 0o1_7, 1e3, 1E-3, .5, 5., 0.0, 1_0.0_1, 1e1_0);
console.log(1.0.toFixed(2), 1..toString(), 1.5.toFixed(), (25).toString(36), 255..toString(16), 0.1.toString(2).length, (1e21).toString(), 1e-7, 123456789012345680000, 1 .toString());
console.log(Number.MAX_SAFE_INTEGER, Number.EPSILON > 0, Number.MIN_VALUE, Number.MAX_VALUE, 1.7976931348623159e308, 4.9e-324, 2e-324, 9007199254740993, 0.1 + 0.2, 1 / 3);
console.log((1.005).toFixed(2), (1.45).toFixed(1), (-1.5).toFixed(0), (1e21).toFixed(2), (0).toFixed(2), (123.456).toPrecision(4), (0.00001).toPrecision(1), (1234.5678).toExponential(2), (5e-324).toString());
console.log(parseInt('12px'), parseInt('0x1f'), parseInt('z', 36), parseInt(''), parseInt('1e3'), parseInt(0.0000005), parseFloat('3.14abc'), parseFloat('.5.5'), Number(''), Number(' 12 '), Number('12px'), Number('0b11'), Number('1_000'), Number(null), Number([5]), Number(true), Number('Infinity'), Number('-0') === 0);
console.log(Number.isInteger(5.0), Number.isSafeInteger(2 ** 53), isNaN('x'), Number.isNaN('x'), isFinite('5'), Number.isFinite('5'), Number.parseFloat === parseFloat);
console.log(Math.round(-0.5), Math.round(2.5), Math.round(-2.5), Math.trunc(-4.7), Math.floor(-4.5), Math.ceil(-4.5), Math.sign(-3), Math.cbrt(27), Math.hypot(3, 4), Math.fround(5.5), Math.clz32(1), Math.imul(0xffffffff, 5), Math.log2(8), Math.max(), Math.min(), Math.max(1, NaN), Math.atan2(1, 1).toFixed(5));
console.log(0.1 * 3, 1.1 + 2.2, 100 * 1.1, 4.35 * 100, 1.15.toFixed(1), 3 * 1.1, 9.95.toFixed(1), 1e300 * 1e10, -1e300 * 1e10);
console.log([3, 20, 100].map((n) => n.toString(2)).join(), (-255).toString(16), (0.5).toString(16), (0.75).toString(4), 1e100.toString(36).length > 10);
let sum = 0;
for (let i = 0; i < 10; i++) sum += 0.1;
console.log(sum, sum === 1, Math.abs(sum - 1) < Number.EPSILON * 10, [0.1, 0.2, 0.3].reduce((a, b) => a + b));
console.log(5 / 2 | 0, -5 / 2 | 0, 7 >> 1, -7 >> 1, -7 >>> 28, 1 << 30 << 1, 0xffffffff | 0, 0xffffffff >>> 0, ~0 >>> 0, 2 ** 53 % 3, -7 % 3, ((-7 % 3) + 3) % 3);
const gcd = (a, b) => (b ? gcd(b, a % b) : a);
const isPrime = (n) => { for (let i = 2; i * i <= n; i++) if (n % i === 0) return false; return n > 1; };
console.log(gcd(1071, 462), [...Array(50).keys()].filter(isPrime).join(), [1, 10, 2, 21].sort().join(), [1, 10, 2].sort((a, b) => a - b).join());
console.log(0 === -0, Object.is(0, -0), 1 / -0, -0 === 0 ? 'equal' : '', [NaN].includes(NaN), [NaN].indexOf(NaN), Number('0x'), +'  \n', +'\u00a05', -'5', +[], +{}, +[1, 2]);
console.log(1_2.3_4e1_0, 0xdead_beef, 0b1111_0000, .1e-10, 0e0, 0.0e-0, 1e+3);

// expect:
//   255 255 10 1 15 7 1000000 255 2 15 1000 0.001 0.5 5 0 10.01 10000000000
//   1.00 1 2 p ff 57 1e+21 1e-7 123456789012345680000 1
//   9007199254740991 true 5e-324 1.7976931348623157e+308 Infinity 5e-324 0 9007199254740992 0.30000000000000004 0.3333333333333333
//   1.00 1.4 -2 1e+21 0.00 123.5 0.00001 1.23e+3 5e-324
//   12 31 35 NaN 1 5 3.14 0.5 0 12 NaN 3 NaN 0 5 1 Infinity true
//   true false true false true false true
//   0 3 -2 -4 -5 -4 -1 3 5 5.5 31 -5 3 -Infinity Infinity NaN 0.78540
//   0.30000000000000004 3.3000000000000003 110.00000000000001 434.99999999999994 1.1 3.3000000000000003 9.9 Infinity -Infinity
//   11,10100,1100100 -ff 0.8 0.3 true
//   0.9999999999999999 false true 0.6000000000000001
//   2 -2 3 -4 15 -2147483648 -1 4294967295 4294967295 2 -1 2
//   21 2,3,5,7,11,13,17,19,23,29,31,37,41,43,47 1,10,2,21 1,2,10
//   true false -Infinity equal true -1 NaN 0 5 -5 0 NaN NaN
//   123400000000 3735928559 240 1e-11 0 0 1000
