// Every trap is hit by the operation that should hit it, in order, with the right arguments.
const log = [];
const show = (v) => (typeof v === 'symbol' ? v.toString() : typeof v === 'function' ? 'fn' : typeof v === 'object' && v ? 'obj' : String(v));
const handler = new Proxy({}, {
  get: (_, trap) => (...args) => {
    log.push(`${trap}(${args.slice(1).map(show).join()})`);
    return Reflect[trap](...args);
  },
});
const flush = (label) => console.log(label, log.splice(0).join(' '));
const target = { a: 1, b: 2 };
const p = new Proxy(target, handler);
p.a;
flush('get');
p.a = 3;
flush('set');
p.a += 1;
flush('compound');
p.b++;
flush('update');
'a' in p;
flush('in');
delete p.b;
flush('delete');
p?.x?.y;
flush('optional');
p.n ??= 5;
flush('nullish');
p.n &&= 6;
flush('and');
Object.keys(p);
flush('keys');
({ ...p });
flush('spread');
let visited = '';
for (const k in p) visited += k;
// The order of the traps is left to the implementation here.
console.log('for-in', visited, log.splice(0).includes('ownKeys()'));
const { a, ...rest } = p;
flush('rest');
Object.defineProperty(p, 'd', { value: 1, configurable: true });
flush('define');
Object.getPrototypeOf(p);
p instanceof Object;
flush('prototype');
Object.preventExtensions(p);
Object.isExtensible(p);
flush('extensible');
const f = new Proxy(function (x) { return new.target ? { x } : x * 2; }, handler);
f(1);
flush('call');
new f(2);
flush('construct');
f.call(null, 3);
flush('call via call');
[1, 2].map(f);
flush('callback');
f`t`;
flush('tag');
`${p}`;
flush('template');
p == 'x';
flush('equality');
JSON.stringify(p);
flush('json');
Array.isArray(new Proxy([], {})) && log.push('isArray');
[...new Proxy([1, 2], handler)];
flush('iterate');
class C extends f {}
flush('extends');
Object.create(p).inherited;
flush('prototype get');
Object.create(p).inherited2 = 1;
flush('prototype set');
new Proxy({}, { has: (_, k) => (log.push(`has ${String(k)}`), true) });
console.log(f(21), typeof f, typeof p, log.length);

// expect:
//   get get(a,obj)
//   set set(a,3,obj) getOwnPropertyDescriptor(a) defineProperty(a,obj)
//   compound get(a,obj) set(a,4,obj) getOwnPropertyDescriptor(a) defineProperty(a,obj)
//   update get(b,obj) set(b,3,obj) getOwnPropertyDescriptor(b) defineProperty(b,obj)
//   in has(a)
//   delete deleteProperty(b)
//   optional get(x,obj)
//   nullish get(n,obj) set(n,5,obj) getOwnPropertyDescriptor(n) defineProperty(n,obj)
//   and get(n,obj) set(n,6,obj) getOwnPropertyDescriptor(n) defineProperty(n,obj)
//   keys ownKeys() getOwnPropertyDescriptor(a) getOwnPropertyDescriptor(n)
//   spread ownKeys() getOwnPropertyDescriptor(a) get(a,obj) getOwnPropertyDescriptor(n) get(n,obj)
//   for-in an true
//   rest get(a,obj) ownKeys() getOwnPropertyDescriptor(n) get(n,obj)
//   define defineProperty(d,obj)
//   prototype getPrototypeOf() getPrototypeOf()
//   extensible preventExtensions() isExtensible()
//   call apply(undefined,obj)
//   construct construct(obj,fn) get(prototype,fn)
//   call via call get(call,fn) apply(null,obj)
//   callback apply(undefined,obj) apply(undefined,obj)
//   tag apply(undefined,obj)
//   template get(Symbol(Symbol.toPrimitive),obj) get(toString,obj) get(Symbol(Symbol.toStringTag),obj)
//   equality get(Symbol(Symbol.toPrimitive),obj) get(valueOf,obj) get(toString,obj) get(Symbol(Symbol.toStringTag),obj)
//   json get(toJSON,obj) ownKeys() getOwnPropertyDescriptor(a) getOwnPropertyDescriptor(n) getOwnPropertyDescriptor(d) get(a,obj) get(n,obj)
//   iterate isArray get(Symbol(Symbol.iterator),obj) get(length,obj) get(0,obj) get(length,obj) get(1,obj) get(length,obj)
//   extends get(prototype,fn)
//   prototype get get(inherited,obj)
//   prototype set set(inherited2,1,obj)
//   42 function object 1
