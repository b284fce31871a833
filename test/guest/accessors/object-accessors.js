// Getters and setters of object literals: order of definition, duplicates, computed names, this, inheritance.
const log = [];
const o = {
  _v: 1,
  get v() {
    log.push('get v');
    return this._v;
  },
  set v(x) {
    log.push(`set v ${x}`);
    this._v = x;
  },
  get get() {
    return 'getter named get';
  },
  set set(set) {
    this._set = set;
  },
  get [`computed${1 + 1}`]() {
    return 'c2';
  },
  get 'quoted name'() {
    return 'q';
  },
  get 42() {
    return 'num';
  },
  get if() {
    return 'reserved';
  },
  async: 'plain async',
  get static() {
    return 'static';
  },
};
o.v += 10;
o.v++;
o.v ||= 0;
o.v &&= 5;
o.set = 'S';
console.log(log.splice(0).join(', '), o._v, o._set);
console.log(o.get, o.computed2, o['quoted name'], o[42], o.if, o.static, o.async);
const dup = { a: 1, get a() { return 'getter'; }, b: 2, get b() { return 1; }, b: 'value again', set c(v) {}, get c() { return 'pair'; } };
console.log(dup.a, dup.b, dup.c, Object.keys(dup).join());
const child = Object.create(o, { _v: { value: 100, writable: true } });
child.v = 7;
console.log(child._v, o._v, child.v, Object.hasOwn(child, 'v'), log.splice(0).length);
const lazy = {
  get expensive() {
    log.push('computed');
    Object.defineProperty(this, 'expensive', { value: 'cached' });
    return this.expensive;
  },
};
console.log(lazy.expensive, lazy.expensive, log.splice(0).join());
const d = Object.getOwnPropertyDescriptors(o);
console.log(d.v.get.name, d.v.set.name, d.v.get.length, d.v.set.length, typeof d.get.set, d['quoted name'].get.name, d['42'].get.name);
const copied = { ...dup };
console.log(Object.getOwnPropertyDescriptor(copied, 'a').value, JSON.stringify(Object.assign({}, dup)));
try {
  copied.x = o.get = 1;
} catch (e) {
  console.log(e.name, 'x' in copied);
}
const order = [];
const t = { set p(v) { order.push(`set ${v}`); } };
const result = (t.p = (order.push('rhs'), 5));
console.log(result, order.join(), t.p);
const thisSeen = { get self() { return this; } };
console.log(thisSeen.self === thisSeen, Reflect.get(thisSeen, 'self', 5), Object.create(thisSeen).self === thisSeen);
class P {
  get x() {
    return typeof this;
  }
}
console.log(Reflect.get(P.prototype, 'x', 1), Reflect.set({ set y(v) { order.push(typeof this); } }, 'y', 1, 'prim'), order.at(-1));

// expect:
//   get v, set v 11, get v, set v 12, get v, get v, set v 5 5 S
//   getter named get c2 q num reserved static plain async
//   getter value again pair a,b,c
//   7 5 7 false 2
//   cached cached computed
//   get v set v 0 1 undefined get quoted name get 42
//   getter {"a":"getter","b":"value again","c":"pair"}
//   TypeError false
//   5 rhs,set 5 undefined
//   true 5 false
//   number true string
