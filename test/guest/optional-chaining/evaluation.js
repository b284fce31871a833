// Each part of a chain is evaluated once; chains as arguments, keys, conditions, in generators and async code.
const log = [];
const t = (name, v) => (log.push(name), v);
t('base', { f: (...a) => t('called', a.join('-')) })?.[t('key', 'f')]?.(t('arg1', 1), t('arg2', 2));
console.log(log.splice(0).join(' '));
t('base', null)?.[t('key', 'f')]?.(t('arg', 1));
console.log(log.splice(0).join(' '));
t('base', {})?.[t('key', 'f')]?.(t('arg', 1)).x[t('key2')];
console.log(log.splice(0).join(' '));
const conv = { toString: () => t('toString', 'k') };
const value = { k: 'converted', [Symbol.toPrimitive]: undefined };
console.log(value?.[conv], log.splice(0).join(' '));
const obj = {
  get a() {
    log.push('get a');
    return {
      get b() {
        log.push('get b');
        return function () {
          log.push(`call b, this has b: ${'b' in this}`);
          return null;
        };
      },
    };
  },
};
console.log(obj?.a?.b?.()?.c?.d, log.splice(0).join(', '));
function* g() {
  const r = (yield 'base')?.[yield 'key']?.(yield 'arg');
  return r;
}
const drive = (...vs) => {
  const it = g();
  const seen = [it.next().value];
  for (const v of vs) {
    const r = it.next(v);
    seen.push(r.done ? `=> ${r.value}` : r.value);
    if (r.done) break;
  }
  return seen.join(' ');
};
console.log(drive({ f: (x) => x * 2 }, 'f', 21), '|', drive(null), '|', drive({}, 'f'));
const af = async (x) => (await x)?.y?.[await 'z']?.(await 1);
console.log(await af(Promise.resolve({ y: { z: (n) => n + 1 } })), await af(null), await af({ y: null }));
let count = 0;
const next = () => ({ count: ++count, self: count < 1500 ? next : null });
let cur = next();
while (cur?.self?.()) cur = cur?.self?.();
console.log(count);
const chain = { v: 0, inc() { this.v++; return this; } };
console.log(chain?.inc()?.inc?.().inc().v, chain?.['inc']().v);
const map = new Map([['k', { list: [{ n: 5 }] }]]);
console.log(map.get('k')?.list?.[0]?.n, map.get('q')?.list[0].n, map?.get?.('k')?.list?.find?.((x) => x?.n > 4)?.n);
const maybe = (v) => v?.trim?.()?.split?.(',')?.map?.((s) => s?.toUpperCase())?.join('') ?? `none for ${typeof v}`;
console.log(maybe(' a,b '), maybe(5), maybe(null));
const fns = [null, (x) => x, undefined];
console.log(fns.map((f, i) => f?.(i) ?? '-').join(), [, 1]?.[0]?.x, ((x) => x?.[0])?.(['z']));
const bound = { n: 9, get() { return this?.n; } };
console.log((bound?.get)(), (0, bound.get)(), (bound.get ?? 0)(), bound?.get.call({ n: 1 }), bound.get?.bind?.({ n: 2 })?.());

// expect:
//   base key arg1 arg2 called
//   base
//   base key
//   converted toString
//   undefined get a, get b, call b, this has b: true
//   base key arg => 42 | base => undefined | base key => undefined
//   2 undefined undefined
//   1501
//   3 4
//   5 undefined 5
//   AB none for number none for object
//   -,1,- undefined z
//   9 undefined undefined 1 2
