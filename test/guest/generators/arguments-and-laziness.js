// Parameters are bound at the call, the body starts at the first next; this, arguments, new, prototypes.
const log = [];
function* g(a = log.push('default'), { b = log.push('pattern') } = {}) {
  log.push('body');
  yield [a, b, arguments.length, this?.tag].join();
}
const it = g.call({ tag: 'T' });
log.push('called');
console.log(it.next().value, log.join());
try {
  g(1, null);
  console.log('unreachable');
} catch (error) {
  console.log('at the call:', error.name);
}
try {
  new g();
} catch (error) {
  console.log(error.name);
}
console.log(it[Symbol.iterator]() === it, Object.prototype.toString.call(it), it instanceof g);
g.prototype.extra = () => 'extra';
console.log(g().extra(), Object.getPrototypeOf(g()) === g.prototype, Object.hasOwn(g.prototype, 'constructor'));
const saved = g.prototype;
g.prototype = null;
const fallback = Object.getPrototypeOf(g());
console.log(fallback !== null && fallback !== saved, typeof fallback.next);
const o = {
  *m() {
    yield this.v;
    yield super.toString === Object.prototype.toString;
  },
  v: 9,
};
console.log([...o.m()].join());
function* args() {
  arguments[0] = 'changed';
  yield arguments[0];
  yield* arguments;
}
console.log([...args('x', 'y')].join());
function* fibs() {
  let [a, b] = [0, 1];
  while (true) {
    yield a;
    [a, b] = [b, a + b];
  }
}
function* take(n, iter) {
  let i = 0;
  for (const v of iter) {
    if (i++ >= n) return 'done';
    yield v;
  }
}
console.log([...take(10, fibs())].join());
const closed = (function* () {
  try {
    yield 1;
    yield 2;
  } finally {
    log.push('closed');
  }
})();
for (const v of closed) break;
console.log(log.at(-1), closed.next().done);
console.log(...(function* () { yield; })(), [...(function* () {})()].length);

// expect:
//   1,2,0,T default,pattern,called,body
//   at the call: TypeError
//   TypeError
//   true [object Generator] true
//   extra true false
//   true function
//   9,true
//   changed,changed,y
//   0,1,1,2,3,5,8,13,21,34
//   closed true
//   undefined 0
