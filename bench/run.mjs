/** `npm run bench`: all measures in one run, as tables, as bench/results.json and in README.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { calls } from './calls.mjs';
import { compute } from './compute.mjs';
import { computePeers } from './compute-peers.mjs';
import { crossings } from './crossings.mjs';
import { deoptimisations } from './deopt.mjs';
import { withFigures } from './figures.mjs';
import { guards } from './guards.mjs';
import { loading } from './loading.mjs';
import { peers } from './peers.mjs';
import { runtimes } from './runtimes.mjs';
import { start } from './start.mjs';
import { stuck } from './stuck.mjs';

const machine = { node: process.version, v8: process.versions.v8, cpu: cpus()[0]?.model, cores: cpus().length };
console.log(`Node ${machine.node}, V8 ${machine.v8}, ${machine.cores} × ${machine.cpu}`);
// before others have filled the heap with realms
const started = start();
const called = await calls();
const results = {
  machine,
  calls: called,
  crossings: await crossings(),
  peers: await peers(called.handle.boundNs),
  deoptimisations: deoptimisations(),
  compute: await compute(),
  guards: await guards(),
  computePeers: await computePeers(),
  start: started,
  loading: loading(),
  loadingMany: loading(1000, 3),
  stuck: await stuck(),
  runtimes: await runtimes(),
};
writeFileSync(new URL('results.json', import.meta.url), `${JSON.stringify(results, null, 2)}\n`);
const readme = new URL('../README.md', import.meta.url);
writeFileSync(readme, withFigures(readFileSync(readme, 'utf8'), results));
console.log('\nwritten to bench/results.json and README.md');
