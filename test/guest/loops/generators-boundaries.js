// Long loops inside generators and async functions: state survives suspension at any iteration.
function* range(n, step = 1) {
  for (let i = 0; i < n; i += step) {
    if (i % 5 === 4) continue;
    yield i;
  }
  return 'done';
}
let sum = 0;
let count = 0;
for (const v of range(5000)) {
  sum += v;
  count++;
}
console.log(sum, count);
function* whiles(n) {
  let i = 0;
  while (i < n) {
    const cmd = yield i++;
    if (cmd === 'skip') i += 1023;
    if (cmd === 'stop') return `stopped at ${i}`;
  }
}
const w = whiles(10000);
const got = [w.next().value];
for (let k = 0; k < 1100; k++) w.next();
got.push(w.next('skip').value, w.next('skip').value, w.next('stop').value);
console.log(got.join());
function* quiet(n) {
  for (let i = 0; i < n; i++) {
    if (i % 1024 === 1023) yield i;
  }
  let j = 0;
  do {
    j++;
    if (j === 1500) yield `j${j}`;
  } while (j < 3000);
  for (const x of Array(2000).keys()) if (x === 1999) yield `x${x}`;
}
console.log([...quiet(5000)].join());
const fs = [];
function* capture() {
  for (let i = 0; i < 2049; i++) {
    if (i % 1024 === 0) {
      fs.push(() => i);
      yield;
    }
  }
}
console.log([...capture()].length, fs.map((f) => f()).join());
async function awaits(n) {
  let total = 0;
  for (let i = 0; i < n; i++) {
    if (i % 100 === 0) total += await i;
    else total += 1;
    if (i % 3) continue;
    total += 1;
  }
  return total;
}
console.log((await Promise.all([awaits(1023), awaits(1024), awaits(1025), awaits(2500)])).join());
async function* ticks(n) {
  let i = 0;
  try {
    while (true) {
      if (i === n) return;
      yield i++;
    }
  } finally {
    fs.length = 0;
  }
}
let c = 0;
for await (const t of ticks(1100)) {
  if (t === 1050) break;
  c += t;
}
console.log(c, fs.length);
function* spill() {
  outer: for (let i = 0; i < 40; i++) {
    for (let j = 0; j < 40; j++) {
      try {
        if (j > i) continue outer;
        yield i * j;
      } finally {
        c++;
      }
    }
  }
}
c = 0;
console.log([...spill()].reduce((p, q) => p + q), c);

// expect:
//   9996000 4000
//   0,2124,3148,stopped at 3149
//   1023,2047,3071,4095,j1500,x1999
//   3 0,1024,2048
//   6853,6855,6856,33309
//   550725 0
//   314470 859
