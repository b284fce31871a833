// An assignment to a pattern is an operand like any other, also behind a compound assignment in the same list.
const log = (...a) => a.map((x) => JSON.stringify(x)).join();
let a = 1;
let b;
let c;
console.log(log(a *= 3, ([b] = [2])), a, b);
console.log(log(a += 1, ({ b, c = 5 } = { b: 'B' }), ([c] = 'C')), b, c);
console.log(JSON.stringify([a -= 1, ([b] = [7])]), JSON.stringify({ p: (a &&= 9), q: ([b, c] = [a, b]) }), b, c);
console.log((a ||= 0, [b] = [8], b), ([b] = [c] = [1, 2])[1], b, c);
const f = (x = (a **= 2), y = ([b] = [x])) => `${x} ${y} ${b}`;
console.log(f());
console.log((([b] = [5]) && ({ c } = { c: 6 })).c, b, c);
const g = () => ([b] = [10]);
const h = () => ({ b } = { b: 11 });
console.log(g()[0], h().b, b);
for ([b] = [0], a |= 1; b < 1; [b] = [b + 1]);
console.log(a, b, typeof ([b] = [1n]), typeof b);

// expect:
//   3,[2] 3 2
//   4,{"b":"B"},"C" B C
//   [3,[7]] {"p":9,"q":[9,7]} 9 7
//   8 2 1 1
//   81 81 81
//   6 5 6
//   10 11 11
//   81 1 object bigint
