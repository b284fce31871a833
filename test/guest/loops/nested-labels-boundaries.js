// Labelled continue and break out of inner loops that have run past a chunk boundary.
const log = [];
outer: for (let i = 0; i < 5; i++) {
  let n = 0;
  while (true) {
    n++;
    if (n === 1024 + i) {
      log.push(`${i}:${n}`);
      continue outer;
    }
    if (i === 4) break outer;
  }
}
console.log(log.join(' '));
let count = 0;
rows: for (let y = 0; y < 1030; y++) {
  for (let x = 0; x < 1030; x++) {
    if (x === y % 7) continue rows;
    count++;
  }
}
console.log(count);
let visits = 0;
a: do {
  visits++;
  b: for (const x of [1, 2, 3]) {
    for (let k = 0; k < 1025; k++) {
      if (k === 1024 && x === 1) continue b;
      if (k === 1023 && x === 2) continue b;
      if (k === 500 && x === 3) continue a;
    }
  }
} while (visits < 1100);
console.log(visits);
const hits = [];
find: for (const x of Array(1500).keys()) {
  for (const y in { p: 1, q: 2 }) {
    if (x < 1400) continue find;
    if (y === 'q') hits.push(x);
    if (hits.length === 2) break find;
  }
}
console.log(hits.join());
let fin = 0;
out: for (let i = 0; i < 1100; i++) {
  for (;;) {
    try {
      if (i % 2) continue out;
      if (i > 1050) break out;
      break;
    } finally {
      fin++;
    }
  }
}
console.log(fin);
const fns = [];
cap: for (let i = 0; i < 1030; i++) {
  for (let j = 0; j < 2; j++) {
    if (i % 515) continue cap;
    fns.push(() => `${i}/${j}`);
  }
}
console.log(fns.map((f) => f()).join());
let steps = 0;
sw: for (let i = 0; ; i++) {
  switch (i % 3) {
    case 0:
      continue;
    case 1:
      steps++;
      if (i > 2050) break sw;
      break;
    default:
      continue sw;
  }
  steps += 2;
}
console.log(steps);

// expect:
//   0:1024 1:1025 2:1026 3:1027
//   3087
//   1100
//   1400,1401
//   1053
//   0/0,0/1,515/0,515/1
//   2053
