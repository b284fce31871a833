// `with` does not exist in strict code.
const o = { a: 1 };
with (o) console.log(a);
// then:
// A bare name cannot be deleted.
let x = 1;
delete x;
// then:
// `eval` and `arguments` cannot be assigned.
eval = 1;
// then:
// `arguments` cannot be bound.
function f(arguments) {}
// then:
// Words reserved in strict code are no names.
const interface = 1;
// then:
// `yield` is no name in strict code.
var yield = 1;
// then:
// `await` is no name in a module.
var await = 1;
// then:
// `let` cannot be bound by `let`.
let let = 1;
// then:
// A keyword has no escapes.
v\u0061r x = 1;
// then:
// A class declaration has a name.
class {}
// then:
// The parameters of a generator hold no `yield`.
function* f(a = yield) {}
// then:
// The parameters of an async function hold no `await`.
async function f(a = await 1) {}
// then:
// A function with defaults has no directive of its own.
function f(a = 1) {
  'use strict';
}
// then:
// `new.target` stands in a function.
console.log(new.target);
// then:
// `import.meta` is no target.
import.meta = 1;
// then:
// No class is called `eval`, expressions included.
(class eval {});
// then:
(class arguments extends Object {});
