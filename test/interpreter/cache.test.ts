/** The disk cache: whatever lies in it, the results are right, and nothing that others could have written is used. */
import { execFile } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { Interpreter } from '../../src/index.ts';
import { DiskCache } from '../../src/interpreter/cache.ts';
import { Shared } from '../../src/interpreter/index.ts';
import { makeFolder, writeFiles } from './folder.ts';

const SOURCE = 'export const f = (x: number): string => `one ${x}`;';
const OTHER = 'export const f = (x: number): string => `two ${x}`;';

/** What `f(1)` gives in a new interpreter with the cache in `folder`. */
async function run(cache: string, source = SOURCE): Promise<unknown> {
  const guest = new Interpreter({ name: 'cached', shared: new Shared(cache) });
  try {
    const module = await guest.import(source, { filename: 'plug.ts' });
    return (module.get('f') as (x: number) => string)(1);
  } finally {
    guest.dispose();
  }
}

const entries = (folder: string): string[] => readdirSync(folder).filter((name) => name !== 'key');
const only = (folder: string): string => {
  const [entry, ...more] = entries(folder);
  expect(more).toEqual([]);
  return join(folder, entry as string);
};

test('is filled by the first and used by the second', async () => {
  const cache = join(makeFolder(), 'cache');
  expect(await run(cache)).toBe('one 1');
  const entry = only(cache);
  const { mtimeMs } = statSync(entry);
  expect(statSync(cache).mode & 0o777).toBe(0o700);
  expect(statSync(join(cache, 'key')).mode & 0o777).toBe(0o600);
  expect(statSync(entry).mode & 0o777).toBe(0o600);
  expect(await run(cache)).toBe('one 1');
  expect(statSync(only(cache)).mtimeMs).toBe(mtimeMs);
});

test('puts off writing while it is held, and reads what it has put off', async () => {
  const folder = makeFolder();
  chmodSync(folder, 0o700);
  const cache = DiskCache.open(folder) as DiskCache;
  const put = (name: string): void => cache.write(name, () => Buffer.from(`of ${name}`));
  const read = (name: string): string | undefined => cache.read(name)?.toString();
  put('a');
  cache.hold();
  put('b');
  put('c');
  expect(entries(folder)).toEqual(['a']);
  expect(['a', 'b', 'c', 'd'].map(read)).toEqual(['of a', 'of b', 'of c', undefined]);
  cache.release();
  // what is written meanwhile does not overtake what waits
  cache.write('b', () => Buffer.from('later'));
  await expect.poll(() => entries(folder).sort()).toEqual(['a', 'b', 'c']);
  expect(read('b')).toBe('later');
  cache.hold();
  put('d');
  cache.flush();
  expect(entries(folder).length).toBe(4);
  expect(process.listeners('exit').length).toBe(listeners);
});
const listeners = process.listeners('exit').length;

test('writes what it has put off when the process ends', async () => {
  const folder = makeFolder();
  const program = `
    import { DiskCache } from ${JSON.stringify(new URL('../../src/interpreter/cache.ts', import.meta.url).href)};
    const cache = DiskCache.open(process.argv[1]);
    cache.hold();
    cache.write('a', () => Buffer.from('x'));
    process.exit(3);`;
  const flags = ['--import', 'tsx', '--input-type=module', '--eval', program, join(folder, 'cache')];
  await expect(promisify(execFile)(process.execPath, flags)).rejects.toMatchObject({ code: 3 });
  expect(entries(join(folder, 'cache'))).toEqual(['a']);
});

test('what differs has an entry of its own', async () => {
  const cache = makeFolder();
  chmodSync(cache, 0o700);
  expect([await run(cache), await run(cache, OTHER)]).toEqual(['one 1', 'two 1']);
  expect(entries(cache).length).toBe(2);
});

/** What somebody may have done to the entry of `SOURCE`. */
const DAMAGE: readonly (readonly [string, (entry: string) => void])[] = [
  ['is empty', (entry) => writeFileSync(entry, '')],
  ['is cut off in its code', (entry) => writeFileSync(entry, readFileSync(entry).subarray(0, 16))],
  ['is cut off', (entry) => writeFileSync(entry, readFileSync(entry).subarray(0, -1))],
  ['has more at its end', (entry) => writeFileSync(entry, Buffer.concat([readFileSync(entry), Buffer.from('x')]))],
  ['is text', (entry) => writeFileSync(entry, 'not an entry')],
  [
    'has one bit flipped at each of many places',
    (entry) => {
      const content = readFileSync(entry);
      for (let at = 7; at < content.length; at += 97) content[at] = (content[at] ?? 0) ^ 1;
      writeFileSync(entry, content);
    },
  ],
  [
    'has its code text exchanged',
    (entry) =>
      writeFileSync(entry, Buffer.from(readFileSync(entry).toString('latin1').replaceAll('one ', 'bad '), 'latin1')),
  ],
  [
    'is a folder',
    (entry) => {
      rmSync(entry);
      mkdirSync(entry);
    },
  ],
  ['cannot be read', (entry) => chmodSync(entry, 0)],
];

test.each(DAMAGE)('an entry that %s counts as absent', async (_name, damage) => {
  const cache = makeFolder();
  chmodSync(cache, 0o700);
  await run(cache);
  damage(only(cache));
  expect(await run(cache)).toBe('one 1');
  expect(await run(cache)).toBe('one 1');
});

test('an entry in the place of another is refused', async () => {
  const cache = makeFolder();
  chmodSync(cache, 0o700);
  await run(cache);
  const one = only(cache);
  await run(cache, OTHER);
  const two = entries(cache)
    .map((name) => join(cache, name))
    .find((path) => path !== one) as string;
  copyFileSync(two, one);
  expect([await run(cache), await run(cache, OTHER)]).toEqual(['one 1', 'two 1']);
});

test('an entry of a folder with another key is refused', async () => {
  const [mine, foreign] = [makeFolder(), makeFolder()];
  for (const folder of [mine, foreign]) chmodSync(folder, 0o700);
  await run(mine);
  await run(foreign);
  const name = entries(mine)[0] as string;
  const forged = readFileSync(join(foreign, name));
  writeFileSync(join(mine, name), forged);
  expect(DiskCache.open(mine)?.read(name)).toBe(undefined);
  expect(DiskCache.open(foreign)?.read(name)).toBeInstanceOf(Buffer);
  expect(await run(mine)).toBe('one 1');
});

describe("a folder that is not this user's alone is not used", () => {
  test.each([
    ['writable by all', 0o777],
    ['writable by the group', 0o770],
    ['writable by all with the sticky bit', 0o1777],
  ])('%s', async (_name, mode) => {
    const cache = makeFolder();
    chmodSync(cache, mode);
    expect(DiskCache.open(cache)).toBe(undefined);
    expect(await run(cache)).toBe('one 1');
    expect(readdirSync(cache)).toEqual([]);
  });

  test('that is a symbolic link', async () => {
    const folder = makeFolder({ 'real/x': '' });
    chmodSync(join(folder, 'real'), 0o777);
    writeFiles(folder, { link: { link: 'real' } });
    expect(DiskCache.open(join(folder, 'link'))).toBe(undefined);
  });

  test('whose key others can read', async () => {
    const cache = makeFolder();
    chmodSync(cache, 0o700);
    await run(cache);
    chmodSync(join(cache, 'key'), 0o644);
    expect(DiskCache.open(cache)).toBe(undefined);
    expect(await run(cache)).toBe('one 1');
  });

  test.each([
    ['empty', ''],
    ['short', 'x'.repeat(31)],
    ['long', 'x'.repeat(33)],
  ])('whose key is %s', async (_name, key) => {
    const cache = makeFolder({ key });
    chmodSync(cache, 0o700);
    chmodSync(join(cache, 'key'), 0o600);
    expect(DiskCache.open(cache)).toBe(undefined);
    expect(await run(cache)).toBe('one 1');
  });

  test('that is a file', async () => {
    const folder = makeFolder({ cache: 'a file' });
    expect(DiskCache.open(join(folder, 'cache'))).toBe(undefined);
    expect(await run(join(folder, 'cache'))).toBe('one 1');
  });
});

test('a folder that cannot be written is no failure', async () => {
  const cache = makeFolder();
  chmodSync(cache, 0o700);
  await run(cache);
  chmodSync(cache, 0o500);
  expect([await run(cache), await run(cache, OTHER)]).toEqual(['one 1', 'two 1']);
  chmodSync(cache, 0o700);
});

test('`false` is no cache', async () => {
  const guest = new Interpreter({ shared: new Shared(false) });
  expect((await guest.import('export const a = 1;')).get('a')).toBe(1);
  guest.dispose();
});

describe('files', () => {
  const load = async (cache: string, file: string): Promise<unknown> => {
    const guest = new Interpreter({ shared: new Shared(cache) });
    try {
      return (await guest.importFile(file)).get('out');
    } finally {
      guest.dispose();
    }
  };

  test.each([
    ['the file itself changed', { 'plug/index.ts': 'export const out = "new";' }, 'new'],
    ['an import changed', { 'plug/a.ts': 'export const a = "new";' }, 'new'],
    ['JSON changed', { 'plug/d.json': '{"d":"new"}' }, 'oldnew'],
    ['a file appeared that an import now resolves to', { 'plug/b.ts': 'export const b = "new";' }, 'oldnew'],
    ['nothing changed', {}, 'oldold'],
  ])('%s', async (_name, change, expected) => {
    const folder = makeFolder({
      'plug/index.ts':
        'import { a } from "./a.ts"; import { b } from "./b"; import { d } from "./d.json"; export const out = a === "new" ? a : `${a}${d === "new" ? d : b}`;',
      'plug/a.ts': 'export const a = "old";',
      'plug/b/index.ts': 'export const b = "old";',
      'plug/d.json': '{"d":"old"}',
    });
    const cache = makeFolder();
    chmodSync(cache, 0o700);
    const file = join(folder, 'plug/index.ts');
    expect(await load(cache, file)).toBe('oldold');
    expect(await load(cache, file)).toBe('oldold');
    writeFiles(folder, change);
    expect(await load(cache, file)).toBe(expected);
  });

  test('an import that is not there any more is missed', async () => {
    const folder = makeFolder({
      'plug/index.ts': 'export { out } from "./a.ts";',
      'plug/a.ts': 'export const out = 1;',
    });
    const cache = makeFolder();
    chmodSync(cache, 0o700);
    const file = join(folder, 'plug/index.ts');
    expect(await load(cache, file)).toBe(1);
    rmSync(join(folder, 'plug/a.ts'));
    await expect(load(cache, file)).rejects.toMatchObject({ code: 'LOAD' });
  });
});

describe('processes at the same time', () => {
  const CHILD = fileURLToPath(new URL('./cache.child.ts', import.meta.url));

  test('share one folder', async () => {
    const cache = join(makeFolder(), 'cache');
    const children = await Promise.all(
      Array.from({ length: 4 }, () => promisify(execFile)(process.execPath, ['--import', 'tsx', CHILD, cache])),
    );
    expect(children.map(({ stdout }) => stdout.trim())).toEqual(Array.from({ length: 4 }, () => '0 1 2 3 4 5 6 7'));
    expect(existsSync(join(cache, 'key'))).toBe(true);
    expect(entries(cache).every((name) => /^[0-9a-f]{64}$/.test(name))).toBe(true);
    const store = DiskCache.open(cache);
    expect(entries(cache).filter((name) => store?.read(name) === undefined)).toEqual([]);
  }, 60_000);
});
