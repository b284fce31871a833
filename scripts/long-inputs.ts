/**
 * The long run of what must hold of any input: `npx tsx scripts/long-inputs.ts [seed] [texts] [configs]`.
 * Records seed, counts and result in test/fuzz/long-inputs.json, and prints each input that breaks a rule.
 */
import { writeFileSync } from 'node:fs';
import { fuzzInputs, sourceOf } from '../test/fuzz/inputs/inputs.ts';

const [seed = 20_261_123, texts = 500_000, configs = 500_000] = process.argv.slice(2).map(Number);

const start = performance.now();
const { failures, ...counts } = await fuzzInputs(seed, {
  texts,
  configs,
  progress: (done, found) => {
    if (done % 50_000 === 0) console.log(`${done} inputs, ${found} findings`);
  },
});
for (const { kind, seed: at, message } of failures) {
  console.log(`\n${kind}, seed ${at}: ${message}`);
  if (kind !== 'configs') console.log(JSON.stringify(sourceOf(at)));
}
const minutes = Math.round((performance.now() - start) / 6000) / 10;
const result = { seed, inputs: texts + configs, ...counts, findings: failures.length, minutes, node: process.version };
console.log(result);
if (texts + configs >= 100_000) {
  writeFileSync(new URL('../test/fuzz/long-inputs.json', import.meta.url), `${JSON.stringify(result, null, 2)}\n`);
}
process.exitCode = failures.length > 0 ? 1 : 0;
