// Fields are defined, not assigned; initialisers are methods: `this`, arguments refused elsewhere, order with the parent.
const log = [];
class P {
  constructor() {
    log.push(`P ctor sees ${Object.keys(this)}`);
    this.hook?.();
  }
  set trapped(v) {
    log.push('setter must not run');
  }
  get trapped() {
    return 'getter';
  }
  p = log.push('P field');
}
class C extends P {
  trapped = 'defined';
  a = log.push(`a sees ${Object.keys(this)}`);
  ['b' + this?.constructor?.name] = 'key this is outer';
  c = () => this.a;
  d;
  'quoted key' = 1;
  42 = 'number';
  1e3 = 'exponent';
  0x10 = 'hex';
  static = 'named static';
  get = 'named get';
  set = 'named set';
  async = 'named async';
  await = 'named await';
  hook() {
    log.push(`hook sees a=${this.a} trapped=${this.trapped}`);
  }
  constructor() {
    log.push('C before super');
    super();
    log.push(`C after super ${Object.keys(this).length}`);
  }
}
const c = new C();
console.log(log.join('\n'));
console.log(JSON.stringify(c), c.c() === c.a);
console.log(JSON.stringify(Object.getOwnPropertyDescriptor(c, 'trapped')), 'd' in c, c.d);
class Shadow {
  x = 1;
  x = 2;
  static x = 3;
  static x = 4;
}
console.log(new Shadow().x, Shadow.x);
class Sealed {
  constructor() {
    return Object.preventExtensions({});
  }
}
try {
  new (class extends Sealed { f = 1; })();
} catch (e) {
  console.log(e.name);
}
const proxied = [];
class Proxied {
  constructor() {
    return new Proxy({}, { defineProperty: (t, k, d) => (proxied.push(`define ${k} ${JSON.stringify(d)}`), Reflect.defineProperty(t, k, d)), set: () => proxied.push('set') });
  }
}
new (class extends Proxied { a = 1; ['b'] = 2; #c = 3; })();
console.log(proxied.join(';'));
class Numbered {
  static next = 0;
  id = Numbered.next++;
  self = this;
  nested = { id: this.id, arrow: () => this.id, method() { return this.id; } };
  static make = () => new this();
}
const [n0, n1] = [Numbered.make(), Numbered.make()];
console.log(n0.id, n1.id, n1.self === n1, n1.nested.arrow(), n1.nested.method());
class Asi {
  a = 1;
  ['b'] = 2
  c
  d = 3;
  get
  e() {}
}
console.log(Object.keys(new Asi()).join());

// expect:
//   C before super
//   P field
//   P ctor sees p
//   hook sees a=undefined trapped=getter
//   a sees p,trapped
//   C after super 15
//   {"16":"hex","42":"number","1000":"exponent","p":2,"trapped":"defined","a":5,"bundefined":"key this is outer","quoted key":1,"static":"named static","get":"named get","set":"named set","async":"named async","await":"named await"} true
//   {"value":"defined","writable":true,"enumerable":true,"configurable":true} true undefined
//   2 4
//   TypeError
//   define a {"value":1,"writable":true,"enumerable":true,"configurable":true};define b {"value":2,"writable":true,"enumerable":true,"configurable":true}
//   0 1 true 1 1
//   a,b,c,d
