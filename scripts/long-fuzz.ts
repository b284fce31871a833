/**
 * The long run of the fuzzer: `npx tsx scripts/long-fuzz.ts [seed] [count] [engine…]`.
 * Records seed, counts and result in test/fuzz/long-run.json, and prints each program that differs, made small.
 */
import { writeFileSync } from 'node:fs';
import type { Engine } from '../src/interpreter/index.ts';
import { fuzz, report } from '../test/fuzz/fuzz.ts';
import { tsugiEngines } from '../test/support/engines.ts';

const [seed = 20_261_122, count = 100_000] = process.argv.slice(2, 4).map(Number);
const named = process.argv.slice(4);
const unknown = named.filter((name) => !tsugiEngines.includes(name as Engine));
if (unknown.length > 0) throw new Error(`no such engine: ${unknown.join(', ')}; there is ${tsugiEngines.join(', ')}`);
const engines = named.length > 0 ? (named as Engine[]) : tsugiEngines;

const start = performance.now();
const { differences, ...counts } = await fuzz(seed, count, {
  engines,
  most: 20,
  found: (difference) => console.log(`\n${report(difference)}`),
  progress: (done, found) => {
    if (done % 5000 === 0) console.log(`${done} programs, ${found} differences`);
  },
});
const minutes = Math.round((performance.now() - start) / 6000) / 10;
const result = {
  seed,
  engines: engines.join(' '),
  ...counts,
  differences: differences.length,
  minutes,
  node: process.version,
};
console.log(result);
if (count >= 10_000) {
  writeFileSync(new URL('../test/fuzz/long-run.json', import.meta.url), `${JSON.stringify(result, null, 2)}\n`);
}
process.exitCode = differences.length > 0 ? 1 : 0;
