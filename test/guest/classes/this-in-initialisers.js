// `this` and closures in initialisers, static initialisers, keys and arrows of derived constructors.
class A {
  self = this;
  get = () => this;
  deep = { f: () => () => this };
  fn = function () {
    return this;
  };
  static self = this;
  static get = () => this;
  static fn = function () {
    return this;
  };
  static list = [1, 2].map((n) => `${this.name}${n}`);
  inner = new (class B {
    own = this.constructor.name;
    outer = () => this.own;
  })();
}
const a = new A();
console.log(a.self === a, a.get() === a, a.deep.f()() === a, a.fn() === a, (0, a.fn)() === undefined);
console.log(A.self === A, A.get() === A, A.fn() === A, (0, A.fn)() === undefined, A.list.join(), a.inner.outer());
class D extends A {
  got = this.get() === this;
  constructor() {
    const early = () => this;
    try {
      early();
    } catch (e) {
      console.log(e.name);
    }
    super();
    console.log(early() === this, this.got);
  }
}
new D();
function outer() {
  return class {
    [this.key] = this.constructor === undefined ? 'no' : this.constructor.name;
    static [`${this.key}Static`] = this.name;
  };
}
const K = outer.call({ key: 'fromOuter' });
console.log(JSON.stringify(new K()), JSON.stringify(K.fromOuterStatic));
const counterClass = () => {
  let n = 0;
  return class {
    id = n++;
    static total = () => n;
  };
};
const C1 = counterClass();
const C2 = counterClass();
new C1();
new C1();
new C2();
console.log(C1.total(), C2.total(), new C1().id);
class Lazy {
  #cache;
  get value() {
    return (this.#cache ??= (() => ({ made: this.constructor.name }))());
  }
}
const lazy = new Lazy();
console.log(lazy.value === lazy.value, lazy.value.made);
class Events {
  handlers = [this.a, this.b].map((m) => m.bind(this));
  a() {
    return this.tag;
  }
  b() {
    return `${this.tag}!`;
  }
  tag = 'late';
}
console.log(new Events().handlers.map((h) => h()).join());
class E extends (class { constructor() { this.early = this.late; } }) {
  late = 'set after super';
}
console.log(new E().early, new E().late);
class Async {
  p = (async () => {
    await null;
    return this.v;
  })();
  v = 'after await';
}
console.log(await new Async().p);

// expect:
//   true true true true true
//   true true true true A1,A2 B
//   ReferenceError
//   true true
//   {"fromOuter":""} ""
//   2 1 2
//   true Lazy
//   late,late!
//   undefined set after super
//   after await
