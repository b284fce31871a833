// Escapes, code points, surrogates, normalisation, methods, comparison, conversion, line terminators.
console.log('\x41\u0042\u{43}\u{1F600}'.length, '\0'.length, '\'\"\\\b\f\v\r\n\t'.length, 'a\
b', '\a\c\d'.length, "it's", 'say "x"', '\u{10FFFF}'.codePointAt(0));
console.log('  '.length, '\u2028' === ' ', JSON.stringify('\n\u0007"'), '\ud83d'.isWellFormed(), '\ud83d\ude00'.isWellFormed(), '\ud83dx'.toWellFormed().charCodeAt(0));
const s = 'Hello, World';
console.log(s.at(-1), s[0], s['length'], s[99], s.charAt(99) === '', s.indexOf('o', 5), s.lastIndexOf('o'), s.includes('World'), s.startsWith('World', 7), s.endsWith('Hello', 5));
console.log(s.slice(-5, -1), s.substring(5, 2), s.slice(5, 2) === '', s.split(', ').join('|'), s.replaceAll('l', 'L'), s.replace('l', '$&$&'), 'aXbX'.replaceAll('X', (m, i) => i));
console.log('abc'.padStart(5, '12'), 'abc'.padEnd(6, 'xy'), ' \t x \n'.trim().length, 'ab'.repeat(3), 'x'.repeat(0) === '', 'İ'.toLowerCase().length, 'ß'.toUpperCase(), 'ΑΣ'.toLowerCase());
console.log([...'👨‍👩‍👧'].length, '👨‍👩‍👧'.length, 'é' === 'é', 'é'.normalize() === 'é'.normalize(), 'e\u0301'.normalize('NFC').length, '😀'.charCodeAt(1), '😀'.codePointAt(1), String.fromCodePoint(128512, 97), '😀'.split('').length);
console.log('a' < 'b', 'a' < 'B', 'Z' < 'a', '' < 'a', 'a'.localeCompare('b'), ['b', 'a', 'C'].sort().join(), ['é', 'z', 'a'].sort().join(), 'abc' < 'abcd', '2' > '12');
console.log('a-b-c'.split('-', 2).join(), 'abc'.split('').reverse().join(''), ''.split(',').length, ''.split('').length, 'a,b,'.split(',').length, 'test'.match(/t/g).length, 'x'.concat(1, null, [2]));
const str = 'immutable';
const attempt = (f) => {
  try {
    f();
    return 'no error';
  } catch (e) {
    return e.name;
  }
};
console.log(attempt(() => (str[0] = 'X')), attempt(() => (str.length = 1)), attempt(() => (str.prop = 1)), str, 'x'.prop, 0 in Object('ab'), Object.keys('ab').join());
console.log(typeof 'x', typeof new String('x'), new String('a') == 'a', String(null), String([1, [2]]), String({}), String(Symbol('q')), `${[]}` === '', String(() => 1).length > 0, 'b' + -'a' + 'c');
const parts = [];
for (let i = 0; i < 2000; i++) parts.push(i % 10);
let concat = '';
for (const p of parts) concat += p;
console.log(concat.length, concat === parts.join(''), concat.slice(1020, 1030), concat.indexOf('90', 1000));
const count = (text) => {
  const m = new Map();
  for (const ch of text) m.set(ch, (m.get(ch) ?? 0) + 1);
  return [...m].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([c, n]) => `${c}${n}`).join('');
};
console.log(count('mississippi'), count('😀a😀'));
const caesar = (t, k) => t.replace(/[a-z]/gi, (c) => { const b = c < 'a' ? 65 : 97; return String.fromCharCode(((c.charCodeAt(0) - b + k + 26) % 26) + b); });
console.log(caesar('Hello, World!', 3), caesar(caesar('Zebra', 5), -5));
const isPalindrome = (t) => ((u) => u === [...u].reverse().join(''))(t.toLowerCase().replace(/[^a-z]/g, ''));
console.log(isPalindrome('A man, a plan, a canal: Panama'), isPalindrome('nope'), encodeURIComponent('ä ?&😀'), decodeURIComponent('%C3%A4'), encodeURI('a b?c=ä'));

// expect:
//   5 1 9 ab 3 it's say "x" 1114111
//   2 false "\n\u0007\"" false true 65533
//   d H 12 undefined true 8 8 true true true
//   Worl llo true Hello|World HeLLo, WorLd Helllo, World a1b3
//   12abc abcxyx 1 ababab true 2 SS ας
//   5 8 true true 1 56832 56832 😀a 2
//   true false true true -1 C,a,b a,z,é true true
//   a,b cba 1 0 3 2 x1null2
//   TypeError TypeError TypeError immutable undefined true 0,1
//   string object true null 1,2 [object Object] Symbol(q) true true bNaNc
//   2000 true 0123456789 1009
//   i4s4p2m1 😀2a1
//   Khoor, Zruog! Zebra
//   true false %C3%A4%20%3F%26%F0%9F%98%80 ä a%20b?c=%C3%A4
