// Declarations of scripts and the global object.
var v = 1; function f() { return 'f'; } let l = 2; const c = 3; class K {}
[Object.hasOwn(globalThis, 'v'), Object.hasOwn(globalThis, 'f'), Object.hasOwn(globalThis, 'l'), Object.hasOwn(globalThis, 'c'), Object.hasOwn(globalThis, 'K')].join();
// then:
v = 5; globalThis.v;
// then:
globalThis.v = 6; v;
// then:
[typeof l, typeof c, typeof K, f()].join();
// then:
this === globalThis;
// then:
(function () { return this; })() === undefined;
// then:
(() => this === globalThis)();
// then:
globalThis.made = 'property'; made;
// then:
delete globalThis.made; typeof made;
// then:
let shadow = 'lexical'; globalThis.shadow = 'property'; shadow;
// then:
globalThis.shadow;
// then:
{ let v = 'block'; v; }
// then:
const { a, ...rest } = { a: 1, b: 2 }; JSON.stringify([a, rest]);
// then:
for (var i = 0; i < 3; i++); i;

// completion: 'true,true,false,false,false'
// completion: 5
// completion: 6
// completion: 'number,number,function,f'
// completion: true
// completion: true
// completion: true
// completion: 'property'
// completion: 'undefined'
// completion: 'lexical'
// completion: 'property'
// completion: 'block'
// completion: '[1,{"b":2}]'
// completion: 3
