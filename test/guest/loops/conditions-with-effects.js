// Conditions that assign, call, short-circuit, destructure or await; each is evaluated once for each iteration.
let calls = 0;
const below = (n) => {
  calls++;
  return (i) => i < n;
};
let n = 0;
while (below(1500)(n)) n++;
console.log(n, calls);
const queue = Array.from({ length: 1100 }, (_, i) => i);
let item;
let sum = 0;
while ((item = queue.shift()) !== undefined) sum += item;
console.log(sum, queue.length);
let node = null;
for (let i = 0; i < 1200; i++) node = { i, node };
let depth = 0;
let current = node;
while ((current = current?.node)) depth++;
console.log(depth);
let a = 0;
let b = 0;
while (a++ < 1024 || b++ < 3);
console.log(a, b);
let c = 0;
let d = 5000;
while (c < d && (c++, d--, true));
console.log(c, d);
let parts;
let count = 0;
const text = 'k=v;'.repeat(1050);
const re = /(\w)=(\w);/y;
while ((parts = re.exec(text))) {
  const [, k, v] = parts;
  if (k + v === 'kv') count++;
}
console.log(count);
const it = (function* () {
  for (let i = 0; i < 1300; i++) yield i;
})();
let r;
let total = 0;
while (!(r = it.next()).done) total += r.value;
console.log(total);
let x = 1;
do x *= 2;
while (x < 2 ** 40 ? x !== 2 ** 30 : false);
console.log(x);
let [p, q] = [0, 1];
for (; ([p, q] = [q, p + q]), p < 1e15; );
console.log(p, q);
let flag = true;
let rounds = 0;
while (flag) {
  flag = ++rounds < 1025 && rounds !== 3000;
}
console.log(rounds);
const ticking = { n: 0, get more() { return this.n++ < 1026; } };
while (ticking.more);
console.log(ticking.n);
let z = 10;
for (; z --> 0; );
console.log(z);
async function asyncConditions() {
  let i = 0;
  while ((await i) < 1030 && (i += 1));
  let j = 0;
  do j++;
  while (await Promise.resolve(j < 1025));
  let k = 0;
  for (; await (k < 50); k += await 1) if (k % 2) continue;
  return [i, j, k].join();
}
console.log(await asyncConditions());
function* yieldConditions() {
  let i = 0;
  while (yield i) i++;
  do i += 100;
  while (yield i);
  for (let k = 0; yield k; k += yield 'step') i += k;
  return i;
}
const g = yieldConditions();
g.next();
for (let i = 0; i < 1500; i++) g.next(true);
console.log([g.next(false), g.next(true), g.next(false), g.next(true), g.next(5), g.next(true), g.next(1), g.next(false)].map((y) => y.value).join());

// expect:
//   1500 1501
//   604450 0
//   1199
//   1028 4
//   2500 2500
//   1050
//   844350
//   1073741824
//   1304969544928657 2111485077978050
//   1025
//   1027
//   -1
//   1030,1025,50
//   1600,1700,0,step,5,step,6,1705
