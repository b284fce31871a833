// Logical assignment: reference evaluated once, right side only if needed, no write when skipped, names given.
const log = [];
const flush = (...v) => {
  console.log(...v.map(String), `[${log.join()}]`);
  log.length = 0;
};
const o = { get t() { log.push('get t'); return 1; }, set t(v) { log.push(`set t ${v}`); }, get f() { log.push('get f'); return 0; }, set f(v) { log.push(`set f ${v}`); }, get n() { log.push('get n'); return null; }, set n(v) { log.push(`set n ${v}`); } };
const r = (v) => (log.push(`right ${v}`), v);
for (const key of ['t', 'f', 'n']) {
  flush(key, (o[key] ||= r('or')), (o[key] &&= r('and')), (o[key] ??= r('nullish')));
}
const obj = () => (log.push('object'), o);
const key = (k) => (log.push(`key ${k}`), k);
flush((obj()[key('t')] ||= r(1)), (obj()[key('n')] ??= r(2)), (obj()[key('f')] &&= r(3)));
const frozen = Object.freeze({ set: 1, zero: 0 });
flush((frozen.set ||= 2), (frozen.zero &&= 3), (frozen.set ??= 4));
for (const f of [() => (frozen.zero ||= 1), () => (frozen.fresh ??= 1), () => (frozen.set &&= 2)]) {
  try {
    f();
  } catch (e) {
    flush(e.name);
  }
}
const constant = 1;
flush((constant ||= r('skipped')), (() => { try { return constant &&= r('evaluated'); } catch (e) { return e.name; } })());
const nullConstant = null;
flush((() => { try { return nullConstant ??= r('evaluated'); } catch (e) { return e.name; } })(), (nullConstant &&= r('skipped')));
let a, b = null, c = 0, d = '';
a ??= () => {};
b ??= class {};
c ||= function () {};
d &&= () => {};
flush(a.name, b.name, c.name, JSON.stringify(d));
o.m ??= () => {};
flush(JSON.stringify(o.m.name));
let x = null, y = null;
x ??= y ??= r('chain');
flush(x, y);
x &&= y &&= r('second');
flush(x, y);
let z = (x ||= 1, x ??= 2, x &&= 3);
flush(z, (z ||= (z = 5)), (z &&= z + 1), z);
class S { static s = null; static { this.s ??= 'static'; } #p; get p() { return (this.#p ??= r('private')); } }
const s = new S();
flush(S.s, s.p, s.p);
class T extends S { m() { super.q ??= r('super'); return this.q; } }
flush(new T().m());
const arr = [, 1];
arr[0] ??= 'hole';
arr[5] ||= 'end';
flush(arr.length, arr[0], 2 in arr);
const nothing = undefined;
try {
  nothing.p ??= r('not evaluated');
} catch (e) {
  flush(e.name);
}
try {
  undeclared ??= r('not evaluated either');
} catch (e) {
  flush(e.name);
}
globalThis.declared = null;
flush((globalThis.declared ??= r('global')), delete globalThis.declared);
const proxy = new Proxy({}, { get: (t, k) => (log.push(`trap get ${String(k)}`), t[k]), set: (t, k, v) => (log.push(`trap set ${String(k)}`), Reflect.set(t, k, v)), has: () => log.push('has') });
flush((proxy.p ??= 1), (proxy.p ??= 2), (proxy.p &&= 3));
const g = (function* () { let v = null; v ??= yield 'need'; v ||= yield 'skipped'; v &&= yield 'again'; return v; })();
flush(g.next().value, g.next('got').value, g.next('final').value);
flush(await (async () => { let v = null; v ??= await r('awaited'); v ??= await r('skipped'); return v; })());

// expect:
//   t 1 and 1 [get t,get t,right and,set t and,get t]
//   f or 0 0 [get f,right or,set f or,get f,get f]
//   n or null nullish [get n,right or,set n or,get n,get n,right nullish,set n nullish]
//   1 2 0 [object,key t,get t,object,key n,get n,right 2,set n 2,object,key f,get f]
//   1 0 1 []
//   TypeError []
//   TypeError []
//   TypeError []
//   1 TypeError [right evaluated]
//   TypeError null [right evaluated]
//   a b c "" []
//   "" []
//   chain chain [right chain]
//   second second [right second]
//   3 3 4 4 []
//   static private private [right private]
//   super [right super]
//   6 hole false []
//   TypeError []
//   ReferenceError []
//   global true [right global]
//   1 1 3 [trap get p,trap set p,trap get p,trap get p,trap set p]
//   need again final []
//   awaited [right awaited]
