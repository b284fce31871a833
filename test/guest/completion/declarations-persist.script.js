// Declarations of one evaluation are visible in the next; closures keep their bindings.
let x = 1;
const k = { v: 'const' };
var y = 2;
function f() {
  return x + y;
}
class C {
  static made = 0;
  constructor() {
    C.made++;
  }
}
const bump = () => x++;
// completion: undefined
// then:
bump();
x += 10;
f();
// completion: 14
// then:
new C();
new C();
k.v += C.made;
// completion: 'const2'
// then:
var y = 100;
function f() {
  return `redefined ${x} ${y}`;
}
f();
// completion: 'redefined 12 100'
// then:
const g = () => typeof later;
g();
// completion: 'undefined'
// then:
let later = 'now';
g();
// completion: 'string'
// then:
try {
  k = 1;
} catch (e) {
  e.name;
}
// completion: 'TypeError'
// then:
{
  let x = 'block';
  var fromBlock = x;
}
[x, fromBlock, typeof this, this === globalThis].join();
// completion: '12,block,object,true'
