/**
 * A thousand reloads while the plugins are called without a pause: how many calls failed, how often each instance was
 * closed, what became of the heap, and how long calls took meanwhile. `npm run build && node --expose-gc bench/reloads.mjs`.
 * Exits with 1 if a call failed, an instance was not closed exactly once, or the heap has grown by more than 5 %.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { createHost, reflectContract } from '../dist/index.js';

const ROUNDS = Number(process.argv[2] ?? 1000);
const PLUGINS = 5;
const MAX_GROWTH = 1.05;
/** So many come before: until then V8 is still compiling, and its caches of scripts are being filled. */
const WARM = ROUNDS;
const ALL = WARM + ROUNDS;

const root = mkdtempSync(join(tmpdir(), 'tsugi-reloads-'));
const folder = join(root, 'plugins');
mkdirSync(folder);
const contractFile = join(root, 'contract.ts');
writeFileSync(
  contractFile,
  'export interface Service { handle(request: Request): Promise<string>; close?(): void }\n' +
    'export interface Request { readonly path: string; next(): Promise<string> }\n',
);
const source = (name, version) => `import { closed } from 'host:bench';
const half = { ready: false };
setInterval(() => {}, 1000);
export default {
  async handle(request: { path: string; next(): Promise<string> }) {
    if (!half.ready) throw new Error('half loaded');
    return \`${name}@${version} \${request.path} \${await request.next()}\`;
  },
  close() { closed('${name}@${version}'); },
};
await null;
half.ready = true;
`;
const names = Array.from({ length: PLUGINS }, (_, at) => `p${at}`);
for (const name of names) writeFileSync(join(folder, `${name}.ts`), source(name, 0));

const closes = new Map();
const failures = [];
const host = await createHost({
  plugins: folder,
  contract: await reflectContract({ file: contractFile, type: 'Service' }),
  check: false,
  cache: false,
  modules: { bench: { closed: (what) => void closes.set(what, (closes.get(what) ?? 0) + 1) } },
  logger: { debug() {}, info() {}, warn() {}, error: (message, { error }) => failures.push(`${message}: ${error}`) },
});
const services = names.map((name) => host.get(name));

let going = true;
let calls = 0;
const upstream = () => new Promise((done) => setTimeout(done, 2, 'up'));
async function client() {
  while (going) {
    try {
      const chain = (at) =>
        at === services.length ? upstream() : services[at].handle({ path: '/x', next: () => chain(at + 1) });
      const answer = await chain(0);
      if (!/^p0@\d+ \/x p1@\d+ \/x p2@\d+ \/x p3@\d+ \/x p4@\d+ \/x up$/.test(answer)) failures.push(answer);
    } catch (error) {
      failures.push(String(error));
    }
    calls++;
  }
}

setFlagsFromString('--expose-gc');
/** The least that there is within a while: as long as realms are measured, none of them goes. */
const collect = async () => {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 15; i++) {
    globalThis.gc();
    least = Math.min(least, process.memoryUsage().heapUsed);
    await new Promise((done) => setTimeout(done, 200));
  }
  return least;
};

const clients = Array.from({ length: 16 }, client);
let before = 0;
const versions = new Map(names.map((name) => [name, 0]));
const started = performance.now();
for (let round = 1; round <= ALL; round++) {
  const name = names[round % PLUGINS];
  versions.set(name, round);
  writeFileSync(join(folder, `${name}.ts`), source(name, round));
  await host.reload();
  if (round === WARM) before = await collect();
}
const seconds = (performance.now() - started) / 1000;
await new Promise((done) => setTimeout(done, 200));
const after = await collect();
const { stats } = host.plugins.get('p1');
going = false;
await Promise.all(clients);
await host.close();

const once = [...closes.values()].every((count) => count === 1) && closes.size === ALL + PLUGINS;
const figures = {
  reloads: ALL,
  seconds: Number(seconds.toFixed(1)),
  calls: calls * PLUGINS,
  failures: failures.length,
  closedOnce: once,
  heapBeforeMiB: Number((before / 2 ** 20).toFixed(1)),
  heapAfterMiB: Number((after / 2 ** 20).toFixed(1)),
  latencyMs: stats.latency,
};
console.log(JSON.stringify(figures, null, 2));
if (failures.length > 0) console.log(failures.slice(0, 5).join('\n'));
rmSync(root, { recursive: true, force: true });
process.exit(failures.length === 0 && once && after <= before * MAX_GROWTH ? 0 : 1);
