// A captured loop variable together with continue, break, try/finally and mutation from inside a closure.
const kept = [];
for (let i = 0; i < 2100; i++) {
  const skip = () => (i += 1);
  if (i % 700 === 699) {
    skip();
    kept.push(() => i);
    continue;
  }
  try {
    if (i % 1024 === 0) continue;
    if (i === 2090) break;
  } finally {
    if (i % 1024 === 1023) kept.push(() => `f${i}`);
  }
}
console.log(kept.map((f) => f()).join());
let out = '';
for (let i = 0, step = () => (i += 2); i < 2048; step()) {
  out += '.';
  if (out.length >= 5) break;
  i++;
}
console.log(out.length);
const shadow = [];
for (let i = 0; i < 3; i++) {
  let i = 'inner';
  shadow.push(() => i);
}
console.log(shadow.map((f) => f()).join());
const varInside = [];
for (let i = 0; i < 3; i++) {
  var hoisted = i;
  varInside.push(() => hoisted);
}
console.log(varInside.map((f) => f()).join());
const uninitialised = [];
for (let i = 0; i < 3; i++) {
  let x;
  uninitialised.push(x);
  x = i;
}
console.log(uninitialised.map(String).join());
const generators = [];
for (let i = 0; i < 3; i++) {
  generators.push(function* () {
    while (i < 5) yield i++;
  });
}
console.log(generators.map((g) => [...g()].length).join());
const classes = [];
for (let i = 0; i < 3; i++) classes.push(class { static id = i; get() { return i; } });
console.log(classes.map((C) => C.id + new C().get()).join());
const defaults = [];
for (let i = 0; i < 3; i++) defaults.push((a = i) => a);
console.log(defaults.map((f) => f()).join());
label: for (let i = 0; i < 3; i++) {
  for (let j = 0; j < 3; j++) {
    defaults.push(() => i * 10 + j);
    if (j === i) continue label;
  }
}
console.log(defaults.slice(3).map((f) => f()).join());
for (const f of defaults) {
  if (f() === 1) continue;
  if (f() > 10) break;
}
const objs = [];
for (const o = { n: 0 }; o.n < 3; o.n++) objs.push(() => o.n);
console.log(objs.map((f) => f()).join());

// expect:
//   700,f1023,1400,f2047
//   5
//   inner,inner,inner
//   2,2,2
//   undefined,undefined,undefined
//   5,4,3
//   0,2,4
//   0,1,2
//   0,10,11,20,21,22
//   3,3,3
