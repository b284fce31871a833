// Generators and async methods in classes: `this`, `super` and `arguments` survive suspension.
class P {
  *items() {
    yield 'P1';
    yield 'P2';
  }
  async load() {
    await null;
    return 'P load';
  }
}
class C extends P {
  #n = 0;
  tag = 'C';
  *items() {
    yield* super.items();
    yield this.tag;
    yield arguments.length;
    yield (() => super.items().next().value)();
    yield ++this.#n;
    yield this.#n++ + this.#n;
  }
  async load(...a) {
    const first = await super.load();
    const second = await (async () => `${await super.load()} ${this.tag}`)();
    return [first, second, arguments.length, a.length, this.#n].join();
  }
  async *stream() {
    for (const x of super.items()) yield `${x}${this.#n++}`;
    for await (const y of [super.load()]) yield y;
  }
  *[Symbol.iterator]() {
    yield* this.items(1, 2);
  }
  static *range(a, b) {
    while (a < b) yield a++;
  }
  static async *[Symbol.asyncIterator]() {
    yield this.name;
  }
}
const c = new C();
console.log([...c].join());
console.log(await c.load('x', 'y'));
for await (const x of c.stream()) console.log(x);
console.log([...C.range(1, 4)].join());
for await (const x of C) console.log(x);
const method = c.items;
try {
  console.log([...method.call({ tag: 'not C' })].join());
} catch (e) {
  console.log(e.name);
}
console.log(Object.getPrototypeOf(c.items()) === c.items.prototype, c.items() instanceof c.items);
class Tree {
  constructor(value, left, right) {
    Object.assign(this, { value, left, right });
  }
  *[Symbol.iterator]() {
    if (this.left) yield* this.left;
    yield this.value;
    if (this.right) yield* this.right;
  }
}
const node = (...a) => new Tree(...a);
console.log([...node(4, node(2, node(1), node(3)), node(6, node(5)))].join());
class Rejects {
  async fail() {
    throw new TypeError('async method');
  }
  async *failLater() {
    yield 1;
    throw new RangeError('async generator');
  }
}
await new Rejects().fail().catch((e) => console.log(e.name, e.message));
try {
  for await (const x of new Rejects().failLater()) console.log(x);
} catch (e) {
  console.log(e.name, e.message);
}

// expect:
//   P1,P2,C,2,P1,1,3
//   P load,P load C,2,2,2
//   P12
//   P23
//   P load
//   1,2,3
//   C
//   TypeError
//   true true
//   1,2,3,4,5,6
//   TypeError async method
//   1
//   RangeError async generator
