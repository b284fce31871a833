// Patterns in heads of loops, in catch, in parameters of every function form, with closures per iteration.
const fs = [];
for (let [i, { n = i }] = [0, {}]; i < 2; i++, n += 10) fs.push(() => `${i}/${n}`);
for (const [k, { v: { deep = k } = {} }] of Object.entries({ x: {}, y: { v: { deep: 'D' } } })) fs.push(() => deep);
for (let { length: n, [n - 1]: last } of ['ab', 'c']) { fs.push(() => n + last); n *= 2; }
for (const [first, ...others] in { abc: 1 }) fs.push(() => first + others.length);
for (var [p, q = p] of [[1], [2, 3]]) fs.push(() => `${p}${q}`);
console.log(fs.map((f) => f()).join());
for (const e of [{ message: 'm', code: [1, 2] }, {}]) try { throw e; } catch ({ message = 'none', code: [one, two = one] = [0] }) { console.log(message, one, two); }
const o = { m([a] = [1], { b } = { b: a }) { return a + b; }, set s([x, y]) { this.sum = x + y; }, async as({ x = 1 } = {}) { return x; }, *g(...[a, b]) { yield a; yield b; } };
o.s = [2, 3];
console.log(o.m(), o.m([5]), o.sum, await o.as(), await o.as({ x: 2 }), [...o.g(7, 8, 9)].join());
class C { constructor({ x, y: [z] = 'z' } = {}) { Object.assign(this, { x, z }); } static [Symbol.iterator] = function* () { yield [1, { q: 2 }]; }; }
for (const [a, { q }] of C) console.log(a, q, JSON.stringify(new C({ x: 1, y: [9] })), JSON.stringify(new C()));
console.log((([a, [b]], { c: { d } }) => [a, b, d].join())([1, [2]], { c: { d: 3 } }), ((...{ length, 0: head }) => length + head)('a', 'b'));

// expect:
//   0/0,1/10,x,D,4b,2c,a2,23,23
//   m 1 2
//   none 0 0
//   2 10 5 1 2 7,8
//   1 2 {"x":1,"z":9} {"z":"z"}
//   1,2,3 2a
