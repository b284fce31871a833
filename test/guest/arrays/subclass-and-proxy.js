// Arrays as exotic objects: length coercion, index keys, freezing while iterating, valueOf, prototype lookups.
const attempt = (f) => {
  try {
    return String(f());
  } catch (e) {
    return e.name;
  }
};
const a = [1, 2, 3];
console.log(attempt(() => (a.length = -1)), attempt(() => (a.length = 1.5)), attempt(() => (a.length = '2')), a.join(), attempt(() => { a.length = { valueOf: () => 1 }; return a.length; }));
console.log(attempt(() => new Array(2 ** 32)), attempt(() => Array.from({ length: -5 }).length), attempt(() => [].concat(1, [2], { length: 1, 0: 'x' }).length), attempt(() => [].at()), attempt(() => [1].with(5, 0)));
class Vec extends Array {
  get last() {
    return this[this.length - 1];
  }
  set last(v) {
    this[this.length - 1] = v;
  }
  sum() {
    let s = 0;
    for (const x of this) s += x;
    return s;
  }
  static unit(n) {
    return this.from({ length: n }, () => 1);
  }
}
const v = Vec.of(1, 2, 3);
v.last = 10;
v[5] = 6;
console.log(v.length, v.last, attempt(() => v.sum()), v.map((x) => x * 2) instanceof Vec, v.filter(Boolean).sum(), Vec.unit(4).sum(), v.slice(0, 2).constructor.name, [...v].constructor.name, JSON.stringify(v.concat([7])));
const frozen = Object.freeze([1, 2]);
console.log(attempt(() => frozen.push(3)), attempt(() => frozen.pop()), attempt(() => frozen.sort()), attempt(() => (frozen[0] = 1)), frozen.toSorted().length, attempt(() => frozen.reverse()), frozen.concat(3).length);
const proto = Object.create([10, 20, 30]);
console.log(proto.length, proto[1], Array.isArray(proto), (proto.push(40), proto.length), Object.keys(proto).join(), JSON.stringify(proto));
const odd = [];
odd.name = 'prop';
odd['1'] = 'one';
odd[1.5] = 'fraction';
odd[true] = 'bool';
console.log(odd.length, Object.keys(odd).join(), JSON.stringify(odd), odd.hasOwnProperty('length'), Reflect.ownKeys(odd).join());
const nestedSelf = [1];
nestedSelf.push(nestedSelf);
console.log(String(nestedSelf), nestedSelf.flat().length, nestedSelf.indexOf(nestedSelf), nestedSelf[1][1][1][0]);
const it = [1, 2, 3][Symbol.iterator]();
it.next();
console.log([...it].join(), it.next().done, Object.prototype.toString.call(it), [].values === Array.prototype[Symbol.iterator]);
const order = [];
const tracked = [3, 1, 2].map((n) => ({ valueOf: () => (order.push(n), n) }));
tracked.sort((x, y) => x - y);
console.log(tracked.map(Number).join(), order.length > 3, Math.min(...tracked), `${tracked.map((x) => +x)}`);
const big = new Array(5000).fill().map((_, i) => i);
console.log(big.length, big.lastIndexOf(4999), big.slice(-1)[0], big.splice(1023, 2).join(), big.length, big[1023], big.reverse()[0], big.indexOf(1024), big.includes(1025));
const stack = [];
for (let i = 0; i < 2050; i++) stack.push(i);
let popped = 0;
while (stack.length) popped += stack.pop();
const queue = [1];
let dequeued = 0;
while (queue.length && dequeued < 1100) {
  dequeued++;
  const x = queue.shift();
  queue.push(x + 1, x + 2);
}
console.log(popped, dequeued, queue.length, queue[0]);

// expect:
//   RangeError RangeError 2 1,2 1
//   RangeError 0 3 undefined RangeError
//   6 6 NaN true 19 4 Vec Array [1,2,10,null,null,6,7]
//   TypeError TypeError TypeError TypeError 2 TypeError 3
//   3 20 false 4 3,length {"3":40,"length":4}
//   2 1,name,1.5,true [null,"one"] true 1,length,name,1.5,true
//   1, 3 1 1
//   2,3 true [object Array Iterator] true
//   1,2,3 true 1 1,2,3
//   5000 4999 4999 1023,1024 4998 1025 4999 -1 true
//   2100225 1100 1101 15
