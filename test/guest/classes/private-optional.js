// Optional chaining with private names, private names in nested classes, shadowed private names.
class Node2 {
  #next;
  #v;
  constructor(v, next) {
    this.#v = v;
    this.#next = next;
  }
  static third(n) {
    return n?.#next?.#next?.#v;
  }
  static callV(n) {
    return n?.#v?.();
  }
  static deep(o) {
    return o?.list[0].#v.toFixed(1);
  }
  static who(n) {
    return n?.#self();
  }
  #self() {
    return this === undefined ? 'lost' : this.#v;
  }
}
const list = new Node2(1, new Node2(2, new Node2(3)));
console.log(Node2.third(list), Node2.third(null), Node2.third(new Node2(0)));
console.log(Node2.callV(new Node2(() => 'called')), Node2.callV(undefined), Node2.callV(new Node2(null)));
console.log(Node2.deep(undefined), Node2.deep({ list: [new Node2(2)] }), Node2.who(list), Node2.who(null));
class Outer {
  #x = 'outer';
  inner() {
    const outer = this;
    return new (class {
      #x = 'inner';
      #y = outer.#z();
      both(o) {
        return [this.#x, this.#y, #x in o].join();
      }
    })();
  }
  #z() {
    return `z of ${this.#x}`;
  }
}
console.log(new Outer().inner().both(new Outer()));
const makers = [1, 2].map(
  () =>
    class {
      #p = 1;
      static has(o) {
        return #p in o;
      }
    },
);
const one = new makers[0]();
console.log(makers[0].has(one), makers[1].has(one));
class Proxied {
  #t = 1;
  read() {
    return this.#t;
  }
}
try {
  new Proxy(new Proxied(), {}).read();
} catch (error) {
  console.log(error.name);
}

// expect:
//   3 undefined undefined
//   called undefined undefined
//   undefined 2.0 1 undefined
//   inner,z of outer,false
//   true false
//   TypeError
