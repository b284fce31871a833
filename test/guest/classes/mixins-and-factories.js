// Classes made by functions: mixins, private names per evaluation, closures over parameters, anonymous chains.
const Serial = (Base, start = 0) => { let n = start; return class extends Base { id = ++n; static get made() { return n - start; } }; };
const Eq = (Base) => class extends Base { equals(o) { return o instanceof this.constructor && this.key() === o.key(); } };
const Named = (name) => ({ [name]: class { key() { return name; } } })[name];
class P extends Eq(Serial(Named('Point'), 10)) { constructor(x) { super(); this.x = x; } key() { return `${super.key()}${this.x}`; } }
const [a, b, c] = [1, 1, 2].map((x) => new P(x));
console.log(a.id, b.id, c.id, P.made, a.equals(b), a.equals(c), a.equals({}), Object.getPrototypeOf(Object.getPrototypeOf(Object.getPrototypeOf(P))).name);
const makers = [1, 2].map((n) => class { #v = n; static read(o) { return #v in o ? o.#v : 'foreign'; } });
console.log(makers.map((M) => makers.map((N) => M.read(new N())).join()).join(' '));
const chain = [(B) => class extends B { f() { return [...super.f(), 1]; } }, (B) => class extends B { f() { return [...super.f(), 2]; } }].reduce((B, mix) => mix(B), class { f() { return [0]; } });
console.log(new chain().f().join(), chain.name === '', new (class extends chain { f() { return super.f().reverse(); } })().f().join());
const singleton = new (class { static #made = 0; n = (this.constructor.count = (this.constructor.count ?? 0) + 1); again() { return new this.constructor().n; } })();
console.log(singleton.n, singleton.again(), singleton.again());
const abstract = (...names) => class { constructor() { for (const n of names) if (!(n in this)) throw new TypeError(`${new.target.name} lacks ${n}`); } };
class Shape extends abstract('area') {}
class Square extends Shape { area() { return 4; } }
try { new Shape(); } catch (e) { console.log(e.message, new Square().area()); }

// expect:
//   11 12 13 3 true false false Point
//   1,foreign foreign,2
//   0,1,2 true 2,1,0
//   1 2 3
//   Shape lacks area 4
