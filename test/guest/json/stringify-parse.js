// JSON: toJSON, replacers, revivers, indentation, order, special values, well-formed output, errors.
console.log(JSON.stringify({ u: undefined, f() {}, s: Symbol('x'), n: null, nan: NaN, inf: -Infinity, d: new Date(0), r: /x/, m: new Map([[1, 2]]), b: new Boolean(true), nested: { arr: [undefined, () => {}, Symbol('y')] } }));
console.log(JSON.stringify(undefined), JSON.stringify(() => {}), JSON.stringify(null), JSON.stringify('a"\\\n\u2028\ud800').length, JSON.stringify([]), JSON.stringify({}), JSON.stringify([[]], null, 2), JSON.stringify(new Number(3)), JSON.stringify(Object('s')), JSON.stringify(-0));
const log = [];
const o = { a: 1, b: { c: [1, { d: 2 }] } };
console.log(JSON.stringify(o, (k, v) => (log.push(k), typeof v === 'number' ? v * 10 : v)), log.splice(0).join());
console.log(JSON.stringify(o, ['b', 'c']), JSON.stringify(o, null, '--').split('\n').length, JSON.stringify([1, { a: 2 }], null, 1), JSON.stringify({ k: [] }, null, 20).split('\n')[1].length);
console.log(JSON.stringify({ toJSON: (k) => `top ${k}`, x: 1 }), JSON.stringify({ inner: { toJSON(k) { return `as ${k}`; } } }), JSON.stringify([{ toJSON: (k) => typeof k + k }]), JSON.stringify({ a: { toJSON: undefined, v: 1 } }));
function replacer(k, v) {
  return this === holder ? `${k} of holder` : v;
}
const holder = { p: 1, q: 2 };
console.log(JSON.stringify(holder, replacer), JSON.stringify({ 2: 'b', a: 1, 1: 'a', [Symbol('s')]: 1 }), JSON.stringify(Object.create({ inherited: 1 }, { hidden: { value: 1 }, own: { value: 2, enumerable: true } })));
const revived = JSON.parse('{"a":[1,2,{"b":"date"}],"drop":1,"n":null}', function (k, v) {
  log.push(k);
  if (k === 'drop') return undefined;
  if (Array.isArray(this) && typeof v === 'number') return v + 1;
  return v;
});
console.log(JSON.stringify(revived), log.splice(0).join(), 'drop' in revived);
console.log(JSON.parse(' [1e3, -0.5, "\\u0041\\n", true, null, {"": {"k": []}}] ').length, JSON.parse('"\\ud83d\\ude00"'), Object.is(JSON.parse('-0'), -0), JSON.parse('{"a":1,"a":2}').a, JSON.parse('1e400'), Object.keys(JSON.parse('{"__proto__":1,"2":1,"1":1}')).join());
for (const bad of ['', '{', "{'a':1}", '[1,]', '01', '.5', '1.', 'undefined', 'NaN', '"\n"', '{"a" 1}', '[1] 2', '\u00a01', '+1', '{a:1}', '"\\x41"', '/**/1', 'tru']) {
  try {
    JSON.parse(bad);
    log.push(`accepted ${bad}`);
  } catch (e) {
    log.push(e.name === 'SyntaxError' ? '.' : e.name);
  }
}
console.log(log.splice(0).join(''));
const cyc = { list: [] };
cyc.list.push({ cyc });
for (const f of [() => JSON.stringify(cyc), () => JSON.stringify(1n), () => JSON.stringify({ get x() { throw new RangeError('getter'); } }), () => JSON.parse('[1]', () => { throw new EvalError('reviver'); }), () => JSON.parse(Symbol())]) {
  try {
    f();
  } catch (e) {
    log.push(e.name);
  }
}
console.log(log.splice(0).join());
const deep = JSON.parse('['.repeat(500) + ']'.repeat(500));
let depth = 0;
for (let d = deep; d; d = d[0]) depth++;
console.log(depth, JSON.stringify(deep).length, JSON.stringify(Array(1500).fill({ x: 1 })).length, JSON.stringify({ a: [, 1], b: new Array(2) }), JSON.stringify(new Proxy([1, 2], {})), JSON.stringify(Object.assign(Object.create(null), { z: 1 })));
const big = JSON.parse(JSON.stringify(Array.from({ length: 1100 }, (_, i) => ({ id: i, tags: [`t${i % 3}`], even: i % 2 === 0 }))));
console.log(big.filter((x) => x.even).length, big[1024].tags[0], big.at(-1).id, JSON.stringify(big[0]));

// expect:
//   {"n":null,"nan":null,"inf":null,"d":"1970-01-01T00:00:00.000Z","r":{},"m":{},"b":true,"nested":{"arr":[null,null,null]}}
//   undefined undefined null 16 [] {} [
//     []
//   ] 3 "s" 0
//   {"a":10,"b":{"c":[10,{"d":20}]}} ,a,b,c,0,1,d
//   {"b":{"c":[1,{}]}} 11 [
//    1,
//    {
//     "a": 2
//    }
//   ] 17
//   "top " {"inner":"as inner"} ["string0"] {"a":{"v":1}}
//   {"p":"p of holder","q":"q of holder"} {"1":"a","2":"b","a":1} {"own":2}
//   {"a":[2,3,{"b":"date"}],"n":null} 0,1,b,2,a,drop,n, false
//   6 😀 true 2 Infinity 1,2,__proto__
//   ..................
//   TypeError,TypeError,RangeError,EvalError,TypeError
//   500 1000 12001 {"a":[null,1],"b":[null,null]} [1,2] {"z":1}
//   550 t1 1099 {"id":0,"tags":["t0"],"even":true}
