/** Runs modules with the cache in the folder that its argument names, and prints what they export. */
import { Interpreter } from '../../src/index.ts';
import { Shared } from '../../src/interpreter/index.ts';

const guest = new Interpreter({ shared: new Shared(process.argv[2] as string) });
const out: unknown[] = [];
for (let i = 0; i < 8; i++) {
  const module = await guest.import(`export const n: number = ${i};`, { filename: 'plug.ts' });
  out.push(module.get('n'));
}
console.log(out.join(' '));
guest.dispose();
