1;
'two';
// completion: 'two'
// then:
var x = 1;
// completion: undefined
// then:
5; var y = 2; let z = 3; function f() {} class C {}
// completion: 5
// then:
if (true) 1; else 2;
// completion: 1
// then:
7; if (false) 1;
// completion: undefined
// then:
8; ;
// completion: 8
// then:
9; {}
// completion: 9
// then:
10; { 11; { var inner = 12; } }
// completion: 11
// then:
13; switch (1) { case 1: 14; break; default: 15; }
// completion: 14
// then:
16; switch (1) { }
// completion: undefined
// then:
17; switch (3) { case 1: 18; default: 19; case 2: 20; }
// completion: 20
// then:
21; label: { 22; break label; 23; }
// completion: 22
// then:
24; label: 25;
// completion: 25
// then:
({ a: [1, 'b', null], c: { d: undefined } });
// completion: { a: [ 1, 'b', null ], c: { d: undefined } }
// then:
debugger;
// completion: undefined
// then:
26; throwing: try { 27; } catch { 28; } finally { 29; }
// completion: 27
