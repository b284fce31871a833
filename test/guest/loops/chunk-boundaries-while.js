// while and do-while around multiples of 1024: tests run exactly as often as they should, continue goes to the test.
for (const n of [0, 1, 1023, 1024, 1025, 2048, 2049, 5000]) {
  let a = 0;
  let tests = 0;
  while ((tests++, a < n)) a++;
  let b = 0;
  let doTests = 0;
  do b++;
  while ((doTests++, b < n));
  let c = 0;
  let skipped = 0;
  while (c < n) {
    c++;
    if (c % 3) continue;
    skipped++;
  }
  let d = 0;
  do {
    d++;
    if (d % 3 === 0) continue;
    d += 0;
  } while (d < n);
  console.log(n, a, tests, b, doTests, skipped, d);
}
let i = 0;
let trace = '';
while (true) {
  i++;
  if (i < 1023) continue;
  trace += `${i} `;
  if (i === 1026) break;
}
console.log(trace);
const f = (limit) => {
  let k = 0;
  do {
    if (++k === limit) return k;
  } while (true);
};
console.log(f(1), f(1023), f(1024), f(1025), f(4097));
let z = 5000;
while (z-- > 0) if (z % 2) continue;
console.log(z);
let s = '';
let w = 0;
do {
  if (w === 1024) {
    s += 'mid ';
    continue;
  }
  if (w === 2047) break;
  if (w % 1024 === 1023) s += `${w} `;
} while (++w < 9999);
console.log(s, w);
let list = null;
for (let n = 0; n < 2500; n++) list = { n, next: list };
let length = 0;
let total = 0;
while (list) {
  total += list.n;
  length++;
  list = list.next;
}
console.log(length, total);
const regex = /(\d)/g;
const text = '7'.repeat(1030);
let matches = 0;
let m;
while ((m = regex.exec(text)) !== null) matches += Number(m[1]);
console.log(matches);

// expect:
//   0 0 1 1 1 0 1
//   1 1 2 1 1 0 1
//   1023 1023 1024 1023 1023 341 1023
//   1024 1024 1025 1024 1024 341 1024
//   1025 1025 1026 1025 1025 341 1025
//   2048 2048 2049 2048 2048 682 2048
//   2049 2049 2050 2049 2049 683 2049
//   5000 5000 5001 5000 5000 1666 5000
//   1023 1024 1025 1026
//   1 1023 1024 1025 4097
//   -1
//   1023 mid  2047
//   2500 3123750
//   7210
