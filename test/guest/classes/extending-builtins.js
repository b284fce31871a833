// Subclasses of what the language gives keep its internal slots, species and length.
class Stack extends Array {
  peek() {
    return this.at(-1);
  }
  static get [Symbol.species]() {
    return Array;
  }
}
const s = Stack.of(1, 2, 3);
console.log(s.length, s.peek(), s instanceof Stack, s.map((x) => x) instanceof Stack, Array.isArray(s), s.concat([4]).length);
class Keep extends Array {}
console.log(new Keep(3).length, Keep.from('ab').join(), new Keep(1, 2).filter(Boolean) instanceof Keep, new Keep(5).fill(0).map((_, i) => i).join());
class Fail extends Error {
  name = 'Fail';
  constructor(message, code, options) {
    super(message, options);
    this.code = code;
  }
}
const f = new Fail('broken', 7, { cause: 'why' });
console.log(`${f}`, f instanceof Error, f.code, f.cause, Object.prototype.toString.call(f), typeof f.stack, Object.keys(f).join());
class Counter extends Map {
  add(k) {
    return this.set(k, (this.get(k) ?? 0) + 1);
  }
  get(k) {
    return super.get(k) ?? 0;
  }
}
console.log([...new Counter([['a', 1]]).add('a').add('b')].join(';'), new Counter().get('none'));
class Later extends Promise {
  static count = 0;
  constructor(executor) {
    super(executor);
    Later.count++;
  }
  tap(f) {
    return this.then((v) => (f(v), v));
  }
}
const log = [];
const later = Later.resolve(1).tap((v) => log.push(v));
console.log(later instanceof Later, await later, log.join(), Later.count);
class Bytes extends Uint8Array {
  sum() {
    return this.reduce((a, b) => a + b, 0);
  }
}
console.log(new Bytes([1, 2, 300]).sum(), new Bytes(4).subarray(1) instanceof Bytes, new Bytes([1, 2, 3]).map((x) => x * 2).sum());
class Re extends RegExp {
  exec(text) {
    const m = super.exec(text);
    return m && Object.assign(m, { extra: 1 });
  }
  get [Symbol.toStringTag]() {
    return 'Re';
  }
}
console.log('xay'.match(new Re('a')).extra, new Re('a', 'g').flags, 'banana'.replace(new Re('a', 'g'), '-'), String(new Re('z')), Object.prototype.toString.call(new Re('z')));
class Fn extends Object {
  constructor(...a) {
    super(...a);
  }
}
console.log(new Fn({ ignored: 1 }).ignored, new Fn() instanceof Fn);
class Str extends String {
  shout() {
    return `${this}!`.toUpperCase();
  }
}
console.log(new Str('abc').shout(), new Str('abc').length, new Str('abc')[1], typeof new Str('x'), new Str('q') + 1);
class Num extends Number {
  double() {
    return this * 2;
  }
}
console.log(new Num(4).double(), new Num(3) + 1);
class D extends Date {
  year() {
    return this.getUTCFullYear();
  }
}
console.log(new D(0).year());
class Weak extends WeakMap {
  constructor() {
    super();
    this.key = {};
    this.set(this.key, 'weak');
  }
}
const w = new Weak();
console.log(w.get(w.key));

// expect:
//   3 3 true false true 4
//   3 a,b true 0,1,2,3,4
//   Fail: broken true 7 why [object Error] string name,code
//   a,2;b,1 0
//   true 1 1 3
//   47 true 12
//   1 g b-n-n- /z/ [object Re]
//   undefined true
//   ABC! 3 b object q1
//   8 4
//   1970
//   weak
