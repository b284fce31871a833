// Short-circuiting covers the whole chain, not what follows in parentheses; calls keep their receiver.
const log = [];
const t = (name, v) => (log.push(name), v);
const o = {
  a: {
    b(x) {
      return `${this === o.a} ${x}`;
    },
    list: [1, [2, 3]],
    nil: null,
    zero: 0,
    self() {
      return this;
    },
  },
};
console.log(o?.a?.b(1), o.a?.['b'](2), o.a.b?.(3), (o?.a).b(4), (o?.a.b)(5), (o.a?.b)?.(6));
console.log(o.x?.y.z.w[t('never', 0)](t('never2', 0)), log.length, o.a.nil?.[t('key')], log.length);
console.log(o.a.missing?.(t('argument')), o.missing?.b(t('argument')), log.length);
for (const f of [() => (o.x?.y).z, () => o.a.b.c.d, () => o.a.zero?.(), () => o?.a.missing(), () => o.a.missing?.().x.y, () => null?.x.y.z, () => (null?.x)?.y]) {
  try {
    console.log(String(f()));
  } catch (e) {
    console.log(e.name);
  }
}
console.log(delete o?.a?.zero, 'zero' in o.a, delete o.x?.y, delete o?.a?.list[0], o.a.list.length, 0 in o.a.list);
console.log(o.a?.list?.[1]?.[0], o.a?.list.at?.(-1)?.length, o?.['a']?.['list']?.['length'], 'str'?.length, (5)?.toFixed?.(1));
const nullish = [null, undefined, 0, '', false, NaN].map((v) => v?.toString?.() ?? 'nullish');
console.log(nullish.join());
let n = 0;
const counter = { get x() { n++; return { get y() { n++; return undefined; } }; } };
console.log(counter.x?.y?.z, n, counter?.x.y?.z.w, n);
console.log(true?.5:1, false ? .5 : .25, o ?.a ?.list?.length);
const fn = null;
console.log(fn?.(), fn?.()(1)(2), fn?.a.b(), fn?.[0][1], typeof fn?.x, fn?.() ?? 'dflt');
class A {
  m() {
    return `m of ${this.n}`;
  }
}
class B extends A {
  n = 1;
  call() {
    return [super.m?.(), super.missing?.(t('x')), super['m']?.call({ n: 2 })].join();
  }
}
console.log(new B().call());
const async = { async f() { return { v: 1 }; } };
console.log((await async.f?.())?.v, await async.g?.(), (await async?.f())?.w?.x);
console.log([o.a?.nil, ...(o.a.nil ?? [1, 2])].join(), `${o?.a?.nil?.x}`, { ...o.a?.nil?.x, k: o?.q }.k);
const deep = { f: () => ({ g: () => ({ h: null }) }) };
console.log(deep.f?.().g?.().h?.().i, deep.f?.()?.x?.(), deep?.f()?.g()?.h);
if (o?.a?.self?.()?.list?.length > 1) console.log('compared', undefined > 1, !(o?.q > 1));
const tagged = { tag: (s) => s.raw[0] };
console.log((tagged?.tag)`raw`, o.a?.self()?.self().list.length);

// expect:
//   true 1 true 2 true 3 true 4 true 5 true 6
//   undefined 0 undefined 0
//   undefined undefined 0
//   TypeError
//   TypeError
//   TypeError
//   TypeError
//   undefined
//   undefined
//   undefined
//   true false true true 2 false
//   2 2 2 3 5.0
//   nullish,nullish,0,,false,NaN
//   undefined 2 undefined 4
//   0.5 0.25 2
//   undefined undefined undefined undefined undefined dflt
//   m of 1,,m of 2
//   1 undefined undefined
//   ,1,2 undefined undefined
//   undefined undefined null
//   compared false true
//   raw 2
