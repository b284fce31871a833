/** Processes that end or hang cost one test each, never the run. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runAll } from '../../test262/pool.ts';
import type { Outcome } from '../../test262/worker.ts';

const worker = fileURLToPath(new URL('./worker.ts', import.meta.url));
const options = { folder: '', engine: 'compiled', skippedFeatures: [] } as const;

test.each([1, 2])('with %i side by side', async (jobs) => {
  const outcomes = new Map<string, Outcome>();
  const paths = ['a', 'exit', 'b', 'hang', 'c', 'kill', 'd'];
  await runAll(paths, { jobs, options, worker, hardMs: 3000 }, (path, outcome) => outcomes.set(path, outcome));
  expect(Object.fromEntries(outcomes)).toEqual({
    a: { kind: 'pass' },
    b: { kind: 'pass' },
    c: { kind: 'pass' },
    d: { kind: 'pass' },
    exit: { kind: 'crash', message: 'the process ended with exit code 3' },
    kill: { kind: 'crash', message: 'the process ended with SIGKILL' },
    hang: { kind: 'crash', message: 'the process did not answer for 3000 ms' },
  });
});
