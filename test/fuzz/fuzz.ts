/** The fuzzer: programs from seeds, run on plain V8 and on a list of engines. */
import type { Engine } from '../../src/interpreter/index.ts';
import { makeProgram } from './generate/program.ts';
import { difference, engineRunner, isOverflown, type Outcome, plainRunner, type Runner } from './run.ts';
import { shrink } from './shrink.ts';
import { type Piece, print } from './tree.ts';

export interface Difference {
  readonly seed: number;
  readonly engine: string;
  /** The smallest program found that still differs. */
  readonly program: string;
  readonly plain: string;
  readonly other: string;
}

export interface FuzzResult {
  readonly programs: number;
  /** Programs that every engine refused. */
  readonly refused: number;
  /** Programs that ran out of stack on some engine, and so cannot be compared. */
  readonly overflown: number;
  readonly lines: number;
  readonly differences: readonly Difference[];
}

export interface FuzzOptions {
  readonly engines: readonly Engine[];
  /** Stop after so many differences. */
  readonly most?: number;
  readonly progress?: (done: number, differences: number) => void;
  readonly found?: (difference: Difference) => void;
}

/** How many programs one realm serves: what they leave behind is little, but not nothing. */
const PROGRAMS_PER_REALM = 250;

/**
 * Runs the programs of `count` seeds from `seed` on.
 * Programs may leave rejected promises behind; listeners for those are taken off the process while they run.
 */
export async function fuzz(seed: number, count: number, options: FuzzOptions): Promise<FuzzResult> {
  const listeners = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  const ignore = (): void => {};
  process.on('unhandledRejection', ignore);
  try {
    return await fuzzAll(seed, count, options);
  } finally {
    process.off('unhandledRejection', ignore);
    for (const listener of listeners) process.on('unhandledRejection', listener);
  }
}

async function fuzzAll(
  seed: number,
  count: number,
  { engines, most = 5, progress, found }: FuzzOptions,
): Promise<FuzzResult> {
  const differences: Difference[] = [];
  let [programs, refused, overflown, lines] = [0, 0, 0, 0];
  while (programs < count && differences.length < most) {
    const batch = Math.min(PROGRAMS_PER_REALM, count - programs);
    const plain = plainRunner();
    const others = engines.map(engineRunner);
    for (let at = 0; at < batch; at++, programs++) {
      const program = makeProgram(seed + programs);
      const text = print(program);
      const expected = await plain.run(text);
      refused += expected.refused ? 1 : 0;
      lines += expected.lines.length;
      const outcomes: Outcome[] = [];
      for (const other of others) {
        const outcome = await other.run(text);
        outcomes.push(outcome);
        if (difference(expected, outcome) === undefined) continue;
        const smallest = await minimised(seed + programs, program, other.name as Engine);
        differences.push(smallest);
        found?.(smallest);
      }
      overflown += [expected, ...outcomes].some(isOverflown) ? 1 : 0;
    }
    for (const runner of [plain, ...others]) runner.dispose();
    progress?.(programs, differences.length);
  }
  return { programs, refused, overflown, lines, differences };
}

/** Each attempt has realms of its own, so that what is found does not depend on what ran before. */
async function minimised(seed: number, program: Piece, engine: Engine): Promise<Difference> {
  const compare = async (piece: Piece): Promise<readonly [string, string] | undefined> => {
    const runners: readonly [Runner, Runner] = [plainRunner(), engineRunner(engine)];
    const text = print(piece);
    const [plain, other] = [await runners[0].run(text), await runners[1].run(text)];
    for (const runner of runners) runner.dispose();
    return difference(plain, other);
  };
  const smallest = await shrink(program, async (smaller) => (await compare(smaller)) !== undefined);
  const [plain, other] = (await compare(smallest)) ?? ['(the same)', '(only after other programs)'];
  return { seed, engine, program: print(smallest), plain, other };
}

/** A difference as a person reads it. */
export const report = ({ seed, engine, program, plain, other }: Difference): string =>
  `seed ${seed}\n${program}\n  plain: ${plain}\n  ${engine}: ${other}`;
