// Template objects: one per site, shared between calls, frozen; raw text, invalid escapes, line ends.
const id = (s) => s;
const at = () => id`a${1}b`;
console.log(at() === at(), id`a${1}b` === id`a${1}b`, [1, 2].map(() => id`x`).every((s, i, all) => s === all[0]));
const sites = [];
for (let i = 0; i < 2; i++) sites.push(id`loop${i}`);
console.log(sites[0] === sites[1]);
const closure = () => () => id`inner`;
console.log(closure()() === closure()());
class C {
  m() {
    return id`method`;
  }
  static s = () => id`static`;
  f = () => id`field`;
}
console.log(new C().m() === new C().m(), C.s() === C.s(), new C().f() === new C().f());
function* g() {
  for (;;) yield id`gen${yield}`;
}
const [g1, g2] = [g(), g()];
g1.next();
g2.next();
console.log(g1.next().value === g2.next().value);
const s = id`x${0}y`;
console.log(Array.isArray(s), Object.isFrozen(s), Object.isFrozen(s.raw), s.length, s.raw.length, Object.getOwnPropertyNames(s).join());
const d = Object.getOwnPropertyDescriptor(s, 'raw');
console.log(d.enumerable, d.writable, d.configurable, s.hasOwnProperty(0), JSON.stringify(s));
const raw = (t) => JSON.stringify(t.raw) + JSON.stringify(t);
console.log(raw`\n\t\\\u0041\u{1F600}\x41\0\`\${}`);
console.log(raw`\u\x\u{110000}\01\xg`, raw`ok${0}\u`);
console.log(id`\u`[0] === undefined, id`a\
b`[0], JSON.stringify(id`a\
b`.raw));
console.log(JSON.stringify(id`line
break`), JSON.stringify(`a
b`), JSON.stringify(`\u2028`).length);
const log = [];
const order = (k) => (log.push(k), k);
const tag = (strings, ...values) => (log.push('tag'), `${strings.join('_')}|${values.join()}`);
console.log((order('callee'), tag)`a${order(1)}b${order(2)}c`, log.join());
const o = { name: 'o', tag(s, v) { return `${this.name} ${s.raw.length} ${v}`; }, get dyn() { log.push('get'); return this.tag; } };
console.log(o.tag`x${1}`, o['tag']`x${2}`, (0, o.tag).call({ name: 'p' }, s, 3), o.dyn`y${4}`);
const curry = (s1) => (s2, ...v) => `${s1[0]}-${s2.join('')}-${v}`;
console.log(curry`one``t${1}wo`);

// expect:
//   true false true
//   true
//   true
//   true true true
//   true
//   true true true 2 2 0,1,length,raw
//   false false false true ["x","y"]
//   ["\\n\\t\\\\\\u0041\\u{1F600}\\x41\\0\\`\\${}"]["\n\t\\A😀A\u0000`${}"]
//   ["\\u\\x\\u{110000}\\01\\xg"][null] ["ok","\\u"]["ok",null]
//   true ab ["a\\\nb"]
//   ["line\nbreak"] "a\nb" 3
//   a_b_c|1,2 callee,1,2,tag
//   o 2 1 o 2 2 p 2 3 o 2 4
//   one-two-1
