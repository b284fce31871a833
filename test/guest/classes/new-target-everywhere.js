// `new.target` in functions, arrows, defaults, fields, accessors, static blocks, generators and by Reflect.construct.
const show = (t) => (t === undefined ? 'undefined' : t.name);
function F(a = show(new.target)) {
  const arrow = () => show(new.target);
  return { result: `${a} ${arrow()} ${(() => () => show(new.target))()()}` };
}
console.log(new F().result, F().result, F.call({}).result, Reflect.construct(F, [], class Other {}).result);
class A {
  field = show(new.target);
  static s = show(new.target);
  arrow = () => show(new.target);
  constructor() {
    this.inConstructor = show(new.target);
    this.inArrow = (() => show(new.target))();
    this.inMethod = this.method();
    this.inDefault = ((x = show(new.target)) => x)();
  }
  method() {
    return show(new.target);
  }
  get acc() {
    return show(new.target);
  }
  static {
    this.block = show(new.target);
  }
}
class B extends A {}
class C extends B {
  constructor() {
    const before = show(new.target);
    super();
    this.before = before;
    this.after = show(new.target);
  }
}
for (const K of [A, B, C]) console.log(JSON.stringify(new K()), new K().arrow(), new K().acc, K.s, K.block);
const made = Reflect.construct(A, [], C);
console.log(made.inConstructor, made instanceof C, made instanceof A);
function* gen() {
  yield show(new.target);
}
console.log(gen().next().value);
async function as() {
  await null;
  return show(new.target);
}
console.log(await as());
console.log(await (async () => { function G() { this.p = (async () => { await null; return show(new.target); })(); } return new G().p; })());
function Abstract() {
  if (new.target === Abstract) throw new TypeError('abstract');
  this.ok = true;
}
class Concrete extends Abstract {}
try {
  new Abstract();
} catch (e) {
  console.log(e.message, new Concrete().ok);
}
const o = { m() { return show(new.target); }, get g() { return show(new.target); } };
console.log(o.m(), o.g);
const bound = F.bind(null);
console.log(new bound().result, Reflect.construct(bound, [], A).result);
console.log(new (new Proxy(A, {}))().inConstructor === 'A', new (class { constructor() { return { t: typeof new.target }; } })().t);

// expect:
//   F F F undefined undefined undefined undefined undefined undefined Other Other Other
//   {"field":"undefined","inConstructor":"A","inArrow":"A","inMethod":"undefined","inDefault":"A"} undefined undefined undefined undefined
//   {"field":"undefined","inConstructor":"B","inArrow":"B","inMethod":"undefined","inDefault":"B"} undefined undefined undefined undefined
//   {"field":"undefined","inConstructor":"C","inArrow":"C","inMethod":"undefined","inDefault":"C","before":"C","after":"C"} undefined undefined undefined undefined
//   C true true
//   undefined
//   undefined
//   G
//   abstract true
//   undefined undefined
//   F F F A A A
//   true function
