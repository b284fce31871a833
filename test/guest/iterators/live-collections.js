// Iterating what changes meanwhile: arrays, maps, sets, strings, arguments, typed arrays.
const out = [];
const list = [1, 2, 3];
for (const x of list) { out.push(x); if (x === 1) list.push(4); if (x === 2) list.splice(0, 1); }
console.log(out.splice(0).join(), list.join());
const map = new Map([['a', 1], ['b', 2], ['c', 3]]);
for (const [k] of map) { out.push(k); if (k === 'a') { map.delete('b'); map.set('d', 4); } if (k === 'c') { map.delete('a'); map.set('a', 'again'); } }
console.log(out.splice(0).join(), [...map.keys()].join());
const set = new Set([1, 2]);
for (const x of set) { out.push(x); if (x < 5) set.add(x + 2); set.delete(x - 1); }
console.log(out.splice(0).join(), [...set].join());
const it = list[Symbol.iterator]();
it.next();
list.length = 0;
console.log(it.next().done, (list.push(9, 9, 9), it.next().done), typeof it.return);
const cleared = new Set([1, 2, 3]);
for (const x of cleared) { out.push(x); if (x === 2) { cleared.clear(); cleared.add('fresh'); } }
console.log(out.splice(0).join());
let text = 'ab';
for (const ch of text) { out.push(ch); text += ch; }
console.log(out.splice(0).join(), text);
(function () { for (const a of arguments) { out.push(a); if (a === 1) arguments[1] = 'changed'; } })(1, 2);
const bytes = new Uint8Array([1, 2, 3]);
for (const b of bytes) { out.push(b); bytes[2] = 7; }
console.log(out.splice(0).join());
const keys = [5, 6, 7].keys();
const entries = new Map([['k', { n: 1 }]]).entries();
console.log([...keys].join(), [...entries].map(([k, { n }]) => k + n).join(), [...[1, 2].entries()].join('|'), entries[Symbol.iterator]() === entries, entries[Symbol.toStringTag]);
list.length = 0;
list.push(1, 2, 3);
console.log(list.map((x, i, all) => (i === 0 && all.push(9), x)).join(), list.filter((x, i) => (i === 0 && (list[1] = 50), x > 2)).join(), list.forEach((x) => x === 1 && list.pop()), list.join());

// expect:
//   1,2,4 2,3,4
//   a,c,d,a c,d,a
//   1,2,3,4,5,6 6
//   true true undefined
//   1,2,fresh
//   a,b abab
//   1,changed,1,2,7
//   0,1,2 k1 0,1|1,2 true Map Iterator
//   1,2,3 50,3,9 undefined 1,50,3
