// Each loop form far past any chunk, with results known in closed form.
const N = 50_000;
let s = 0;
for (let i = 1; i <= N; i++) s += i;
console.log(s === (N * (N + 1)) / 2);
s = 0;
let i = N;
while (i) s += i--;
console.log(s === (N * (N + 1)) / 2);
s = 0;
i = 0;
do s += ++i;
while (i < N);
console.log(s === (N * (N + 1)) / 2);
s = 0;
for (const v of Array(N).keys()) s += v + 1;
console.log(s === (N * (N + 1)) / 2);
s = 0;
const o = {};
for (let k = 1; k <= 6000; k++) o[k] = k;
for (const k in o) s += +k;
console.log(s === (6000 * 6001) / 2);
const rec = (n) => (n === 0 ? 0 : 1 + rec(n - 1));
console.log(rec(1000));
let steps = 0;
let collatz = 837799;
while (collatz !== 1) {
  collatz = collatz % 2 === 0 ? collatz / 2 : 3 * collatz + 1;
  steps++;
}
console.log(steps);
let pi = 0;
for (let k = 0, sign = 1; k < 20000; k++, sign = -sign) pi += sign / (2 * k + 1);
console.log((4 * pi).toFixed(6));
let h = 0x811c9dc5;
for (let k = 0; k < 10000; k++) {
  h ^= k & 255;
  h = Math.imul(h, 0x01000193) >>> 0;
}
console.log(h);
let str = '';
for (let k = 0; str.length < 10000; k++) str += k;
console.log(str.length, str.slice(-8));

// expect:
//   true
//   true
//   true
//   true
//   true
//   1000
//   524
//   3.141543
//   268611349
//   10002 27762777
