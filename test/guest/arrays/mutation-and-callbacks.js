// Array methods: callbacks that change the array, holes, return values, thisArg, flattening, copying forms, sort stability.
const a = [3, 1, 2];
console.log(a.sort() === a, a.toSorted((x, y) => y - x).join(), a.with(0, 9).join(), a.toSpliced(1, 1, 'x', 'y').join(), a.toReversed().join(), a.join(), a.at(-1), a.findLast((x) => x < 3), a.findLastIndex((x) => x > 9));
console.log([1, [2, [3, [4]]]].flat(Infinity).join(), [1, 2].flatMap((x) => [x, [x * 10]]).length, [, 1, , 2].flat().length, [3, , 1].sort().length, 1 in [3, , 1].sort(), [undefined, 3, , 1].sort().map(String).join(), Array.from({ length: 2, 0: 'a' }).join());
const people = [['b', 1], ['a', 1], ['c', 0], ['d', 1]];
console.log(people.toSorted(([, x], [, y]) => x - y).map(([n]) => n).join(''), [10, 9, 1].sort().join(), ['B', 'a', 'C'].sort((x, y) => x.localeCompare(y)).join(), [5, 1, 4].sort(() => 0).join());
console.log([1, 2, 3].reduce((s, x, i, all) => s + x * i + all.length, 0), [[1], [2]].reduceRight((r, x) => r.concat(x)).join(), [1, 2, 3].some(function (x) { return x === this.t; }, { t: 2 }), [].every(() => false), [1, 2, 3, 4].copyWithin(0, 2).join(), new Array(3).fill().map((_, i) => i).join(), [..."ab"].entries().next().value.join());
const log = [];
[1, 2, 3].forEach((x, i, all) => { log.push(x); if (i === 0) all.shift(); });
const grow = [1];
grow.forEach((x) => { if (grow.length < 5) grow.push(x + 1); });
console.log(log.join(), grow.length, [1, 2, 3].splice(-2, 1).join(), [].concat([1], 2, [[3]]).length, [1, 2, 3].indexOf(2, -1), [NaN].indexOf(NaN), [NaN].includes(NaN), Array.of(7).length, Array(7).length, Array.isArray(new Proxy([], {})));
const like = { length: 2, 0: 'x', 1: 'y' };
console.log(Array.prototype.map.call(like, (v) => v + v).join(), Array.prototype.push.call(like, 'z'), like.length, Array.prototype.join.call('abc', '-'), Array.prototype.includes.call({ length: 1 }, undefined));
const arr = [];
arr[3] = 'x';
arr['02'] = 'not an index';
arr.length = 5;
console.log(arr.length, Object.keys(arr).join(), JSON.stringify(arr), arr.findIndex((x) => x === undefined), arr.indexOf(undefined), delete arr[3], arr.length);
const { groups } = { groups: [1, 2, 3, 4].reduce((g, x) => ({ ...g, [x % 2 ? 'odd' : 'even']: [...(g[x % 2 ? 'odd' : 'even'] ?? []), x] }), {}) };
console.log(JSON.stringify(groups), [[1, 'a'], [2, 'b']].map(([n, s]) => s.repeat(n)).join(), Math.max(...[1, 9, 3]), [3, 1, 2].map(String).map(Number).join());

// expect:
//   true 3,2,1 9,2,3 1,x,y,3 3,2,1 1,2,3 3 2 -1
//   1,2,3,4 4 2 3 true 1,3,undefined, a,
//   cbad 1,10,9 a,B,C 5,1,4
//   17 2,1 true true 3,4,3,4 0,1,2 0,a
//   1,3 2 2 3 -1 -1 true 1 7 true
//   xx,yy 3 3 a-b-c true
//   5 3,02 [null,null,null,"x",null] 0 -1 true 5
//   {"odd":[1,3],"even":[2,4]} a,bb 9 3,1,2
