// Parameters are distinct.
function f(a, a) {}
// then:
// A name is declared once.
let a = 1;
let a = 2;
// then:
// A lexical name and a `var` collide, from a nested block too.
let a = 1;
{
  var a = 2;
}
// then:
// A catch parameter and a lexical name of its body collide.
try {
} catch (e) {
  let e = 1;
}
// then:
// A parameter and a lexical name of the body collide.
function f(a) {
  let a = 1;
}
// then:
// The clauses of a switch share one scope.
switch (1) {
  case 1:
    let a;
    break;
  case 2:
    let a;
}
// then:
// A constant has a value.
const a;
// then:
// A pattern has a value.
let { a };
// then:
// The variable of `for-of` has no initialiser.
for (let x = 1 of []);
// then:
// `for (async of` is excluded by a lookahead.
let async;
for (async of []);
// then:
// A resource has a value.
{
  using x;
}
// then:
// A name is exported once.
export const a = 1;
const b = 2;
export { b as a };
// then:
// What is exported is declared.
export { nowhere };
// then:
// An import cannot be bound again.
import { a } from './_nothing.js';
let a = 1;
// then:
// Imports stand at the top level.
{
  import './_nothing.js';
}
// then:
// The rest stands last.
const [...a, b] = [1];
// then:
// No comma follows the rest parameter.
function f(...a,) {}
