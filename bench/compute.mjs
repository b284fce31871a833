/** The compute set: programs that only compute, metered, against the same text on plain V8. */
import { geometricMean, inTurn, round, table } from './measure.mjs';
import { loadPrograms, loadRun } from './programs.mjs';

const ROUNDS = 15;
const ROUNDS_INTERPRETED = 5;

export async function compute() {
  const programs = [];
  // the whole set is loaded and warmed before anything is measured: no program has the compiler to itself
  for (const program of await loadPrograms()) {
    const { name, plain, sizes } = program;
    const guest = await loadRun(program, 'compiled');
    const interpreted = await loadRun(program, 'interpreted');
    programs.push({ name, plain, guest, interpreted, size: sizes.full.n, expected: sizes.full.expected });
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
