// Mutating and copying methods, callbacks that change the array, stable sort, comparators, index arguments.
const log = [];
const a = [5, 1, 4, 2, 3];
console.log(a.toSorted().join(), a.toReversed().join(), a.with(1, 'w').join(), a.toSpliced(1, 2, 'x', 'y', 'z').join(), a.join());
console.log(a.splice(1, 2).join(), a.join(), a.splice(-1, 1, 'n', 'm').join(), a.join(), a.splice(1).join(), a.join(), a.unshift(8, 9), a.shift(), a.pop(), a.push(...[1, 2]), a.join());
console.log([1, 2, 3, 4, 5].copyWithin(0, 3).join(), [1, 2, 3].fill(0, 1).join(), [1, 2, 3, 4].lastIndexOf(4, -2), [1, 2, 3].indexOf(3, -1), [1, [2]].concat(3, [4, [5]]).length, [3, 2, 1].at(-4), [1, 2, 3].includes('2'));
const people = [['a', 3], ['b', 1], ['c', 3], ['d', 2], ['e', 1]];
console.log(people.toSorted((x, y) => x[1] - y[1]).map((p) => p[0]).join(''), [10, 9, 1].sort().join(), [true, false].sort().join(), ['b', undefined, 'a'].sort().map(String).join(), [3, 1, 2].sort(() => 0).join(), [1, 2, 3].sort((x, y) => y - x).join());
console.log([1, 2, 3].map(String).join(), ['1', '2', '3'].map(Number).join(), ['1', '2', '3'].map(parseInt).join(), [1, 2, 3].map((x, i, arr) => x * i + arr.length).join(), [0, 1, ''].filter(Boolean).length, [[1, 2], [3]].flatMap((x) => x).join());
console.log([1, 2, 3].reduce((acc, x, i) => `${acc}${x}${i}`, ''), [1, 2, 3].reduceRight((acc, x) => `${acc}${x}`), [[1, 'a'], [2, 'b']].reduce((o, [k, v]) => ({ ...o, [v]: k }), {}).b, [].reduce((x) => x, 'init'), [5].reduce(() => 'never'));
const growing = [1, 2, 3];
growing.forEach((x) => { if (growing.length < 6) growing.push(x * 10); });
const shrinking = [1, 2, 3, 4];
shrinking.forEach((x) => { log.push(x); if (x === 1) shrinking.shift(); });
console.log(growing.join(), log.splice(0).join(), [1, 2, 3].some((x) => (log.push(x), x === 2)), log.splice(0).join(), [1, 2, 3].every((x) => (log.push(x), x < 2)), log.splice(0).join(), [1, 2, 3].find((x) => x > 1), [1, 2, 3].findLastIndex((x) => x < 3));
const big = Array.from({ length: 3000 }, (_, i) => (i * 7919) % 3001);
console.log(big.toSorted((x, y) => x - y).every((x, i, arr) => i === 0 || arr[i - 1] <= x), big.reduce((x, y) => Math.max(x, y)), big.findIndex((x) => x === 3000), new Set(big).size, big.filter((x) => x % 2).map((x) => x + 1).slice(0, 3).join());
const grouped = big.slice(0, 10).reduce((m, x) => m.set(x % 3, [...(m.get(x % 3) ?? []), x]), new Map());
console.log([...grouped].map(([k, v]) => `${k}:${v.length}`).sort().join());
try {
  [1, 2, 3].forEach((x) => { log.push(x); if (x === 2) throw new Error('stop'); });
} catch (e) {
  console.log(e.message, log.splice(0).join());
}
const matrix = [[1, 2, 3], [4, 5, 6]];
const transpose = (m) => m[0].map((_, c) => m.map((r) => r[c]));
console.log(JSON.stringify(transpose(matrix)), [...matrix.entries()].map(([i, r]) => i + r[0]).join(), [...matrix.values()].length, Array.isArray(matrix.values()), matrix.flat().keys().next().value);
const zip = (...xs) => xs[0].map((_, i) => xs.map((x) => x[i]));
const chunk = (xs, n) => (xs.length ? [xs.slice(0, n), ...chunk(xs.slice(n), n)] : []);
console.log(JSON.stringify(zip([1, 2], 'ab')), JSON.stringify(chunk([1, 2, 3, 4, 5], 2)), [..."cab"].sort().join(''), [3, 1].concat().sort().length, [1, 2, 3].join(undefined), [null, undefined, 1].join(), [[], [[]]].join().length, String([1, [2, 3]]));
const mapped = Array.from(new Map([['k', 1]]), ([k, v]) => k + v);
console.log(mapped.join(), Array.from('héllo', (c) => c.toUpperCase()).join(''), Array.from(new Set([1, 1])).length, Array.from({ length: 2, 0: 'x' }).map(String).join(), Array.isArray(Array.from([])), [1, 2, 3].keys().next().done);

// expect:
//   1,2,3,4,5 3,2,4,1,5 5,w,4,2,3 5,x,y,z,2,3 5,1,4,2,3
//   1,4 5,2,3 3 5,2,n,m 2,n,m 5 3 8 5 3 9,1,2
//   4,5,3,4,5 1,0,0 -1 2 5 undefined false
//   bedac 1,10,9 false,true a,b,undefined 3,1,2 3,2,1
//   1,2,3 1,2,3 1,NaN,NaN 3,5,9 1 1,2,3
//   102132 321 2 init 5
//   1,2,3,10,20,30 1,3,4 true 1,2 false 1,2 2 1
//   true 3000 1913 3000 1918,834,2500
//   0:4,1:3,2:3
//   stop 1,2
//   [[1,4],[2,5],[3,6]] 1,5 2 false 0
//   [[1,"a"],[2,"b"]] [[1,2],[3,4],[5]] abc 2 1,2,3 ,,1 1 1,2,3
//   k1 HÉLLO 1 x,undefined true false
