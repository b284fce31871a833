// Iteration counts around multiples of 1024, with side effects in the test and the update.
const counts = [0, 1, 2, 1022, 1023, 1024, 1025, 1026, 2047, 2048, 2049, 3072, 3073, 4096, 5000, 5121];
for (const n of counts) {
  let tests = 0;
  let updates = 0;
  let bodies = 0;
  let i;
  for (i = 0; tests++, i < n; updates++, i++) bodies++;
  let sum = 0;
  for (let j = n; j--; ) sum += j;
  console.log(n, i, tests, updates, bodies, sum === (n * (n - 1)) / 2);
}
let order = '';
for (let i = 0; (i > 1021 && i < 1027 && (order += `t${i} `), i < 1026); i > 1021 && (order += `u${i} `), i++) {
  if (i > 1021) order += `b${i} `;
}
console.log(order);
let evens = 0;
let odds = 0;
for (let i = 0; i < 2049; i++) {
  if (i % 2) {
    odds++;
    continue;
  }
  evens++;
}
console.log(evens, odds);
for (const stop of [1023, 1024, 1025, 2048]) {
  let at = -1;
  for (let i = 0; ; i++) {
    if (i === stop) break;
    at = i;
  }
  console.log(stop, at);
}
const find = (n) => {
  for (let i = 0; i < 5000; i++) if (i === n) return `found ${i}`;
  return 'not found';
};
console.log(find(1023), find(1024), find(2047), find(2048), find(4999), find(5000));
let down = 0;
for (let i = 3000; i > 0; i -= 2, down++);
console.log(down);
let x = 0;
for (; x < 1500; ) x += 1;
for (; ; ) if (++x > 3000) break;
console.log(x);

// expect:
//   0 0 1 0 0 true
//   1 1 2 1 1 true
//   2 2 3 2 2 true
//   1022 1022 1023 1022 1022 true
//   1023 1023 1024 1023 1023 true
//   1024 1024 1025 1024 1024 true
//   1025 1025 1026 1025 1025 true
//   1026 1026 1027 1026 1026 true
//   2047 2047 2048 2047 2047 true
//   2048 2048 2049 2048 2048 true
//   2049 2049 2050 2049 2049 true
//   3072 3072 3073 3072 3072 true
//   3073 3073 3074 3073 3073 true
//   4096 4096 4097 4096 4096 true
//   5000 5000 5001 5000 5000 true
//   5121 5121 5122 5121 5121 true
//   t1022 b1022 u1022 t1023 b1023 u1023 t1024 b1024 u1024 t1025 b1025 u1025 t1026
//   1025 1024
//   1023 1022
//   1024 1023
//   1025 1024
//   2048 2047
//   found 1023 found 1024 found 2047 found 2048 found 4999 not found
//   1500
//   3001
