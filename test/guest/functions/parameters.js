// Parameter scopes: defaults, closures in defaults, patterns, duplicates with body names, length.
const log = [];
const t = (v, r = v) => (log.push(v), r);
function order(a = t('a'), { b = t('b') } = t('obj', {}), [c = t('c')] = t('arr', []), ...[d = t('d')]) {
  return [a, b, c, d].join();
}
console.log(order(), log.splice(0).join());
console.log(order(1, { b: 2 }, [3], 4), log.splice(0).join('') === '');
let x = 'outer';
function env(a = () => x, b = (v) => (x = v)) {
  var x = 'body';
  return [a(), x, b('set outer'), x].join();
}
console.log(env(), x);
function sameName(x, read = () => x, write = (v) => (x = v)) {
  var x;
  const first = x;
  x = 'body';
  write('param');
  return [first, x, read()].join();
}
console.log(sameName('arg'));
function noVar(x, read = () => x) {
  x = 'assigned';
  return read();
}
console.log(noVar(1));
function fnInBody(f = () => 'default', g = () => f()) {
  function f() {
    return 'hoisted';
  }
  return [f(), g()].join();
}
console.log(fnInBody());
console.log([(a, b) => 0, (a, b = 1, c) => 0, (...r) => 0, ({ a }, [b]) => 0, (a = 1) => 0, function (a, b) {}].map((f) => f.length).join());
const required = (name) => {
  throw new TypeError(`missing ${name}`);
};
const strict = (a = required('a'), b = a) => a + b;
try {
  strict();
} catch (e) {
  console.log(e.message, strict(1), strict(1, 2), strict(null));
}
const recursive = (n, acc = [], next = () => recursive(n - 1, [...acc, n])) => (n ? next() : acc.join());
console.log(recursive(4));
function defaultsSeeThis(a = this.n, b = new.target) {
  return [a, b].join();
}
console.log(defaultsSeeThis.call({ n: 5 }));
const counter = ((n = 0) => () => n++)();
counter();
console.log(counter(), counter());
function shadow(undefined2 = undefined, NaN2 = NaN) {
  return [undefined2 === undefined, NaN2 !== NaN2].join();
}
console.log(shadow());
const trailing = (a, b,) => [a, b,].length;
console.log(trailing(1, 2,), trailing.length);
async function asyncDefault(a = Promise.resolve('awaited'), b = async () => await a) {
  return [await a, await b()].join();
}
console.log(await asyncDefault());
function* genDefault(a = t('at call'), b = [a]) {
  yield b[0];
}
const g = genDefault();
console.log(log.join(), g.next().value);
console.log(((a, b = a, c = a + b, d = [a, b, c].length) => d + c)(1), (({ p, q = p } = { p: 'P' }) => q)(), (([a, b = a] = [1]) => b)());
const setterDefault = { set v([a, b = 'B'] = []) { this.r = `${a}${b}`; } };
setterDefault.v = ['A'];
console.log(setterDefault.r);
class M {
  m(a = this.constructor.name, b = super.toString === Object.prototype.toString) {
    return [a, b].join();
  }
}
console.log(new M().m());
const evalOnce = (a = {}, b = a) => a === b;
console.log(evalOnce(), evalOnce({}), ((f = (x) => x * 2) => f(4))(), ((a, a2 = ((a) => a)(a)) => a2)('inner'));

// expect:
//   a,b,c,d a,obj,b,arr,c,d
//   1,2,3,4 true
//   outer,body,set outer,body set outer
//   arg,body,param
//   assigned
//   hoisted,default
//   2,1,0,2,0,2
//   missing a 2 3 0
//   4,3,2,1
//   5,
//   1 2
//   true,true
//   2 2
//   awaited,awaited
//   at call at call
//   5 P 1
//   AB
//   M,true
//   true true 8 inner
