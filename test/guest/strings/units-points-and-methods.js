// Strings by code units, code points and methods with odd arguments.
const s = 'a😀é\u0301';
console.log(s.length, [...s].length, s.at(-1) === '\u0301', s.codePointAt(1), s.charCodeAt(1), s.codePointAt(2), s.normalize('NFC').length, s.split('').length, Array.from(s, (c) => c.length).join(), '\ud800'.isWellFormed?.() ?? false);
console.log('abc'.slice(-2), 'abc'.slice(2, 1), 'abc'.substring(2, 0), 'abc'.substr(-2, 1), 'abc'.at(5), 'abc'[1], 'abc'['length'], 'abc'.charAt(9) === '', 'abc'.indexOf(''), 'abc'.lastIndexOf('c', -5), 'abc'.includes('', 9), 'abcabc'.indexOf('c', 3));
console.log('x'.padStart(5, 'ab'), 'x'.padEnd(4, ''), 'ab'.repeat(0) === '', ' \n\tx\u00a0'.trim(), 'a-b-c'.split('-', 2).join(), 'abc'.split('').reverse().join(''), 'aXbX'.replaceAll('X', (m, i) => i), 'x'.concat(1, null, [2]), 'ß'.toUpperCase(), 'İ'.toLowerCase().length, 'a'.localeCompare('b'));
console.log(`${[1, [2, 3]]}`, `${{}}`, '' + null + undefined, 'a' + 1 + 2, 1 + 2 + 'a', '3' * '4', '5' - 2, +'0x10', 'b' + 'a' + +'a' + 'a', [] + null + 1, [1, 2] + [3]);
console.log('\x41\u0042\u{43}\
D', '\0'.length, 'tab\there', "it's", 'q"q', `b\`t`, '\'', '\v\f\b'.length, 'line\u2028sep'.length, String.raw`\n${1}`, JSON.stringify('\ud800"\\'));
const map = {};
for (const w of 'the cat the dog the end'.split(' ')) map[w] = (map[w] ?? 0) + 1;
console.log(Object.entries(map).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map((e) => e.join('=')).join(' '), 'hello world'.replace(/\b\w/g, (c) => c.toUpperCase()), [...'level'].every((c, i, a) => c === a.at(-1 - i)));

// expect:
//   5 4 true 128512 55357 56832 5 5 1,2,1,1 false
//   bc  ab b undefined b 3 true 0 -1 true 5
//   ababx x true x a,b cba a1b3 x1null2 SS 2 -1
//   1,2,3 [object Object] nullundefined a12 3a 12 3 16 baNaNa null1 1,23
//   ABCD 1 tab	here it's q"q b`t ' 3 8 \n1 "\ud800\"\\"
//   the=3 cat=1 dog=1 end=1 Hello World true
