// A unary operator and `**` need parentheses.
console.log(-2 ** 2);
// then:
// `??` and `||` need parentheses.
console.log(null ?? 1 || 2);
// then:
// An optional chain is no target.
const o = {};
o?.a = 1;
// then:
// An optional chain is not tagged.
const o = {};
o?.f`x`;
// then:
// An optional chain is not constructed.
const o = {};
new o?.F();
// then:
// A pattern takes plain assignment only.
let a;
[a] ||= [1];
// then:
// `{ a = 1 }` is a pattern only.
console.log({ a = 1 });
// then:
// No line break before an arrow.
const f = (a)
=> a;
// then:
// Nor after `async` of an arrow.
const f = async
(a) => a;
// then:
// `throw` keeps its value on its line.
throw
new Error('x');
