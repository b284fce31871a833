/**
 * Hostile guests: every file of `test/hostile` is one attack on the boundary. The first line names the rules of
 * ARCHITECTURE.md that it attacks, and the mechanism; the rest of its head says what the host does and what must come of it:
 *
 *     // Rule 3: a getter that changes between reads
 *     // host: plugin.object()              an expression that the host evaluates. `plugin` is the guest's default export,
 *                                           bound to `Hostile` of `hostile/contract.ts`; `api` is what it may give the guest
 *                                           (`Api`), with `item`, `kept` and `controller` beside it; `interpreter` is the
 *                                           guest's. A promise is awaited and a stream is read, at most ten items of it.
 *     // gives: { x: 1 }                    `util.inspect` of what arrived
 *     // refused: TYPE: the message         or the error that did: code and message of a TsugiError, name and message of
 *                                           another. One of the two stands under each `host`; a file may have several pairs.
 *     // held: 3                            how many values the guest got hold of at least: less means that the attack
 *                                           did not run
 *     // limits: {"callMs": 50}             limits other than the test's
 *     // within: 2000                       milliseconds that all of it may take
 *
 * A guest has `hold(...values)`; `attempt(body)`, which holds what `body` gives or throws and gives it back;
 * `said(body)`, the same with errors as text; `saidLater(body)`, for promises; and `dive(body)`, which tries `body` again and again
 * where the stack is nearly used up. At the end the guest looks for objects of another realm behind everything that was
 * held (`boundary/foreign.ts`), of which there must be none; its interpreter must still answer, and so must another one.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { type GuestModule, Interpreter, reflectContract, TsugiError } from '../src/index.ts';
import type { Hostile, Watch } from './hostile/contract.ts';
import {
  type Fixture,
  type Guest,
  loadGuests,
  makeFixture,
  PRELUDE,
  parseGuest,
  type Step,
  settle,
  show,
} from './hostile/support.ts';
import { ENGINE } from './support/engine.ts';

const file = new URL('./hostile/contract.ts', import.meta.url);
const hostile = await reflectContract<Hostile>({ file, type: 'Hostile' });
const watch = await reflectContract<Watch>({ file, type: 'Watch' });

const bystander = new Interpreter({ name: 'bystander', engine: ENGINE });
afterAll(() => bystander.dispose());
const neighbour = (
  await bystander.import('export default { ping: (x) => x * 2, verdict: async () => ({ held: 0, found: [] }) };')
).bind('default', watch);

const errorText = (error: unknown): string =>
  error instanceof TsugiError
    ? `${error.code}: ${error.message}`
    : error instanceof Error
      ? `${error.name}: ${error.message}`
      : `threw ${show(error)}`;

/** Evaluates a step as the host; the text is that of the test's own files. */
function evaluate(expression: string, scope: Record<string, unknown>): Promise<unknown> {
  const names = Object.keys(scope);
  const body = new Function(...names, `return async () => (${expression});`) as (
    ...values: unknown[]
  ) => () => Promise<unknown>;
  return body(...Object.values(scope))();
}

async function outcome(host: string, scope: Record<string, unknown>): Promise<{ gives: string } | { refused: string }> {
  try {
    return { gives: show(await settle(await evaluate(host, scope))) };
  } catch (error) {
    return { refused: errorText(error) };
  }
}

async function run(guest: Guest): Promise<void> {
  const interpreter = new Interpreter({ name: 'plug', engine: ENGINE, limits: guest.limits });
  try {
    const module: GuestModule = await interpreter.import(`${PRELUDE} ${guest.source}`, { filename: guest.name });
    const { ping, verdict } = module.bind('watch', watch);
    const fixture: Fixture = makeFixture();
    const scope: Record<string, unknown> = { ...fixture, interpreter, settle, module, hostile };
    // binding reads the guest as well, so a step may be the one to do it
    let plugin: Hostile | undefined;
    const bound = (): Hostile => (plugin ??= module.bind('default', hostile));
    Object.defineProperty(scope, 'plugin', { enumerable: true, get: bound });
    const started = performance.now();
    const outcomes: Step[] = [];
    for (const { host } of guest.steps) outcomes.push({ host, ...(await outcome(host, scope)) });
    expect(outcomes).toEqual(guest.steps);
    expect(performance.now() - started).toBeLessThan(guest.within);
    // let go of what is still on its way, so that a rejection nobody hears of shows here
    await new Promise((done) => setTimeout(done, 5));
    expect(neighbour.ping(2)).toBe(4);
    if (!/interpreter\.dispose/.test(guest.source)) {
      expect(ping(1)).toBe(2);
      const { held, found } = await verdict();
      expect(found).toEqual([]);
      expect(held).toBeGreaterThanOrEqual(guest.held);
    }
  } finally {
    interpreter.dispose();
  }
}

const guests = loadGuests();

describe('hostile guests', () => {
  for (const guest of guests) it(guest.name, () => run(guest));
});

describe('the files', () => {
  it('are there', () => {
    expect(guests.length).toBeGreaterThanOrEqual(40);
  });

  it.each([
    ['no rule', '// host: 1\n// gives: 1\n// held: 1\n', 'must name the rule'],
    ['no expectation', '// Rule 1: x\n// held: 1\n', 'no expectation'],
    ['a host that nothing is expected of', '// Rule 1: x\n// host: 1\n', 'nothing is expected of 1'],
    ['an expectation on its own', '// Rule 1: x\n// gives: 1\n', "belongs under a '// host:'"],
    ['nothing held', '// Rule 1: x\n// host: 1\n// gives: 1\n', 'how much the guest gets hold of'],
  ])('%s is refused', (_name, source, message) => {
    expect(() => parseGuest('x.js', source)).toThrow(message);
  });
});
