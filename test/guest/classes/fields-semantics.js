// Fields define (not assign), see `this`, run before the rest of the constructor, and have function names.
const log = [];
class Base {
  set x(v) {
    log.push(`setter ${v}`);
  }
  constructor() {
    log.push(`virtual ${this.describe()}`);
  }
  describe() {
    return 'base';
  }
}
class D extends Base {
  x = 1;
  'quoted name' = 2;
  3 = 'three';
  y;
  self = this;
  arrow = () => this.x;
  fn = function () {};
  anon = class {};
  'constructor2' = () => {};
  [`dyn${1}`] = () => {};
  arrowArguments = ((...args) => args.length)(1, 2);
  z = this.x + 1;
  describe() {
    return `derived ${this.x}`;
  }
}
const d = new D();
console.log(log.join('; '));
console.log(Object.keys(d).join());
console.log(d.x, d.y, d.self === d, d.arrow.call(null), d.z, d[3], d.arrowArguments);
console.log(d.fn.name, d.anon.name, d.arrow.name, d.constructor2.name, d.dyn1.name);
const desc = Object.getOwnPropertyDescriptor(d, 'x');
console.log(desc.writable, desc.enumerable, desc.configurable, desc.value);
class S {
  static count = 0;
  static next = () => ++this.count;
  static self = S;
  static name = 'overridden';
  static length = 42;
}
console.log(S.next(), S.next(), S.self === S, S.name, S.length);
class N {
  static async = 1;
  static get = 2;
  static static = 3;
  static await = 4;
  get;
  set;
  static;
  async;
  of = 5
  ;[`in`] = 6;
}
console.log(N.async + N.get + N.static + N.await, Object.keys(new N()).join());

// expect:
//   virtual derived undefined
//   3,x,quoted name,y,self,arrow,fn,anon,constructor2,dyn1,arrowArguments,z
//   1 undefined true 1 2 three 2
//   fn anon arrow constructor2 dyn1
//   true true true 1
//   1 2 true overridden 42
//   10 get,set,static,async,of,in
