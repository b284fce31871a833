// Names: contextual keywords, escapes, other scripts, beyond the basic plane, joiners, dollar and underscore.
const get = 1, set = 2, of = 3, async = 4, from = 5, as = 6, target = 7, meta = 8, type = 9, accessor = 10, using = 11, defer = 12, source = 13, assert = 14;
console.log([get, set, of, async, from, as, target, meta, type, accessor, using, defer, source, assert].join());
var \u0061bc = 'escaped';
const \u{63}\u{64} = 'braces';
console.log(abc, cd, \u0061\u{62}c, { \u0061bc: 1 }.abc, { abc }.\u0061bc);
const π = 3.14, été = 'summer', 变量 = 'variable', переменная = 'var', ñ = 'n', ªº = 'ordinals';
console.log(π, été, 变量, переменная, ñ, ªº);
const 𝒜 = 'math A', 𠮷 = 'kanji', \u{1d49c}2 = 'escaped beyond';
console.log(𝒜, 𠮷, 𝒜2, { 𝒜 }.𝒜, { '𝒜': 1 }[`${'𝒜'}`], `\u{1d49c}`.length);
const a‌b = 'with a non-joiner', ab = 'without';
console.log(a‌b, ab, a\u200cb);
const $ = 1, _ = 2, $_$ = 3, __proto = 4, $0 = 5, _1 = 6;
console.log($ + _ + $_$ + __proto + $0 + _1);
const o = { if: 1, class: 2, new: 3, null: 4, true: 5, await: 6, yield: 7, let: 8, static: 9, enum: 10, var: 11, in: 12, typeof: 13, get: 14, set: 15, async: 16, function: 17 };
console.log(o.if + o.class + o.new + o.null + o.true + o.await + o.yield + o.let + o.static + o.enum + o.var + o.in + o.typeof + o.get + o.set + o.async + o.function);
const { if: i1, class: c1, default: d1 = 'dflt', ...others } = o;
console.log(i1, c1, d1, Object.keys(others).length, o.i\u0066, o.\u{63}lass);
class K {
  static static = 's';
  static get get() { return 'gg'; }
  static set set(v) { this.v = v; }
  static async async() { return 'aa'; }
  static *of() { yield 'of'; }
  static async *await() { yield 'aw'; }
  if() { return 'if'; }
  get new() { return 'new'; }
  'constructor'() { this.named = 'string constructor'; }
  ['constructor2'] = 1;
  static 'a b' = 'spaced';
  static 0x10 = 'hex key';
  static 1e3 = 'exp key';
  static .5 = 'fraction key';
  static 1n = 'big key';
  #if = 'private if';
  #await() { return this.#if; }
  both() { return this.#await() + (#if in this); }
  get #get() { return 1; }
  static #static = 2;
  static s2() { return K.#static + new K().#get; }
}
console.log(K.static, K.get, await K.async(), [...K.of()][0], (await K.await().next()).value, new K().if(), new K().new, new K().named, K['a b'], K[16], K[1000], K[0.5], K[1], K.s2());
const fn = { async: (x) => x, get: (x) => x + 1, set: (...x) => x.length, static() { return 's'; }, new: () => 'n', await: () => 'w' };
console.log(fn.async(1), fn.get(1), fn.set(1, 2), fn.static(), fn.new(), fn.await());
const async2 = async async => async;
const async3 = async (async) => async;
console.log(await async2('x'), await async3('y'), ((of) => of)('z'), (get => get)('g'), async);
for (const of of [1]) console.log(of);
for (const get in { set }) console.log(get);
let undefined2 = 0, NaN2 = 1, let2 = 2;
label: of: for (;;) break label;
function set2(get, set = get) { return set; }
console.log(set2(1), undefined2 + NaN2 + let2);
var yieldish = function* (of) { const async = yield of; return async; };
console.log(yieldish(1).next().value, typeof yieldish);

// expect:
//   1,2,3,4,5,6,7,8,9,10,11,12,13,14
//   escaped braces escaped 1 escaped
//   3.14 summer variable var n ordinals
//   math A kanji escaped beyond math A 1 2
//   with a non-joiner without with a non-joiner
//   21
//   153
//   1 2 dflt 15 1 2
//   s gg aa of aw if new string constructor spaced hex key exp key fraction key big key 3
//   1 2 2 s n w
//   x y z g 4
//   1
//   set
//   1 3
//   1 function
