/** The compiler in a thread of its own says what it says in this one. It runs what was built, where the thread has its file. */
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type * as Check from '../../src/contract/check.ts';
import type { Contract, ReflectOptions } from '../../src/contract/index.ts';
import type * as Aside from '../../src/contract/judge-aside.ts';
import type { TsugiError } from '../../src/diagnostics/error.ts';
import { sourceFolder } from './sources.ts';

const built = (file: string): Promise<unknown> => import(new URL(`../../dist/${file}`, import.meta.url).href);
const { judgeAside } = (await built('contract/judge-aside.js')) as typeof Aside;
const { judgePlugins } = (await built('contract/check.js')) as typeof Check;
const { reflectContract } = (await built('index.js')) as {
  reflectContract(options: ReflectOptions): Promise<Contract<unknown>>;
};

const write = sourceFolder();
const PLUGINS = {
  sound: "import type { Greeter } from './contract.ts';\nexport default { greet: (a) => a } satisfies Greeter;",
  misfit: 'export default { greet: (a: number) => a };',
  broken: 'export default { greet( };',
  configured:
    'export interface Config { word: string }\nexport default (c: Config) => ({ greet: (a: string) => a + c.word });',
  refused:
    'export interface Config { file: () => symbol; rest: never[] & 1 }\nexport default { greet: (a: string) => a };',
};

/** Errors as what is in them. */
const data = (verdicts: ReadonlyMap<string, Check.Verdict>): unknown =>
  [...verdicts].map(([name, { diagnostics, config }]) => {
    const { message, code, file, line, column, frame } = (config ?? {}) as Partial<TsugiError>;
    return [name, diagnostics, config instanceof Error ? { message, code, file, line, column, frame } : config];
  });

describe('the thread', () => {
  test('gives the same verdicts', async () => {
    const contract = await reflectContract({
      file: write('contract.ts', 'export interface Greeter { greet(name: string): string }'),
      type: 'Greeter',
    });
    const entries = Object.entries(PLUGINS).map(([name, text]) => ({ name, entry: write(`${name}.ts`, text) }));
    const options = { contract, plugins: [...entries, { name: 'absent', entry: '/absent.ts' }] };
    const aside = await judgeAside(options);
    expect(data(aside)).toEqual(data(await judgePlugins(options)));
    expect(aside.get('sound')).toEqual({ diagnostics: [], config: undefined });
    expect(aside.get('misfit')?.diagnostics).toMatchObject([{ misfit: true, line: 1 }]);
    expect(aside.get('configured')?.config).toMatchObject({ types: expect.anything() });
    expect(aside.get('refused')?.config).toBeInstanceOf(Error);
    expect(aside.get('absent')?.diagnostics).toMatchObject([{ code: 6053 }]);
  });

  test('leaves this one to others', async () => {
    const contract = await reflectContract({
      file: write('again.ts', 'export interface G { greet(): string }'),
      type: 'G',
    });
    const plugins = [{ name: 'late', entry: write('late.ts', 'export default { greet: () => "a" };') }];
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await judgeAside({ contract, plugins });
    clearInterval(timer);
    // starting the compiler takes a hundred milliseconds and more
    expect(turns).toBeGreaterThan(10);
  });

  test.each([
    ['ends without an answer', 'process.exit(1);'],
    ['fails', 'throw new Error();'],
    ['is not there', undefined],
  ])('whose work this one does if it %s', async (_, text) => {
    const contract = await reflectContract({
      file: write('third.ts', 'export interface G { greet(): string }'),
      type: 'G',
    });
    const plugins = [{ name: 'late', entry: write('bad.ts', 'export default { greet: () => 5 };') }];
    const thread = text === undefined ? '/absent.mjs' : write('thread.mjs', text);
    const verdicts = await judgeAside({ contract, plugins }, pathToFileURL(thread));
    expect(verdicts.get('late')?.diagnostics).toMatchObject([{ misfit: true }]);
  });
});
