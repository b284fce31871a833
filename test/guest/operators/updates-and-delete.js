// ++ and -- on every kind of target, with conversions; delete; void; comma; in with private and numeric keys.
let v = '5';
const r1 = v++;
let w = null;
const r2 = ++w;
let u;
const r3 = u--;
let b = 1n;
const r4 = b++;
let s = 'abc';
const r5 = s++;
console.log(typeof r1, r1, v, r2, w, r3, u, r4, b, typeof r5, s);
const o = { n: 1, s: '7', nested: { a: [1, 2] } };
console.log(o.n++, ++o.n, o['s']--, o.s, ++o.nested.a[0], o.nested.a[1]-- - 1, o.nested.a.join(), -o.n--, - --o.n, o.missing++, o.missing);
const calls = [];
const get = () => (calls.push('get'), o);
get().n++;
++get()[(calls.push('key'), 'n')];
get().n--;
console.log(calls.join(), o.n);
class K {
  #p = 1;
  static #sp = 10;
  static s = 5;
  bump() {
    return [this.#p++, ++this.#p, K.#sp--, --K.#sp, K.s++, ++this.constructor.s].join();
  }
}
console.log(new K().bump());
class P {
  get acc() {
    return this._a ?? 1;
  }
  set acc(x) {
    this._a = x;
  }
}
class Q extends P {
  go() {
    super.acc++;
    const r = super.acc--;
    return [r, this._a, ++super.acc].join();
  }
}
console.log(new Q().go());
const arr = [1, 2, 3];
let i = 0;
arr[i++]++;
arr[++i]--;
arr[arr.length - 1] **= 2;
console.log(arr.join(), i);
console.log(delete o.n, o.n, delete o.nested.a[0], 0 in o.nested.a, o.nested.a.length, delete o['s'], delete o.nope, delete 5, delete (() => {}), delete [1][0]);
try {
  delete Object.freeze([1])[0];
} catch (e) {
  console.log(e.name);
}
try {
  delete null.x;
} catch (e) {
  console.log(e.name);
}
const f = (x) => x;
console.log((1, 2, 3), f((1, 2)), [(1, 2)][0], (f, 0), void f(1), typeof void 0, (void 0)?.x, ((a, b) => (a, b))(1, 2));
for (var x = 0, y = 10; x < y; x++, y--);
console.log(x, y, (x++, y++, x + y), x, y);
console.log(1 in [, 1], 0 in [, 1], '1' in [0, 1], 'length' in [], 'x' in Object.create({ x: 1 }), Symbol.iterator in [], 1.0 in { 1: 0 }, `${1 + 1}` in { 2: 0 });
let max = Number.MAX_SAFE_INTEGER;
max++;
max++;
console.log(max, 0.1 * 3, 1e21 + 1, 5e-324 / 2, -(2 ** 31) - 1 | 0);
let i32 = 2147483647;
i32++;
let neg = -2147483648;
neg--;
let z = -0;
console.log(i32, neg, Object.is(z++, 0), Object.is(-z + 1, 0), Object.is(-0, -(0)), Object.is(0 - 0, 0), Object.is(-1 * 0, -0));
let loop = 0;
for (let k = 2147483640; k < 2147483655; k++) loop += k % 10;
console.log(loop);

// expect:
//   number 5 6 1 1 NaN NaN 1 2 number NaN
//   1 3 7 6 2 1 2,1 -3 -1 NaN NaN
//   get,get,key,get 2
//   1,3,10,8,5,7
//   2,1,2
//   2,2,4 2
//   true undefined true false 2 true true true true true
//   TypeError
//   TypeError
//   3 2 2 0 undefined undefined undefined 2
//   5 5 12 6 6
//   true false true true true true true true
//   9007199254740992 0.30000000000000004 1e+21 0 2147483647
//   2147483648 -2147483649 false true true true true
//   55
