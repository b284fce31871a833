import { describe, expect, test } from 'vitest';
import { checkPlugins, loadContract, reflectContract, type Schema, schemaToText } from '../../src/contract/index.ts';
import { rootName } from '../../src/contract/print.ts';
import { sourceFolder } from '../contract/sources.ts';
import { contracts } from './table.ts';

const write = sourceFolder();
const accepted = contracts.flatMap((row) => (row.schema === undefined ? [] : [{ ...row, schema: row.schema }]));
const refused = contracts.flatMap((row) => (row.refusal === undefined ? [] : [{ ...row, refusal: row.refusal }]));

test('every contract is accepted or refused, and has a name of its own', () => {
  expect(accepted.length + refused.length).toBe(contracts.length);
  expect(new Set(contracts.map(({ name }) => name)).size).toBe(contracts.length);
});

describe('reflection', () => {
  test.each(accepted)('of $name', async ({ source, type, schema }) => {
    const contract = await reflectContract({ file: write('contract.ts', source), type });
    expect(plain(contract.schema)).toEqual(plain(schema));
  });

  test.each(refused)('refuses $name', async ({ source, type, refusal }) => {
    const file = write('contract.ts', source);
    await expect(reflectContract({ file, type })).rejects.toMatchObject({ code: 'CONTRACT', message: refusal, file });
  });
});

describe('loading', () => {
  test.each(accepted)('$name gives the same', ({ schema }) => {
    expect(plain(loadContract(plain(schema)).schema)).toEqual(plain(schema));
  });
});

describe('printing', () => {
  test.each(accepted)('$name gives a text of the same schema', async ({ schema }) => {
    const file = write('printed.d.ts', schemaToText(schema));
    const again = await reflectContract({ file, type: rootName(schema) });
    expect(keyed(again.schema)).toEqual(keyed(schema));
  });
});

describe('checking plugins', () => {
  test('says the same of a contract and of its schema', async () => {
    // one program for each contract would take minutes, and one plugin for all of them is none of any
    for (const { source, type, schema, name } of accepted.filter((_, at) => at % 5 === 0)) {
      const reflected = await reflectContract({ file: write('contract.ts', source), type });
      const plugins = [
        { name: 'any', entry: write('any.ts', 'declare const value: any;\nexport default value;') },
        { name: 'wrong', entry: write('wrong.ts', 'export default 42;') },
      ];
      for (const contract of [reflected, loadContract<unknown>(plain(schema))]) {
        const found = await checkPlugins({ contract, plugins });
        expect([name, found.get('any')?.length, found.get('wrong')?.length]).toEqual([name, 0, 1]);
      }
    }
  });
});

/** As JSON has it: without prototypes, and free of what the test runner knows of objects. */
const plain = (schema: Schema): Schema => JSON.parse(JSON.stringify(schema));

/**
 * An instance of a generic is printed under the key that it has in the schema, and the order of a union's types, which
 * means nothing, is the compiler's.
 */
function keyed(schema: Schema): Schema {
  const named = Object.entries(schema.types).map(([key, type]) => [
    key,
    type.kind === 'object' ? { ...type, name: key } : type,
  ]);
  const text = JSON.stringify({ ...schema, types: Object.fromEntries(named) }, (_, value) =>
    value?.kind === 'union' ? { ...value, of: value.of.map((type: unknown) => JSON.stringify(type)).sort() } : value,
  );
  return JSON.parse(text);
}
