// yield in class heritage, computed keys of every member kind, object accessors, and never in fields.
function* make() {
  class C extends (yield 'heritage') {
    [yield 'method']() { return 'm'; }
    static [yield 'static'] = 's';
    get [yield 'getter']() { return 'g'; }
    [yield 'field'] = 'f';
  }
  const o = { [yield 'prop']: 1, get [yield 'acc']() { return 2; }, async *[yield 'ag']() { yield 3; } };
  return [C, o];
}
const g = make();
const asked = [];
let r = g.next();
for (const v of [Object, 'a', 'b', 'c', 'd', 'e', 'f', 'h']) {
  asked.push(r.value);
  r = g.next(v);
}
const [C, o] = r.value;
const c = new C();
console.log(asked.join(), c.a(), C.b, c.c, c.d, o.e, o.f, (await o.h().next()).value);

// expect:
//   heritage,method,static,getter,field,prop,acc,ag m s g f 1 2 3
