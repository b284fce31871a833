// The value of an expression statement of each kind.
(() => { }).length;
// then:
1, 2, 'three';
// then:
let o = { a: 1 }; o.a += 5;
// then:
o.a++;
// then:
delete o.a;
// then:
o?.b?.c;
// then:
void 'x';
// then:
[...'ab', , 1];
// then:
({ x: 1, ...[2], get y() { return 3; } });
// then:
`t${1}`;
// then:
/re/g.flags;
// then:
typeof undeclared;
// then:
let [p, q = 5] = [1]; [p, q] = [q, p];
// then:
({ p, ...q } = { p: 'P', r: 1 });
// then:
(function* () { yield 1; })().next();
// then:
new (class { v = 1; })().v;
// then:
1n << 70n;
// then:
p ??= 2, p ||= 3, q &&= 4;
// then:
x = 5; var x;
// then:
-0;
// then:
NaN;
// then:
undefined;
// then:
null;

// completion: 0
// completion: 'three'
// completion: 6
// completion: 6
// completion: true
// completion: undefined
// completion: undefined
// completion: [ 'a', 'b', <1 empty item>, 1 ]
// completion: { '0': 2, x: 1, y: 3 }
// completion: 't1'
// completion: 'g'
// completion: 'undefined'
// completion: [ 5, 1 ]
// completion: { p: 'P', r: 1 }
// completion: { value: 1, done: false }
// completion: 1
// completion: 1180591620717411303424n
// completion: 4
// completion: 5
// completion: -0
// completion: NaN
// completion: undefined
// completion: null
