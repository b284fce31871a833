// `lastIndex` with g and y, in exec, test, match, replace, split and search; coercion and failure reset it.
const out = [];
const g = /a/g;
for (let i = 0; i < 4; i++) out.push(`${g.test('aba')}${g.lastIndex}`);
console.log(out.join());
const y = /a/y;
console.log(y.test('ba'), y.lastIndex, ((y.lastIndex = 1), y.test('ba')), y.lastIndex, y.test('ba'), y.lastIndex);
const gy = /a/gy;
console.log('aaba'.match(gy).join(), 'baa'.match(gy), 'aaba'.replace(gy, 'x'), gy.lastIndex);
console.log('aaba'.replace(/a/y, 'x'), 'baa'.replace(/a/y, 'x'), 'a-a-a'.split(/-/y).join('|'), 'xaxa'.search(/a/y), 'axa'.search(/a/y));
const re = /b/g;
re.lastIndex = { valueOf: () => 2 };
console.log(re.exec('bbb').index, re.lastIndex);
re.lastIndex = -5;
console.log(re.exec('ab').index, re.lastIndex);
re.lastIndex = Infinity;
console.log(re.exec('b'), re.lastIndex);
const plain = /b/;
plain.lastIndex = 7;
console.log(plain.test('ab'), plain.lastIndex);
const empty = /(?:)/g;
console.log('ab'.match(empty).length, 'ab'.replace(empty, '-'), [...'ab'.matchAll(empty)].map((m) => m.index).join(), '😀'.replace(/(?:)/gu, '-').length, '😀'.replace(/(?:)/g, '-').length);
const u = /\u{1F600}/u;
console.log(u.test('😀'), /^.$/.test('😀'), /^.$/u.test('😀'), '😀a'.match(/./gu).length);
const all = 'a1b2'.matchAll(/([a-z])(?<d>\d)/g);
console.log([...all].map((m) => `${m[1]}${m.groups.d}@${m.index}`).join());
try {
  'x'.matchAll(/x/);
} catch (e) {
  console.log(e.name, e.message);
}
Object.freeze(re);
try {
  re.test('b');
} catch (e) {
  console.log(e.name);
}
const same = () => /x/g;
console.log(same() === same(), same().test('x'), same().lastIndex);
const loop = [];
for (let m, r = /\w(\d)?/g; (m = r.exec('a1 b c3')); ) loop.push(`${m[0]}:${m[1]}`);
console.log(loop.join());
console.log('abc'.replace(/(?<x>b)/, '[$<x>$&$`$\'$1$$]'), 'abc'.replace(/b/, (m, i, s) => `${m}${i}${s}`), 'aXbX'.replaceAll('X', '$&$&'));
console.log('abc'.replace(/(b)(z)?/, (m, b, z, i, s) => [m, b, z, i, s].join('/')), 'x'.replace(/(?<n>x)/, (...a) => JSON.stringify(a.at(-1))));

// expect:
//   true1,true3,false0,true1
//   false 0 true 2 false 0
//   a,a null xxba 0
//   xaba baa a|a|a -1 0
//   2 3
//   1 2
//   null 0
//   true 7
//   3 -a-b- 0,1,2 4 5
//   true false true 2
//   a1@0,b2@2
//   TypeError String.prototype.matchAll called with a non-global RegExp argument
//   TypeError
//   false true 0
//   a1:1,b:undefined,c3:3
//   a[bbacb$]c ab1abcc aXXbXX
//   ab/b//1/abcc {"n":"x"}
