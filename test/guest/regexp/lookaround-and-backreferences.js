// Lookahead and lookbehind, backreferences by number and name, captures in loops, greedy and lazy.
const t = (re, s) => JSON.stringify(re.exec(s));
console.log(t(/a(?=b)/, 'acab'), t(/a(?!b)/, 'abac'), t(/(?<=\$)\d+/, 'x12 $34'), t(/(?<!\$)\b\d+/, '$12 34'));
console.log(t(/(?<=(\d+)(\d+))$/, '1053'), t(/(?<=\1(a))b/, 'aab'), t(/(?=(a+))a*b\1/, 'baaabac'), t(/(?!(a))b\1/, 'b'));
console.log(t(/(a)|(b)/, 'b'), t(/(?:(a)|b)*/, 'ab'), t(/(z)((a+)?(b+)?(c))*/, 'zaacbbbcac'), t(/(a*)*/, 'b'), t(/(?:a*?)*?b/, 'aab'));
console.log(t(/(?<q>['"]).*?\k<q>/, `say "it's" now`), t(/(\w)\1/, 'hello'), t(/\1(a)/, 'aa'), t(/(?:(\w)(?=\1))+/, 'aabb'));
console.log(t(/a+?/, 'aaa'), t(/a{2,}?/, 'aaaa'), t(/<.+>/, '<a><b>'), t(/<.+?>/, '<a><b>'), t(/x*/, 'y'), t(/(?:x{0})y/, 'xy'));
console.log('a1b22'.replace(/(?<=[a-z])\d/g, '#'), 'camelCaseText'.replace(/(?<!^)([A-Z])/g, '_$1').toLowerCase(), '1234567.5'.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ','));
console.log('a,b;c'.split(/([,;])/).join('|'), 'abc'.split(/(?:)/).join('|'), 'abc'.split(/(b)?/).join('|'), 'a  b'.split(/\s+/, 1).join('|'), ''.split(/x/).length, ''.split(/(?:)/).length);
console.log(/[\b]/.test('\b'), /\cJ/.test('\n'), /\0/.test('\0'), /[\0-\x1f]/.test('\t'), /\w\W\d\D\s\S/.test('a-1b c'), /[^]/.test('\n'), /[]/.test('a'));
console.log(/^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/.test('192.168.1.255'), /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/.test('192.168.1.256'));
const groups = 'k=v; x=y'.matchAll(/(?<key>\w)=(?<value>\w)/g);
console.log(Object.entries(Object.fromEntries([...groups].map(({ groups: { key, value } }) => [key, value]))).join(';'));
console.log(Object.getPrototypeOf(/(?<a>.)/.exec('x').groups), /(.)/.exec('x').groups, JSON.stringify(Object.keys(/(?<b>.)(?<a>.)?/.exec('x').groups)));
class Upper {
  [Symbol.replace](s, r) {
    return `${s.toUpperCase()}${r}`;
  }
  [Symbol.split](s) {
    return [s, 'split'];
  }
  [Symbol.match](s) {
    return `match ${s}`;
  }
  [Symbol.search]() {
    return 42;
  }
}
console.log('a'.replace(new Upper(), '!'), 'a'.split(new Upper()).join(), 'a'.match(new Upper()), 'a'.search(new Upper()));

// expect:
//   ["a"] ["a"] ["34"] ["34"]
//   ["","1","053"] ["b","a"] ["aba","a"] ["b",null]
//   ["b",null,"b"] ["ab",null] ["zaacbbbcac","z","ac","a",null,"c"] ["",null] ["aab"]
//   ["\"it's\"","\""] ["ll","l"] ["a","a"] ["a","a"]
//   ["a"] ["aa"] ["<a><b>"] ["<a>"] [""] ["y"]
//   a#b#2 camel_case_text 1,234,567.5
//   a|,|b|;|c a|b|c a|b|c a 1 0
//   true true true true true true false
//   true false
//   k,v;x,y
//   null undefined ["b","a"]
//   A! a,split match a 42
