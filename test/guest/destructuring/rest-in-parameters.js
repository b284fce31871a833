// Parameters with an object rest: order, scopes, length, names, arguments, generators, and what is missing.
const log = [];
const tell = (name, value) => (log.push(name), value);
const source = { get a() { return tell('get a', 1); }, get b() { return tell('get b', 2); } };
const order = ({ a, ...rest } = tell('unused', {}), c = tell('c', rest.b), { d, ...more } = tell('d', { d: c, e: 3 })) => {
  return JSON.stringify([a, rest, c, d, more]);
};
console.log(order(source), log.join(', '));
console.log(order({ a: 9 }, 8, { x: 7 }), order.length);
const lengths = [({ a, ...b }) => b, (x, { a, ...b }) => b, ({ a, ...b } = {}, x) => b, (x, { a, ...b }, y = 1, z) => b];
console.log(lengths.map((f) => f.length).join());
function args({ a, ...rest }, b = 5) {
  b = 6;
  return [arguments.length, arguments[1], arguments[2], b, rest.z].join();
}
console.log(args({ z: 1 }), args({ z: 2 }, 3, 4), args({}, undefined, 'extra'));
const names = ({ ...all }, f = () => {}, g = class {}, { h = function () {}, ...r } = {}) => [f.name, g.name, h.name].join();
console.log(names({}));
const later = ({ a, ...rest }, read = () => rest) => { const rest2 = rest; return read() === rest2; };
console.log(later({}));
function vars({ a, ...rest }, read = () => rest) {
  var rest = 'own';
  return [typeof read(), rest].join();
}
console.log(vars({ a: 1 }));
function declared({ a, ...rest }) {
  function a() {}
  return [typeof a, Object.keys(rest).join()].join();
}
console.log(declared({ a: 1, b: 2 }));
function* generator({ a, ...rest }) { log.push('body'); yield rest; }
log.length = 0;
const made = generator(source);
console.log(log.join(), JSON.stringify(made.next().value), log.join());
for (const wrong of [null, undefined]) {
  try { generator(wrong); } catch (error) { console.log(error.name); }
}
try { (({ a, ...rest } = tdz, tdz) => rest)(); } catch (error) { console.log(error.name); }
(async ({ a, ...rest }) => rest)(null).catch((error) => console.log('rejected', error.name));
class Base { constructor({ a, ...rest }) { this.rest = rest; } static make({ ...all }) { return new this(all); } }
class Derived extends Base { constructor({ b, ...rest }, c = () => super(rest)) { c(); this.b = b; } }
const { rest: { q }, b } = Derived.make({ a: 1, b: 2, q: 3 });
console.log(q, b, Base.make.length);
const copy = ({ ...all }) => all;
const key = Symbol('key');
console.log(copy({ [key]: 1 })[key], JSON.stringify(copy('ab')), JSON.stringify(copy([1, 2])), JSON.stringify(copy(5)));
const nested = ({ a: { b, ...c }, ...d }, [{ e, ...f }], ...g) => JSON.stringify([b, c, d, e, f, g]);
console.log(nested({ a: { b: 1, x: 2 }, y: 3 }, [{ e: 4, z: 5 }], 6, 7));
const inner = ({ a, ...rest }) => ({ b, ...more }) => JSON.stringify([a, rest, b, more]);
console.log(inner({ a: 1, x: 2 })({ b: 3, y: 4 }));
const sum = ({ n, ...rest }) => { let total = 0; for (let i = 0; i < n; i++) total += rest.step; return total; };
console.log(sum({ n: 3000, step: 2 }));

// expect:
//   [1,{"b":2},2,2,{"e":3}] get a, get b, c, d
//   [9,{},8,null,{"x":7}] 0
//   1,2,0,2
//   1,,,6,1 3,3,4,6,2 3,,extra,6,
//   f,g,h
//   true
//   object,own
//   function,b
//   get a,get b {"b":2} get a,get b,body
//   TypeError
//   TypeError
//   ReferenceError
//   3 2 1
//   1 {"0":"a","1":"b"} {"0":1,"1":2} {}
//   [1,{"x":2},{"y":3},4,{"z":5},[6,7]]
//   [1,{"x":2},3,{"y":4}]
//   6000
//   rejected TypeError
