// The strings object: one per site, frozen, raw, undefined for invalid escapes, same across calls and loops.
const tag = (strings, ...values) => ({ strings, values });
const site = (v) => tag`a${v}b${v + 1}c`;
const one = site(1);
const two = site(5);
console.log(one.strings === two.strings, one.strings !== tag`a${1}b${2}c`.strings, one.values.join(), two.values.join());
console.log(Object.isFrozen(one.strings), Object.isFrozen(one.strings.raw), Array.isArray(one.strings.raw), one.strings.length);
const raws = tag`\n\u0041\x41\\${0}\
line`;
console.log(JSON.stringify(raws.strings), JSON.stringify(raws.strings.raw));
const bad = tag`ok \u{110000} ${1}\xg ${2} \1 ${3} fine`;
console.log(bad.strings.map((s) => typeof s).join(), JSON.stringify(bad.strings.raw));
const seen = new Set();
for (let i = 0; i < 1500; i++) seen.add(tag`loop${i}`.strings);
console.log(seen.size);
const twoSites = () => [tag`same`.strings, tag`same`.strings];
const [p, q] = twoSites();
console.log(p === q, p === twoSites()[0]);
const perClosure = [1, 2].map(() => () => tag`closure`.strings);
console.log(perClosure[0]() === perClosure[1]());
function* g() {
  yield tag`gen`.strings;
}
console.log(g().next().value === g().next().value);
const o = {
  n: 3,
  tag(s, ...v) {
    return `${this.n}:${s.raw.join('_')}:${v}`;
  },
};
console.log(o.tag`x${1}y`, o['tag']`z`, ((0, o.tag), o).tag`${1}${2}`);
const chain = (s) => (t) => (u) => s[0] + t[0] + u[0];
console.log(chain`a``b``c`, new (function () { return class { s = 'template first, then new'; }; })`t`().s);
console.log(String.raw`C:\new\${1 + 1}\u00zz`, String.raw({ raw: 'abc' }, 1, 2, 3));
const log = [];
const t = (x) => (log.push(x), x);
((log.push('tag'), tag))`${t('v1')}${t('v2')}`;
console.log(log.join());
console.log(tag`crlf
next`.strings[0] === 'crlf\nnext', ((a) => a)`only`.raw[0], tag``.strings.length, JSON.stringify(tag`${''}`.strings));

// expect:
//   true true 1,2 5,6
//   true true true 3
//   ["\nAA\\","line"] ["\\n\\u0041\\x41\\\\","\\\nline"]
//   undefined,undefined,undefined,string ["ok \\u{110000} ","\\xg "," \\1 "," fine"]
//   1
//   false true
//   true
//   true
//   3:x_y:1 3:z: 3:__:1,2
//   abc template first, then new
//   C:\new\${1 + 1}\u00zz a1b2c
//   tag,v1,v2
//   true only 1 ["",""]
