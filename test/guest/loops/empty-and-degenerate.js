// Empty bodies, missing parts, loops that never run, comma bodies, nested single statements, blocks and declarations.
let i = 0;
for (; i < 3; i++);
while (i-- > 0);
do; while (i++ < 2)
console.log(i)
for (;;) { break }
for (;;) if (true) break; else continue;
while (false) console.log('never');
do console.log('once'); while (false) console.log('after do-while without semicolon')
for (let x = 0; false; x++) console.log('never');
for (const x of []) console.log('never', x);
for (const x in {}) console.log('never', x);
if (i) for (let k = 0; k < 2; k++) if (k) console.log('k', k); else; else console.log('never');
for (let k = 0; k < 2; k++) for (let j = 0; j < 2; j++) if (k === j) while (true) { i++; break; }
console.log(i);
l1: l2: l3: for (const q of [1, 2]) { if (q === 1) continue l2; break l1; }
l: { break l; }
l: if (i) { break l; }
l: ;
l: for (;;) { l2: { break l; } }
{ { } { ; } ; ; }
let undefinedInit;
for (let a, b; !a; a = 1) undefinedInit = b;
console.log(undefinedInit);
for (var v in { a: 1 }) var w = v;
console.log(v, w);
for (let k = 0; k < 1; k++) { function inLoop() { return k; } console.log(inLoop()); }
for (let k = 5; k --> 3;) console.log('arrow', k);
const f = () => { for (;;) return 'from loop'; };
console.log(f());
const g = () => { while (1) { do { return; } while (1); } };
console.log(g());
let n = 0;
for (const ev of (function* () { while (n < 3) yield n++; })());
console.log(n);
for (n = 0; n < 5; n++) { if (n < 2) { continue } else if (n > 3) { break } n += 0 }
console.log(n);

// expect:
//   3
//   once
//   after do-while without semicolon
//   k 1
//   5
//   undefined
//   a a
//   0
//   arrow 4
//   arrow 3
//   from loop
//   undefined
//   3
//   4
