/** How long a realm takes to be ready for its guest, with either engine, what the interpreted engine adds, and the memory of it. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Interpreter } from '../dist/index.js';
import { inTurn, round, table } from './measure.mjs';

const ROUNDS = 41;
const WARM = 10;
const HEAP = fileURLToPath(new URL('realm-heap.mjs', import.meta.url));
const heapOf = (engine) => Number(execFileSync(process.execPath, ['--expose-gc', HEAP, engine], { encoding: 'utf8' }));
const kilobytes = (bytes) => Math.round(bytes / 1024);

export function start() {
  const make = (engine) => () => new Interpreter({ name: 'start', engine }).dispose();
  const bodies = { compiled: make('compiled'), interpreted: make('interpreted') };
  inTurn(bodies, WARM);
  const { compiled, interpreted } = inTurn(bodies, ROUNDS);
  const heap = { compiled: heapOf('compiled'), interpreted: heapOf('interpreted') };
  const result = {
    compiledHeapBytes: heap.compiled,
    interpretedHeapBytes: heap.interpreted,
    compiledMs: round(compiled),
    interpretedMs: round(interpreted),
    engineMs: round(interpreted - compiled),
  };
  console.log(
    table(
      'A fresh realm (goals: at most 3 ms and 300 KiB; with the interpreted engine 5 ms)',
      ['what', 'ms', 'KiB'],
      [
        ['realm of the compiled engine', result.compiledMs, kilobytes(heap.compiled)],
        ['realm of the interpreted engine', result.interpretedMs, kilobytes(heap.interpreted)],
        ['the interpreted engine in it', result.engineMs, kilobytes(heap.interpreted - heap.compiled)],
      ],
    ),
  );
  return result;
}
if (process.argv[1] === new URL(import.meta.url).pathname) start();
