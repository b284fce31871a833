// Labels on blocks, ifs, switches, nested labels, labels of the same name one after the other, in functions and blocks.
const log = [];
a: {
  log.push(1);
  if (log.length) break a;
  log.push('never');
}
a: for (const x of [1, 2]) {
  b: for (const y of [1, 2]) {
    c: {
      if (y === 1) break c;
      if (x === 1) continue a;
      break a;
    }
    log.push(`${x}${y}`);
    continue b;
  }
}
console.log(log.join());
log.length = 0;
x: y: z: for (let i = 0; ; i++) {
  if (i === 0) continue x;
  if (i === 1) continue y;
  if (i === 2) continue z;
  if (i === 3) break y;
  log.push('never');
}
sw: switch (1) {
  case 1:
    for (;;) {
      switch (2) {
        case 2:
          break sw;
      }
      log.push('never');
    }
  default:
    log.push('never');
}
i: if (true) {
  t: try {
    break i;
  } finally {
    log.push('finally');
    if (log.length > 5) break t;
  }
  log.push('never');
}
fn: {
  const f = () => {
    fn: for (;;) {
      break fn;
    }
    return 'inner label';
  };
  log.push(f());
  break fn;
}
do w: while (true) {
  break w;
}
while (false);
d: do {
  log.push('do');
  continue d;
} while (log.length < 4);
e: ;
$: { break $; }
\u0061b: { break ab; }
async: { await null; break async; }
of: for (const of of [1]) continue of;
get: { log.push('get'); }
console.log(log.join());
const matrix = [[1, 2], [3, 0], [5, 6]];
let found;
search: for (const [r, row] of matrix.entries()) {
  for (const [k, v] of row.entries()) {
    if (v === 0) {
      found = `${r},${k}`;
      break search;
    }
  }
}
console.log(found);
function* g() {
  l: for (;;) {
    for (const x of [1, 2, 3]) {
      const way = yield x;
      if (way === 'again') continue l;
      if (way === 'out') break l;
    }
    yield 'round';
  }
  return 'left';
}
const it = g();
console.log([undefined, 1, 'again', 1, 1, 1, 1, 'out'].map((v) => String(it.next(v).value)).join());

// expect:
//   1,11,21
//   finally,inner label,do,do,get
//   1,1
//   1,2,1,2,3,round,1,left
