/**
 * The same call on every runtime, one at a time and 32 at once, with what encoding and decoding alone cost, against a worker thread
 * and against what somebody writes by hand on the same libraries. Also draws docs/runtimes.svg.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createHost } from '../dist/index.js';
import { inTurn, median, round, table } from './measure.mjs';
import { decodeRequest, decodeResponse, encodeRequest, encodeResponse } from './runtimes/bare.mjs';
import { CONTRACT, requestAt, SOURCE, verify } from './runtimes/case.mjs';
import { logChart, timeText } from './runtimes/chart.mjs';
import { grpcPeer, stdioPeer, workerPeer } from './runtimes/peers.mjs';

const ROUNDS = 15;
const WARM_MS = 800;
const ROUND_MS = 120;
const AT_ONCE = 32;
const CODEC_CALLS = 2000;

/** In the order of the table; `bare` are no runtimes but what one would do without tsugi. */
const KINDS = [
  { id: 'plain', name: 'plain function', bare: true },
  { id: 'native', name: 'native' },
  { id: 'compiled', name: 'interpreter, compiled' },
  { id: 'interpreted', name: 'interpreter, interpreted' },
  { id: 'worker', name: 'worker thread, by hand', bare: true },
  { id: 'stdioBare', name: 'stdio, by hand', bare: true },
  { id: 'stdio', name: 'stdio', against: 'stdioBare', goal: 2 },
  { id: 'grpcBare', name: 'gRPC, by hand', bare: true },
  { id: 'grpc', name: 'gRPC', against: 'grpcBare', goal: 1.3 },
];

const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** One after the other. */
async function sequential(api, count) {
  for (let i = 0; i < count; i++) verify(await api.handle(requestAt(i)), i);
}

/** `AT_ONCE` under way at any time. */
async function atOnce(api, count) {
  let next = 0;
  const lane = async () => {
    for (let i = next++; i < count; i = next++) verify(await api.handle(requestAt(i)), i);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

/** How many calls take about `ROUND_MS` once it is warm. */
async function callsOf(run, api) {
  let [count, ms] = [AT_ONCE, 0];
  for (const end = performance.now() + WARM_MS; performance.now() < end; ) {
    const start = performance.now();
    await run(api, count);
    ms = performance.now() - start;
    if (ms < ROUND_MS / 4) count *= 2;
  }
  return Math.max(AT_ONCE, Math.round((count * ROUND_MS) / ms));
}

/** Microseconds of one call of each, the medians of rounds in turn. */
async function measure(run, apis) {
  const counts = {};
  for (const [id, api] of Object.entries(apis)) counts[id] = await callsOf(run, api);
  const times = Object.fromEntries(Object.keys(apis).map((id) => [id, []]));
  for (let at = 0; at < ROUNDS; at++) {
    for (const id of at % 2 === 0 ? Object.keys(apis) : Object.keys(apis).toReversed()) {
      const start = performance.now();
      await run(apis[id], counts[id]);
      times[id].push(((performance.now() - start) * 1000) / counts[id]);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([id, list]) => [id, median(list)]));
}

/** Starts a host for one runtime. */
async function hosted(folder, id, { engine, runtime }) {
  const plugins = join(folder, id);
  mkdirSync(join(plugins, 'handler'), { recursive: true });
  const tsugi = runtime === undefined ? {} : { runtime: runtime.name };
  writeFileSync(join(plugins, 'handler/package.json'), JSON.stringify({ name: 'handler', type: 'module', tsugi }));
  writeFileSync(join(plugins, 'handler/index.js'), SOURCE);
  const runtimes = runtime === undefined ? {} : { handler: runtime };
  const host = await createHost({ plugins, contract: CONTRACT, logger: silent, cache: false, engine, runtimes });
  return { api: host.get('handler'), close: () => host.close() };
}

/** The runtimes besides the interpreter that this build has. */
async function builtRuntimes() {
  const built = {};
  for (const name of ['native', 'stdio', 'grpc']) {
    const entry = new URL(`../dist/runtimes/${name}/index.js`, import.meta.url);
    if (!existsSync(entry)) continue;
    const module = await import(entry.href);
    built[name] = module[name]();
  }
  return built;
}

/** Everything that answers, each with `api` and `close`. */
async function startAll(folder) {
  const file = join(folder, 'plugin.mjs');
  writeFileSync(file, SOURCE);
  const url = pathToFileURL(file).href;
  const bare = async (start) => {
    const peer = await start(url);
    return { api: peer, close: () => peer.close() };
  };
  const hosts = {};
  for (const [id, runtime] of Object.entries(await builtRuntimes())) hosts[id] = await hosted(folder, id, { runtime });
  return {
    plain: { api: (await import(url)).default, close() {} },
    compiled: await hosted(folder, 'compiled', { engine: 'compiled' }),
    interpreted: await hosted(folder, 'interpreted', { engine: 'interpreted' }),
    worker: await bare(workerPeer),
    stdioBare: await bare(stdioPeer),
    grpcBare: await bare(grpcPeer),
    ...hosts,
  };
}

/** What of a call is making bytes of values and values of bytes, both ways and on both sides, in microseconds. */
async function codecs() {
  const response = {
    status: 200,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', 'x-request-id': 'request-1' },
  };
  const bare = (request) => {
    decodeRequest(encodeRequest({ id: 1, ...request }));
    return decodeResponse(encodeResponse({ id: 1, ...response }));
  };
  const clone = (request) => {
    structuredClone({ id: 1, request });
    return structuredClone({ id: 1, response }).response;
  };
  const bodies = {};
  for (const [id, once] of Object.entries({ bare, worker: clone })) {
    bodies[id] = () => {
      for (let i = 0; i < CODEC_CALLS; i++)
        if (once(requestAt(i)).status !== 200) throw new Error(`${id} lost a value`);
    };
  }
  inTurn(bodies, 10);
  const us = Object.fromEntries(
    Object.entries(inTurn(bodies, ROUNDS)).map(([id, ms]) => [id, (ms * 1000) / CODEC_CALLS]),
  );
  return { worker: us.worker, stdioBare: us.bare, grpcBare: us.bare };
}

export async function runtimes() {
  const folder = mkdtempSync(join(tmpdir(), 'tsugi-bench-runtimes-'));
  const started = await startAll(folder);
  const apis = Object.fromEntries(Object.entries(started).map(([id, { api }]) => [id, api]));
  const one = await measure(sequential, apis);
  const many = await measure(atOnce, apis);
  for (const { close } of Object.values(started)) await close();
  rmSync(folder, { recursive: true, force: true });
  const codec = await codecs();
  const rows = KINDS.filter(({ id }) => id in apis).map(({ id, name, bare, against, goal }) => ({
    id,
    name,
    ...(bare && { bare }),
    us: round(one[id], 3),
    ...(id in codec && { codecUs: round(codec[id], 3), transportUs: round(one[id] - codec[id], 3) }),
    atOnceUs: round(many[id], 3),
    ...(against && { goal, ratio: round(one[id] / one[against]), atOnceRatio: round(many[id] / many[against]) }),
  }));
  show(rows);
  const absent = KINDS.filter(({ id }) => !(id in apis)).map(({ name }) => name);
  if (absent.length > 0) console.log(`not in this build: ${absent.join(', ')}`);
  const chart = rows.map(({ name, us, atOnceUs, bare }) => ({ name, values: [us, atOnceUs], pale: bare }));
  const series = ['one after the other', `${AT_ONCE} at once`];
  const svg = logChart('handle(request), time for each call', series, chart);
  writeFileSync(new URL('../docs/runtimes.svg', import.meta.url), svg);
  return { atOnce: AT_ONCE, rows };
}

function show(rows) {
  const goals = 'goals: stdio at most 2× and gRPC at most 1.3× of the same by hand';
  console.log(
    table(
      `handle(request) on each runtime (${goals})`,
      ['runtime', 'one by one', 'codec', 'transport', 'by hand', `${AT_ONCE} at once`, 'by hand'],
      rows.map(({ name, us, codecUs, transportUs, ratio, atOnceUs, atOnceRatio }) => [
        name,
        timeText(us),
        codecUs === undefined ? '' : timeText(codecUs),
        transportUs === undefined ? '' : timeText(transportUs),
        ratio === undefined ? '' : `${ratio}×`,
        timeText(atOnceUs),
        atOnceRatio === undefined ? '' : `${atOnceRatio}×`,
      ]),
    ),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const figures = await runtimes();
  // chart and figures are of the same run, also where this is the only measure
  const file = new URL('results.json', import.meta.url);
  const results = { ...JSON.parse(readFileSync(file, 'utf8')), runtimes: figures };
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}
