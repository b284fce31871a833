// Where a slash starts a regular expression and where it divides; classes with slashes; odd positions.
let a = 8;
const g = 2;
const i = 1;
console.log(a / 2 / g, a /g/ i, [a][0] /g/i, (a)/g, a++ /g/ i === undefined ? 0 : 'division');
console.log(/[/]/.test('/'), /[\]/]/.test('/'), /\//.source, /=/.test('='), /[/*]/.test('*'), /\/\*/.test('/*'));
const t = `${/}/.test('}')}${'`'.match(/`/)[0]}`;
console.log(t);
if (/a/.test('a')) /b/.test('b') && console.log('after parenthesis');
const o = { re: /x/, f() { return /y/.source; }, get z() { return /z/g.flags; } };
console.log(o.re.source, o.f(), o.z);
const arrow = () => /arrow/.source;
const cond = true ? /yes/ : /no/;
console.log(arrow(), cond.source, [/a/, /b/].map(String).join(), typeof /t/, void /v/, !/n/, +!/u/);
{
}
/after block/.test('after block') && console.log('statement');
function fn() {}
/after function/.test('after function') && console.log('after function');
const f2 = function () {} / 2;
console.log(Number.isNaN(f2), ({}) / 2, [] / 1, 'x'.length /1/ 1);
switch ('x') {
  case /x/.exec('x')[0]:
    console.log('case regexp');
}
for (const m of /a/.exec('a')) console.log(m);
do /loop/.test('loop'); while (/never/.test('x'))
console.log('done');
const yieldRe = function* () {
  yield /y/.source;
  const x = yield
  /z/g.test('z');
  return x;
};
console.log([...yieldRe()].map(String).join());
const ret = () => {
  return /r/.source
};
const thrown = () => {
  throw /t/
};
try {
  thrown();
} catch (e) {
  console.log(ret(), e.source);
}
const of = [1];
for (const x of /of/.source) of.push(x);
console.log(of.join(''), a
/g
/i);
console.log('a/b'.split('/').length, "//not a comment", /\/\/also not/.source, `/* nor ${1 /* this is */ + 1} this */`);
const inTemplate = `${a / 2} ${'/'} ${/[`${]/.test('$')}`;
console.log(inTemplate);
const x = { typeof: 4, in: 2 };
console.log(x.typeof / x.in / 1, x?.in /2/ 1, this /1/ 1 === 0 ? 1 : 'NaN');
label: /label/.test('label');
await /await/.source;
console.log((await 4) / 2, (await /w/).source, delete /d/.x, /(?<name>a)/.exec('a').groups.name, a--/g);

// expect:
//   2 4 4 4 division
//   true true \/ true true true
//   true`
//   after parenthesis
//   x y g
//   arrow yes /a/,/b/ object undefined false 0
//   statement
//   after function
//   true NaN 0 1
//   case regexp
//   a
//   done
//   y,undefined
//   r t
//   1of 4.5
//   2 //not a comment \/\/also not /* nor 2 this */
//   4.5 / true
//   2 1 NaN
//   2 w true a 4.5
