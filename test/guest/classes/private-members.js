// Private methods, accessors, static private members, brand checks.
class Counter {
  #n = 0;
  static #made = 0;
  static #label = (n) => `#${n}`;
  constructor() {
    Counter.#made += 1;
  }
  #bump(by) {
    this.#n += by;
    return this;
  }
  get #doubled() {
    return this.#n * 2;
  }
  set #doubled(v) {
    this.#n = v / 2;
  }
  up(by = 1) {
    return this.#bump(by);
  }
  half() {
    this.#doubled = this.#n;
    return this;
  }
  post() {
    return [this.#n++, ++this.#n, this.#n--, --this.#n].join();
  }
  logical() {
    this.#n &&= 7;
    this.#n ||= 9;
    this.#n ??= 11;
    this.#n **= 2;
    return this.#n;
  }
  destructure(o) {
    ({ a: this.#n, ...this.rest } = o);
    [this.#doubled] = [this.#n * 4];
    return this.#n;
  }
  static is(o) {
    return #n in o;
  }
  static made() {
    return this.#label(Counter.#made);
  }
  get value() {
    return this.#n;
  }
}
const c = new Counter();
console.log(c.up().up(5).value, c.half().value, c.post(), c.logical());
console.log(c.destructure({ a: 3, b: 4 }), JSON.stringify(c.rest));
console.log(Counter.is(c), Counter.is({}), Counter.made());
for (const f of [() => Counter.is(1), () => Counter.prototype.up.call({}), () => class extends Counter {}.made()]) {
  try {
    f();
    console.log('no error');
  } catch (error) {
    console.log(error.name);
  }
}
console.log(Reflect.ownKeys(c).join());

// expect:
//   6 3 3,5,5,3 49
//   6 {"b":4}
//   true false #1
//   TypeError
//   TypeError
//   TypeError
//   rest
