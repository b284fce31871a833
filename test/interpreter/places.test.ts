/** Where an error came from: lines of the TypeScript, frames of guests only, and no path of the host. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TsugiError } from '../../src/index.ts';
import { failure, guest, tree } from './support.ts';

type Fn = (...args: unknown[]) => unknown;

describe('an error thrown deep in an imported file', () => {
  const FILES = {
    'secret/plug/main.ts':
      'import { outer } from "./lib/outer.ts";\nexport const run = (n: number): never => outer(n);\n',
    'secret/plug/lib/outer.ts': [
      'interface Options {',
      '  readonly deep: boolean;',
      '}',
      'import { Inner } from "./inner.ts";',
      'export function outer(n: number, options: Options = { deep: true }): never {',
      '  return new Inner().fail(n as number, options.deep);',
      '}',
    ].join('\n'),
    'secret/plug/lib/inner.ts': [
      'export class Inner {',
      '  private readonly limit: number = 5;',
      '',
      '  fail(n: number, deep: boolean): never {',
      '    if (deep as boolean) throw new RangeError(`${n} is more than ${this.limit}`);',
      '    throw null;',
      '  }',
      '}',
    ].join('\n'),
  };

  test('has that file’s place, its lines, and the frames on the way', async () => {
    const folder = tree(FILES);
    const module = await guest().importFile(join(folder, 'secret/plug/main.ts'));
    const error = await failure(() => (module.get('run') as Fn)(7));
    expect(error).toMatchObject({
      code: 'GUEST',
      plugin: 'plug',
      message: 'RangeError: 7 is more than 5',
      file: join(folder, 'secret/plug/lib/inner.ts'),
      line: 5,
      column: 32,
    });
    expect(error.frame).toBe(
      [
        '  3 |',
        '  4 |   fail(n: number, deep: boolean): never {',
        '> 5 |     if (deep as boolean) throw new RangeError(`${n} is more than ${this.limit}`);',
        '    |                                ^',
        '  6 |     throw null;',
      ].join('\n'),
    );
    expect(error.stack).toBe(
      [
        'TsugiError: RangeError: 7 is more than 5',
        '    at fail (plug/lib/inner.ts:5:32)',
        '    at outer (plug/lib/outer.ts:6:22)',
        '    at run (plug/main.ts:2:42)',
      ].join('\n'),
    );
    expect(error.cause).toMatchObject({ name: 'RangeError', message: '7 is more than 5' });
    expect((error.cause as Error).stack).toBe(error.stack?.replace('TsugiError: ', ''));
  });

  test('has it in a module that throws while it is loaded, too', async () => {
    const files = {
      'main.ts': 'import "./a.ts";',
      'a.ts': 'type T = string;\nconst x: T | undefined = undefined;\n(x as unknown as string).length;',
    };
    const folder = tree(files);
    const error = await failure(() => guest().importFile(join(folder, 'main.ts')));
    expect(error).toMatchObject({ code: 'GUEST', file: join(folder, 'a.ts'), line: 3 });
    expect(error.message).toMatch(/^TypeError: Cannot read properties of undefined/);
    expect(error.frame).toContain('> 3 | (x as unknown as string).length;');
  });

  test('has it after an await, in a callback and in a getter', async () => {
    const source = [
      'export const late = async (): Promise<void> => {',
      '  await 0;',
      '  throw new Error("late");',
      '};',
      'export const back = (): unknown => [1].map((x: number) => {',
      '  throw new Error("back");',
      '});',
      'const o = {',
      '  get x(): never { throw new Error("got"); },',
      '};',
      'export const got = (): unknown => o.x;',
    ].join('\n');
    const module = await guest().import(source, { filename: '/secret/dir/plug.ts' });
    const at = async (name: string) => failure(() => (module.get(name) as Fn)());
    expect(await at('late')).toMatchObject({ file: '/secret/dir/plug.ts', line: 3, column: 9 });
    expect(await at('back')).toMatchObject({ line: 6, column: 9 });
    expect((await at('back')).stack).toMatch(/\n {4}at plug\.ts:6:9\n {4}at back \(plug\.ts:5:40\)$/);
    expect(await at('got')).toMatchObject({ line: 9, column: 26 });
  });
});

describe('a stack that a guest reads', () => {
  test.each([
    [
      'of a TypeScript file',
      'p.ts',
      'const f = (x: number): string | undefined => new Error(`m${x}`).stack;\nexport const out = f(1);',
      'Error: m1\n    at f (plug/p.ts:1:46)\n    at plug/p.ts:2:20',
    ],
    [
      'of a JavaScript file',
      'p.js',
      'const f = (x) => new Error(`m${x}`).stack;\nexport const out = f(1);',
      'Error: m1\n    at f (plug/p.js:1:18)\n    at plug/p.js:2:20',
    ],
  ])('%s has no path of the host and no frame of it', async (_name, file, text, expected) => {
    const folder = tree({ [`secret/plug/${file}`]: text });
    const module = await guest().importFile(join(folder, 'secret/plug', file));
    expect(module.get('out')).toBe(expected);
  });

  test('has no frame of a host function that called it back, nor of what the host threw', async () => {
    const modules = {
      h: {
        call: (f: () => unknown) => f(),
        fail: () => {
          throw new TypeError('of the host');
        },
      },
    };
    const source = [
      'import { call, fail } from "host:h";',
      'export const back = call(() => new Error("m").stack);',
      'let out; try { fail(); } catch (error) { out = [error.stack, error instanceof TypeError, Object.getOwnPropertyNames(error).sort()]; }',
      'export { out };',
    ].join('\n');
    const module = await guest({ modules }).import(source, { filename: '/secret/plug.js' });
    expect(module.get('back')).toBe('Error: m\n    at plug.js:2:32\n    at plug.js:2:21');
    expect(module.get('out')).toEqual(['TypeError: of the host\n    at plug.js:3:16', true, ['message', 'stack']]);
  });

  test('has no more than what a log can hold', async () => {
    const module = await guest().import(
      'const f = (n) => n === 0 ? new Error("m").stack : f(n - 1); export const out = f(500);',
      { filename: 'p.js' },
    );
    const lines = (module.get('out') as string).split('\n');
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.length).toBeLessThanOrEqual(21);
  });

  test('cannot be made to show V8’s call sites', async () => {
    const source = [
      'const seen = [];',
      'try { Error.prepareStackTrace = (error, sites) => { seen.push(sites); return "mine"; }; } catch (error) { seen.push(error.name); }',
      'try { globalThis.Error = class { static prepareStackTrace() { seen.push("called"); } }; } catch (error) { seen.push(error.name); }',
      'export const out = [typeof new Error("m").stack, typeof Error.captureStackTrace, seen];',
    ].join('\n');
    const module = await guest().import(source);
    expect(module.get('out')).toEqual(['string', 'undefined', ['TypeError', 'TypeError']]);
  });
});

describe('several sources of one name', () => {
  test('each error is shown in its own', () => {
    const interpreter = guest();
    interpreter.evaluate('\n\n\nfunction fail(): never { throw new Error("first"); }');
    interpreter.evaluate('\nfunction other(): void { fail(); }');
    const errorOf = (source: string): unknown => {
      try {
        return interpreter.evaluate(source);
      } catch (error) {
        return error;
      }
    };
    const error = errorOf('other()') as TsugiError;
    expect(error).toBeInstanceOf(TsugiError);
    expect(error).toMatchObject({ file: 'script.ts', line: 4, column: 32 });
    expect(error.frame).toContain('> 4 | function fail(): never { throw new Error("first"); }');
    expect(errorOf('null.x')).toMatchObject({ line: 1, frame: '> 1 | null.x\n    |      ^' });
  });
});
