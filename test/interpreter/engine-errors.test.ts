/** What fails is told alike by both engines: message, place and code frame. */
import { describe, expect, test } from 'vitest';
import { type Engine, TsugiError } from '../../src/index.ts';
import { ELSEWHERE, FAILING } from './engine-errors.cases.ts';
import { guest } from './support.ts';

const hostError = new RangeError('of the host');
const modules = {
  h: {
    fail: () => {
      throw hostError;
    },
  },
};

async function failureOf(source: string, engine: Engine): Promise<unknown> {
  try {
    const module = await guest({ engine, modules }).import(source, { filename: 'plug.ts' });
    await (module.get('run') as () => unknown)();
  } catch (error) {
    return error;
  }
  throw new Error('it did not fail');
}

const told = (error: unknown): unknown => {
  if (!(error instanceof TsugiError)) return error;
  const { code, message, file, line, column, frame, cause } = error;
  const { name, message: inner } = (cause ?? {}) as Partial<Error>;
  return { code, message, file, line, column, frame, cause: cause === undefined ? undefined : [name, inner] };
};

describe('a failure', () => {
  test.each(Object.entries(FAILING))('%s', async (name, source) => {
    const [compiled, interpreted] = [await failureOf(source, 'compiled'), await failureOf(source, 'interpreted')];
    const line = source.split('\n').findIndex((text) => text.includes('// here')) + 1;
    if (line > 0) expect(compiled).toMatchObject({ file: 'plug.ts', line });
    const elsewhere = ELSEWHERE[name];
    if (elsewhere === undefined) {
      expect(told(interpreted)).toEqual(told(compiled));
      return;
    }
    const { message, file } = compiled as TsugiError;
    expect(interpreted).toMatchObject({ message, file, ...elsewhere });
    expect((interpreted as TsugiError).frame).toContain(`> ${elsewhere.line} | `);
  });
});
