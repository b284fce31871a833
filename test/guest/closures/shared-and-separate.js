// Closures over the same binding share it; each evaluation of a block has its own.
const make = () => {
  let n = 0;
  return { inc: () => ++n, get: () => n, reset() { n = 0; } };
};
const [x, y] = [make(), make()];
x.inc();
x.inc();
y.inc();
console.log(x.get(), y.get(), (x.reset(), x.get()));
function params(a, b = () => a, c = () => (a = 'by default')) {
  const before = b();
  a = 'assigned';
  const after = b();
  c();
  return [before, after, a, b()].join();
}
console.log(params('given'));
function separate(a, f = () => a) {
  var a;
  const same = a;
  a = 'body';
  return `${same} ${f()} ${a}`;
}
console.log(separate('arg'));
function shadow(a, f = () => a) {
  let inner = a;
  {
    let a = 'block';
    inner += f() + a;
  }
  return inner;
}
console.log(shadow('p'));
const fns = {};
{
  let hidden = 1;
  fns.a = () => hidden++;
  fns.b = () => hidden;
}
console.log(fns.a(), fns.a(), fns.b());
const recursive = (n) => (n === 0 ? [] : [() => n, ...recursive(n - 1)]);
console.log(recursive(4).map((f) => f()).join());
const memo = ((cache = new Map()) => (k, f) => (cache.has(k) ? `hit ${cache.get(k)}` : (cache.set(k, f()), cache.get(k))))();
console.log(memo('k', () => 1), memo('k', () => 2));
function hoists() {
  const early = later();
  var v = 'set';
  function later() {
    return typeof v;
  }
  return [early, later()].join();
}
console.log(hoists());
const pipeline = [1, 2, 3].map((n) => (m) => n * m).reduce((f, g) => (z) => g(f(z)));
console.log(pipeline(2));
let counter = 0;
const self = function me(k) {
  counter += k;
  return k > 0 ? me(k - 1) : () => counter;
};
console.log(self(3)());
const catchers = [];
for (const v of [1, 2]) {
  try {
    throw { v };
  } catch ({ v: caught }) {
    catchers.push(() => caught, (w) => (caught = w));
  }
}
catchers[1]('changed');
console.log(catchers[0](), catchers[2]());
const thisOf = {
  name: 'o',
  arrows() {
    return [() => this.name, () => (() => this.name)()];
  },
};
console.log(thisOf.arrows.call({ name: 'c' }).map((f) => f()).join());
function args() {
  return [() => arguments.length, () => [...arguments].join('')];
}
console.log(args(1, 2, 3).map((f) => f()).join());
const classy = (n) => class { static n = n; static f = () => n++; };
const [A, B] = [classy(1), classy(10)];
A.f();
console.log(A.f(), B.f(), A.n);
function* gen() {
  let state = 0;
  for (;;) {
    const set = yield () => state;
    state = set ?? state + 1;
  }
}
const g = gen();
const [f1, f2] = [g.next().value, g.next().value];
g.next(50);
console.log(f1(), f2());

// expect:
//   2 1 0
//   given,assigned,by default,by default
//   arg arg body
//   ppblock
//   1 2 3
//   4,3,2,1
//   1 hit 1
//   undefined,string
//   12
//   6
//   changed 2
//   c,c
//   3,123
//   2 10 1
//   50 50
