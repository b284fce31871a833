// What a loop's body may refer to from around it, past a chunk boundary: this, arguments, super, new.target, private names.
class A {
  step() {
    return 1;
  }
  static unit() {
    return 2;
  }
}
class B extends A {
  #hits = 0;
  static #total = 0;
  constructor(n) {
    for (let i = 0; ; i++) {
      if (i === 1024) {
        super();
        break;
      }
    }
    let targets = 0;
    for (let i = 0; i < n; i++) if (new.target === B) targets++;
    this.targets = targets;
  }
  run(n) {
    for (let i = 0; i < n; i++) {
      this.#hits += super.step();
      B.#total++;
      if (i % 2) continue;
      this.last = i;
    }
    let k = 0;
    while (k < n) k += super['step']();
    return [this.#hits, this.last, k, arguments.length, arguments[0] === n].join();
  }
  static count(n) {
    let s = 0;
    for (const _ of Array(n).keys()) s += super.unit() + (#hits in this ? 1 : 0);
    return [s, B.#total].join();
  }
  get sum() {
    let s = 0;
    for (let i = 0; i < 1025; i++) s += this.#hits;
    return s;
  }
}
const b = new B(1500);
console.log(b.targets, b.run(2049, 'extra'), B.count(1024), b.sum);
function args() {
  let s = 0;
  for (let i = 0; i < arguments.length; i++) {
    s += arguments[i];
    const arrow = () => arguments[i] + this.base;
    if (i === 1030) return [s, arrow()].join();
  }
}
console.log(args.apply({ base: 0.5 }, Array.from({ length: 2000 }, (_, i) => i)));
const o = {
  __proto__: { hello: () => 'hello' },
  greet() {
    let out = '';
    for (let i = 0; i < 1026; i++) if (i % 1024 === 0) out += super.hello();
    do out += '!';
    while (out.length < 12);
    return out;
  },
};
console.log(o.greet());
function Ctor() {
  for (let i = 0; i < 1100; i++) this[`p${i % 3}`] = new.target === Ctor ? i : 'no';
}
console.log(JSON.stringify(new Ctor()));
class Init {
  total = (() => {
    let s = 0;
    for (let i = 0; i < 1100; i++) s += this.step;
    return s;
  })();
  static {
    let n = 0;
    for (let i = 0; i < 2049; i++) {
      if (this !== Init) continue;
      n++;
    }
    this.n = n;
  }
}
Init.prototype.step = 2;
console.log(new Init().total, Init.n);
function* gen() {
  for (let i = 0; i < 1100; i++) if (i > 1096) yield this.tag + arguments.length + i;
}
console.log([...gen.call({ tag: 'T' }, 1, 2)].join());
const asyncRun = async function () {
  let n = 0;
  for (const x of Array(1030).keys()) {
    if (x % 500 === 0) await null;
    n += this.inc;
  }
  return [n, arguments.length].join();
};
console.log(await asyncRun.call({ inc: 3 }, 'a'));

// expect:
//   1500 2049,2048,2049,2,true 2048,2049 2100225
//   530965,1030.5
//   hellohello!!
//   {"p0":1098,"p1":1099,"p2":1097}
//   2200 2049
//   T21097,T21098,T21099
//   3090,1
