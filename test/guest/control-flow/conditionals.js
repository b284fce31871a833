// if/else chains, dangling else, truthiness, conditional and logical operators, void and comma.
const truthy = [0, -0, NaN, '', 0n, null, undefined, false, [], {}, '0', 'false', Infinity, Symbol.iterator, () => {}, -1n];
console.log(truthy.map((v) => (v ? 1 : 0)).join(''));
const classify = (n) => {
  if (n < 0) return 'negative';
  else if (n === 0) return Object.is(n, -0) ? 'minus zero' : 'zero';
  else if (n < 10) {
    if (n % 2) return 'small odd';
  } else if (Number.isNaN(n)) return 'nan';
  else return 'large';
  return n ? 'small even' : 'other';
};
console.log([-1, 0, -0, 3, 4, 10, NaN].map(classify).join());
const dangling = (a, b) => {
  if (a)
    if (b) return 'ab';
    else return 'a only';
  return 'none';
};
console.log(dangling(1, 1), dangling(1, 0), dangling(0, 1));
const calls = [];
const t = (v, r) => (calls.push(v), r);
console.log(t('a', 0) || t('b', '') || t('c', 'C') || t('d', 1), calls.join(''));
calls.length = 0;
console.log(t('a', 1) && t('b', null) && t('c', 2), calls.join(''));
calls.length = 0;
console.log(t('a', null) ?? t('b', undefined) ?? t('c', 0) ?? t('d', 1), calls.join(''));
calls.length = 0;
console.log((t('a', 0) || t('b', 1)) && (t('c', 0) ?? t('d', 1)), calls.join(''));
console.log(1 ? 2 ? 'a' : 'b' : 'c', 0 ? 1 : 0 ? 2 : 3, (1, 2, 3), void 'x');
const nestedTernary = (n) => n > 0 ? n > 10 ? 'big' : 'small' : n < 0 ? n < -10 ? '-big' : '-small' : 'zero';
console.log([11, 1, 0, -1, -11].map(nestedTernary).join());
let x = 0;
if ((x = 5)) x += 1;
if (!(x = 0)) x -= 1;
console.log(x);
if (x) ; else x = 'never';
if (!x) {
} else x = 'block';
console.log(x, !!x, !x, !'');
const short = (o) => o && o.a && o.a.b || 'fallback';
console.log(short(null), short({ a: {} }), short({ a: { b: 'B' } }));
const guard = (v) => {
  if (v === 1) return 'one'; if (v === 2) return 'two'
  return 'many'
};
console.log([1, 2, 3].map(guard).join());
console.log(true ? (1, 'last') : 0, (() => {})() === void 0);
const lazy = { n: 0, get hit() { return ++this.n; } };
false && lazy.hit;
true || lazy.hit;
1 ?? lazy.hit;
true ? 0 : lazy.hit;
console.log(lazy.n);

// expect:
//   0000000011111111
//   negative,zero,minus zero,small odd,small even,large,nan
//   ab a only none
//   C abc
//   null ab
//   0 abc
//   0 abc
//   a 3 3 undefined
//   big,small,zero,-small,-big
//   -1
//   block true false true
//   fallback fallback B
//   one,two,many
//   last true
//   0
