// What was evaluated before a yield keeps its value, however the variable changes meanwhile.
let x = 1;
const o = { p: 1, m() { return `m${this.p}`; } };
const cases = [
  function* () { return x + (yield) + x; },
  function* () { return [x, yield, x]; },
  function* () { return `${x}${yield}${x}`; },
  function* () { x += yield; return x; },
  function* () { o.p += yield; return o.p; },
  function* () { return o.m(yield); },
  function* () { const k = 'p'; return o[k] + (yield) + o[k]; },
  function* () { return ((a, b, c) => [a, b, c])(x, yield, x); },
  function* () { return { a: x, b: yield, c: x }; },
  function* () { return x < (yield) || x; },
  function* () { const f = () => x; return f() + (yield) + f(); },
  function* () { let y = x; { let x = yield; return [y, x]; } },
  function* () { return (x, yield, x); },
  function* () { return x++ + (yield) + ++x; },
  function* () { [x, o.p] = [x + (yield), x]; return [x, o.p]; },
];
for (const [i, f] of cases.entries()) {
  x = 1;
  o.p = 1;
  const g = f();
  g.next();
  x = 100;
  o.p = 50;
  console.log(i, JSON.stringify(g.next(10).value), x, o.p);
}

// expect:
//   0 111 100 50
//   1 [1,10,100] 100 50
//   2 "110100" 100 50
//   3 11 11 50
//   4 11 100 11
//   5 "m50" 100 50
//   6 61 100 50
//   7 [1,10,100] 100 50
//   8 {"a":1,"b":10,"c":100} 100 50
//   9 true 100 50
//   10 111 100 50
//   11 [1,10] 100 50
//   12 100 100 50
//   13 112 101 50
//   14 [11,100] 11 100
