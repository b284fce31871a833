/** The figures of all programs, as a table and as data. */
import type { Engine } from '../../src/index.ts';
import { type Died, type Measured, timeLimit } from './measured.ts';
import type { Program } from './program.ts';

export interface Row {
  readonly program: Program;
  readonly engine: Engine;
  readonly result: Measured | Died;
  /** What is wrong with it. */
  readonly wrong: readonly string[];
}

const MIB = 2 ** 20;
const mib = (bytes: number): string => (bytes / MIB).toFixed(0);

const COLUMNS = [
  'program',
  'engine',
  'ended by',
  'limit ms',
  'took ms',
  'blocked ms',
  'peak MiB',
  'heap MiB',
  'resident MiB',
  'neighbour',
  '',
] as const;

function cells({ program, engine, result, wrong }: Row): string[] {
  const verdict = wrong.length > 0 ? 'WRONG' : '';
  if ('died' in result)
    return [program.name, engine, result.died.split('\n')[0]?.slice(0, 40) ?? '', '', '', '', '', '', '', '', verdict];
  const { end, took, blocked, peak, before, after, neighbour } = result;
  return [
    program.name,
    engine,
    end.slice(0, 40),
    String(timeLimit(program, end)),
    took.toFixed(0),
    blocked.toFixed(0),
    peak === undefined ? '' : mib(peak),
    `${mib(before.heap)} → ${mib(after.heap)}`,
    `${mib(before.resident)} → ${mib(after.resident)}`,
    `${neighbour.calls - neighbour.wrong} of ${neighbour.calls}`,
    verdict,
  ];
}

export function table(rows: readonly Row[]): string {
  const lines = [[...COLUMNS], ...rows.map(cells)];
  const widths = COLUMNS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** One entry for each run; times in milliseconds, memory in bytes. */
export const figures = (rows: readonly Row[]): object[] =>
  rows.map(({ program, engine, result, wrong }) => ({
    program: program.name,
    title: program.title,
    engine,
    limits: program.limits,
    expected: program.ends,
    ...result,
    wrong,
  }));
