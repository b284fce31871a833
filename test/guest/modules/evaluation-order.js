// Modules run once, depth first, in the order of the import statements; imports are hoisted; await delays dependents.
console.log(['main', ...order].join(' '));
import './_order-b.js';
import { order } from './_order-log.js';
import './_order-a.js';
import './_order-b.js';
console.log(order.length);

// expect:
//   main log c starts a c ends b
//   5
// except compiled and interpreted: modules of one folder are bundled: siblings of a module with top-level await run after it
