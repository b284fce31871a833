/**
 * Mixed load on one host: calls without a pause, a plugin that is loaded anew every quarter of a second, and others that
 * loop, throw, reject, overflow the stack, throw in timers, do not parse, and keep what they get.
 *
 *     npm run build && node --expose-gc bench/soak.mjs [--seconds 600] [--clients 16] [--measure 0] [--out bench/soak.json]
 *
 * `--measure MS` has the memory of each realm measured and limited so often; without it, what the leaking one keeps goes with
 * the instance that each sample of the heap has made anew.
 *
 * Exits with 1 if a call of a sound plugin failed, an instance was not closed exactly once, or the heap has grown by more
 * than 5 % since a quarter of the time had passed. What a process holds before is V8's compiled code and caches.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createHost, reflectContract } from '../dist/index.js';
import { round } from './measure.mjs';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '600' },
    clients: { type: 'string', default: '16' },
    measure: { type: 'string', default: '0' },
    out: { type: 'string' },
  },
});
const SECONDS = Number(values.seconds);
const CLIENTS = Number(values.clients);
const MEASURE_MS = Number(values.measure);
const SOUND = 5;
const RELOAD_MS = 250;
const FAULT_MS = 50;
const SAMPLES = 20;
const MAX_GROWTH = 1.05;

if (globalThis.gc === undefined) throw new Error('run it with node --expose-gc');

const sound = (name, version) => `import { closed } from 'host:soak';
let ready = false;
setInterval(() => {}, 1000);
export default {
  async handle(path: string) {
    if (!ready) throw new Error('half loaded');
    return await new Promise<string>((done) => setTimeout(() => done(\`${name}@${version} \${path}\`), 1));
  },
  close() { closed('${name}@${version}'); },
};
await null;
ready = true;
`;
const faulty = (body, before = '') => `${before}\nexport default { async handle(path: string) { ${body} } };`;
const FAULTS = {
  looping: faulty('for (;;);'),
  throwing: faulty('throw new Error(path);'),
  rejecting: faulty('void Promise.reject(new TypeError(path)); return path;'),
  overflowing: faulty('return f() + path;', "const f = (): string => f() + 'x';"),
  timing: faulty("setTimeout(() => { throw new Error('in a timer'); }, 1); return path;"),
  leaking: faulty('kept.push(new Array(20_000).fill(path)); return path;', 'const kept: unknown[] = [];'),
};

const root = mkdtempSync(join(tmpdir(), 'tsugi-soak-'));
const folder = join(root, 'plugins');
mkdirSync(folder);
const put = (name, text) => writeFileSync(join(folder, `${name}.ts`), text);
const contract = join(root, 'contract.ts');
writeFileSync(contract, 'export interface Service { handle(path: string): Promise<string>; close?(): void }\n');
const names = Array.from({ length: SOUND }, (_, at) => `p${at}`);
const versions = new Map(names.map((name) => [name, 0]));
for (const name of names) put(name, sound(name, 0));
for (const [name, text] of Object.entries(FAULTS)) put(name, text);

const closes = new Map();
const failures = [];
const uncaught = [];
process.on('uncaughtException', (error) => uncaught.push(String(error)));
const silent = { debug() {}, info() {}, warn() {}, error() {} };
const host = await createHost({
  plugins: folder,
  contract: await reflectContract({ file: contract, type: 'Service' }),
  check: false,
  cache: false,
  limits: { callMs: 20, turnMs: 100 },
  supervision: {
    backoffMs: 200,
    maxBackoffMs: 1000,
    restarts: Number.POSITIVE_INFINITY,
    ...(MEASURE_MS > 0 && { retainedBytes: 16 * 2 ** 20, measureMs: MEASURE_MS }),
  },
  modules: { soak: { closed: (what) => void closes.set(what, (closes.get(what) ?? 0) + 1) } },
  logger: silent,
});
let quarantines = 0;
host.on('quarantine', () => void quarantines++);

let going = true;
let calls = 0;
let faults = 0;
async function client(at) {
  for (let n = at; going; n++) {
    const name = names[n % SOUND];
    try {
      const answer = await host.get(name).handle(`/${n}`);
      if (!new RegExp(`^${name}@\\d+ /${n}$`).test(answer)) failures.push(answer);
    } catch (error) {
      failures.push(`${name}: ${error}`);
      await sleep(10); // one that is not ready says so at once, and nothing else would get its turn
    }
    calls++;
  }
}
async function misbehave() {
  const kinds = Object.keys(FAULTS);
  for (let n = 0; going; n++) {
    faults++;
    try {
      await host.get(kinds[n % kinds.length]).handle(`/${n}`);
    } catch {
      // that is what they are for
    }
    await sleep(FAULT_MS);
  }
}
let reloads = 0;
let refused = 0;
async function change() {
  for (let n = 1; going; n++) {
    const name = names[n % SOUND];
    if (n % 10 === 0) {
      // half written; the version before goes on
      put(name, sound(name, n).slice(0, 120));
      await host.reload();
      if (host.plugins.get(name)?.reloadError !== undefined) refused++;
    }
    versions.set(name, n);
    put(name, sound(name, n));
    await host.reload();
    reloads++;
    await sleep(RELOAD_MS);
  }
}

const heapNow = async () => {
  for (let i = 0; i < 3; i++) {
    globalThis.gc();
    await sleep(20);
  }
  return process.memoryUsage().heapUsed;
};
/** Of the leaking one as little as possible: it is started anew, so that what it keeps counts for nobody. */
const settled = async () => {
  await host.reload(['leaking']);
  await sleep(50);
  return heapNow();
};

const running = [...Array.from({ length: CLIENTS }, (_, at) => client(at)), misbehave(), change()];
const heap = [];
for (let at = 1; at <= SAMPLES; at++) {
  await sleep((SECONDS * 1000) / SAMPLES);
  heap.push(round((await settled()) / 2 ** 20, 1));
}
const { latency } = host.plugins.get('p1').stats;
const table = [...host.plugins.values()].map(({ name, status, reason, stats: { calls, errors, terminations } }) => ({
  name,
  status,
  reason,
  calls,
  errors,
  terminations,
}));
going = false;
await Promise.all(running);
await host.close();

const early = Math.max(...heap.slice(SAMPLES / 4, SAMPLES / 2));
const late = Math.max(...heap.slice(SAMPLES / 2));
const closedOnce = closes.size === reloads + SOUND && [...closes.values()].every((count) => count === 1);
const figures = {
  node: process.version,
  seconds: SECONDS,
  calls,
  failures: failures.length,
  faults,
  quarantines,
  reloads,
  refused,
  closedOnce,
  uncaught: uncaught.length,
  heapMiB: heap.join(' '),
  heapGrowth: round(late / early, 3),
  rssMiB: round(process.memoryUsage().rss / 2 ** 20, 0),
  latencyMs: latency,
  plugins: table,
};
console.log(JSON.stringify(figures, null, 2));
for (const text of [...failures.slice(0, 5), ...uncaught.slice(0, 5)]) console.log(text);
writeFileSync(values.out ?? new URL('soak.json', import.meta.url), `${JSON.stringify(figures, null, 2)}\n`);
rmSync(root, { recursive: true, force: true });
const sane = failures.length === 0 && uncaught.length === 0 && closedOnce && refused > 0 && quarantines > 0;
process.exit(sane && late <= early * MAX_GROWTH ? 0 : 1);
