// return() of an iterator: called with the right this, on every abrupt exit, once; errors of both sides.
const log = [];
class It {
  constructor(name, n = 3) {
    Object.assign(this, { name, n, i: 0 });
  }
  [Symbol.iterator]() {
    return this;
  }
  next() {
    return { value: this.i, done: this.i++ >= this.n };
  }
  return(...args) {
    log.push(`${this.name} closed at ${this.i} with ${args.length}`);
    return {};
  }
}
const run = (f) => {
  let r;
  try {
    r = f();
  } catch (e) {
    r = `threw ${e instanceof TypeError ? e.name : (e.message ?? e)}`;
  }
  console.log(`${r} | ${log.splice(0).join(', ')}`);
};
run(() => {
  for (const x of new It('a')) if (x === 1) return 'returned';
});
run(() => {
  for (const x of new It('b')) throw 'body';
});
run(() => {
  for (const x of new It('c')) continue;
  return 'exhausted';
});
run(() => {
  outer: for (const x of new It('d')) for (const y of new It('e')) {
    if (y === 1) continue outer;
    if (x === 2) break outer;
  }
  return 'labels';
});
run(() => {
  for (const { p } of new It('f')) log.push(String(p));
  return 'pattern of numbers';
});
run(() => {
  for (const [p] of new It('g')) log.push('never');
});
run(() => {
  const o = { set x(v) { throw new Error('setter'); } };
  for (o.x of new It('h'));
});
run(() => {
  for (const x of new It('i')) {
    try {
      return x;
    } finally {
      log.push('finally before close');
    }
  }
});
run(() => {
  for (const x of new It('j')) {
    for (;;) {
      try {
        break;
      } finally {
        log.push(`inner ${x}`);
      }
    }
    if (x) return 'second';
  }
});
run(() => new Map(new It('k')).size);
run(() => new Set(new It('l')).size);
run(() => Array.from(new It('m'), (x) => { if (x === 1) throw new Error('mapper'); return x; }));
run(() => Object.fromEntries(new It('n')));
run(() => Math.max(...new It('o')));
run(() => {
  function* g() {
    yield* new It('p');
  }
  const it = g();
  it.next();
  return JSON.stringify(it.return('R'));
});
run(() => {
  function* g() {
    for (const x of new It('q')) yield x;
  }
  for (const x of g()) if (x === 1) break;
  return 'through generator';
});
run(() => {
  const it = new It('r');
  it.return = undefined;
  for (const x of it) return 'no return method';
});
run(() => {
  const it = new It('s');
  it.return = () => 5;
  for (const x of it) break;
});
run(() => {
  const it = new It('t');
  it.return = () => 5;
  for (const x of it) throw 'the body error wins over a bad result';
});
run(() => {
  const it = new It('u', 5000);
  let n = 0;
  for (const x of it) if (++n === 2049) break;
  return n;
});
run(() => {
  const it = new It('v');
  it.next = () => { throw new Error('next'); };
  for (const x of it);
});

// expect:
//   returned | a closed at 2 with 0
//   threw body | b closed at 1 with 0
//   exhausted |
//   labels | e closed at 2 with 0, e closed at 2 with 0, e closed at 1 with 0, d closed at 3 with 0
//   pattern of numbers | undefined, undefined, undefined
//   threw TypeError | g closed at 1 with 0
//   threw setter | h closed at 1 with 0
//   0 | finally before close, i closed at 1 with 0
//   second | inner 0, inner 1, j closed at 2 with 0
//   threw TypeError | k closed at 1 with 0
//   3 |
//   threw mapper | m closed at 2 with 0
//   threw TypeError | n closed at 1 with 0
//   2 |
//   {} | p closed at 1 with 1
//   through generator | q closed at 2 with 0
//   no return method |
//   threw TypeError |
//   threw the body error wins over a bad result |
//   2049 | u closed at 2049 with 0
//   threw next |
