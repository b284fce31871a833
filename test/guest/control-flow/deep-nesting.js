// Deeply nested blocks and functions, long chains, many parameters, many locals.
let depth = 0;
{{{{{{{{{{{{{{{{{{{{ let d = 'deep'; depth = d; }}}}}}}}}}}}}}}}}}}}
console.log(depth);
const f = (a) => (b) => (c) => (d) => (e) => (g) => (h) => (i) => [a, b, c, d, e, g, h, i].join('');
console.log(f(1)(2)(3)(4)(5)(6)(7)(8));
console.log(((((((((((((((((((('parens'))))))))))))))))))));
console.log([[[[[[[[[[['nested']]]]]]]]]]].flat(Infinity)[0], { a: { a: { a: { a: { a: 'obj' } } } } }.a.a.a.a.a);
const sum = 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11 + 12 + 13 + 14 + 15 + 16 + 17 + 18 + 19 + 20 + 21 + 22 + 23 + 24 + 25;
console.log(sum, '' + 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9, 1 + 2 + 3 + '' + 4 + 5 * 6);
const many = (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z) => z + a;
console.log(many(...Array(26).keys()), many.length);
const chain = { n: 0, add(k) { this.n += k; return this; } };
console.log(chain.add(1).add(2).add(3).add(4).add(5).add(6).add(7).add(8).add(9).add(10).add(11).add(12).n);
const pick = (n) => n === 0 ? 'a' : n === 1 ? 'b' : n === 2 ? 'c' : n === 3 ? 'd' : n === 4 ? 'e' : n === 5 ? 'f' : n === 6 ? 'g' : 'z';
console.log(Array.from({ length: 8 }, (_, i) => pick(i)).join(''));
const elseIf = (n) => {
  if (n === 0) return 0; else if (n === 1) return 10; else if (n === 2) return 20; else if (n === 3) return 30;
  else if (n === 4) return 40; else if (n === 5) return 50; else return -1;
};
console.log([0, 1, 2, 3, 4, 5, 6].map(elseIf).join());
const p = await Promise.resolve(1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1);
console.log(p);
function level0() { let v = 0; function level1() { let w = 1; v++; function level2() { w++; return () => () => [v++, w++, v, w].join(); } return level2(); } return level1(); }
const inner = level0()();
console.log(inner(), inner());
const o = {}; o.self = o; console.log(o.self.self.self.self.self.self.self === o);
const logical = 0 || '' || null || undefined || NaN || false || 0n || 'end'; console.log(logical);
const ands = 1 && 'a' && [] && {} && true && 1n && 'all'; console.log(ands);
let t = 0; try { try { try { try { throw 1; } finally { t += 1; } } finally { t += 10; } } finally { t += 100; } } catch (e) { t += e * 1000; } console.log(t);
console.log(!!!!!!!!true, - -1, + +'2', ~~3.7, typeof typeof typeof 1, void void 0, - - -1, !-1);

// expect:
//   deep
//   12345678
//   parens
//   nested obj
//   325 123456789 6430
//   25 26
//   78
//   abcdefgz
//   0,10,20,30,40,50,-1
//   6
//   1,2,2,3 2,3,3,4
//   true
//   end
//   all
//   1111
//   true 1 2 3 string undefined -1 false
