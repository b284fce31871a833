// Private methods and accessors: brands, static ones, writes, compound assignment, updates, destructuring into them.
const log = [];
class A {
  #v = 1;
  #m() {
    return `m${this.#v}`;
  }
  get #g() {
    log.push('get');
    return this.#v;
  }
  set #g(v) {
    log.push(`set ${v}`);
    this.#v = v;
  }
  get #ro() {
    return 'ro';
  }
  set #wo(v) {
    log.push(`wo ${v}`);
  }
  static #s = 10;
  static #sm() {
    return this.#s;
  }
  static get #sg() {
    return this.#s * 2;
  }
  static set #sg(v) {
    this.#s = v;
  }
  async #am() {
    return `async ${this.#v}`;
  }
  *#gm() {
    yield this.#v;
    yield* [this.#m()];
  }
  async *#agm() {
    yield await this.#am();
  }
  async run() {
    this.#g += 4;
    this.#g++;
    ++this.#g;
    this.#g **= 2;
    [this.#g, this.#wo] = [3, 'destructured'];
    ({ a: this.#g = 7, ...this.#wo } = { b: 1 });
    this.#g &&= 8;
    this.#g ||= log.push('never');
    this.#g ??= log.push('never');
    for (this.#g of [20, 21]);
    for (this.#wo in { key: 1 });
    const out = [this.#v, this.#m(), [...this.#gm()].join('/')];
    for await (const x of this.#agm()) out.push(x);
    return out.join();
  }
  fail(kind) {
    if (kind === 'method write') this.#m = 1;
    if (kind === 'getter only') this.#ro = 1;
    if (kind === 'setter only') return this.#wo;
    if (kind === 'update setter only') this.#wo++;
    if (kind === 'compound method') this.#m += 1;
    if (kind === 'logical method') return typeof (this.#m ??= 1);
    if (kind === 'logical method and') this.#m &&= 1;
  }
  static statics() {
    A.#sg += 1;
    A.#sg++;
    return [A.#s, A.#sg, A.#sm()].join();
  }
  static read(o) {
    return o.#m();
  }
  static brand(o) {
    return [#v in o, #m in o, #g in o, #wo in o, #s in o, #sm in o].join();
  }
  static sub() {
    return this.#sm();
  }
}
console.log(await new A().run());
console.log(log.join(';'));
for (const kind of ['method write', 'getter only', 'setter only', 'update setter only', 'compound method', 'logical method', 'logical method and']) {
  try {
    console.log(kind, new A().fail(kind));
  } catch (e) {
    console.log(kind, e.name);
  }
}
console.log(A.statics(), A.brand(new A()), A.brand(A), A.brand({}));
class B extends A {}
for (const f of [() => A.read(new B()), () => A.read({}), () => B.sub(), () => A.brand(1)]) {
  try {
    console.log(f());
  } catch (e) {
    console.log(e.name);
  }
}
class M { #m() {} static same(a, b) { return a.#m === b.#m; } static nameOf(a) { return a.#m.name; } static get #g() { return 1; } }
console.log(M.same(new M(), new M()), M.nameOf(new M()));

// expect:
//   21,m21,21/m21,async 21
//   get;set 5;get;set 6;get;set 7;get;set 49;set 3;wo destructured;set 7;wo [object Object];get;set 8;get;get;set 20;set 21;wo key
//   method write TypeError
//   getter only TypeError
//   setter only TypeError
//   update setter only TypeError
//   compound method TypeError
//   logical method function
//   logical method and TypeError
//   43,86,43 true,true,true,true,false,false false,false,false,false,true,true false,false,false,false,false,false
//   m1
//   TypeError
//   TypeError
//   TypeError
//   true #m
