/** Deoptimisations in the path of a call once it is warm, as V8 reports them (`--trace-deopt`), in a process of its own. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CHILD = `
import { Interpreter, loadContract } from ${JSON.stringify(new URL('../dist/index.js', import.meta.url).href)};
import { SOURCE, HANDLER, CALCULATOR, Request } from ${JSON.stringify(new URL('./calls.mjs', import.meta.url).href)};
const interpreter = new Interpreter({ name: 'bench' });
const module = await interpreter.import(SOURCE, { filename: 'bench.js' });
const handler = module.bind('handler', HANDLER);
const calculator = module.bind('calculator', CALCULATOR);
const requests = Array.from({ length: 1024 }, (_, i) => new Request(i));
function run() {
  let sum = 0;
  for (let i = 0; i < 200_000; i++) sum += handler.handle(requests[i & 1023]).status + calculator.add(i, 1);
  return sum;
}
for (let i = 0; i < 60; i++) run();
await new Promise((resolve) => setTimeout(resolve, 50));
console.log('WARM');
for (let i = 0; i < 20; i++) run();
`;

/** @returns how many there were while warming, and the lines of those after it */
export function deoptimisations() {
  const args = ['--trace-deopt', '--input-type=module', '--eval', CHILD];
  const text = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const [before = '', after = ''] = text.split('WARM');
  const count = (part) => part.split('\n').filter((line) => line.startsWith('[bailout'));
  const late = count(after);
  console.log(
    `\nDeoptimisations in 8,000,000 calls: ${count(before).length} while warming, ${late.length} afterwards (goal: 0)`,
  );
  return { warming: count(before).length, afterwards: late.length, lines: late.map((line) => line.slice(0, 160)) };
}
if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(deoptimisations());
