// Accessor pairs, static accessors, generator, async and async-generator methods with odd names.
class K {
  #v = 1;
  get get() {
    return this.#v;
  }
  set get(v) {
    this.#v = v;
  }
  set set(v) {
    this.#v = v * 10;
  }
  get() {
    return 'method wins';
  }
  static get static() {
    return 'static static';
  }
  static async() {
    return 'static async';
  }
  async *[Symbol.asyncIterator]() {
    yield this.#v;
    yield* [2, 3];
  }
  *[Symbol.iterator]() {
    yield* 'ab';
  }
  async await() {
    return await 5;
  }
  static *static2() {
    yield this.name;
  }
  *'quoted gen'() {
    yield 1;
  }
  async 42() {
    return 42;
  }
  get 'a b'() {
    return 'a b';
  }
}
const k = new K();
k.set = 4;
console.log(k.get(), K.static, K.async(), [...k].join(), [...K.static2()].join());
const seen = [];
for await (const x of k) seen.push(x);
console.log(seen.join(), await k.await(), [...k['quoted gen']()].join(), await k[42](), k['a b']);
const d = Object.getOwnPropertyDescriptor(K.prototype, 'a b');
console.log(typeof d.get, d.set, d.enumerable, d.configurable, d.get.name);
console.log(K.prototype[Symbol.iterator].name, K.prototype[42].name, Object.hasOwn(K.prototype.await, 'prototype'));
class Halves {
  get x() {
    return 'base x';
  }
  set x(v) {
    this.y = v;
  }
}
class OnlyGet extends Halves {
  get x() {
    return `only ${super.x}`;
  }
}
const h = new OnlyGet();
try {
  h.x = 1;
} catch (error) {
  console.log(error.name, h.x);
}
try {
  new k.get();
} catch (error) {
  console.log(error.name);
}

// expect:
//   method wins static static static async a,b K
//   40,2,3 5 1 42 a b
//   function undefined false true get a b
//   [Symbol.iterator] 42 false
//   TypeError only base x
//   TypeError
