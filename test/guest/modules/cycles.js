// A cycle: functions are hoisted across it, let and class are in their dead zone until the exporter ran.
import { trace, seenByB } from './_cycle-a.js';
import { b, later } from './_cycle-b.js';
console.log(trace.join(', '));
console.log(seenByB(), b, later());

// expect:
//   b runs first, hoisted A, a: ReferenceError, typeof a: ReferenceError, class: ReferenceError, ns: ReferenceError, has: true, a runs, from b, now a
//   from b a b true
// except compiled and interpreted: modules of one folder are bundled into one: a cycle has no dead zone between its parts
