// super property reads, writes, calls, deletes, in methods, arrows, statics and object literals.
class A {
  get who() {
    return `A:${this.name}`;
  }
  set who(v) {
    this.heard = `A heard ${v}`;
  }
  hi(x) {
    return `A.hi(${x}) ${this.name}`;
  }
  static make() {
    return `A.make ${this.name}`;
  }
}
class B extends A {
  name = 'b';
  get who() {
    return `B>${super.who}`;
  }
  set who(v) {
    super.who = `${v}!`;
  }
  hi(x) {
    const arrow = () => super.hi(`${x} by arrow`);
    const key = 'h' + 'i';
    return [super.hi(x), arrow(), super[key]`tag`, super.missing?.(1)].join(' | ');
  }
  write() {
    super.fresh = 1;
    super.count ??= 5;
    super.count += 2;
    super.n++;
    return JSON.stringify(this);
  }
  drop() {
    delete super.hi;
  }
  static make() {
    return `B>${super.make()}`;
  }
}
const b = new B();
console.log(b.who);
b.who = 'x';
console.log(b.heard);
console.log(b.hi(1));
console.log(b.write());
console.log(B.make());
try {
  b.drop();
} catch (error) {
  console.log(error.name);
}
const base = {
  greet() {
    return `base greets ${this.n}`;
  },
};
const derived = {
  __proto__: base,
  n: 7,
  greet() {
    return `${super.greet()} and ${(() => super.greet())()}`;
  },
};
console.log(derived.greet(), derived.greet.call({ n: 8 }));
Object.setPrototypeOf(derived, {
  greet() {
    return `new home ${this.n}`;
  },
});
console.log(derived.greet());

// expect:
//   B>A:b
//   A heard x!
//   A.hi(1) b | A.hi(1 by arrow) b | A.hi(tag) b |
//   {"name":"b","heard":"A heard x!","fresh":1,"count":null,"n":null}
//   B>A.make B
//   ReferenceError
//   base greets 7 and base greets 7 base greets 8 and base greets 8
//   new home 7 and new home 7
