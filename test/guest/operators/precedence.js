// Precedence and associativity of every operator, in mixtures that are easy to get wrong when re-emitting.
console.log(2 ** 3 ** 2, (2 ** 3) ** 2, (-2) ** 2, -(2 ** 2), 2 ** -1, 2 * 3 ** 2, (+'3') ** 2, (await 2) ** 3);
console.log(1 - 2 - 3, 1 - (2 - 3), 12 / 6 / 2, 12 / (6 / 2), 7 % 4 % 2, 7 % (4 % 3), 2 * (3 + 4) * 5, 100 / 10 * 10, 100 / (10 * 10));
console.log(1 + +'2', 1 - -1, 1 + + +1, 1 - - -1, - -1, +-1, -+1, !-1, -!1, ~-1, -~1, !~-1, typeof -1, typeof typeof 1, !typeof 1, -typeof 1, void 0 ?? 'v');
console.log(1 < 2 < 3, 3 > 2 > 1, 1 == 1 == 1, 3 == 3 == 3, 1 < 2 == true, (1, 2) + 3, 1 + (2, 3), '1' + 2 * 3, 1 + 2 + '3', '1' + (2 + 3), '5' - 2, '5' * '2', +'5' + 2);
console.log(1 | 2 ^ 3 & 4, (1 | 2) ^ 3 & 4, 5 & 3 == 3, (5 & 3) == 3, 1 << 2 + 3, (1 << 2) + 3, 1 + 2 << 3, -1 >>> 28 >> 1, ~5 & 0xff, 6 & 3 | 8, 6 ^ 3 & 1);
console.log(true || false && false, (true || false) && false, 0 || 1 && 2, !0 && !1 || 2, (null ?? 1) || 2, null ?? (0 || 2), (0 && 1) ?? 3, 1 ? 0 ? 'a' : 'b' : 'c');
let x = 5;
let y = x++ + ++x;
let z = x-- - --x;
console.log(x, y, z, x+++y, x, y, x---y, x, - --x, + ++x, x++ * 2, -x++, ~x--, x);
const o = { a: { b: () => ({ c: [1, 2, { d: (n) => n * 2 }] }) }, f() { return this; }, n: 3 };
console.log(o.a.b().c[2].d(4), new Date(0).getTime(), new (class { m = () => 'm'; })().m(), typeof o.a.b(), -o.n ?? 0, !o.f().n, o.n ** 2, -(o.n) * -o.n, typeof o.f().n);
console.log('b' in { b: 1 } && 'yes', !('a' in {}), 'a' + 'b' in { ab: 1 }, [] instanceof Array === true, !([] instanceof Object), 1 in [5, 6] in { true: 1 }, 'x' instanceof Object || 'no');
let a = 1, b = 2, c = 3;
a = b = c;
a += b -= c *= 2;
console.log(a, b, c, (a = 5, b = a + 1, a * b), a ? b : c, a = b ? c : a, (a, b, c));
const f = (p) => p ? (q) => q : (q) => -q;
console.log(f(1)(2), f(0)(2), (() => ({ v: 1 }))().v, ((p) => p)(1) + 1, (p => q => p + q)(1)(2), (async () => 1)() instanceof Promise, (() => {}) ? 1 : 2);
console.log(delete o.n, 'n' in o, delete [7][0] === true, void (x = 9), x, (delete o.zzz) + 1, !delete o.yyy, typeof void 0, typeof delete o.q);
console.log(+[] + +{}, [] + {}, [] + [], [1] * [2], [2] ** 2, null + 1, undefined + 1, true + true, '3' * null, 'a' * 1, 1 / -0, -0 + 0, 0 * -1 === 0);
function F() { this.made = true; }
F.G = F;
F.make = () => F;
console.log(new F.G().made, new F['G'].G().made, new (F.make())().made, new (F.make().G)().made, typeof new F, new F instanceof F, (new F).made, new new Function2().made().v);
function Function2() { this.made = class { v = 'new new'; }; }

// expect:
//   512 64 4 -4 0.5 18 9 8
//   -4 2 1 4 1 0 70 100 1
//   3 2 2 0 1 -1 -1 false 0 0 2 true number string false NaN v
//   true false true false true 5 4 16 33 15 3 10 7
//   3 3 1 false 32 7 24 7 250 10 7
//   true false 2 2 1 2 0 b
//   5 12 2 17 6 12 -6 5 -4 5 10 -6 -8 6
//   8 0 m object -3 false 9 9 number
//   yes true true true false true no
//   0 -3 6 30 6 6 6
//   2 -2 1 2 3 true 1
//   true false true undefined 9 2 false undefined boolean
//   NaN [object Object]  2 4 1 NaN 2 0 NaN -Infinity 0 true
//   true true true true object true true new new
