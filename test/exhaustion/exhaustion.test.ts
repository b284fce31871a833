/**
 * Every program of `programs` is ended by the right limit and in time, or shown to be harmless; nobody else notices, and
 * the memory comes back. The figures are printed; `TSUGI_FIGURES` names a file for them as JSON.
 */
import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/index.ts';
import { tsugiEngines } from '../support/engines.ts';
import { judge } from './measured.ts';
import { loadPrograms, type Program } from './program.ts';
import { Runner } from './runner.ts';
import { figures, type Row, table } from './table.ts';

/** A program that fails is run again, in a process of its own: what others left to do on the machine is not its fault. */
const ATTEMPTS = 3;

const programs = loadPrograms();
const runner = new Runner();
const rows: Row[] = [];

afterAll(() => {
  runner.close();
  console.log(table(rows));
  const file = process.env.TSUGI_FIGURES;
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(figures(rows), undefined, 2)}\n`);
});

async function attempt(program: Program, engine: Engine, alone: boolean): Promise<Row> {
  const result = await runner.run(program, engine, alone);
  return { program, engine, result, wrong: 'died' in result ? [result.died] : judge(program, result) };
}

test('there are programs, each with a name of its own', () => {
  expect(programs.length).toBeGreaterThan(60);
});

describe.each(tsugiEngines)('%s', (engine) => {
  test.each(programs.map((program) => [program.name, program] as const))('%s', async (_name, program) => {
    const open = program.open[engine];
    let row = await attempt(program, engine, false);
    for (let i = 1; i < ATTEMPTS && row.wrong.length > 0 && open === undefined; i++) {
      row = await attempt(program, engine, true);
    }
    rows.push(row);
    if (open === undefined) expect(row.wrong).toEqual([]);
    else expect(row.wrong, `it ends as it should: remove the line \`// open\` (${open})`).not.toEqual([]);
  });
});
