// Bitwise operators on the edges of 32 bits, with fractions, strings and negative shifts.
const xs = [0, -1, 2 ** 31, 2 ** 31 - 1, -(2 ** 31), 2 ** 32, 2 ** 53, 1.9, -1.9, NaN, Infinity, '12', '', null, true];
for (const [name, f] of Object.entries({ or: (x) => x | 0, not: (x) => ~x, and: (x) => x & 0xff, xor: (x) => x ^ -1, left: (x) => x << 3, right: (x) => x >> 3, unsigned: (x) => x >>> 3, twice: (x) => ~~x })) console.log(name, xs.map(f).join());
console.log(1 << 31, 1 << 32, 1 << 33, 1 << -1, -1 >>> 0, -1 >>> 31, -1 >> 31, 5 & 6 | 1 ^ 8, 1 + 2 << 3, 1 << 2 + 3, 8 >> 1 > 3, ~5 & 3, -~1, ~-1);
let m = 0b1010;
m |= 4; m &= ~2; m ^= 0xf; m <<= 2; m >>= 1; m >>>= 1;
console.log(m, 0xff.toString(2), (m >>> 0).toString(16), Math.clz32(m), Math.imul(0xffffffff, 5), parseInt('777', 8));
let h = 0x811c9dc5;
for (const ch of 'hash me') h = Math.imul(h ^ ch.charCodeAt(0), 0x01000193) >>> 0;
console.log(h, h.toString(36));

// expect:
//   or 0,-1,-2147483648,2147483647,-2147483648,0,0,1,-1,0,0,12,0,0,1
//   not -1,0,2147483647,-2147483648,2147483647,-1,-1,-2,0,-1,-1,-13,-1,-1,-2
//   and 0,255,0,255,0,0,0,1,255,0,0,12,0,0,1
//   xor -1,0,2147483647,-2147483648,2147483647,-1,-1,-2,0,-1,-1,-13,-1,-1,-2
//   left 0,-8,0,-8,0,0,0,8,-8,0,0,96,0,0,8
//   right 0,-1,-268435456,268435455,-268435456,0,0,0,-1,0,0,1,0,0,0
//   unsigned 0,536870911,268435456,268435455,268435456,0,0,0,536870911,0,0,1,0,0,0
//   twice 0,-1,-2147483648,2147483647,-2147483648,0,0,1,-1,0,0,12,0,0,1
//   -2147483648 1 2 -2147483648 4294967295 1 -1 13 24 32 true 2 2 0
//   3 11111111 3 30 -5 511
//   2372640957 138lxh9
