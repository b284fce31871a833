// Writing a private method or a getter without a setter is a TypeError at run time, after the right side ran.
const log = [];
class A {
  #m() {}
  get #g() {
    return 1;
  }
  set #s(v) {
    log.push(`set ${v}`);
  }
  setMethod() {
    this.#m = log.push('right side of method');
  }
  setGetter() {
    this.#g = log.push('right side of getter');
  }
  compound() {
    this.#g += 1;
  }
  readSetter() {
    return this.#s;
  }
  writeSetter() {
    this.#s = 5;
  }
  same() {
    return this.#m === new A().#m && !Object.hasOwn(this.#m, 'prototype');
  }
  nameOf() {
    return this.#m.name;
  }
}
const a = new A();
for (const name of ['setMethod', 'setGetter', 'compound', 'readSetter', 'writeSetter']) {
  try {
    a[name]();
    log.push(`${name} passed`);
  } catch (error) {
    log.push(`${name}: ${error.name}`);
  }
}
console.log(log.join('\n'));
console.log(a.same(), a.nameOf());
class Twice {
  constructor(o) {
    return o;
  }
}
class Stamp extends Twice {
  #x = 1;
  static read(o) {
    return o.#x;
  }
}
const target = {};
new Stamp(target);
console.log(Stamp.read(target));
try {
  new Stamp(target);
} catch (error) {
  console.log('twice:', error.name);
}

// expect:
//   right side of method
//   setMethod: TypeError
//   right side of getter
//   setGetter: TypeError
//   compound: TypeError
//   readSetter: TypeError
//   set 5
//   writeSetter passed
//   true #m
//   1
//   twice: TypeError
