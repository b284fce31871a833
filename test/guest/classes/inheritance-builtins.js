// Classes that extend Array, Error, Map, Promise, Function-free exotic built-ins; species.
class Stack extends Array {
  top() {
    return this[this.length - 1];
  }
  static get [Symbol.species]() {
    return Array;
  }
}
const s = Stack.from([1, 2, 3]);
s.push(4);
console.log(s.top(), s.length, s instanceof Stack, Array.isArray(s), s.map((x) => x) instanceof Stack);
class Plain extends Array {}
console.log(new Plain(3).length, Plain.of(1, 2).filter(Boolean) instanceof Plain, new Plain(1, 2).concat([3]).length);
class AppError extends Error {
  name = 'AppError';
  constructor(message, options) {
    super(message, options);
    this.code = 42;
  }
}
const e = new AppError('bad', { cause: 'why' });
console.log(String(e), e.code, e.cause, e instanceof Error, Object.prototype.toString.call(e), Object.keys(e).join());
class DefaultMap extends Map {
  constructor(make, entries) {
    super(entries);
    this.make = make;
  }
  get(k) {
    if (!this.has(k)) this.set(k, this.make(k));
    return super.get(k);
  }
}
const m = new DefaultMap((k) => k.length, [['a', 10]]);
console.log(m.get('a'), m.get('four'), m.size, [...m.keys()].join());
class Tracked extends Promise {
  then(a, b) {
    Tracked.thens = (Tracked.thens ?? 0) + 1;
    return super.then(a, b);
  }
}
const p = Tracked.resolve(1);
console.log(p instanceof Tracked, p.then((x) => x) instanceof Tracked);
console.log(await p.then((x) => x + 1), Tracked.thens > 1);
class U8 extends Uint8Array {
  sum() {
    return this.reduce((a, b) => a + b, 0);
  }
}
console.log(U8.of(250, 10).sum(), new U8([1, 2, 3]).subarray(1).sum());
class Str extends String {
  shout() {
    return `${this.toUpperCase()}!`;
  }
}
console.log(new Str('hey').shout(), new Str('hey').length, typeof new Str(''));
class MyDate extends Date {
  year() {
    return this.getUTCFullYear();
  }
}
console.log(new MyDate(0).year());

// expect:
//   4 4 true true false
//   3 true 3
//   AppError: bad 42 why true [object Error] name,code
//   10 4 2 a,four
//   true true
//   2 true
//   260 5
//   HEY! 3 object
//   1970
