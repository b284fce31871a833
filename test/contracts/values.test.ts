/**
 * The values of the contract table, made by a guest: those that fit arrive, those that do not are refused with their
 * message to the letter.
 */
import { describe, expect, test } from 'vitest';
import { makeContract } from '../../src/contract/contract.ts';
import { Interpreter, TsugiError } from '../../src/index.ts';
import { type ContractCase, contracts, type Values } from './table.ts';

type Api = Record<string, () => unknown>;

type WithValues = ContractCase &
  Required<Pick<ContractCase, 'schema'>> & { readonly values: { readonly result: Values } };

const withValues = contracts.filter(
  (one): one is WithValues => one.schema !== undefined && one.values?.result !== undefined,
);

test('the table is large enough', () => {
  expect(contracts.length).toBeGreaterThanOrEqual(60);
  expect(withValues.length).toBeGreaterThanOrEqual(40);
});

/** The one method of the contract that gives the type in question. */
function methodOf({ schema }: Required<Pick<ContractCase, 'schema'>>): string {
  const root = schema.root.kind === 'ref' ? schema.types[schema.root.name] : schema.root;
  const [member] = root?.kind === 'object' ? root.members : [];
  if (member === undefined) throw new Error('a contract with values has one method');
  return member.name;
}

/** Awaits what is a promise, and reads a stream to its end: their misfits show only then. */
async function exhaust(value: unknown): Promise<void> {
  const settled = await value;
  if (typeof settled === 'object' && settled !== null && Symbol.asyncIterator in settled) {
    for await (const _ of settled as AsyncIterable<unknown>);
  }
}

describe.for(withValues)('$name', (one) => {
  const method = methodOf(one);
  const call = async (expression: string): Promise<void> => {
    const interpreter = new Interpreter({ name: 'table' });
    try {
      const source = `export default { ${JSON.stringify(method)}: () => (${expression}) };`;
      const module = await interpreter.import(source, { filename: 'table.js' });
      await exhaust(module.bind<Api>('default', makeContract<Api>(one.schema))[method]?.());
    } finally {
      interpreter.dispose();
    }
  };

  test.for([...one.values.result.fits])('takes %s', (expression) => call(expression));

  test.for([...one.values.result.unfits])('refuses $value', async ({ value, message }) => {
    const refusal = await call(value).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(TsugiError);
    // `c.m() returned <preview>: <message>`; the preview may hold colons of its own
    expect((refusal as TsugiError).message.slice(-message.length - 2)).toBe(`: ${message}`);
  });
});
