// Completion values of loops that are left, continued, never entered, or nested.
1; while (false) 2;
// then:
1; for (;;) break;
// then:
for (let i = 0; i < 3; i++) i;
// then:
for (let i = 0; i < 3; i++) { i; if (i === 1) break; }
// then:
for (let i = 0; i < 3; i++) { i; if (i === 1) continue; i * 10; }
// then:
for (let i = 0; i < 3; i++) { if (i === 1) { 'inner'; continue; } if (i === 2) break; }
// then:
'before'; for (const x of []) x;
// then:
for (const x of [1, 2, 3]) { x; for (const y of []) y; }
// then:
outer: for (const x of [1, 2]) { for (const y of ['a', 'b']) { `${x}${y}`; if (y === 'b') continue outer; } 'never'; }
// then:
outer: for (const x of [1, 2]) { for (const y of ['a', 'b']) { y; break outer; } }
// then:
for (const k in { a: 1, b: 2 }) k;
// then:
do { 'once'; } while (false);
// then:
do { 'x'; continue; } while (false);
// then:
let n = 0; while (n++ < 3) if (n === 2) 'two'; else if (n > 2) ;
// then:
l: { 'block'; break l; }
// then:
l: { 'block'; { break l; } }
// then:
'kept'; l: break l;

// completion: undefined
// completion: undefined
// completion: 2
// completion: undefined
// completion: 20
// completion: undefined
// completion: undefined
// completion: undefined
// completion: undefined
// completion: 'a'
// completion: 'b'
// completion: 'once'
// completion: 'x'
// completion: undefined
// completion: 'block'
// completion: 'block'
// completion: 'kept'
