// After a name that looks like a keyword a slash divides; after `yield`, and after the `of` of a loop, it begins a
// regular expression.
class C { *m() { console.log(String(yield /a/g)); (yield /b/) / 2 /1; } async *n() { yield /c/; } static *s() { { yield /d/; } } }
const o = { *m() { yield /a/; yield
/b/; }, yield: 1, of: 2 };
console.log(String([...new C().m(), ...o.m(), ...C.s()]), o.yield / 2 / 1, o?.yield / 2 / 1, o?.of / 2 / 1, o.of / 2 / 1);
let of = 8, i = 2; let y = i
of / 2 / i
for (of of [/a/]) console.log(String(of));
for (const of of /x/[Symbol.matchAll]('axx')) console.log(of[0]);
for (const { length: n } of /x/[Symbol.matchAll]('axx')) console.log(n);
for (o.k of /x/[Symbol.matchAll]('axx')) console.log(o.k.index);
if (y) of / 1 / 2;
console.log((of) / 2 / 1, String([1, of / 2]), `${of / 2 / 1}`);
class D { #of = 4; #yield = 6; m() { return this.#of / 2 / 1 + this.#yield / 2 / this.#of; } static yield = /x/; yield = 3; of = /r/ }
console.log(new D().m(), new D().yield / 2, String(new D().of));

// expect:
//   undefined
//   /a/g,/b/,/a/,,/d/ 0.5 0.5 1 1
//   /a/
//   x
//   1
//   1
//   NaN 1,NaN NaN
//   2.75 1.5 /r/
