/** A module that another thread compiles is the same module. It runs what was built, where the thread has its file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type * as Aside from '../../src/interpreter/compile-aside.ts';
import type { Backend } from '../../src/interpreter/image.ts';
import type * as Load from '../../src/interpreter/load.ts';
import type * as Confine from '../../src/interpreter/transpile/confine.ts';

const built = (file: string): Promise<unknown> =>
  import(new URL(`../../dist/interpreter/${file}`, import.meta.url).href);
const { Compiler } = (await built('compile-aside.js')) as typeof Aside;
const { HERE } = (await built('load.js')) as typeof Load;
const { Root } = (await built('transpile/confine.js')) as typeof Confine;

const folder = mkdtempSync(join(tmpdir(), 'tsugi-aside-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const PROGRAM = "import { x } from 'host:m';\nexport const f = (a) => { for (const b of a) x(b); };\nexport default f;";
const FILE = join(folder, 'a.ts');

/** What is told of the error. */
async function failure(make: () => unknown): Promise<unknown> {
  try {
    await make();
  } catch (error) {
    const { name, code, message, file, line, column, frame } = error as Record<string, unknown>;
    return { name, code, message, file, line, column, frame };
  }
  return undefined;
}

/** A file that runs in the thread's place. */
const thread = (text: string): URL => pathToFileURL(write('thread.mjs', text));

describe('the thread', () => {
  test.each<Backend>(['compiled', 'compiled unmetered', 'interpreted', 'interpreted stepping'])(
    'makes the same of a source: %s',
    async (backend) => {
      const compiler = new Compiler();
      const image = await compiler.fromSource(PROGRAM, FILE, backend);
      compiler.close();
      expect(image).toEqual(await HERE.fromSource(PROGRAM, FILE, backend));
    },
  );

  test.each(['alone.js', 'main.ts'])('makes the same of a file: %s', async (name) => {
    write('alone.js', 'export const b = 1;');
    write('main.ts', "import { b } from './alone.js';\nexport const c: number = b;");
    const root = new Root(folder);
    const compiler = new Compiler();
    const made = await compiler.fromFile(join(folder, name), root, 'compiled');
    compiler.close();
    expect(made).toEqual(await HERE.fromFile(join(folder, name), root, 'compiled'));
    expect(made.paths.length).toBe(name === 'main.ts' ? 2 : 1);
  });

  test('takes many orders at once, and leaves this one to others', async () => {
    const compiler = new Compiler();
    const sources = Array.from({ length: 200 }, (_, i) => `${PROGRAM}\nexport const n: number = ${i};`);
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const images = await Promise.all(sources.map((source) => compiler.fromSource(source, FILE, 'compiled')));
    clearInterval(timer);
    compiler.close();
    expect(images.map(({ code }) => / n = (\d+)/.exec(code)?.[1])).toEqual(sources.map((_, i) => `${i}`));
    expect(turns).toBeGreaterThan(3);
  });

  test.each([
    ['what does not parse', 'export default {'],
    ['what is left out of the language', 'export * from "host:x";'],
    ['what is nested too deep', `x${'('.repeat(20_000)}`],
  ])('says what is wrong with a source: %s', async (_, source) => {
    const compiler = new Compiler();
    const aside = await failure(() => compiler.fromSource(source, FILE, 'compiled'));
    compiler.close();
    expect(aside).toMatchObject({ code: 'SYNTAX', line: 1 });
    expect(aside).toEqual(await failure(() => HERE.fromSource(source, FILE, 'compiled')));
  });

  test('says what is wrong with a file', async () => {
    const file = write('leaves.ts', "import '../../../etc/passwd';");
    const compiler = new Compiler();
    const aside = await failure(() => compiler.fromFile(file, new Root(folder), 'compiled'));
    compiler.close();
    expect(aside).toMatchObject({ code: 'LOAD', line: 1 });
    expect(aside).toEqual(await failure(() => HERE.fromFile(file, new Root(folder), 'compiled')));
  });
});

describe('this thread does the work of one', () => {
  test.each([
    ['that ends without an answer', 'process.exit(1);'],
    ['that fails', 'throw new Error();'],
    ['that says nothing', 'setInterval(() => {}, 1000);'],
  ])('%s', async (_, text) => {
    const compiler = new Compiler(thread(text));
    const image = compiler.fromSource(PROGRAM, FILE, 'compiled');
    if (text.startsWith('set')) setTimeout(() => compiler.close(), 50);
    expect(await image).toEqual(await HERE.fromSource(PROGRAM, FILE, 'compiled'));
    expect(await compiler.fromSource(PROGRAM, FILE, 'compiled')).toEqual(await image);
    compiler.close();
  });

  test('that is not there', async () => {
    const compiler = new Compiler(pathToFileURL(join(folder, 'absent.mjs')));
    expect(await compiler.fromSource(PROGRAM, FILE, 'compiled')).toEqual(
      await HERE.fromSource(PROGRAM, FILE, 'compiled'),
    );
    compiler.close();
  });
});
