// Holes: which methods skip them, which read undefined; length games; sparse indices.
const h = [1, , 3, , ];
console.log(h.length, 1 in h, h[1], h.indexOf(undefined), h.includes(undefined), h.join('-'), JSON.stringify(h), Object.keys(h).join());
let calls = 0;
h.forEach(() => calls++);
console.log(calls, h.map((x) => x * 2).length, 1 in h.map((x) => x), h.filter(() => true).length, h.reduce((a, b) => a + b), h.some((x) => x === undefined), h.every((x) => x !== undefined));
console.log([...h].map(String).join(), h.find((x) => x === undefined), h.findIndex((x) => x === undefined), [...h.keys()].join(), [...h.entries()].length, Array.from(h).every((_, i, a) => i in a), h.flat().length, h.toSorted().length, h.at(1));
let forOf = 0;
for (const x of h) forOf++;
let forIn = 0;
for (const i in h) forIn++;
console.log(forOf, forIn, [, ].length, [, , ].length, [1, ].length, [, 1].length, [[]].length, [...[, ]].length, [...[, ]].hasOwnProperty(0));
const a = [];
a[5] = 'five';
a['2'] = 'two';
a[-1] = 'property';
a['01'] = 'also property';
a[2 ** 32] = 'too big';
console.log(a.length, Object.keys(a).join(), a.join(), 5 in a, a.findLast((x) => x), a.lastIndexOf('two'));
a.length = 3;
console.log(a.length, a[5], a.join('|'), a[-1]);
a.length = 0;
console.log(a.length, Object.keys(a).join());
const big = [];
big[4000] = 1;
let visited = 0;
for (let i = 0; i < big.length; i++) if (i in big) visited++;
console.log(big.length, visited, big.indexOf(1), big.filter(() => 1).length, Object.keys(big).length);
console.log([3, , 1, undefined, 2].sort().length, JSON.stringify([3, , 1, undefined, 2].sort()), [, 'a', , 'b'].reverse().join('-'), 0 in [, 1].reverse(), 1 in [, 1].reverse());
const del = [1, 2, 3];
delete del[1];
console.log(del.length, 1 in del, del.concat([, 4]).length, 4 in del.concat([, 4]), 3 in del.concat([, 4]), del.slice().hasOwnProperty(1), [].concat(...[[, 1]]).hasOwnProperty(0));
console.log(Array(3).length, 0 in Array(3), Array(3).fill(0).join(), Array.from({ length: 3 }).join(), Array.apply(null, Array(3)).map((_, i) => i).join(), [...Array(3).keys()].join(), Array.of(7).length, new Array('3').length, Array(1, 2).length);
const { 0: first, length, [length - 1]: last } = ['x', 'y', 'z'];
console.log(first, length, last, [1, 2, 3].length = 1, (([, b, , d = 'D']) => `${b}${d}`)([1, 2, 3, ,]));
const like = { length: 3, 0: 'a', 2: 'c' };
console.log(Array.prototype.map.call(like, (x) => x + x).join(), Array.from(like, String).join(), Array.prototype.push.call(like, 'd'), like.length, like[3], Array.prototype.join.call('abc', '-'));
const nested = [1, [2, [3, [4, , 5]]]];
console.log(nested.flat().length, nested.flat(Infinity).join(), nested.flatMap((x) => [x, x]).length, String(nested), [[1, 2], [3]].map(([x, y = 0]) => x + y).join());

// expect:
//   4 false undefined -1 true 1--3- [1,null,3,null] 0,2
//   2 4 false 2 4 false true
//   1,undefined,3,undefined undefined 1 0,1,2,3 4 true 2 4 undefined
//   4 2 1 2 1 2 1 1 true
//   6 2,5,-1,01,4294967296 ,,two,,,five true five 2
//   3 undefined ||two property
//   0 -1,01,4294967296
//   4001 1 4000 1 1
//   5 [1,2,3,null,null] b--a- true false
//   3 false 5 true false false false
//   3 false 0,0,0 ,, 0,1,2 0,1,2 1 1 2
//   x 3 z 1 2D
//   aa,,cc a,undefined,c 4 4 d a-b-c
//   3 1,2,3,4,5 4 1,2,3,4,,5 3,3
