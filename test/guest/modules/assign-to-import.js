// The importer cannot write to an import: a TypeError when it is tried, after the right side ran.
import { count, increment } from './_counter.js';
import * as ns from './_counter.js';
const log = [];
const attempt = (name, f) => {
  try {
    f();
    log.push(`${name} passed`);
  } catch (e) {
    log.push(`${name} ${e.name}`);
  }
};
attempt('assign', () => (count = log.push('right side')));
attempt('compound', () => (count += log.push('right side')));
attempt('update', () => count++);
attempt('logical', () => (count ||= 1));
attempt('logical that does not assign', () => (count &&= 1));
attempt('pattern', () => ([count] = [1]));
attempt('loop', () => {
  for (count of [1]);
});
attempt('namespace', () => (ns = 1));
attempt('namespace member', () => (ns.count = 1));
attempt('namespace update', () => ns.count++);
attempt('namespace delete', () => delete ns.count);
increment();
console.log(log.join('\n'));
console.log(count);

// expect:
//   right side
//   assign TypeError
//   right side
//   compound TypeError
//   update TypeError
//   logical TypeError
//   logical that does not assign passed
//   pattern TypeError
//   loop TypeError
//   namespace TypeError
//   namespace member TypeError
//   namespace update TypeError
//   namespace delete TypeError
//   1
// except compiled and interpreted: the bundler refuses the assignment before anything runs
