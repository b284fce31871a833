// Chains with calls, private names, super, delete, templates beside, computed keys; what is skipped and what is not.
const log = [];
const k = (x) => (log.push(x), x);
const flush = (...v) => {
  console.log(...v.map(String), `[${log.join()}]`);
  log.length = 0;
};
const o = { a: { b: { c: 1, f() { return this === o.a.b; } } }, n: null, f() { return this === o; }, [k('x')]: 1 };
const u = undefined;
log.length = 0;
flush(o?.a?.b?.c, u?.a.b.c.d, u?.[k('skipped')], o?.[k('a')]?.b.c, o.n?.[k('skipped')].x.y);
flush(u?.(k('skipped')), u?.a(k('skipped')).b, o.missing?.(k('skipped')).c.d(k('x')), o.f?.(), o?.f(), o?.['f'](), (o?.f)(), (o.f)?.());
flush(o.a.b.f?.(), o?.a?.b?.f(), o.a?.['b'].f(), (o?.a.b).f());
flush(delete o?.missing, delete u?.a.b, delete o.a?.b.c, o.a.b.c, delete u?.[k('skipped')]);
try {
  (u?.a).b;
} catch (e) {
  flush(e.message);
}
try {
  o.a?.zzz.c;
} catch (e) {
  flush(e.message);
}
try {
  o?.a();
} catch (e) {
  flush(e.message);
}
class P {
  #x = 1;
  #f() {
    return this.#x;
  }
  static s = 's';
  static read(p) {
    return [p?.#x, p?.#f(), p?.#f?.(), p?.self?.#x, p?.missing?.#x].join('/');
  }
  get self() {
    return this;
  }
}
flush(P.read(new P()), P.read(null), P.read(undefined));
class Q extends P {
  m() {
    return [super.self?.constructor.name, super.missing?.(k('skipped')), super.missing?.x.y].join('/');
  }
  static s2 = super.s?.length;
}
flush(new Q().m(), Q.s2);
flush(o.a?.b ? 1 : 2, u?.a ?? 'default', u?.a || 'or', !u?.a, typeof u?.a, void o?.a, -(o.a?.b.c ?? 5));
flush([...(u?.a ?? [1])].join(), `${u?.a}`, { ...u?.a, z: 1 }.z, (u?.a, 'comma'), [u?.a].length);
flush(new (o?.K ?? class { v = 'made'; })().v, o?.a.b.c?.toFixed?.(1), 0?.toFixed(), ''?.length, false?.valueOf(), NaN?.toString());
let n = 0;
const count = () => (n++, { m: { z: null } });
flush(count()?.m?.z?.deep, n, count?.()?.m.z, n);
const cond = true;
flush(cond?.5:1, cond ?.5 : 1);
const fn = (a) => a?.b?.(a?.c)?.d ?? (() => 'fallback')?.();
flush(fn(), fn({ b: (x) => ({ d: x }), c: 'C' }), fn({ b: null }));
async function as() {
  return [await u?.a, (await null)?.b, await o?.f?.(), o.n?.[await k('skipped')]].join('/');
}
flush(await as());
function* g() {
  return [u?.[yield 'never'], o?.[yield 'key']?.b?.c, (yield 'obj')?.p].join('/');
}
const it = g();
flush(it.next().value, it.next('a').value, it.next({ p: 'P' }).value);
for (const x of u?.list ?? ['l']) flush(x);
const { a = 'dflt' } = u?.b ?? {};
flush(a, eval2?.name, globalThis?.nothing?.here);
function eval2() {}

// expect:
//   1 undefined undefined 1 undefined [a]
//   undefined undefined undefined true true true true true []
//   true true true true []
//   true true true undefined true []
//   Cannot read properties of undefined (reading 'b') []
//   Cannot read properties of undefined (reading 'c') []
//   o?.a is not a function []
//   1/1/1/1/ //// //// []
//   Q// 1 []
//   1 default or true undefined undefined -5 []
//   1 undefined 1 comma 1 []
//   made undefined 0 0 false NaN []
//   undefined 1 null 2 []
//   0.5 0.5 []
//   fallback C fallback []
//   //true/ []
//   key obj //P []
//   l []
//   dflt eval2 undefined []
