// Parameters and body: scopes, closures in defaults, `arguments`, lengths, patterns, duplicates of names in the body.
const log = [];
const d = (name, v) => (log.push(name), v);
function order(a = d('a', 1), { b = d('b', a + 1), ...r } = d('object', { x: 1 }), [c = d('c', b + 1)] = d('array', []), ...rest) {
  return [a, b, JSON.stringify(r), c, rest.length, arguments.length].join();
}
console.log(order(), log.join());
log.length = 0;
console.log(order(undefined, {}, [9], 8, 7), log.join());
function sees(a, f = () => a, g = (v) => (a = v)) {
  g('changed');
  return `${a} ${f()}`;
}
console.log(sees('start'));
function bodyVar(a, f = () => a) {
  var a = 'body';
  return `${a} ${f()}`;
}
console.log(bodyVar('param'));
function bodyFunction(a, f = () => typeof a) {
  function a() {}
  return `${typeof a} ${f()}`;
}
console.log(bodyFunction('param'));
const outer = 'outer';
function defaultSeesOuter(f = () => outer) {
  const outer = 'inner';
  return f() + outer;
}
console.log(defaultSeesOuter());
console.log([() => {}, (a) => a, (a, b = 1, c) => a, (...r) => r, ({ a }, [b]) => a, (a, ...b) => a, function (a = 1) {}].map((f) => f.length).join());
function args(a, b = 2) {
  a = 'x';
  return [...arguments].join() + arguments.length + b;
}
console.log(args(1), args(1, undefined, 3));
const thisIn = { v: 't', m(a = this.v, f = () => this.v) { return a + f(); } };
console.log(thisIn.m());
class K { static s = 's'; m(a = K.s, b = new.target, c = super.toString === Object.prototype.toString) { return `${a} ${b} ${c}`; } }
console.log(new K().m());
const gen = function* (a = log.push('evaluated at call')) { yield a; };
log.length = 0;
gen();
console.log(log.join());
const early = [() => ((a = b, b = 1) => a)(), () => ((a = a) => a)(), () => (({ a = b }, b) => a)({}), () => ((...[a = c, c]) => a)(), () => ((a = (() => { throw new RangeError('default'); })()) => a)()];
for (const f of early) {
  try {
    f();
  } catch (e) {
    console.log(e.name);
  }
}
console.log(((a, b = a, [c, d = b] = [a]) => [a, b, c, d].join())(1), (({ length }) => length)('four'), (([, second]) => second)('ab'), ((a = null) => a)(undefined), ((a = 1) => a)(null));
function shadowArguments(arguments_ = arguments.length) { return arguments_; }
console.log(shadowArguments(), shadowArguments(undefined, 1));
const curry = (f, n = f.length) => (n <= 1 ? f : (a) => curry((...r) => f(a, ...r), n - 1));
console.log(curry((a, b, c) => a + b + c)('x')('y')('z'));
const compose = (...fs) => (x) => fs.reduceRight((v, f) => f(v), x);
console.log(compose((x) => x + 1, (x) => x * 2)(5), ((f) => f(f))((f) => typeof f), (function fact(n) { return n < 2 ? 1 : n * fact(n - 1); })(6));
function hoisted() { return inner(); function inner() { return later; } var later = 'never'; }
console.log(hoisted(), (() => { if (true) { function block() { return 'block'; } return block(); } })());
console.log((function () { return typeof this; }).call(1), (() => typeof this)(), (function () { return (() => this)(); }).call('s'), Reflect.apply(function () { return this.x; }, { x: 1 }, []));

// expect:
//   1,2,{"x":1},3,0,0 a,object,b,array,c
//   1,2,{},9,2,5 a,b
//   changed changed
//   body param
//   function string
//   outerinner
//   0,1,1,0,2,1,0
//   112 1,,332
//   tt
//   s undefined true
//   evaluated at call
//   ReferenceError
//   ReferenceError
//   ReferenceError
//   ReferenceError
//   RangeError
//   1,1,1,1 4 b null null
//   0 2
//   xyz
//   11 function 720
//   undefined block
//   number undefined s 1
