// yield and await together in expressions of async generators; `yield*` values; classes and objects with them.
const drive = async (g, ...sends) => {
  const out = [];
  let r = await g.next();
  while (!r.done) {
    out.push(r.value);
    r = await g.next(sends.shift());
  }
  return `${out.join()} => ${JSON.stringify(r.value)}`;
};
const cases = [
  async function* () { return (yield 'a') + (await 10) + (yield 'b'); },
  async function* () { return [yield await 'x', await (yield 'y'), ...(yield 'z')]; },
  async function* () { return { [yield 'k']: await (yield 'v'), ...(await { s: 1 }) }; },
  async function* () { const { a = yield 'da', ...r } = await (yield 'obj'); return [a, r]; },
  async function* () { return `${yield 1}-${await 2}-${yield 3}`; },
  async function* () { return (yield 'cond') ? await 'yes' : yield 'no'; },
  async function* () { let x = 1; x += yield x; x *= await 2; x ??= yield 'never'; return x; },
  async function* () { return yield* (async function* () { return (yield 'inner') + 1; })(); },
  async function* () { return [yield* [1, Promise.resolve(2)], await (yield* 'ab')]; },
  async function* () { class C { static [yield 'name'] = 'static'; [await 'm']() { return 'method'; } } return [C.key, new C().m()]; },
  async function* () { for await (const x of [1, yield 'item']) yield x * 2; return 'end'; },
  async function* () { try { await Promise.reject(yield 'reason'); } catch (e) { return `caught ${e}`; } finally { yield 'finally'; } },
  async function* () { switch (await (yield 'd')) { case await 1: return 'one'; case yield 'case': return 'yielded case'; } },
  async function* () { return (async (x) => x + (await 1))(yield 'arg'); },
  async function* () { l: for (;;) { for await (const x of [1, 2, 3]) { if (yield x) break l; } } return 'broke'; },
  async function* () { const fs = []; for (let i = 0; i < (await 3); i++) { yield i; fs.push(async () => i); } return (await Promise.all(fs.map((f) => f()))).join(); },
  async function* () { return typeof (yield) + void (await 1) + !(yield); },
  async function* () { return (yield 'tag')`a${await 1}b${yield 'sub'}`; },
  async function* () { return (await null)?.x ?? (yield 'fallback'); },
];
const sends = [[1, 2], ['X', Promise.resolve('Y'), [3]], ['key', Promise.resolve('V')], [{ z: 1 }, 'A'], ['p', 'q'], [0, 'N'], [4], [1], ['s', 't'], ['key'], [5], ['why'], [7, 7], [1], [0, 1], [], [1n, 0], [(s, ...v) => s.join('|') + v, 'S'], ['F']];
for (const [i, c] of cases.entries()) console.log(i, await drive(c(), ...sends[i]));
const o = {
  base: 1,
  async *gen(n) {
    for (let i = 0; i < n; i++) yield this.base + i;
  },
  async sum(n) {
    let total = 0;
    for await (const x of this.gen(n)) total += x;
    return total;
  },
};
console.log(await o.sum(4));
async function* map(source, f) {
  for await (const x of source) yield f(x);
}
async function* take(n, source) {
  if (n <= 0) return;
  for await (const x of source) {
    yield x;
    if (--n <= 0) return;
  }
}
const closed = [];
async function* naturals() {
  let n = 0;
  try {
    for (;;) yield n++;
  } finally {
    await null;
    closed.push(n);
  }
}
const out = [];
for await (const x of take(3, map(naturals(), async (x) => x * x))) out.push(x);
console.log(out.join(), closed.join());

// expect:
//   0 a,b => 13
//   1 x,y,z => ["X","Y",3]
//   2 k,v => {"key":"V","s":1}
//   3 obj,da => ["A",{"z":1}]
//   4 1,3 => "p-2-q"
//   5 cond,no => "N"
//   6 1 => 10
//   7 inner => 2
//   8 1,2,a,b => [null,null]
//   9 name => ["static","method"]
//   10 item,2,10 => "end"
//   11 reason,finally => "caught why"
//   12 d,case => "yielded case"
//   13 arg => 2
//   14 1,2 => "broke"
//   15 0,1,2 => "0,1,2"
//   16 , => "bigintundefinedtrue"
//   17 tag,sub => "a|b|1,S"
//   18 fallback => "F"
//   10
//   0,1,4 3
