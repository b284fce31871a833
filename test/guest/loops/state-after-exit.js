// The values of outer variables when a loop is left at each kind of place.
const out = [];
for (const stop of [0, 1, 1023, 1024, 1025, 2047, 2048, 2049]) {
  let i;
  for (i = 0; i < 3000; i++) if (i === stop) break;
  let j = 0;
  while (j < 3000) if (j++ === stop) break;
  let k = -1;
  do if (++k === stop) break;
  while (true);
  let v;
  for (v of Array(3000).keys()) if (v === stop) break;
  var w;
  for (w = 0; ; w++) {
    if (w < stop) continue;
    w += 0.5;
    break;
  }
  let tests = 0;
  for (var x = 0; (tests += 1) && x < stop; x++);
  out.push([i, j, k, v, w, x, tests].join());
}
console.log(out.join('\n'));
const thrown = (n) => {
  let i = 0;
  let u = 0;
  try {
    for (; ; u++, i++) {
      if (i === n) throw i;
    }
  } catch (e) {
    return [e, i, u].join();
  }
};
console.log([1023, 1024, 1025].map(thrown).join(' '));
const headThrows = (where, n) => {
  const log = [];
  const boom = (name, i) => {
    if (name === where && i === n) throw new Error(`${name} ${i}`);
    return true;
  };
  let i = 0;
  try {
    for (boom('init', 0); boom('test', i) && i < 5000; boom('update', i), i++) boom('body', i);
    log.push('finished');
  } catch (e) {
    log.push(e.message, i);
  }
  return log.join();
};
console.log(headThrows('init', 0), headThrows('test', 1024), headThrows('update', 1023), headThrows('body', 2048), headThrows('test', 5001));
const nextThrows = (n) => {
  let i = 0;
  let closed = false;
  const it = {
    [Symbol.iterator]: () => ({
      next() {
        if (i === n) throw new Error(`next ${i}`);
        return { value: i++, done: false };
      },
      return() {
        closed = true;
        return {};
      },
    }),
  };
  let seen = 0;
  try {
    for (const x of it) seen += x === seen;
  } catch (e) {
    return [e.message, seen, closed].join();
  }
};
console.log(nextThrows(0), nextThrows(1024), nextThrows(1025));
let reassigned = 0;
for (let i = 0; i < 4096; i++) {
  reassigned++;
  if (i === 1023) i = 2047;
  else if (i === 2050) i += 1000;
}
console.log(reassigned);
let limit = 2000;
let moving = 0;
for (let i = 0; i < limit; i++) {
  moving++;
  if (i % 4 === 0) limit--;
}
console.log(moving, limit);
let fractional = 0;
for (let f = 0; f < 600; f += 0.25) fractional++;
let backwards = 0;
for (let i = 2 ** 31 + 1500; i > 2 ** 31; i--) backwards++;
let big = 0n;
for (let i = 0n; i < 1500n; i++) big += i;
let text = '';
for (let s = 'a'; s.length < 1100; s += 'b') text = s;
console.log(fractional, backwards, big, text.length);

// expect:
//   0,1,0,0,0.5,0,1
//   1,2,1,1,1.5,1,2
//   1023,1024,1023,1023,1023.5,1023,1024
//   1024,1025,1024,1024,1024.5,1024,1025
//   1025,1026,1025,1025,1025.5,1025,1026
//   2047,2048,2047,2047,2047.5,2047,2048
//   2048,2049,2048,2048,2048.5,2048,2049
//   2049,2050,2049,2049,2049.5,2049,2050
//   1023,1023,1023 1024,1024,1024 1025,1025,1025
//   init 0,0 test 1024,1024 update 1023,1023 body 2048,2048 finished
//   next 0,0,false next 1024,1024,false next 1025,1025,false
//   2072
//   1600 1600
//   2400 1500 1124250 1099
