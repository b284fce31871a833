#!/usr/bin/env -S npx tsx
/** `npm run test262`: runs the strict part of test262, and holds what fails against the lists beside this file. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import picomatch from 'picomatch';
import { TsugiError } from '../src/index.ts';
import { createRealm, ENGINES } from './engines.ts';
import { KnownFailures, readGroups, skippedFeatures } from './lists.ts';
import { runAll } from './pool.ts';
import { Report } from './report.ts';
import { findTests } from './suite.ts';

const USAGE = `npm run test262 -- --dir DIR [options]

  --dir DIR          a work tree of test262; TEST262_DIR in the environment does the same
  --engine NAME      ${ENGINES.join(', ')}; "plain" is V8 itself, without tsugi, the reference
  --filter GLOB      only tests whose path fits: 'language/statements/**', 'built-ins/Array/from/*.js'
  --built-ins        test/built-ins after test/language
  --jobs N           processes side by side; as many as there are processors
  --lists DIR        skipped-features.txt, failures/ENGINE.txt and failures/built-ins.txt are read there
  --output FILE      writes each failure to a file: path, tab, message

Exit code 0 if exactly the tests of the lists fail, 1 if others do or listed ones pass, 2 for a bad call.`;

class UsageError extends Error {}

function options() {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string' },
      engine: { type: 'string', default: 'compiled' },
      filter: { type: 'string' },
      'built-ins': { type: 'boolean', default: false },
      jobs: { type: 'string', default: String(availableParallelism()) },
      lists: { type: 'string', default: fileURLToPath(new URL('.', import.meta.url)) },
      output: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const dir = values.dir ?? process.env.TEST262_DIR;
  const engine = ENGINES.find((name) => name === values.engine);
  const jobs = Number(values.jobs);
  if (values.help) return undefined;
  if (dir === undefined) throw new UsageError('say where the suite is: --dir DIR');
  if (!existsSync(join(dir, 'harness/assert.js'))) throw new UsageError(`${dir} is no work tree of test262`);
  if (engine === undefined) throw new UsageError(`--engine is one of ${ENGINES.join(', ')}, not "${values.engine}"`);
  if (!Number.isInteger(jobs) || jobs < 1)
    throw new UsageError(`--jobs is a number of processes, not "${values.jobs}"`);
  // an engine that is not there shall not fail test by test
  createRealm(engine, { print() {} }).dispose();
  return { ...values, dir, engine, jobs };
}

function groupsOf(file: string) {
  return existsSync(file) ? readGroups(readFileSync(file, 'utf8'), file) : [];
}

async function main(): Promise<number> {
  const given = options();
  if (given === undefined) {
    console.log(USAGE);
    return 0;
  }
  const { dir, engine, filter, jobs, lists, output } = given;
  const fits = filter === undefined ? () => true : picomatch(filter);
  const parts = ['language', ...(given['built-ins'] || filter?.includes('built-ins') ? ['built-ins'] : [])];
  const paths = findTests(dir, parts).filter((path) => fits(path));
  if (paths.length === 0) throw new UsageError(`no test fits "${filter}"`);
  const files = ['built-ins', engine].map((name) => join(lists, 'failures', `${name}.txt`));
  const known = new KnownFailures(files.flatMap(groupsOf));
  const skipped = skippedFeatures(groupsOf(join(lists, 'skipped-features.txt')));

  const report = new Report(known);
  await runAll(paths, { jobs, options: { folder: dir, engine, skippedFeatures: skipped } }, (path, outcome) =>
    report.add(path, outcome),
  );

  const { failures, unexpected, passing, crashes } = report;
  if (output !== undefined) writeFileSync(output, failures.map(line).sort().join(''));
  console.log(`test262, engine ${engine}, Node ${process.versions.node}\n\n${report.table()}\n`);
  if (engine === 'plain') return 0; // the reference is measured, not judged
  const stale =
    filter === undefined ? known.unused().filter((entry) => parts.some((part) => entry.startsWith(part))) : [];
  print('fail, and are not in the list', unexpected.map(line));
  print(
    'pass, and are in the list of failures',
    passing.map((path) => `${path}\n`),
  );
  print(
    'stand in the list, and were not run',
    stale.map((entry) => `${entry}\n`),
  );
  const bad = unexpected.length + passing.length + stale.length;
  console.log(`${failures.length} failures, ${failures.length - unexpected.length} of them known; ${crashes} crashes`);
  return bad === 0 ? 0 : 1;
}

const line = ({ path, message }: { path: string; message: string }): string =>
  `${path}\t${message.split('\n')[0]?.slice(0, 300)}\n`;

const MOST_SHOWN = 100;

function print(title: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  const rest = lines.length > MOST_SHOWN ? `… and ${lines.length - MOST_SHOWN} more (--output writes them all)\n` : '';
  console.log(`These ${title}:\n${[...lines].sort().slice(0, MOST_SHOWN).join('')}${rest}`);
}

try {
  process.exitCode = await main();
} catch (error) {
  const known = error instanceof UsageError || error instanceof TsugiError;
  if (!known && !String((error as { code?: string }).code).startsWith('ERR_PARSE_ARGS')) throw error;
  console.error(`${(error as Error).message}\n\n${USAGE}`);
  process.exitCode = 2;
}
