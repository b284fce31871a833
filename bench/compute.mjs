/** The compute set: programs that only compute, metered, against the same text on plain V8. */
import { readdir, readFile } from 'node:fs/promises';
import { Interpreter } from '../dist/index.js';
import { geometricMean, inTurn, round, table } from './measure.mjs';

const folder = new URL('./compute/', import.meta.url);
const ROUNDS = 15;
const ROUNDS_INTERPRETED = 5;

export async function compute() {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.js')).sort();
  const programs = [];
  // the whole set is loaded and warmed before anything is measured: no program has the compiler to itself
  for (const file of files) {
    const source = await readFile(new URL(file, folder), 'utf8');
    const plain = await import(new URL(file, folder));
    const load = async (engine) => {
      const guest = new Interpreter({ name: file, engine, limits: { callMs: 60_000, turnMs: 600_000 } });
      return (await guest.import(source, { filename: file })).get('run');
    };
    const guest = await load('compiled');
    const interpreted = await load('interpreted');
    programs.push({
      name: file.replace(/\.js$/, ''),
      plain: plain.run,
      guest,
      interpreted,
      size: plain.size,
      expected: plain.expected,
    });
  }
  for (const { name, plain, guest, interpreted, size, expected } of programs) {
    for (let warm = 0; warm < 5; warm++) {
      for (const run of [plain, guest, ...(warm < 3 ? [interpreted] : [])]) {
        const got = run(size);
        if (!Object.is(got, expected)) throw new Error(`${name} gave ${got} instead of ${expected}`);
      }
    }
  }
  const rows = programs.map(({ name, plain, guest, interpreted, size }) => {
    const times = inTurn({ plain: () => plain(size), guest: () => guest(size) }, ROUNDS);
    // seconds a round: fewer of them, and compared with plain V8 of the same rounds
    const slow = inTurn({ plain: () => plain(size), guest: () => interpreted(size) }, ROUNDS_INTERPRETED);
    return {
      name,
      plainMs: round(times.plain),
      compiledMs: round(times.guest),
      ratio: round(times.guest / times.plain),
      interpretedMs: round(slow.guest),
      interpretedRatio: round(slow.guest / slow.plain),
    };
  });
  const mean = round(geometricMean(rows.map(({ ratio }) => ratio)));
  const interpretedMean = round(geometricMean(rows.map(({ interpretedRatio }) => interpretedRatio)));
  const worst = Math.max(...rows.map(({ ratio }) => ratio));
  console.log(
    table(
      'Computing, metered, against plain V8 (goals: compiled at most 1.3 in the geometric mean, none above 2; interpreted 20)',
      ['program', 'plain ms', 'compiled ms', 'ratio', 'interpreted ms', 'ratio'],
      [
        ...rows.map((row) => [
          row.name,
          row.plainMs,
          row.compiledMs,
          row.ratio,
          row.interpretedMs,
          row.interpretedRatio,
        ]),
        ['geometric mean', '', '', mean, '', interpretedMean],
      ],
    ),
  );
  return { programs: rows, geometricMean: mean, worst, interpretedGeometricMean: interpretedMean };
}
if (process.argv[1] === new URL(import.meta.url).pathname) await compute();
