/** Prints how many bytes of V8's heap a realm of the given engine takes. Needs `--expose-gc`. */
import { Interpreter } from '../dist/index.js';

const REALMS = 200;

const used = () => {
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
};
const [engine] = process.argv.slice(2);
for (let i = 0; i < 10; i++) new Interpreter({ name: 'warm', engine }).dispose();
const before = used();
const kept = Array.from({ length: REALMS }, () => new Interpreter({ name: 'kept', engine }));
console.log(Math.round((used() - before) / kept.length));
