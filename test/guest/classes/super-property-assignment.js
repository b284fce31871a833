// Writing through `super`: receiver is `this`, setters of the parent run, order of key, value and reads.
const log = [];
class P {
  get acc() {
    log.push('get acc');
    return this._acc ?? 0;
  }
  set acc(v) {
    log.push(`set acc ${v}`);
    this._acc = v;
  }
  get only() {
    return 'only';
  }
  static counter = 5;
}
P.prototype.data = 'proto data';
const key = (k) => (log.push(`key ${k}`), { toString: () => (log.push(`coerce ${k}`), k) });
const plain = (k) => (log.push(`key ${k}`), k);
const value = (v) => (log.push(`value ${v}`), v);
class C extends P {
  run() {
    super.acc = value(1);
    super[key('acc')] = value(2);
    super.acc += 10;
    super.acc++;
    log.push(`post ${super.acc--}`);
    super[plain('acc')] ??= value(3);
    super[plain('acc')] &&= value(4);
    super[plain('acc')] **= value(2);
    super.data = 'own';
    [super.acc, super[key('fresh')]] = [5, 'destructured'];
    ({ x: super.acc = value(6), ...super.rest } = { y: 1 });
    for (super.acc of [7]);
    for (super.each in { k: 1 });
    return `${this.data} ${P.prototype.data} ${this.fresh} ${JSON.stringify(this.rest)} ${this.each}`;
  }
  only() {
    super.only = 1;
  }
  static bump() {
    super.counter++;
    super.counter += 2;
    super.label ||= 'labelled';
    return `${this.counter} ${P.counter} ${Object.hasOwn(this, 'counter')} ${this.label}`;
  }
}
const c = new C();
console.log(c.run());
console.log(log.join('\n'));
try {
  c.only();
} catch (e) {
  console.log(e.name);
}
console.log(C.bump(), C.bump());
class Frozen extends P {
  constructor() {
    super();
    Object.freeze(this);
    for (const write of [() => (super.data = 1), () => (super.acc = 1), () => (super.nothing ??= 2)]) {
      try {
        write();
        console.log('written');
      } catch (e) {
        console.log(e.name);
      }
    }
  }
}
new Frozen();
class Before extends P {
  constructor() {
    for (const f of [() => super.data, () => (super.data = 1), () => super[value('key before this')], () => delete super.x]) {
      try {
        f();
      } catch (e) {
        console.log(e.name);
      }
    }
    super();
  }
}
log.length = 0;
new Before();
console.log(log.join());

// expect:
//   own proto data destructured {"y":1} k
//   value 1
//   set acc 1
//   key acc
//   value 2
//   coerce acc
//   set acc 2
//   get acc
//   set acc 12
//   get acc
//   set acc 13
//   get acc
//   set acc 12
//   post 13
//   key acc
//   get acc
//   key acc
//   get acc
//   value 4
//   set acc 4
//   key acc
//   get acc
//   value 2
//   set acc 16
//   set acc 5
//   key fresh
//   coerce fresh
//   value 6
//   set acc 6
//   set acc 7
//   TypeError
//   7 5 true labelled 7 5 true labelled
//   TypeError
//   TypeError
//   TypeError
//   ReferenceError
//   ReferenceError
//   ReferenceError
//   ReferenceError
//
