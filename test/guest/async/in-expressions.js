// await inside every kind of expression keeps what was already evaluated; others run in between.
const log = [];
const later = async (v, name = v) => {
  await null;
  log.push(name);
  return v;
};
const t = (v) => (log.push(`sync ${v}`), v);
const flush = (label, v) => console.log(`${label}: ${v} <- ${log.splice(0).join(' ')}`);
flush('binary', t(1) + (await later(2)) * t(3) - (await later(4)));
let x = 1;
x += await later(((x = 10), 5));
flush('compound reads first', x);
const o = { n: 1, f(...a) { return this.n + a.join(''); }, get g() { log.push('get'); return { v: 1 }; } };
flush('call', o.f(t('a'), await later('b'), ...(await later(['c', 'd'], 'list')), t('e')));
flush('method of awaited', (await later(o, 'o')).f(await later('z')));
o.g.v += await later(5);
flush('member compound', o.n);
o[await later('key')] = await later('value');
flush('computed', o.key);
flush('literal', JSON.stringify({ [await later('k')]: await later('v'), a: [await later(1), , t(2)], ...(await later({ s: 1 }, 'spread')) }));
flush('template', `${t('a')}${await later('b')}${t('c')}`);
flush('conditional', (await later(0)) ? t('never') : await later('alt'));
flush('logical', (await later(0)) || ((await later(1, 'one')) && (await later(null, 'null'))) || t('end'));
flush('nullish chain', (await later(null, 'null'))?.x[await later('never')] ?? (await later('right')));
flush('new', new (await later(class { constructor(v) { this.v = v; } }, 'class'))(await later('arg')).v);
const { [await later('p')]: p = await later('default'), ...rest } = await later({ q: 1 }, 'source');
flush('pattern', `${p} ${JSON.stringify(rest)}`);
const [first = await later('one'), , third = t('never')] = await later([undefined, 2, 3], 'array');
flush('array pattern', [first, third].join());
class Q extends (await later(Array, 'heritage')) {
  static [await later('s')] = 1;
  [await later('m')]() {
    return 'm';
  }
}
flush('class', Q.s + new Q().m());
flush('unary', [typeof (await later(1)), -(await later(2)), !(await later(3)), void (await later(4)), +(await later('5')), delete (await later({ d: 1 }, 'obj')).d].join());
flush('exponent', (await later(2)) ** (await later(3)));
flush('comma', (await later(1), t(2), await later(3)));
flush('in', (await later('a')) in (await later({ a: 1 }, 'object')));
flush('await await', await (await (await later(later('inner'), 'outer'))));
flush('tag', String.raw`a${await later(1)}b${await later(2)}`);
const f = async (a = 0, b = a + 1) => [a, b].join();
flush('arguments of async', await f(await later(1), undefined));
let y = 0;
const race = async (n) => {
  y = y + (await later(n));
  return y;
};
flush('lost updates', (await Promise.all([race(1), race(2), race(3)])).join());
switch (await later(2)) {
  case await later(1):
    t('never');
    break;
  case await later(2):
    flush('switch', 'matched');
}
for (let i = await later(0); i < (await later(2, 'test')); i += await later(1, 'update')) t(`body ${i}`);
flush('for', 'done');
const g = async function* () {
  const v = (yield t(1)) + (await later(2)) + (yield t(3));
  return v;
};
const it = g();
flush('async generator', [await it.next(), await it.next(10), await it.next(20)].map((r) => r.value).join());

// expect:
//   binary: 3 <- sync 1 2 sync 3 4
//   compound reads first: 6 <- 5
//   call: 1abcde <- sync a b list sync e
//   method of awaited: 1z <- o z
//   member compound: 1 <- get 5
//   computed: value <- key value
//   literal: {"k":"v","a":[1,null,2],"s":1} <- k v 1 sync 2 spread
//   template: abc <- sync a b sync c
//   conditional: alt <- 0 alt
//   logical: end <- 0 one null sync end
//   nullish chain: right <- null right
//   new: arg <- class arg
//   pattern: default {"q":1} <- source p default
//   array pattern: one,3 <- array one
//   class: 1m <- heritage s m
//   unary: number,-2,false,,5,true <- 1 2 3 4 5 obj
//   exponent: 8 <- 2 3
//   comma: 3 <- 1 sync 2 3
//   in: true <- a object
//   await await: inner <- inner outer
//   tag: a1b2 <- 1 2
//   arguments of async: 1,2 <- 1
//   lost updates: 1,2,3 <- 1 2 3
//   switch: matched <- 2 1 2
//   for: done <- 0 test sync body 0 update test sync body 1 update test
//   async generator: 1,3,32 <- sync 1 2 sync 3
