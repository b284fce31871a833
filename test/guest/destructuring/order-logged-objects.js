// Object patterns: key, its coercion, target reference, read, default, write; rest copies what is left, own and enumerable.
const log = [];
const source = (name, props) => new Proxy(props, {
  get: (t, k) => (log.push(`${name} get ${String(k)}`), t[k]),
  ownKeys: (t) => (log.push(`${name} ownKeys`), Reflect.ownKeys(t)),
  getOwnPropertyDescriptor: (t, k) => (log.push(`${name} desc ${String(k)}`), Reflect.getOwnPropertyDescriptor(t, k)),
  has: (t, k) => (log.push(`${name} has ${String(k)}`), k in t),
});
const target = (name) => (log.push(`target ${name}`), { set v(x) { log.push(`set ${name} ${JSON.stringify(x)}`); } });
const key = (k) => (log.push(`key ${k}`), { toString: () => (log.push(`coerce ${k}`), k) });
const dflt = (v) => (log.push(`default ${v}`), v);
const flush = (title) => {
  console.log(`${title}: ${log.join(' | ')}`);
  log.length = 0;
};
({ a: target('a').v, b: target('b').v = dflt('B') } = source('s', { a: 1 }));
flush('members');
const { [key('x')]: x = dflt('X'), [key('y')]: y, ...rest } = source('s', { x: undefined, y: 2, z: 3, [Symbol('sym')]: 4 });
flush(`computed ${x} ${y} ${JSON.stringify(rest)}`);
const { p: { q: [r = dflt('r')] = [] } = (log.push('default p'), { q: undefined }) } = source('n', {});
flush(`nested ${r}`);
({ ...target('rest').v } = source('r', { one: 1, two: 2 }));
flush('rest member');
const {} = source('e', {});
flush('empty');
const { length, 0: first, [length - 1]: last } = 'text';
flush(`string ${length} ${first} ${last}`);
const { toFixed, constructor: { name } } = 5;
flush(`number ${typeof toFixed} ${name}`);
for (const nothing of [null, undefined]) {
  try {
    const {} = nothing;
  } catch (e) {
    log.push(e.name);
  }
  try {
    const { [key('never')]: never } = nothing;
  } catch (e) {
    log.push(e.name);
  }
  try {
    ({ ...target('never').v } = nothing);
  } catch (e) {
    log.push(e.name);
  }
}
flush('nothing');
const assigned = ({ a: target('result').v } = source('s', { a: 'A' }));
flush(`value ${assigned.a}`);
let m = 1;
let n = 2;
({ m: n, n: m } = { m, n });
flush(`swap ${m} ${n}`);
const f = ({ a = dflt('fa'), b: { c = a } = {} } = {}, { d = c } = {}) => [a, c, d].join();
log.push(f(), f({ a: 1, b: {} }), f({ b: { c: 2 } }, { d: 3 }));
flush('parameters');
const hidden = Object.create({ inherited: 1 }, { hidden: { value: 2 }, shown: { value: 3, enumerable: true } });
const { inherited, ...own } = hidden;
flush(`own ${inherited} ${JSON.stringify(own)} ${Object.getPrototypeOf(own) === Object.prototype}`);
for (const { a: loopA = dflt('L') } of [source('l', {})]) log.push(loopA);
flush('loop');
const { ['__proto__']: proto, __proto__: proto2 } = {};
flush(`proto ${proto === Object.prototype} ${proto2 === proto}`);
const { a: { b: deep } = dflt({ b: 1 }), ...others } = { a: null ?? undefined, z: 1 };
flush(`deep ${deep} ${Object.keys(others)}`);

// expect:
//   members: target a | s get a | set a 1 | target b | s get b | default B | set b "B"
//   computed X 2 {"z":3}: key x | coerce x | s get x | default X | key y | coerce y | s get y | s ownKeys | s desc z | s get z | s desc Symbol(sym) | s get Symbol(sym)
//   nested r: n get p | default p | default r
//   rest member: target rest | r ownKeys | r desc one | r get one | r desc two | r get two | set rest {"one":1,"two":2}
//   empty:
//   string 4 t t:
//   number function Number:
//   nothing: TypeError | TypeError | target never | TypeError | TypeError | TypeError | target never | TypeError
//   value A: target result | s get a | set result "A" | s get a
//   swap 2 1:
//   parameters: default fa | default fa | fa,fa,fa | 1,1,1 | fa,2,3
//   own 1 {"shown":3} true:
//   loop: l get a | default L | L
//   proto true true:
//   deep 1 z: default [object Object]
