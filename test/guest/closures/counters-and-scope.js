// Closures over every kind of binding, shared and separate cells, shadowing at all levels.
const make = (start = 0, step = 1) => {
  let n = start;
  return {
    inc: () => (n += step),
    dec: () => (n -= step),
    get value() {
      return n;
    },
    set value(v) {
      n = v;
    },
    child: () => make(n, step * 2),
  };
};
const a = make();
const b = make(10, 5);
a.inc();
a.inc();
b.dec();
a.value += 100;
const c = b.child();
c.inc();
console.log(a.value, b.value, c.value);
let x = 'module';
const readX = () => x;
function shadows(x) {
  const readParam = () => x;
  {
    let x = 'block';
    const readBlock = () => x;
    x += '!';
    {
      var v = readBlock();
    }
  }
  x = `${x} changed`;
  return [readX(), readParam(), v].join();
}
console.log(shadows('param'), x);
const compose = (...fs) => (y) => fs.reduceRight((acc, f) => f(acc), y);
const curry = (f) => function g(...args) {
  return args.length >= f.length ? f(...args) : (...more) => g(...args, ...more);
};
console.log(compose((n) => n + 1, (n) => n * 2, Number)('20'), curry((p, q, r) => p + q + r)(1)(2)(3), curry((p, q) => p - q)(5, 3));
const memo = (f, cache = new Map()) => (k) => cache.get(k) ?? (cache.set(k, f(k)), cache.get(k));
let computed = 0;
const sq = memo((k) => (computed++, k * k));
console.log(sq(4), sq(4), sq(5), computed);
function counter() {
  counter.calls = (counter.calls ?? 0) + 1;
  return counter.calls;
}
counter();
counter();
console.log(counter.calls);
const self = function fact(n) {
  return n < 2 ? 1 : n * fact(n - 1);
};
console.log(self(10));
const Y = (f) => ((g) => g(g))((g) => f((n) => g(g)(n)));
console.log(Y((fib) => (n) => (n < 2 ? n : fib(n - 1) + fib(n - 2)))(15));
const acc = [];
{
  let hidden = 1;
  acc.push(() => hidden++);
  acc.push(() => hidden);
}
acc[0]();
acc[0]();
console.log(acc[1]());
const later = [];
function params(p, q = () => p, r = () => (p = 'via default')) {
  later.push(q, r, () => p);
}
params('p0');
later[1]();
console.log(later[0](), later[2]());

// expect:
//   102 5 15
//   module,param changed,block! module
//   41 6 2
//   16 16 25 2
//   2
//   3628800
//   610
//   3
//   via default via default
