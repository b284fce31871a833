// What `this` is for every kind of call, in strict code; bind, call, apply; methods that lost their object.
function who() {
  return this === undefined ? 'undefined' : this === null ? 'null' : typeof this === 'object' ? (this.id ?? 'object') : `${typeof this} ${String(this)}`;
}
const o = { id: 'o', who, arrow: () => who.call(this), nested: { id: 'nested', who } };
console.log(who(), o.who(), o.nested.who(), (0, o.who)(), (o.who)(), o['who'](), o.arrow(), (o.who, o.who)());
console.log(who.call(null), who.call(5), who.call('s'), who.call(true), who.call(1n), who.apply(undefined), who.bind({ id: 'b' }).call({ id: 'c' }));
const lost = o.who;
console.log(lost(), [o.who][0].length, [1].map(o.who)[0], [1].map(o.who, { id: 'thisArg' })[0], (true ? o.who : 0)(), (o.who || 0)());
const list = [who];
list.id = 'array as this';
console.log(list[0](), `${typeof this}`, (() => typeof this)());
class K {
  id = 'K';
  m() {
    return who.call(this);
  }
  arrow = () => this.id;
  static id = 'static K';
  static s() {
    return this?.id ?? 'lost';
  }
}
const { m, arrow } = new K();
const { s } = K;
console.log(m(), arrow(), s(), K.s(), new K().m());
const bound = function (a, b) {
  return [this.id, a, b, arguments.length, new.target !== undefined].join();
}.bind({ id: 'B' }, 1);
console.log(bound(2, 3), bound.name, bound.length, bound.bind({ id: 'ignored' }, 'x')());
function Ctor(a) {
  this.a = a;
}
Ctor.prototype.get = function () {
  return this.a;
};
const BoundCtor = Ctor.bind({ a: 'ignored' }, 'prefilled');
console.log(new BoundCtor().get(), new BoundCtor() instanceof Ctor, new BoundCtor() instanceof BoundCtor);
const getter = { id: 'g', get who() { return who.call(this); }, get fn() { return who; } };
console.log(getter.who, getter.fn());
const tagThis = { id: 'tag', t(strings) { return this.id + strings[0]; } };
console.log(tagThis.t`!`, ((f) => f`x`)(function () { return String(this); }));
function outer() {
  const a = () => {
    const b = () => who.call(this);
    return b();
  };
  function inner() {
    return who.call(this);
  }
  return [a(), inner()].join();
}
console.log(outer.call({ id: 'outer' }));
const date = Date;
console.log(typeof date.now(), (0, Math.max)(1, 2), Array.prototype.map.call('ab', (c) => c + c).join());
const sort = [3, 1, 2].sort.bind([9, 8]);
console.log(sort().join(), Function.prototype.call.call(who, { id: 'call.call' }), Reflect.apply(who, { id: 'reflect' }, []));
const iife = (function () { return this; })();
console.log(iife, (() => { return { this: 1 }.this; })(), void function () {}(), !function () { return false; }());
for (const v of [1]) console.log(((x) => x + v)(1), (function (x) { return x * v; })(2));
console.log(((a, b = a) => [a, b])(1).join(), (({ a }) => a)({ a: 'A' }), (([a]) => a)('Z'), ((...r) => r.length)(1, 2), (() => ({}))() instanceof Object, (() => {})());

// expect:
//   undefined o nested undefined o o undefined undefined
//   null number 5 string s boolean true bigint 1 undefined b
//   undefined 0 undefined thisArg undefined undefined
//   array as this undefined undefined
//   undefined K lost static K K
//   B,1,2,3,false bound  1 B,1,x,2,false
//   prefilled true true
//   g g
//   tag! undefined
//   outer,undefined
//   number 2 aa,bb
//   8,9 call.call reflect
//   undefined 1 undefined true
//   2 2
//   1,1 A Z 2 true undefined
