/**
 * The long run of the boundary's property tests: `npx tsx scripts/long-properties.ts [seed] [types] [values]`.
 * Records seed, counts and result in test/boundary/long-run.json.
 */
import { writeFileSync } from 'node:fs';
import { checkProperties } from '../test/boundary/properties.ts';

const [seed = 20_261_122, types = 4000, values = 1300] = process.argv.slice(2).map(Number);
const CHUNK = 100;

const start = performance.now();
let fitting = 0;
let unfitting = 0;
for (let done = 0; done < types; done += CHUNK) {
  const counts = await checkProperties(seed + done, Math.min(CHUNK, types - done), values);
  fitting += counts.fitting;
  unfitting += counts.unfitting;
  if (done % 1000 === 0) console.log(`${done + CHUNK} types, ${fitting + unfitting} values`);
}
const minutes = Math.round((performance.now() - start) / 6000) / 10;
const result = {
  seed,
  types,
  fitting,
  unfitting,
  total: fitting + unfitting,
  failures: 0,
  minutes,
  node: process.version,
};
console.log(result);
if (types >= 1000) {
  writeFileSync(new URL('../test/boundary/long-run.json', import.meta.url), `${JSON.stringify(result, null, 2)}\n`);
}
