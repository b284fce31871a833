// Groups, named groups, lookaround, sticky, unicode, indices, lastIndex, symbols, replace functions.
const date = /(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)/u;
const { groups: { y, m, d }, index } = date.exec('on 2024-02-29!');
console.log(y, m, d, index, '2024-02-29'.replace(date, '$<d>.$<m>.$<y> $& $1 $$'));
console.log('aBc'.replace(/b/i, (match, offset, s) => `[${match}${offset}${s}]`), 'x-y'.replace(/(?<a>.)-(.)/, (...args) => JSON.stringify(args)));
console.log('price 100 EUR'.match(/\d+(?= EUR)/)[0], '$5 €6'.match(/(?<=€)\d/)[0], 'foobar'.match(/foo(?!baz)/)[0], 'ab'.match(/(?<!a)b/));
const g = /o/g;
console.log(g.test('foo'), g.lastIndex, g.test('foo'), g.lastIndex, g.test('foo'), g.lastIndex);
const sticky = /a/y;
sticky.lastIndex = 1;
console.log(sticky.test('ba'), sticky.lastIndex, sticky.test('ba'), sticky.lastIndex);
console.log('😀'.match(/./)[0].length, '😀'.match(/./u)[0].length, /^\p{Lu}\p{L}+$/u.test('Élan'), /\u{1F600}/u.test('😀'), /[😀]/u.test('😀'));
console.log(/a.c/.test('a\nc'), /a.c/s.test('a\nc'), /^b/.test('a\nb'), /^b/m.test('a\nb'), /(?:)/.source, String(/[/\]]\//g));
const withIndices = /(a)(?<b>b)?/d.exec('xab');
console.log(JSON.stringify(withIndices.indices), JSON.stringify(withIndices.indices.groups.b), withIndices.length);
console.log([...'a1b22'.matchAll(/[a-z](\d+)/g)].map((x) => `${x[1]}@${x.index}`).join(), 'a,b;c'.split(/[,;]/).join(), 'a1b2'.split(/(\d)/).join('|'), 'abc'.split(/(?:)/).length);
console.log(/(a)|(b)/.exec('b').map(String).join(), 'aaa'.replace(/a/g, '$`|'), 'abc'.search(/c/), /\bfoo\b/.test('a foo b'), /(\w)\1/.exec('hello')[0], /(?<q>['"]).*?\k<q>/.exec(`say "it's" ok`)[0]);
console.log(/[^]/.test('\n'), /[]/.test('a'), /a{2,3}?/.exec('aaaa')[0], /a{2,}/.exec('aaaa')[0], /\d{3}|[a-z]{4}/i.exec('12 ABCD')[0], /\x41\u0042\cJ?\0?/.test('AB'));
const fresh = [];
for (let i = 0; i < 3; i++) fresh.push(/x/g);
console.log(fresh[0] === fresh[1], new Set(fresh).size);
const f = () => /y/g;
console.log(f() === f(), f().test('y'));
const re = /a/gimsuy;
console.log(re.flags, re.global, re.sticky, re.source, new RegExp(re, 'g').flags, new RegExp('/').source);
for (const bad of ['[', '(', '*', '(?<a>)(?<a>)', '\\k<x>(?<y>)', 'a{2,1}', '[b-a]']) {
  try {
    console.log(new RegExp(bad).source);
  } catch (e) {
    console.log(e.name);
  }
}

// expect:
//   2024 02 29 3 29.02.2024 2024-02-29 2024 $
//   a[B1aBc]c ["x-y","x","y",0,"x-y",{"a":"x"}]
//   100 6 foo null
//   true 2 true 3 false 0
//   true 2 false 0
//   1 2 true true true
//   false true false true (?:) /[/\]]\//g
//   [[1,3],[1,2],[2,3]] [2,3] 3
//   1@0,22@2 a,b,c a|1|b|2| 3
//   b,undefined,b |a|aa| 2 true ll "it's"
//   true false aa aaaa ABCD true
//   false 3
//   false true
//   gimsuy true true a g \/
//   SyntaxError
//   SyntaxError
//   SyntaxError
//   SyntaxError
//   SyntaxError
//   SyntaxError
//   SyntaxError
