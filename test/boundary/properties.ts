/** The properties of the boundary, over random types and values; used by the test and by the long run. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { makeContract } from '../../src/contract/contract.ts';
import type { Type } from '../../src/contract/index.ts';
import { Interpreter, TsugiError } from '../../src/index.ts';
import { ENGINE } from '../support/engine.ts';
import { type Typed, typed } from './arbitrary.ts';

interface Echo {
  /** A value by its type, back as a copy. */
  copied(value: unknown): unknown;
  /** A copy, back by its type. */
  checked(value: unknown): unknown;
}

const contractOf = (type: Type) => {
  const unknown: Type = { kind: 'unknown' };
  const method = (name: string, from: Type, result: Type) => ({
    name,
    method: true as const,
    type: { kind: 'function' as const, params: [{ name: 'value', type: from }], result },
  });
  const members = [method('copied', type, unknown), method('checked', unknown, type)];
  return makeContract<Echo>({ version: 1, name: 'Echo', root: { kind: 'object', members }, types: {} });
};

export interface Counts {
  readonly types: number;
  readonly fitting: number;
  readonly unfitting: number;
}

/**
 * @param types how many random types @param values how many fitting values of each, and as many unfitting ones
 * @throws Error that shows the type and the value of the first failure
 */
export async function checkProperties(seed: number, types: number, values: number): Promise<Counts> {
  let fitting = 0;
  let unfitting = 0;
  let interpreter = new Interpreter({ name: 'echo', engine: ENGINE });
  let module = await interpreter.import('export default { copied: (value) => value, checked: (value) => value };');
  const all = fc.sample(typed(3), { seed, numRuns: types });
  for (const [at, sample] of all.entries()) {
    if (at % 200 === 199) {
      // each type adds its generated code to the realm
      interpreter.dispose();
      interpreter = new Interpreter({ name: 'echo', engine: ENGINE });
      module = await interpreter.import('export default { copied: (value) => value, checked: (value) => value };');
      await new Promise(setImmediate);
    }
    const echo = module.bind('default', contractOf(sample.type));
    for (const value of fc.sample(sample.fits, { seed: seed + at, numRuns: values })) {
      mustEqual(sample, value, echo.copied(value));
      mustEqual(sample, value, echo.checked(value));
      fitting++;
    }
    if (sample.unfits === undefined) continue;
    for (const value of fc.sample(sample.unfits, { seed: seed + at, numRuns: values })) {
      mustRefuse(sample, value, echo);
      unfitting++;
    }
  }
  interpreter.dispose();
  return { types, fitting, unfitting };
}

function mustEqual({ type }: Typed, value: unknown, got: unknown): void {
  if (isDeepStrictEqual(value, got)) return;
  throw new Error(`${JSON.stringify(type)}: ${fc.stringify(value)} came back as ${fc.stringify(got)}`);
}

function mustRefuse({ type }: Typed, value: unknown, echo: Echo): void {
  let got: unknown;
  try {
    got = echo.checked(value);
  } catch (error) {
    if (error instanceof TsugiError && error.code === 'TYPE') return;
    throw error;
  }
  throw new Error(`${JSON.stringify(type)} accepted ${fc.stringify(value)} as ${fc.stringify(got)}`);
}
