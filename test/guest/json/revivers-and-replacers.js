// JSON: replacers, revivers, toJSON, indentation, order, what is left out, holders as `this`.
const o = { b: 1, a: undefined, f() {}, s: Symbol(), n: NaN, i: -Infinity, d: new Date(0), nested: { list: [undefined, () => 1, null, , NaN] }, z: -0, t: { toJSON: (k) => `at ${k}` }, boxed: [Object(1), Object('s'), Object(false)], e: '' };
console.log(JSON.stringify(o));
console.log(JSON.stringify({ a: 1, b: [1, { c: [] }], d: {} }, null, 2));
console.log(JSON.stringify({ a: 1, b: { a: 2, c: 3 }, 1: 'n' }, ['b', 'a', 1]), JSON.stringify([1, { x: 1 }], null, '--'), JSON.stringify({ a: 1 }, null, 20).indexOf('"'));
const log = [];
console.log(JSON.stringify({ x: 1, y: [2] }, function (k, v) { log.push(`${k}:${Array.isArray(this) ? 'array' : typeof this}`); return typeof v === 'number' ? v * 2 : v; }), log.join());
console.log(JSON.stringify(JSON.parse('{"a":[1,{"b":2}],"c":"x"}', function (k, v) { return k === 'b' ? undefined : typeof v === 'number' ? v + 1 : v; })), JSON.parse('[1,2]', (k, v) => (k === '0' ? 'first' : v)).join());
console.log([undefined, () => 1, Symbol(), null, 'q"\\\n\u0007', 1e21, true].map((v) => String(JSON.stringify(v))).join(' '));
for (const text of ['{"a":1,"a":2}', ' [1 ,2] ', '"\\u0041"', '01', '[1,]', '{a:1}', "'x'", 'undefined', '1 2', '', 'nul', '-', '1e', '"\t"', '{"__proto__":{"x":1}}']) try { console.log(text.trim(), JSON.stringify(JSON.parse(text))); } catch (e) { console.log(text.trim(), e.name); }
const cyclic = {};
cyclic.self = cyclic;
for (const f of [() => JSON.stringify(cyclic), () => JSON.stringify(1n), () => JSON.stringify({ toJSON() { throw new RangeError('toJSON'); } }), () => JSON.parse('{', () => 1)]) try { f(); } catch (e) { console.log(e.name); }
class P { #x = 1; y = 2; get z() { return 3; } static s = 4; }
console.log(JSON.stringify(new P()), JSON.stringify(P), JSON.stringify(Object.create({ inherited: 1 })), JSON.stringify(new Proxy({ p: 1 }, {})), JSON.stringify({ [Symbol('k')]: 1, d: new Set([1]) }));

// expect:
//   {"b":1,"n":null,"i":null,"d":"1970-01-01T00:00:00.000Z","nested":{"list":[null,null,null,null,null]},"z":0,"t":"at t","boxed":[1,"s",false],"e":""}
//   {
//     "a": 1,
//     "b": [
//       1,
//       {
//         "c": []
//       }
//     ],
//     "d": {}
//   }
//   {"b":{"a":2},"a":1,"1":"n"} [
//   --1,
//   --{
//   ----"x": 1
//   --}
//   ] 12
//   {"x":2,"y":[4]} :object,x:object,y:object,0:array
//   {"a":[2,{}],"c":"x"} first,2
//   undefined undefined undefined null "q\"\\\n\u0007" 1e+21 true
//   {"a":1,"a":2} {"a":2}
//   [1 ,2] [1,2]
//   "\u0041" "A"
//   01 SyntaxError
//   [1,] SyntaxError
//   {a:1} SyntaxError
//   'x' SyntaxError
//   undefined SyntaxError
//   1 2 SyntaxError
//    SyntaxError
//   nul SyntaxError
//   - SyntaxError
//   1e SyntaxError
//   "	" SyntaxError
//   {"__proto__":{"x":1}} {"__proto__":{"x":1}}
//   TypeError
//   TypeError
//   RangeError
//   SyntaxError
//   {"y":2} undefined {} {"p":1} {"d":{}}
