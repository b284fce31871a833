// Running out of stack is a RangeError that can be caught; the program goes on afterwards.
const attempt = (name, f) => {
  try {
    f();
    console.log(name, 'no error');
  } catch (e) {
    console.log(name, e instanceof RangeError);
  }
};
attempt('plain', function f() {
  return f() + 1;
});
const even = (n) => 1 + odd(n);
const odd = (n) => 1 + even(n);
attempt('mutual', () => even(1));
attempt('getter', () => {
  const o = {
    get x() {
      return this.x;
    },
  };
  return o.x;
});
class A {
  constructor() {
    this.next = new A();
  }
}
attempt('constructor', () => new A());
attempt('toString', () => {
  const o = { toString: () => `${o}` };
  return `${o}`;
});
let unwound = 0;
const unwinding = () => {
  try {
    unwinding();
  } finally {
    unwound++;
  }
};
attempt('finally', unwinding);
console.log(unwound > 100);
const depth = (n) => (n ? depth(n - 1) : 'still works');
console.log(depth(500));

// expect:
//   plain true
//   mutual true
//   getter true
//   constructor true
//   toString true
//   finally true
//   true
//   still works
