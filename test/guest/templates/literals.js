// Untagged templates: conversion by ToString, nesting, order, escapes, line continuations.
const log = [];
const v = (name, hint) => ({
  [Symbol.toPrimitive](h) {
    log.push(`${name}:${h}`);
    return hint ?? name;
  },
});
console.log(`${v('a')}-${v('b')}`, v('c') + '', log.join());
console.log(`a${1}${2n}${null}${undefined}${true}${[1, [2, 3]]}${{}}${-0}`);
console.log(`nested ${`deep ${`deeper ${1 + 1}`} ${'}'}`} ${{ a: `${'{'}` }.a}`);
console.log(`tab\tnl\\n \u{1F600}`.length, `\0`.charCodeAt(0), `\x7a\u007A`, `dollar $ {x} \${x} $${1}`);
console.log(`line \
joined`, `two
lines`.length);
console.log(`${`a`}${'b'}${"c"}`, `${(() => `${() => 1}`.length > 0)()}`, `${(1, 2)}`, `${[..."xyz"].map((c) => `<${c}>`).join('')}`);
let n = 0;
console.log(`${n++}${n++}${n++}`, n);
try {
  console.log(`${log.push('before')}${Symbol('s')}${log.push('after')}`);
} catch (e) {
  console.log(e.name, log.at(-1));
}
class T {
  toString() {
    return 'T.toString';
  }
  valueOf() {
    return 'T.valueOf';
  }
}
console.log(`${new T()}`, '' + new T(), [new T()] + '', String(new T()));
const f = async () => `${await 'awaited'} ${await 1 + 1}`;
console.log(await f());
function* g() {
  return `${yield 1}${yield 2}`;
}
const it = g();
it.next();
it.next('x');
console.log(it.next('y').value);
console.log(`${'long'.repeat(3)}`.length, typeof `${1}`, `` === '', `a` + `b` === `ab`);
const key = { [`k${1}`]: 1, [`${'k'}2`]: 2 };
console.log(JSON.stringify(key), `in ${'k1' in key}`, `${key?.k2}${key?.[`k3`]}`);
console.log(`\u2028`.length, '\u2028\u2029'.length, `${'\u2028'}`.codePointAt(0));

// expect:
//   a-b c a:string,b:string,c:default
//   a12nullundefinedtrue1,2,3[object Object]0
//   nested deep deeper 2 } {
//   11 0 zz dollar $ {x} ${x} $1
//   line joined 9
//   abc true 2 <x><y><z>
//   012 3
//   TypeError before
//   T.toString T.valueOf T.toString T.toString
//   awaited 2
//   xy
//   12 string true true
//   {"k1":1,"k2":2} in true 2undefined
//   1 2 8232
