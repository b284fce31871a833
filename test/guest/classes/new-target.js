// new.target in functions, constructors, arrows, through Reflect.construct and super chains.
function F() {
  return new.target === undefined ? 'called' : { target: new.target };
}
console.log(F(), new F().target === F, Reflect.construct(F, [], Array).target === Array);
class A {
  constructor() {
    const arrow = () => new.target;
    this.target = arrow();
    this.seen = new.target.tag;
  }
  static tag = 'A';
  method() {
    return new.target;
  }
}
class B extends A {
  static tag = 'B';
}
console.log(new A().seen, new B().seen, new B().target === B, new A().method());
class Abstract {
  constructor() {
    if (new.target === Abstract) throw new TypeError('abstract');
  }
}
try {
  new Abstract();
} catch (error) {
  console.log(error.message);
}
console.log(new (class extends Abstract {})() instanceof Abstract);
const made = Reflect.construct(A, [], B);
console.log(made instanceof B, made.seen, Object.getPrototypeOf(made) === B.prototype);
function G(x) {
  if (!new.target) return new G(x);
  this.x = x;
}
console.log(G(4).x, new G(5).x, G.call({}, 6) instanceof G);
const bound = F.bind(null);
console.log(new bound().target === F);
function H(t = new.target) {
  this.same = t === H;
}
console.log(new H().same);
try {
  A();
} catch (error) {
  console.log(error.name);
}
function order() {
  const log = [];
  const make = () => (log.push('callee'), class { constructor() { log.push('construct'); } });
  new (make())(log.push('argument'));
  new new (class { constructor() { return class { constructor(x) { log.push(x); } }; } })()('nested new');
  return log.join();
}
console.log(order());

// expect:
//   called true true
//   A B true undefined
//   abstract
//   true
//   true B true
//   4 5 true
//   true
//   true
//   TypeError
//   callee,argument,construct,nested new
