/** The programs of the compute set, as texts and as functions of either engine. */
import { readdir, readFile } from 'node:fs/promises';
import { Interpreter } from '../dist/index.js';

const folder = new URL('./compute/', import.meta.url);

/** `plain` is the program's `run` on plain V8; `sizes` has what it is called with, and what it must give. */
export async function loadPrograms() {
  const programs = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.js')).sort()) {
    const { run, size, expected, small, expectedSmall } = await import(new URL(file, folder));
    programs.push({
      name: file.replace(/\.js$/, ''),
      source: await readFile(new URL(file, folder), 'utf8'),
      plain: run,
      sizes: { full: { n: size, expected }, small: { n: small, expected: expectedSmall } },
    });
  }
  return programs;
}

/** The `run` of a program in a realm of its own. @param engine of tsugi */
export async function loadRun({ name, source }, engine) {
  const guest = new Interpreter({ name, engine, limits: { callMs: 60_000, turnMs: 600_000 } });
  return (await guest.import(source, { filename: `${name}.js` })).get('run');
}
