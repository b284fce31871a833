// Generators that are entered while they run, and what state is after failures.
const attempt = (f) => {
  try {
    return JSON.stringify(f());
  } catch (e) {
    return `${e.name}`;
  }
};
let self;
function* reenter() {
  const seen = [];
  for (const method of ['next', 'return', 'throw']) seen.push(attempt(() => self[method]('x')));
  yield seen.join();
  yield 'still alive';
}
self = reenter();
console.log(attempt(() => self.next()), attempt(() => self.next()), attempt(() => self.next()));
function* failing() {
  yield 1;
  throw new RangeError('dead');
}
const f = failing();
console.log(attempt(() => f.next()), attempt(() => f.next()), attempt(() => f.next()), attempt(() => f.return('r')), attempt(() => f.throw(new TypeError('t'))));
const [...spread] = (function* () {
  return 'return values are not spread';
})();
console.log(spread.length);
function* params(a = log('default'), ...rest) {
  log('body');
  yield [a, rest.length, arguments.length];
}
const logged = [];
function log(x) {
  logged.push(x);
  return x;
}
const p = params(undefined, 1, 2);
console.log(logged.join(), attempt(() => p.next()), logged.join());
console.log(attempt(() => (function* ({ x }) {})()), attempt(() => (function* (x = missing) {})()), typeof (function* (x) { missing; })(1));
const proto = Object.getPrototypeOf(reenter);
console.log(proto.constructor.name, Object.prototype.toString.call(reenter), Object.prototype.toString.call(self), String(Object.getPrototypeOf(proto.prototype) === Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()))));
console.log(self[Symbol.iterator]() === self, self instanceof reenter, Object.getPrototypeOf(self) === reenter.prototype, attempt(() => new reenter()));
reenter.prototype = null;
console.log(Object.getPrototypeOf(reenter()) === proto.prototype);
reenter.prototype = { tagged: 'own proto' };
console.log(reenter().tagged);
console.log(attempt(() => proto.prototype.next.call({})), attempt(() => proto.prototype.next.call(1)));
const fib = (function* () {
  let [a, b] = [0n, 1n];
  for (;;) {
    const reset = yield a;
    [a, b] = reset ? [0n, 1n] : [b, a + b];
  }
})();
const out = [];
for (let i = 0; i < 95; i++) out.push(fib.next().value);
console.log(String(out.at(-1)), String(fib.next(true).value), String(fib.next().value));
const mutual = { *even(n) { yield n; if (n > 0) yield* this.odd(n - 1); }, *odd(n) { yield -n; if (n > 0) yield* this.even(n - 1); } };
console.log([...mutual.even(5)].join());
const deep = function* (n) { if (n > 0) yield* deep(n - 1); yield n; };
let sum = 0;
for (const x of deep(200)) sum += x;
console.log(sum);
const lazy = (function* () { yield* (function* () { yield* [1, 2]; return 'r1'; })(), yield 'between'; })();
console.log([...lazy].join());
const expr = (function* () { const x = yield; const y = yield x; return `${x}${y}`; })();
console.log(attempt(() => expr.next('lost')), attempt(() => expr.next('a')), attempt(() => expr.next('b')));

// expect:
//   {"value":"TypeError,TypeError,TypeError","done":false} {"value":"still alive","done":false} {"done":true}
//   {"value":1,"done":false} RangeError {"done":true} {"value":"r","done":true} TypeError
//   0
//   default {"value":["default",2,3],"done":false} default,body
//   TypeError ReferenceError object
//   GeneratorFunction [object GeneratorFunction] [object Generator] true
//   true true true TypeError
//   true
//   own proto
//   TypeError TypeError
//   19740274219868223167 0 1
//   5,-4,3,-2,1,0
//   20100
//   1,2,between
//   {"done":false} {"value":"a","done":false} {"value":"ab","done":true}
