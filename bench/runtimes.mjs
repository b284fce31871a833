/**
 * The same call on every runtime, one at a time and 32 at once, with what encoding and decoding alone cost, against a worker thread
 * and against what somebody writes by hand on the same libraries. Also writes docs/runtimes.svg, docs/runtimes.md and a table of README.md;
 * `node bench/runtimes.mjs --draw` writes them of the figures that are kept.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inTurn, median, round, table } from './measure.mjs';
import { answerTo, requestAt, verify } from './runtimes/case.mjs';
import { drawingOf, HEAD, pageOf, readmeOf, rowTexts } from './runtimes/report.mjs';
import { startWays, WAYS } from './runtimes/ways.mjs';

const AT_ONCE = 32;
const CODEC_CALLS = 2000;
/** How long it is measured. */
const LONG = { rounds: 15, warmMs: 800, roundMs: 120 };

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

/** How many calls take about `roundMs` once it is warm. */
async function callsOf(run, api, { warmMs, roundMs }) {
  let [count, ms] = [AT_ONCE, 0];
  const end = performance.now() + warmMs;
  do {
    const start = performance.now();
    await run(api, count);
    ms = performance.now() - start;
    if (ms < roundMs / 4) count *= 2;
  } while (performance.now() < end);
  return Math.max(AT_ONCE, Math.round((count * roundMs) / ms));
}

/** Microseconds of one call of each, the medians of rounds in turn. */
async function measure(run, apis, settings) {
  const ids = Object.keys(apis);
  const counts = {};
  for (const id of ids) counts[id] = await callsOf(run, apis[id], settings);
  const times = Object.fromEntries(ids.map((id) => [id, []]));
  for (let at = 0; at < settings.rounds; at++) {
    // the order changes, so that none always follows the same other
    for (const id of at % 2 === 0 ? ids : ids.toReversed()) {
      const start = performance.now();
      await run(apis[id], counts[id]);
      times[id].push(((performance.now() - start) * 1000) / counts[id]);
    }
  }
  return Object.fromEntries(ids.map((id) => [id, median(times[id])]));
}

/** Microseconds that the codec of a call takes, by id. */
function measureCodecs(codecs, { rounds }) {
  const bodies = {};
  for (const [id, codec] of Object.entries(codecs)) {
    bodies[id] = () => {
      for (let i = 0; i < CODEC_CALLS; i++) verify(codec(requestAt(i), answerTo(i)), i);
    };
  }
  inTurn(bodies, rounds);
  const times = Object.entries(inTurn(bodies, rounds));
  return Object.fromEntries(times.map(([id, ms]) => [id, (ms * 1000) / CODEC_CALLS]));
}

/** @returns the figures, without writing anything */
export async function measureRuntimes(settings = LONG) {
  const folder = mkdtempSync(join(tmpdir(), 'tsugi-bench-runtimes-'));
  const started = await startWays(folder);
  const of = (part) => Object.fromEntries(Object.entries(started).map(([id, way]) => [id, way[part]]));
  const [one, many] = [await measure(sequential, of('api'), settings), await measure(atOnce, of('api'), settings)];
  for (const { close } of Object.values(started)) await close();
  rmSync(folder, { recursive: true, force: true });
  const codecs = Object.fromEntries(Object.entries(of('codec')).filter(([, codec]) => codec !== undefined));
  const codec = measureCodecs(codecs, settings);
  const rows = WAYS.filter(({ id }) => id in started).map(({ id, name, bare, against, goal }) => ({
    id,
    name,
    ...(bare && { bare }),
    us: round(one[id], 3),
    ...(id in codec && { codecUs: round(codec[id], 3), transportUs: round(one[id] - codec[id], 3) }),
    atOnceUs: round(many[id], 3),
    ...(against && { goal, ratio: round(one[id] / one[against]), atOnceRatio: round(many[id] / many[against]) }),
  }));
  return { atOnce: AT_ONCE, rows };
}

export async function runtimes() {
  const figures = await measureRuntimes();
  console.log(table('handle(request) on each runtime', HEAD(figures), rowTexts(figures)));
  const absent = WAYS.filter(({ id }) => !figures.rows.some((row) => row.id === id));
  if (absent.length > 0) console.log(`not in this build: ${absent.map(({ name }) => name).join(', ')}`);
  draw(figures);
  return figures;
}

function draw(figures) {
  writeFileSync(new URL('../docs/runtimes.svg', import.meta.url), drawingOf(figures));
  writeFileSync(new URL('../docs/runtimes.md', import.meta.url), pageOf(figures));
  const readme = new URL('../README.md', import.meta.url);
  writeFileSync(readme, readmeOf(readFileSync(readme, 'utf8'), figures));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = new URL('results.json', import.meta.url);
  const results = JSON.parse(readFileSync(file, 'utf8'));
  if (process.argv[2] === '--draw') draw(results.runtimes);
  // figures and chart are of the same run, also where this is the only measure
  else writeFileSync(file, `${JSON.stringify({ ...results, runtimes: await runtimes() }, null, 2)}\n`);
}
