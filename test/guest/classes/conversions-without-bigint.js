// Instances as operands without toPrimitive: valueOf and toString in the order that the hint asks for.
const log = [];
class V { valueOf() { log.push('v'); return 2; } toString() { log.push('s'); return 'str'; } }
class OnlyString { toString() { return '7'; } }
class Broken { valueOf() { return {}; } toString() { return {}; } }
const v = new V();
console.log(v + 1, `${v}`, v * 2, v + 'x', v < 3, v == 2, [v] + '', String(v), Number(v), log.join(''));
const o = new OnlyString();
console.log(o * 2, o + 1, o == 7, -o, { 7: 'key' }[o], isNaN(o), Math.max(o, 3), parseInt(o, 10));
for (const f of [() => new Broken() + 1, () => `${new Broken()}`, () => ({})[new Broken()]]) try { f(); } catch (e) { console.log(e.name); }
class Tagged { get [Symbol.toStringTag]() { return 'T'; } toJSON(k) { return `json:${k}`; } *[Symbol.iterator]() { yield 1; yield 2; } static [Symbol.hasInstance](x) { return x === 1; } }
const t = new Tagged();
console.log(String(t), JSON.stringify({ t, list: [t] }), [...t].join(), 1 instanceof Tagged, t instanceof Tagged, Tagged[Symbol.hasInstance](1), Object.prototype.toString.call(t));

// expect:
//   3 str 4 2x true true str str 2 vsvvvvssv
//   14 71 true -7 key false 7 7
//   TypeError
//   TypeError
//   TypeError
//   [object T] {"t":"json:t","list":["json:0"]} 1,2 true false true [object T]
