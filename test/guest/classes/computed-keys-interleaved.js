// Keys are evaluated in order of the members, values of static fields after all of them, in order with static blocks.
const log = [];
const key = (k) => (log.push(`key ${k}`), k);
const value = (v) => (log.push(`value ${v}`), v);
class C extends (log.push('heritage'), Object) {
  static [key('s1')] = value('s1');
  [key('i1')] = value('i1');
  static {
    log.push(`block sees s1=${this.s1} s2=${this.s2} m=${typeof this.m}`);
  }
  [key('m')]() {}
  static [key('m')]() {}
  static [key('s2')] = value(`s2 after ${this.s1}`);
  get [key('g')]() {
    return value('g');
  }
  set [key('g')](v) {
    value(`set ${v}`);
  }
  [key('i2')];
  static async *[key('ag')]() {}
  static #p = value('private');
  static {
    log.push(`last ${this.s2} ${C.#p}`);
  }
}
console.log(log.join('\n'));
log.length = 0;
const c = new C();
c.g = c.g;
console.log(log.join());
console.log(Object.keys(c).join(), Object.getOwnPropertyNames(C).join(), Object.getOwnPropertyNames(C.prototype).join());
log.length = 0;
try {
  class Broken {
    static [key('a')] = value('never');
    [(() => { throw new Error('key'); })()]() {}
    static [key('unreached')]() {}
  }
} catch (e) {
  log.push(e.message);
}
try {
  class Broken {
    static a = value('first');
    static b = (() => { throw new Error('static'); })();
    static c = value('unreached');
  }
} catch (e) {
  log.push(e.message);
}
console.log(log.join());
const object = { toString: () => (log.push('toString'), 'coerced') };
log.length = 0;
class Coerced {
  [object] = 1;
  static [object] = 2;
}
log.push('defined');
new Coerced();
new Coerced();
console.log(log.join());
for (const make of [() => class { static ['prototype'] = 1; }, () => class { static ['prototype']() {} }, () => class { ['constructor'] = 1; }, () => class { static ['name'] = 'own'; }, () => class { static ['length']() {} }]) {
  try {
    const K = make();
    console.log(typeof K.name, K.name === 'own', typeof K.length, Object.keys(new K()).join());
  } catch (e) {
    console.log(e.name);
  }
}

// expect:
//   heritage
//   key s1
//   key i1
//   key m
//   key m
//   key s2
//   key g
//   key g
//   key i2
//   key ag
//   value s1
//   block sees s1=s1 s2=undefined m=function
//   value s2 after s1
//   value private
//   last s2 after s1 private
//   value i1,value g,value set g
//   i1,i2 length,name,prototype,m,ag,s1,s2 constructor,m,g
//   key a,key,value first,static
//   toString,toString,defined
//   TypeError
//   TypeError
//   string false number constructor
//   string true number
//   string false function
