// Completion values of if, switch, blocks and declarations.
1; if (true) { }
// then:
1; if (false) 2;
// then:
if (true) { 1; 2; } else 3;
// then:
1; { }
// then:
1; { 2; { 3; } { } }
// then:
1; ;
// then:
1; var a = 2;
// then:
1; let b = 2, c = 3;
// then:
1; const d = () => 2;
// then:
1; function f() {}
// then:
1; class C {}
// then:
switch (1) { case 1: 'one'; }
// then:
switch (1) { case 1: 'one'; case 2: 'two'; break; case 3: 'three'; }
// then:
'before'; switch (1) { case 1: }
// then:
'before'; switch (1) { case 2: 'two'; }
// then:
switch (2) { default: 'd'; case 1: 'one'; break; case 2: { 'two'; { } } }
// then:
switch (1) { case 1: let x = 5; x; break; }
// then:
switch (1) { case 1: 'a'; if (true) break; 'b'; }
// then:
'directive-like'; 'second';

// completion: undefined
// completion: undefined
// completion: 2
// completion: 1
// completion: 3
// completion: 1
// completion: 1
// completion: 1
// completion: 1
// completion: 1
// completion: 1
// completion: 'one'
// completion: 'two'
// completion: undefined
// completion: undefined
// completion: 'two'
// completion: 5
// completion: undefined
// completion: 'second'
