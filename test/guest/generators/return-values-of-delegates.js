// The value of yield* in expressions, nested delegation, and generators that delegate to themselves once removed.
function* leaf(v) { const got = yield `ask ${v}`; return `${v}:${got}`; }
function* pair() { return [yield* leaf('a'), yield* leaf('b')].join(); }
function* outer() {
  const first = yield* pair();
  const { p = yield* leaf('default') } = {};
  return `${first}|${p}|${(yield* leaf('x')).length + (yield* leaf('yy')).length}`;
}
const g = outer();
const out = [];
let r = g.next('lost');
for (let i = 0; !r.done; r = g.next(i++)) out.push(r.value);
console.log(out.join(), r.value);
const nest = function* (n) { return n ? 1 + (yield* nest(n - 1)) : 0; };
console.log(nest(50).next().value);
const trees = { *walk(t) { if (!t) return 0; const [l, v, rr] = t; const a = yield* this.walk(l); yield v; return a + 1 + (yield* this.walk(rr)); } };
const w = trees.walk([[null, 1, null], 2, [[null, 3, null], 4, null]]);
const seen = [];
for (r = w.next(); !r.done; r = w.next()) seen.push(r.value);
console.log(seen.join(), r.value);

// expect:
//   ask a,ask b,ask default,ask x,ask yy a:0,b:1|default:2|7
//   50
//   1,2,3,4 4
