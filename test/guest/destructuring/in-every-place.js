// Patterns in parameters, catch, loops, arrows, setters, nested assignments, exports and swaps.
const log = [];
const f = ({ a, b: { c = 'C', ...inner } = {}, ...rest }, [d, [e = 'E'] = [], ...more] = [], { length } = 'four') => [a, c, JSON.stringify(inner), JSON.stringify(rest), d, e, more.join('+'), length].join(' ');
console.log(f({ a: 1 }), '|', f({ a: 1, b: { c: 2, x: 3 }, y: 4 }, [5, [6], 7, 8], [9]));
class P {
  constructor({ x = 0, y = x } = {}) {
    Object.assign(this, { x, y });
  }
  set both([x, { y } = { y: 'dy' }]) {
    this.x = x;
    this.y = y;
  }
  static #cache;
  static keep({ v: P_v = 'none' }) {
    ({ v: P.#cache = 'default' } = { v: P_v });
    [P.#cache] = [`${P.#cache}!`];
    return P.#cache;
  }
  *[Symbol.iterator]() {
    yield* [this.x, this.y];
  }
}
const p = new P({ x: 1 });
console.log([...p].join(), ((p.both = ['nx']), [...p].join()), P.keep({}), P.keep({ v: 'V' }), [...new P()].join());
let a = 1, b = 2, c = 3;
[a, b, c] = [c, a, b];
console.log(a, b, c);
[a, [b, { c }]] = ['x', ['y', { c: 'z' }]];
console.log(a, b, c);
const arr = [1, 2, 3, 4, 5];
[arr[0], arr[4]] = [arr[4], arr[0]];
[arr[1], ...arr[2]] = ['p', 'q', 'r'];
console.log(JSON.stringify(arr));
const target = { list: [] };
for ([target.k, target.list[target.list.length]] of Object.entries({ one: 1, two: 2 })) log.push(target.k);
for ({ v: target.v = log.push('default') } of [{ v: 'given' }, {}]);
for (const { 0: head, length: n, [n - 1]: tail } of ['abc', 'z']) log.push(head + n + tail);
for (let [i, j] = [0, 5]; i < j; [i, j] = [i + 1, j - 1]) log.push(`${i}${j}`);
console.log(log.splice(0).join(), JSON.stringify(target));
try {
  throw Object.assign(new Error('E'), { code: 42, extra: [1, 2] });
} catch ({ message, code, extra: [, second], missing: { deep } = { deep: 'D' } }) {
  console.log(message, code, second, deep);
}
const arrows = [([x]) => x, ({ x }) => x, ([x = 1] = []) => x, ({ x } = { x: 'd' }) => x, (...[x, y]) => x + y, async ({ x }) => x, ([, x]) => x];
console.log(arrows[0]('q'), arrows[1]({ x: 'o' }), arrows[2](), arrows[3](), arrows[4](1, 2), await arrows[5]({ x: 'as' }), arrows[6]('ab'));
const value = ({ a, ...c } = { a: 'A', rest: 1 });
console.log(a, JSON.stringify(c), JSON.stringify(value), ([a] = 'xyz'), (({}) => 'empty')(0), (([]) => 'empty array')(''));
let i = 0;
const keys = ['k0', 'k1', 'k2'];
const obj = {};
({ [keys[i++]]: obj[keys[i++]], [keys[i]]: obj.last = i++ } = { k0: 'zero' });
console.log(JSON.stringify(obj), i);
const nested = { l1: { l2: { l3: [{ deep: 'found' }] } } };
const { l1: { l2: { l3: [{ deep, none = 'n' }], l3: { length: count } } } } = nested;
console.log(deep, none, count);
var { v1, v2 = () => v1 } = { v1: 'later' };
var [v1] = ['redeclared'];
console.log(v1, v2());
function defaults({ opt = 'o', list = [opt], fn = () => list.length } = {}) {
  opt = 'changed';
  return [opt, list[0], fn()].join();
}
console.log(defaults(), defaults({ list: [1, 2] }), defaults({ opt: 0 }));
const swapSort = (xs) => {
  for (let i = 0; i < xs.length; i++) for (let j = 0; j + 1 < xs.length - i; j++) if (xs[j] > xs[j + 1]) [xs[j], xs[j + 1]] = [xs[j + 1], xs[j]];
  return xs;
};
console.log(swapSort([...Array(60).keys()].map((x) => (x * 37) % 61)).every((x, i, xs) => !i || xs[i - 1] <= x));
for (const bad of [() => { const { x } = undefined; }, () => { const [x] = {}; }, () => { [{ x: a }] = [null]; }, () => (({ x: { y } }) => y)({ x: null }), () => { ({ a: Object.freeze({ z: 1 }).z } = { a: 2 }); }, () => { for (const [x] of [1]); }]) {
  try {
    bad();
  } catch (e) {
    log.push(e.name);
  }
}
console.log(log.join());
export const { exported, list: [firstExport] } = { exported: 1, list: ['f'] };
export let [x1, ...x2] = 'xyz';
console.log(exported, firstExport, x1, x2.join(''));

// expect:
//   1 C {} {}  E  4 | 1 2 {"x":3} {"y":4} 5 6 7+8 1
//   1,1 nx,dy none! V! 0,0
//   3 1 2
//   x y z
//   [5,"p",["q","r"],4,1]
//   one,two,default,a3c,z1z,05,14,23 {"list":[1,2],"k":"two","v":3}
//   E 42 2 D
//   q o 1 d 3 as b
//   A {"rest":1} {"a":"A","rest":1} xyz empty empty array
//   {"k1":"zero","last":2} 3
//   found n 1
//   redeclared redeclared
//   changed,o,1 changed,1,2 changed,0,1
//   true
//   TypeError,TypeError,TypeError,TypeError,TypeError,TypeError
//   1 f x yz
// exports: exported firstExport x1 x2
