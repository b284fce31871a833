// Local names that hide built-ins do not disturb syntax that relies on them.
const f = (Array, Object, Symbol, Promise, Error, TypeError, undefined2) => {
  const a = [1, ...[2, 3]];
  const { x, ...rest } = { x: 1, y: 2 };
  const [first, ...others] = a;
  class K {
    #p = 1;
    static s = [1];
    get p() {
      return this.#p;
    }
  }
  class L extends K {}
  return [a.length, rest.y, first, others.length, new L().p, `${a}`, [Array, Object, Symbol].join('')].join();
};
console.log(f('A', 'O', 'S', 'P', 'E', 'T'));
const g = async (Promise, Symbol, Error) => {
  const out = [];
  for await (const x of [1, 2]) out.push(x);
  for (const y of (function* () { yield* 'ab'; })()) out.push(y);
  try {
    null.q;
  } catch (e) {
    out.push(e.name);
  }
  return out.join();
};
console.log(await g(null, null, null));
function h(arguments2, eval2) {
  const Object = { freeze: 0, defineProperty: 0, create: 0 };
  const Reflect = { construct: 0, apply: 0 };
  const tag = (s, ...v) => s.raw.join('') + v.length;
  return [tag`a${1}b`, { get x() { return 'getter'; } }.x, (({ a = 'd' }) => a)({}), [..."xy"].length, Object.freeze + Reflect.apply].join();
}
console.log(h());
{
  const Math = { pow: () => 'shadow pow', imul: 0 };
  const BigInt = () => 'shadow BigInt';
  const String = () => 'shadow String';
  const Number = () => 'shadow Number';
  console.log(2 ** 3, 2n ** 3n, 'a' + 1, `${5}`, +'7', -'2', Math.pow(), BigInt(), String(), Number());
}
{
  const console2 = console;
  const console3 = { log: (...a) => console2.log('wrapped', ...a) };
  {
    const console = console3;
    console.log('via shadow');
  }
}
const NaN2 = 0 / 0;
{
  const NaN = 1;
  const undefined = 'local undefined';
  const Infinity = 2;
  console.log(NaN, undefined, Infinity, 0 / 0, void 0, 1 / 0, (() => {})(), [][0], typeof undefined);
  let x;
  const { y } = {};
  console.log(x === void 0, y === void 0, ((a = 'default') => a)(void 0), ((a = 'default') => a)(undefined));
}
console.log(NaN2 !== NaN2, undefined);
for (const Symbol of [{ iterator: 'no', asyncIterator: 'no' }]) {
  for (const x of new Set([1])) console.log(x, Symbol.iterator);
  const [a] = 'z';
  console.log(a);
}
class Iterator2 {
  static Array = class {};
  static Object = class {
    static keys() {
      return 'own keys';
    }
  };
}
const { Array: A2, Object: O2 } = Iterator2;
console.log(A2 === Array, O2.keys());
const _ = 1, $ = 2, __ = 3, $$ = 4, _tick = 5, __tsugi = 6, $0 = 7, _0 = 8, tick = 9, slow = 10, meter = 11, fuel = 12, charge = 13, exports = 14, module = 15, require = 16, scope = 17, realm = 18;
console.log(_ + $ + __ + $$ + _tick + __tsugi + $0 + _0 + tick + slow + meter + fuel + charge + exports + module + require + scope + realm);

// expect:
//   3,2,1,2,1,1,2,3,AOS
//   1,2,a,b,TypeError
//   ab1,getter,d,2,0
//   8 8 a1 5 7 -2 shadow pow shadow BigInt shadow String shadow Number
//   wrapped via shadow
//   1 local undefined 2 NaN undefined Infinity undefined undefined string
//   true true default local undefined
//   true undefined
//   1 no
//   z
//   false own keys
//   171
