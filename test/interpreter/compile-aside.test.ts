/** A module that another thread compiles is the same module. It runs what was built, where the thread has its file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type * as Aside from '../../src/interpreter/compile-aside.ts';
import type * as Images from '../../src/interpreter/image.ts';

const built = (file: string): Promise<unknown> =>
  import(new URL(`../../dist/interpreter/${file}`, import.meta.url).href);
const { Compiler } = (await built('compile-aside.js')) as typeof Aside;
const { compileModule } = (await built('image.js')) as typeof Images;

const folder = mkdtempSync(join(tmpdir(), 'tsugi-aside-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Given = Parameters<typeof compileModule>;
const given = (js: string, backend: Given[3] = 'compiled'): Given => [
  { js, map: '', inputs: [] },
  join(folder, 'a.js'),
  undefined,
  backend,
];
const PROGRAM = "import { x } from 'host:m';\nexport const f = (a) => { for (const b of a) x(b); };\nexport default f;";

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
function thread(text: string): URL {
  const file = join(folder, 'thread.mjs');
  writeFileSync(file, text);
  return pathToFileURL(file);
}

describe('the thread', () => {
  test.each(['compiled', 'compiled unmetered', 'interpreted', 'interpreted stepping'] as const)(
    'makes the same image: %s',
    async (backend) => {
      const compiler = new Compiler();
      const image = await compiler.compile(...given(PROGRAM, backend));
      compiler.close();
      expect(image).toEqual(compileModule(...given(PROGRAM, backend)));
    },
  );

  test('takes many orders at once, and leaves this one to others', async () => {
    const compiler = new Compiler();
    const sources = Array.from({ length: 200 }, (_, i) => `${PROGRAM}\nexport const n = ${i};`);
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const images = await Promise.all(sources.map((source) => compiler.compile(...given(source))));
    clearInterval(timer);
    compiler.close();
    expect(images.map(({ code }) => code)).toEqual(sources.map((source) => compileModule(...given(source)).code));
    expect(turns).toBeGreaterThan(3);
  });

  test.each(['export default {', 'export * from "host:x";', `x${'('.repeat(20_000)}`])(
    'says what is wrong: %.30s',
    async (source) => {
      const compiler = new Compiler();
      const aside = await failure(() => compiler.compile(...given(source)));
      compiler.close();
      expect(aside).toMatchObject({ code: 'SYNTAX', line: 1 });
      expect(aside).toEqual(await failure(() => compileModule(...given(source))));
    },
  );
});

describe('this thread does the work of one', () => {
  test.each([
    ['that ends without an answer', 'process.exit(1);'],
    ['that fails', 'throw new Error();'],
    ['that says nothing', 'setInterval(() => {}, 1000);'],
  ])('%s', async (_, text) => {
    const compiler = new Compiler(thread(text));
    const image = compiler.compile(...given(PROGRAM));
    if (text.startsWith('set')) setTimeout(() => compiler.close(), 50);
    expect(await image).toEqual(compileModule(...given(PROGRAM)));
    expect(await compiler.compile(...given(PROGRAM))).toEqual(await image);
    compiler.close();
  });

  test('that is not there', async () => {
    const compiler = new Compiler(pathToFileURL(join(folder, 'absent.mjs')));
    expect(await compiler.compile(...given(PROGRAM))).toEqual(compileModule(...given(PROGRAM)));
    compiler.close();
  });
});
