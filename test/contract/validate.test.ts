import { describe, expect, expectTypeOf, test } from 'vitest';
import { type Contract, loadContract, printType, type Schema, type Type } from '../../src/contract/index.ts';
import { BROKEN, GOOD } from './schema.cases.ts';

const membersOf = (schema: Schema) => (schema.types.C?.kind === 'object' ? schema.types.C.members : []);

const failure = (schema: unknown): unknown => {
  try {
    return loadContract(schema);
  } catch (thrown) {
    return thrown;
  }
};

describe('loadContract refuses', () => {
  test.each(BROKEN.map(([schema, message]) => ({ schema, message })))('$message', ({ schema, message }) => {
    const error = failure(schema);
    expect(error).toMatchObject({ name: 'TsugiError', code: 'CONTRACT' });
    // The paths of the last rows are too long to write out.
    const whole = !/^(the schema|nested)/.test(message);
    if (whole) expect((error as Error).message).toBe(message);
    else expect((error as Error).message).toContain(message);
  });
});

describe('loadContract', () => {
  test('copies: later changes of the input change nothing', () => {
    const input = structuredClone(GOOD);
    const { schema } = loadContract(input);
    input.types.C.members.push({ name: 'late', type: { kind: 'string' } });
    expect(schema).toEqual(GOOD);
    expect(Object.isFrozen(membersOf(schema))).toBe(true);
    expect('toString' in schema.types).toBe(false);
  });

  test('reads every property once', () => {
    const reads: string[] = [];
    const lying = new Proxy(
      { kind: 'string' },
      {
        get(target, key, receiver) {
          reads.push(String(key));
          return reads.length > 1 ? 'number' : Reflect.get(target, key, receiver);
        },
      },
    );
    const { schema } = loadContract({
      ...GOOD,
      types: { C: { kind: 'object', members: [{ name: 'm', type: lying }] } },
    });
    const kind = membersOf(schema)[0]?.type.kind;
    expect(reads.every((key) => key === 'kind')).toBe(true);
    // Whichever value was checked, it is a known kind, and the copy is a plain object that answers alike for ever.
    expect(['string', 'number']).toContain(kind);
    expect(membersOf(schema)[0]?.type.kind).toBe(kind);
  });

  test('copies a default as deep as it is', () => {
    const value = { a: [1, { b: null }] };
    const { schema } = loadContract({
      ...GOOD,
      types: { C: { kind: 'object', members: [{ name: 'm', type: { kind: 'unknown' }, default: value }] } },
    });
    value.a.push(2);
    expect(membersOf(schema)[0]?.default).toEqual({ a: [1, { b: null }] });
    expect(Object.isFrozen(membersOf(schema)[0]?.default)).toBe(true);
  });

  test('accepts a function and an inline object as the root', () => {
    const root = { kind: 'function', params: [], result: { kind: 'void' } };
    expect(loadContract({ ...GOOD, root }).schema.root).toEqual(root);
    expect(loadContract({ ...GOOD, root: GOOD.types.C }).schema.root).toEqual(GOOD.types.C);
  });
});

test('a contract of one type is not taken for a contract of another', () => {
  interface Cat {
    meow(): void;
  }
  interface Lion extends Cat {
    roar(): void;
  }
  expectTypeOf<Contract<Lion>>().toExtend<Contract<Cat>>();
  expectTypeOf<Contract<Lion>>().toExtend<Contract<unknown>>();
  expectTypeOf<Contract<Cat>>().not.toExtend<Contract<Lion>>();
  expectTypeOf<Contract<Cat>>().not.toExtend<Contract<string>>();
  expect(Object.keys(loadContract<Cat>(GOOD))).toEqual(['schema']);
});

describe('printType', () => {
  const string: Type = { kind: 'string' };
  const nest = (depth: number): Type =>
    depth === 0 ? string : { kind: 'object', members: [{ name: 'a', type: nest(depth - 1) }] };

  test.each<[Type, string]>([
    [
      { kind: 'function', params: [{ name: 'a', type: string }], result: { kind: 'promise', of: string } },
      '(a: string) => Promise<string>',
    ],
    [{ kind: 'ref', name: 'Request' }, 'Request'],
    [{ kind: 'array', of: { kind: 'union', of: [string, { kind: 'null' }] } }, '(string | null)[]'],
    [{ kind: 'literal', value: 'it\'s "x"' }, '"it\'s \\"x\\""'],
    [{ kind: 'literal', value: { bigint: '-5' } }, '-5n'],
    [{ kind: 'asyncIterable', of: string, stream: true }, 'ReadableStream<string>'],
    [{ kind: 'array', of: { kind: 'asyncIterable', of: string, generator: true } }, 'AsyncGenerator<string>[]'],
    [{ kind: 'map', key: string, of: { kind: 'set', of: { kind: 'date' } } }, 'Map<string, Set<Date>>'],
    [
      {
        kind: 'tuple',
        of: [{ type: string }, { type: { kind: 'union', of: [string, { kind: 'null' }] }, optional: true }],
      },
      '[string, (string | null)?]',
    ],
    [
      { kind: 'tuple', of: [], rest: { kind: 'function', params: [], result: { kind: 'never' } } },
      '[...(() => never)[]]',
    ],
    [
      { kind: 'object', members: [{ name: 'a', type: string, doc: 'A.', default: 1 }], index: { kind: 'unknown' } },
      '{ a: string; [key: string]: unknown }',
    ],
    [nest(3), '{ a: { a: { a: string } } }'],
    [nest(5), '{ a: { a: { a: { … } } } }'],
  ])('%j', (type, text) => expect(printType(type)).toBe(text));
});
