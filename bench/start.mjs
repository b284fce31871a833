/** How long a realm takes to be ready for its guest, with either engine, and what the interpreted engine adds. */
import { Interpreter } from '../dist/index.js';
import { inTurn, round, table } from './measure.mjs';

const ROUNDS = 41;
const WARM = 10;

export function start() {
  const make = (engine) => () => new Interpreter({ name: 'start', engine }).dispose();
  const bodies = { compiled: make('compiled'), interpreted: make('interpreted') };
  inTurn(bodies, WARM);
  const { compiled, interpreted } = inTurn(bodies, ROUNDS);
  const result = {
    compiledMs: round(compiled),
    interpretedMs: round(interpreted),
    engineMs: round(interpreted - compiled),
  };
  console.log(
    table(
      'A fresh realm (goal: the interpreted engine starts in at most 5 ms)',
      ['what', 'ms'],
      [
        ['realm of the compiled engine', result.compiledMs],
        ['realm of the interpreted engine', result.interpretedMs],
        ['the interpreted engine in it', result.engineMs],
      ],
    ),
  );
  return result;
}
if (process.argv[1] === new URL(import.meta.url).pathname) start();
