// Flags d (indices) and v (sets), s, m, and how flags show.
const m = /(?<year>\d{4})-(?<month>\d\d)?/d.exec('on 2024-');
console.log(JSON.stringify(m.indices), JSON.stringify(m.indices.groups), m.indices[2] === undefined);
console.log(new RegExp('a', 'dgimsuy').flags, /a/v.flags, /a/v.unicodeSets, /a/d.hasIndices, /a/s.dotAll, String(/a\/b/g), new RegExp('/').source, new RegExp('\n').source, new RegExp('').source);
console.log(/^[\p{L}--[a-z]]+$/v.test('ÄB'), /^[\p{L}--[a-z]]+$/v.test('Ab'), /^[[a-z]&&[aeiou]]+$/v.test('aei'), /^[[a-z]&&[aeiou]]+$/v.test('ab'));
console.log(/^\p{RGI_Emoji}$/v.test('👩‍👩‍👧'), /^[\q{abc|d}x]$/v.test('abc'), /^[\q{abc|d}x]$/v.test('x'), /^[\q{abc|d}x]$/v.test('ab'));
console.log(/\p{Script=Greek}/u.test('π'), /\P{L}/u.test('a'), /\p{Lu}/iu.test('a'), /[^\d]/u.test('5'));
console.log(/a.b/.test('a\nb'), /a.b/s.test('a\nb'), 'a\nb'.match(/^./gm).join(), /b$/.test('b\n'), /b$/m.test('b\n'));
console.log('ſ'.match(/s/i), 'ſ'.match(/s/iu)?.[0], /\u212a/i.test('k'), /\u212a/iu.test('k'));
for (const [source, flags] of [['a', 'uv'], ['a', 'gg'], ['(?<a>x)(?<a>y)', ''], ['\\p{Nope}', 'u'], ['[a--b', 'v'], ['[(]', 'v'], ['\\k<x>', 'u'], ['(?<=a)+', 'u'], ['a{2,1}', ''], ['\\u{110000}', 'u'], ['*', ''], ['[b-a]', ''], ['(?:', ''], ['\\', '']]) {
  try {
    new RegExp(source, flags);
    console.log(source, flags, 'accepted');
  } catch (e) {
    console.log(source, flags, e.name);
  }
}

// expect:
//   [[3,8],[3,7],null] {"year":[3,7]} true
//   dgimsuy v true true true /a\/b/g \/ \n (?:)
//   true false true false
//   true true true false
//   true false true false
//   false true a,b false true
//   null ſ false true
//   a uv SyntaxError
//   a gg SyntaxError
//   (?<a>x)(?<a>y)  SyntaxError
//   \p{Nope} u SyntaxError
//   [a--b v SyntaxError
//   [(] v SyntaxError
//   \k<x> u SyntaxError
//   (?<=a)+ u SyntaxError
//   a{2,1}  SyntaxError
//   \u{110000} u SyntaxError
//   *  SyntaxError
//   [b-a]  SyntaxError
//   (?:  SyntaxError
//   \  SyntaxError
