// An anonymous default export is named "default", whatever the importer calls it.
import Expr from './_default-arrow.js';
import Klass from './_default-class.js';
import fn from './_default-function.js';
import named from './_default-named.js';
import value from './_default-value.js';
console.log(Expr.name, Klass.name, fn.name, named.name, value);
console.log(Klass.seen, new Klass().m(), Expr(), fn(), named());
console.log(Object.getOwnPropertyDescriptor(fn, 'name').writable);

// expect:
//   before its line: own
//   default default default own an expression is not an anonymous function definition
//   default default arrow called function called own
//   false
// except compiled and interpreted: the bundler names an anonymous default export after its file
