/** Stuck plugins: how long until each is terminated, and how long a neighbour has to wait meanwhile. */
import { Interpreter } from '../dist/index.js';
import { round, table } from './measure.mjs';

const LIMIT_MS = 50;

const STUCK = {
  'for (;;)': 'export function run() { for (;;); }',
  'for (;;) in try/catch/finally':
    'export function run() { for (;;) { try { for (;;); } catch { for (;;); } finally { for (;;); } } }',
  'for (;;) await 0': 'export async function run() { for (;;) await 0; }',
};

export async function stuck() {
  const limits = { callMs: LIMIT_MS, turnMs: LIMIT_MS };
  const neighbour = new Interpreter({ name: 'neighbour' });
  const answer = (await neighbour.import('export const answer = () => 42;')).get('answer');
  const rows = [];
  for (const [name, source] of Object.entries(STUCK)) {
    const interpreter = new Interpreter({ name: 'stuck', limits });
    const run = (await interpreter.import(source)).get('run');
    await new Promise(setImmediate);
    let waited = 0;
    const asked = performance.now();
    const asking = new Promise((resolve) => {
      setTimeout(() => {
        waited = performance.now() - asked;
        resolve(answer());
      }, 1);
    });
    const start = performance.now();
    let limit = 'none';
    try {
      await run();
    } catch (error) {
      limit = error.limit;
    }
    const ms = performance.now() - start;
    if ((await asking) !== 42) throw new Error('the neighbour gave a wrong answer');
    rows.push({ name, limit, ms: round(ms, 1), neighbourMs: round(waited, 1) });
    interpreter.dispose();
  }
  console.log(
    table(
      `Stuck plugins, limits of ${LIMIT_MS} ms (goal: ended within twice the limit)`,
      ['plugin', 'limit', 'ended after ms', 'neighbour answered after ms'],
      rows.map((row) => [row.name, row.limit, row.ms, row.neighbourMs]),
    ),
  );
  return { limitMs: LIMIT_MS, programs: rows };
}
if (process.argv[1] === new URL(import.meta.url).pathname) await stuck();
