/** The compute set: programs that only compute, metered, against the same text on plain V8. */
import { readdir, readFile } from 'node:fs/promises';
import { Interpreter } from '../dist/index.js';
import { geometricMean, inTurn, round, table } from './measure.mjs';

const folder = new URL('./compute/', import.meta.url);
const ROUNDS = 15;

export async function compute() {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.js')).sort();
  const programs = [];
  // the whole set is loaded and warmed before anything is measured: no program has the compiler to itself
  for (const file of files) {
    const source = await readFile(new URL(file, folder), 'utf8');
    const plain = await import(new URL(file, folder));
    const interpreter = new Interpreter({ name: file, limits: { callMs: 60_000, turnMs: 600_000 } });
    const guest = (await interpreter.import(source, { filename: file })).get('run');
    programs.push({
      name: file.replace(/\.js$/, ''),
      plain: plain.run,
      guest,
      size: plain.size,
      expected: plain.expected,
    });
  }
  for (const { name, plain, guest, size, expected } of programs) {
    for (let warm = 0; warm < 5; warm++) {
      for (const run of [plain, guest]) {
        const got = run(size);
        if (!Object.is(got, expected)) throw new Error(`${name} gave ${got} instead of ${expected}`);
      }
    }
  }
  const rows = programs.map(({ name, plain, guest, size }) => {
    const times = inTurn({ plain: () => plain(size), guest: () => guest(size) }, ROUNDS);
    return {
      name,
      plainMs: round(times.plain),
      compiledMs: round(times.guest),
      ratio: round(times.guest / times.plain),
    };
  });
  const mean = round(geometricMean(rows.map(({ ratio }) => ratio)));
  const worst = Math.max(...rows.map(({ ratio }) => ratio));
  console.log(
    table(
      'Computing, metered, against plain V8 (goal: geometric mean at most 1.3, none above 2)',
      ['program', 'plain ms', 'compiled ms', 'ratio'],
      [...rows.map((row) => [row.name, row.plainMs, row.compiledMs, row.ratio]), ['geometric mean', '', '', mean]],
    ),
  );
  return { programs: rows, geometricMean: mean, worst };
}
if (process.argv[1] === new URL(import.meta.url).pathname) await compute();
