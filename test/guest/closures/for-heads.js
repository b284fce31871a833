// Closures made in each part of a loop's head: which copy of the variable they see.
const show = (fs) => fs.map((f) => f()).join();
const a = [];
for (let i = (a.push(() => `init ${i}`), 0); a.push(() => `test ${i}`), i < 2; a.push(() => `update ${i}`), i++) a.push(() => `body ${i}`);
console.log(show(a));
const b = [];
for (let i = 0, j = () => i; i < 3; i++) b.push(j, () => i);
console.log(show(b));
const c = [];
for (let i = 0; i < 3; i++) {
  c.push(() => i);
  i++;
  c.push(() => (i += 10));
}
console.log(show(c), show(c));
const d = [];
for (let i = 0, inc = () => i++; i < 2; inc()) {
  d.push(() => i);
  if (d.length > 3) break;
  i++;
}
console.log(show(d));
const e = [];
for (const x of [() => typeof x === 'function', 2]) e.push(() => typeof x);
console.log(show(e));
const f = [];
for (const k in { p: 1, q: 2 }) f.push(() => k, (v = k) => v);
console.log(show(f));
const g = [];
for (let [p, q = () => p] = [1]; p < 3; p++) g.push(q, () => p);
console.log(show(g));
const h = [];
for (let { n } = { n: 0 }; n < 2; n++) {
  let n = 'inner';
  h.push(() => n);
  break;
}
console.log(show(h));
const k = [];
for (let i = 0; i < 2; i++) {
  for (let j = 0; j < 2; j++) {
    if (j === 1) continue;
    k.push(() => `${i}${j}`);
  }
  k.push(() => i);
}
console.log(show(k));
const m = [];
for (let x of [1, 2]) {
  m.push(() => x);
  x *= 10;
}
console.log(show(m));
const n = [];
for (let i = 0, fs = []; i < 3; fs.push(() => i), i++) n.push(...fs);
console.log(show(n));
let outer = 'outer';
const o = [];
for (let outer = 0; outer < 1; outer++) o.push(() => outer);
o.push(() => outer);
console.log(show(o));
const p = [];
for (let i = 0; i < 2; i++) {
  try {
    throw i;
  } catch (e) {
    p.push(() => e, () => (i += 5));
    continue;
  } finally {
    let i = 'finally';
    p.push(() => i);
  }
}
console.log(show(p));
const q = [];
lbl: for (let i = 0; ; i++) {
  for (const x of [0, 1]) {
    q.push(() => `${i}${x}`);
    if (i === 1) break lbl;
    if (x === 1) continue lbl;
  }
}
console.log(show(q));
const r = [];
for (let i = 0; i < 2; i++) r.push(function () { return eval1(() => i); });
function eval1(f) {
  return f();
}
console.log(show(r));
const s = [];
for (let i = 0, get = () => i, set = (v) => (i = v); get() < 3 && i < 3; i++) {
  set(7);
  s.push(i, get());
}
console.log(s.join());
const t = [];
for (var v = 0; v < 2; v++) t.push(() => v);
console.log(show(t), v);
async function u() {
  const fs = [];
  for (let i = await 0; i < (await 2); i += await 1) fs.push(() => i);
  return show(fs);
}
console.log(await u());

// expect:
//   init 0,test 0,body 0,update 1,test 1,body 1,update 2,test 2
//   0,0,0,1,0,2
//   1,11,3,13 11,21,13,23
//   1,2
//   function,number
//   p,p,q,q
//   1,1,1,2
//   inner
//   00,0,10,1
//   10,20
//   1,1,2
//   0,outer
//   0,5,finally,1,6,finally
//   00,01,10
//   0,1
//   0,7
//   2,2 2
//   0,1
