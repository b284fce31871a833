// Accessors, generators and async methods side by side; pairs, overriding halves, static ones, keys that look like keywords.
class P {
  get both() {
    return 'P get';
  }
  set both(v) {
    this.log = `P set ${v}`;
  }
}
class OnlyGet extends P {
  get both() {
    return `C ${super.both}`;
  }
}
class OnlySet extends P {
  set both(v) {
    super.both = `${v} by C`;
  }
}
const g = new OnlyGet();
try {
  g.both = 1;
} catch (e) {
  console.log(e.name, g.both, g.log);
}
const s = new OnlySet();
s.both = 2;
console.log(s.both, s.log);
class Keys {
  get get() {
    return 'get get';
  }
  set set(v) {
    this.v = v;
  }
  static static() {
    return 'static static';
  }
  async async() {
    return 'async';
  }
  *yield() {
    yield 'yield';
  }
  async *await() {
    yield 'await';
  }
  static async *get() {
    yield 'static async get';
  }
  if() {
    return 'if';
  }
  'a b'() {
    return 'a b';
  }
  12() {
    return 12;
  }
  1.5() {
    return '1.5';
  }
  [`t${1}`]() {
    return 't1';
  }
  [Symbol.toPrimitive](hint) {
    return hint;
  }
  static get name() {
    return 'own name';
  }
  get ['x' + 1]() {
    return 'x1';
  }
}
const k = new Keys();
k.set = 5;
console.log(k.get, k.v, Keys.static(), await k.async(), [...k.yield()].join(), (await k.await().next()).value, (await Keys.get().next()).value);
console.log(k.if(), k['a b'](), k[12](), k['1.5'](), k.t1(), `${k}`, +k, k + '', Keys.name, k.x1);
class Replace {
  m() {}
  get m() {
    return 'accessor wins';
  }
  get n() {
    return 1;
  }
  n() {
    return 'method wins';
  }
  get h() {
    return 'half';
  }
  h = 'field wins';
}
console.log(new Replace().m, new Replace().n(), new Replace().h);
const d = Object.getOwnPropertyDescriptor(Keys.prototype, 'get');
console.log(d.get.name, d.set, Object.getOwnPropertyDescriptor(Keys.prototype, 'set').set.name, Object.getOwnPropertyDescriptor(Keys.prototype, 'x1').get.name);
console.log('prototype' in d.get, Object.hasOwn(k.if, 'prototype'), Object.hasOwn(k.yield, 'prototype'), k.if.length, k.yield.name);
for (const f of [() => new k.if(), () => new d.get(), () => new k.yield(), () => new k.async()]) {
  try {
    f();
  } catch (e) {
    console.log(e.name);
  }
}

// expect:
//   TypeError C P get undefined
//   undefined P set 2 by C
//   get get 5 static static async yield await static async get
//   if a b 12 1.5 t1 string NaN default own name x1
//   accessor wins method wins field wins
//   get get undefined set set get x1
//   false false true 0 yield
//   TypeError
//   TypeError
//   TypeError
//   TypeError
