// What `delete` gives and does for every kind of operand.
const log = [];
const o = { a: 1, b: { c: 2 }, get g() { log.push('getter never runs'); return 1; }, list: [1, 2, 3] };
console.log(delete o.a, delete o.a, delete o.b.c, delete o.g, delete o.list[1], 1 in o.list, o.list.length, delete o?.b?.x, delete o.no?.x.y);
console.log(delete 5, delete 'x', delete (() => 1)(), delete `t`, delete [1][0], delete {}.x, delete (o.b), 'b' in o, delete new Date().x, delete this?.x);
const p = new Proxy({ x: 1 }, { deleteProperty: (t, k) => (log.push(`trap ${String(k)}`), Reflect.deleteProperty(t, k)) });
console.log(delete p.x, delete p['y'], delete p[Symbol.iterator], log.join());
for (const f of [() => delete Object.freeze({ q: 1 }).q, () => delete [].length, () => delete 'abc'[0], () => delete undefined.x, () => delete null?.x, () => delete (function () {}).prototype]) try { console.log(f()); } catch (e) { console.log(e.name); }

// expect:
//   true true true true true false 3 true true
//   true true true true true true true false true true
//   true true true trap x,trap y,trap Symbol(Symbol.iterator)
//   TypeError
//   TypeError
//   TypeError
//   TypeError
//   true
//   TypeError
