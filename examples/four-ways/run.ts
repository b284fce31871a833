/** One contract, one plugin, and every way to run it: `npm run four-ways`. */
import { measure, readContract } from './measure.ts';
import { WAYS } from './ways.ts';

const CALLS = 2000;

const contract = await readContract();
let first: readonly string[] | undefined;
const rows: string[][] = [];
for (const way of WAYS) {
  const { answers, loadMs, callUs, atOnceUs, itemUs } = await measure(way, contract, CALLS);
  if (first === undefined) console.log(`${answers.join('\n')}\n`);
  first ??= answers;
  const same = answers.join() === first.join();
  rows.push([
    way.runtime,
    same ? 'the same' : 'DIFFERENT',
    ...[loadMs, callUs, atOnceUs, itemUs].map((n) => n.toFixed(1)),
  ]);
  if (!same) process.exitCode = 1;
}
const head = ['runtime', 'answers', 'load, ms', 'call, µs', 'of 32 at once, µs', 'item of a stream, µs'];
for (const row of [head, ...rows]) {
  console.log(row.map((cell, at) => (at < 2 ? cell.padEnd(12) : cell.padStart(head[at]?.length ?? 0))).join('  '));
}
