// `super` in object literals: methods, accessors, arrows, computed keys, async and generators; by [[HomeObject]], not `this`.
const proto = {
  get v() {
    return `v of ${this.name}`;
  },
  set v(x) {
    this.stored = `${this.name} ${x}`;
  },
  m(...a) {
    return `m(${a}) of ${this.name}`;
  },
  *g() {
    yield `g of ${this.name}`;
  },
};
const o = {
  __proto__: proto,
  name: 'o',
  m() {
    return super.m(1, ...[2, 3]) + (() => super.m('arrow'))();
  },
  get v() {
    return `own ${super.v}`;
  },
  set v(x) {
    super.v = `own ${x}`;
  },
  *g() {
    yield* super.g();
    yield super['g']().next().value;
  },
  async a() {
    return `${await super.m('await')} ${await (async () => super.v)()}`;
  },
  async *ag() {
    for (const x of super.g()) yield x;
  },
  ['comp' + 'uted']() {
    return typeof super.computed;
  },
  nested() {
    return {
      __proto__: { name: 'inner proto', m: () => 'inner m' },
      m() {
        return super.m() + super.name;
      },
    }.m();
  },
  optional() {
    return [super.missing?.(), super.m?.('opt'), super.missing?.x.y.z, super.v?.length].join();
  },
  plain: function () {
    return typeof this.m;
  },
  def(x = super.m('default')) {
    return x;
  },
  tagged() {
    return super.tag`a${1}b`;
  },
  del() {
    try {
      delete super.m;
    } catch (e) {
      return e.name;
    }
  },
};
proto.tag = function (s, ...v) {
  return `${s.join('|')} ${v} ${this.name}`;
};
console.log(o.m());
console.log(o.v, (o.v = 5), o.stored);
console.log([...o.g()].join());
console.log(await o.a());
for await (const x of o.ag()) console.log(x);
console.log(o.computed(), o.nested(), o.optional(), o.plain(), o.def(), o.tagged(), o.del());
const borrowed = { name: 'borrowed', m: o.m, __proto__: { m: () => 'not this one' } };
console.log(borrowed.m());
Object.setPrototypeOf(o, { m: () => 'changed', name: 'changed proto' });
console.log(o.m(), o.optional());
Object.setPrototypeOf(o, null);
for (const name of ['m', 'tagged', 'def']) {
  try {
    o[name]();
  } catch (e) {
    console.log(e.name);
  }
}
const frozenHome = Object.freeze({ __proto__: { x: 1 }, read() { return super.x; }, write() { super.x = 2; return this.x; } });
console.log(frozenHome.read(), frozenHome.write.call({ own: 1 }));

// expect:
//   m(1,2,3) of om(arrow) of o
//   own v of o 5 o own 5
//   g of o,g of o
//   m(await) of o v of o
//   g of o
//   undefined inner minner proto ,m(opt) of o,,6 function m(default) of o a|b 1 o ReferenceError
//   m(1,2,3) of borrowedm(arrow) of borrowed
//   changedchanged ,changed,,
//   TypeError
//   TypeError
//   TypeError
//   1 2
