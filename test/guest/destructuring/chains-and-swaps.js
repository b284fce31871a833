// Assignments of patterns as expressions: values, chains, swaps, targets of every kind, evaluation only once.
let a = 1, b = 2, c = 3;
[a, b, c] = [c, a, b];
console.log(a, b, c, ([a, b] = [b, a]).length, a, b);
const o = { list: [1, 2, 3], get self() { calls++; return this; } };
let calls = 0;
[o.self.x, o.list[0], o.list[o.list.length - 1]] = 'xyz';
console.log(o.x, o.list.join(), calls);
({ length: o.len, 0: o['first'], [1]: (a) } = 'hey');
console.log(o.len, o.first, a);
const r = ({ a, ...b } = { a: 1, q: 2 });
console.log(r.q, a, JSON.stringify(b), ([[a], { b }] = [[5], { b: 6 }])[1].b, a, b);
[a = 10, [b = a + 1] = [], { c = b + 1 } = {}] = [];
console.log(a, b, c);
let i = 0;
const arr = [];
[arr[i++], arr[i++], ...arr[i++]] = 'pqrs';
console.log(arr[0], arr[1], arr[2].join(), i);

// expect:
//   3 1 2 2 1 3
//   x y,2,z 1
//   3 h e
//   2 1 {"q":2} 6 5 6
//   10 11 12
//   p q r,s 3
