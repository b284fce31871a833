// Traps of functions and classes: apply, construct, new.target, prototype, inheritance, invariants.
const log = [];
const handler = { apply: (t, self, args) => (log.push(`apply ${typeof self} ${args}`), Reflect.apply(t, self, args)), construct: (t, args, nt) => (log.push(`construct ${args} ${nt === proxy ? 'proxy' : nt.name}`), Reflect.construct(t, args, nt)), get: (t, k, r) => (log.push(`get ${String(k)}`), Reflect.get(t, k, r)) };
class A { constructor(x) { this.x = x; this.t = new.target === proxy ? 'proxy' : new.target.name; } static s() { return this === proxy; } m() { return 'm'; } }
const proxy = new Proxy(A, handler);
const flush = (...v) => { console.log(...v, `[${log.join('; ')}]`); log.length = 0; };
flush(new proxy(1).t, new proxy(1) instanceof A, new proxy(2).m());
flush(proxy.s(), proxy.name);
class B extends proxy { constructor() { super('from B'); } }
flush(new B().t, new B().x, new B().m());
const f = new Proxy(function (a, b) { return [this?.v, a, b].join(); }, handler);
flush(f(1, 2), f.call({ v: 'V' }, 3), { v: 'O', f }.f(4), f?.(5), [1].map(f)[0].length);
try { proxy(); } catch (e) { flush(e.name); }
try { new (new Proxy(() => {}, {}))(); } catch (e) { flush(e.name); }
try { new (new Proxy(A, { construct: () => 1 }))(); } catch (e) { flush(e.name); }
try { new Proxy({}, {})(); } catch (e) { flush(e.name); }
flush(typeof proxy, typeof new Proxy({}, {}), new (new Proxy(A, { construct: () => ({ fake: true }) }))().fake, Reflect.construct(proxy, [9], Array) instanceof Array);
const tag = new Proxy((s, ...v) => s.raw.join('|') + v, handler);
flush(tag`a${1}b`);
const rec = () => new Proxy(() => {}, { get: (t, k) => (typeof k === 'string' ? (log.push(k), rec()) : undefined), apply: (t, s, a) => (log.push(`(${a})`), rec()) });
rec().a.b(1, 2).c();
flush('recorded');

// expect:
//   proxy true m [construct 1 proxy; get prototype; construct 1 proxy; get prototype; construct 2 proxy; get prototype]
//   true A [get s; get name]
//   B from B m [get prototype; construct from B B; construct from B B; construct from B B]
//   ,1,2 V,3, O,4, ,5, 4 [apply undefined 1,2; get call; apply object 3; apply object 4; apply undefined 5; apply undefined 1,0,1]
//   TypeError [apply undefined ]
//   TypeError []
//   TypeError []
//   TypeError []
//   function object true true [construct 9 Array]
//   a|b1 [apply undefined a,b,1]
//   recorded [a; b; (1,2); c; ()]
