/**
 * Every program of `programs` is ended by the right limit and in time, or shown to be harmless; nobody else notices, and
 * the memory comes back. The figures are printed; `TSUGI_FIGURES` names a file for them as JSON. A few programs of each folder
 * run, with `TSUGI_EXHAUSTION=all` all of them.
 */
import { writeFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import type { Engine } from '../../src/index.ts';
import { tsugiEngines } from '../support/engines.ts';
import { judge } from './measured.ts';
import { loadPrograms, type Program } from './program.ts';
import { Runner } from './runner.ts';
import { figures, type Row, table } from './table.ts';

/** A program that fails is run again, in a process of its own: what others left to do on the machine is not its fault. */
const ATTEMPTS = 3;

/** So many programs of a folder run if nothing is said. */
const SAMPLE = 7;

const wanted = process.env.TSUGI_EXHAUSTION;
const runnable = loadPrograms().filter(({ runs }) => runs);
const folderOf = ({ name }: Program): string => name.slice(0, name.indexOf('/'));
const programs = [...new Set(runnable.map(folderOf))].flatMap((name) => {
  const folder = runnable.filter((program) => folderOf(program) === name);
  const step = wanted === undefined ? Math.max(1, folder.length / SAMPLE) : 1;
  return folder.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
});
const runners = new Map(tsugiEngines.map((engine) => [engine, new Runner()]));
const rows: Row[] = [];

afterAll(() => {
  for (const runner of runners.values()) runner.close();
  rows.sort((a, b) => tsugiEngines.indexOf(a.engine) - tsugiEngines.indexOf(b.engine));
  console.log(table(rows));
  const file = process.env.TSUGI_FIGURES;
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(figures(rows), undefined, 2)}\n`);
});

async function attempt(program: Program, engine: Engine, alone: boolean): Promise<Row> {
  const runner = runners.get(engine) ?? new Runner();
  const result = await runner.run(program, engine, alone);
  return { program, engine, result, wrong: 'died' in result ? [result.died] : judge(program, result) };
}

test('there are enough programs', () => {
  expect(runnable.length).toBeGreaterThan(300);
  expect(programs.length).toBeGreaterThan(60);
});

/** The engines run beside each other, which takes half the time; whatever is wrong then is looked at alone. */
test.each(programs.map((program) => [program.name, program] as const))('%s', async (_name, program) => {
  for (let row of await Promise.all(tsugiEngines.map((engine) => attempt(program, engine, false)))) {
    const { engine } = row;
    for (let i = 1; i < ATTEMPTS && row.wrong.length > 0; i++) row = await attempt(program, engine, true);
    rows.push(row);
    expect.soft(row.wrong, engine).toEqual([]);
  }
});
