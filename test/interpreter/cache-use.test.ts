/** The disk cache: that it is used, and that it is not when an import would now resolve differently. */
import { chownSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Interpreter } from '../../src/index.ts';
import { DiskCache } from '../../src/interpreter/cache.ts';
import { compileModule } from '../../src/interpreter/image.ts';
import { Shared } from '../../src/interpreter/shared.ts';
import { ImageStore, type Stored } from '../../src/interpreter/store.ts';
import { makeFolder, writeFiles } from './folder.ts';
import { type Tree, toFiles } from './support.ts';

const makeCache = (): string => join(makeFolder(), 'cache');

const storeIn = (cache: string): ImageStore => new ImageStore(DiskCache.open(cache));

function interpreter(cache: string, limits: false | object = {}): Interpreter {
  const guest = new Interpreter({ name: 'cached', shared: new Shared(cache), limits });
  onTestFinished(() => guest.dispose());
  return guest;
}

const SOURCE = 'export const out = "as written";';
const NAME = ImageStore.name('source', 'plug.js', 'compiled', SOURCE);
const importSource = async (cache: string): Promise<unknown> =>
  (await interpreter(cache).import(SOURCE, { filename: 'plug.js' })).get('out');

/** An entry that is authentic and wrong, which shows who reads it. */
function plant(cache: string, name: string, more: Partial<Stored> = {}): void {
  const js = 'export const out = "from the cache";';
  storeIn(cache).save(name, {
    image: compileModule({ js, map: '', inputs: [] }, 'plug.js', undefined, 'compiled'),
    ...more,
  });
}

describe('a second start', () => {
  test('takes what the first has kept, with V8’s compiled form', async () => {
    const cache = makeCache();
    expect(storeIn(cache).load(NAME)).toBe(undefined);
    expect(await importSource(cache)).toBe('as written');
    expect(storeIn(cache).load(NAME)?.cachedData?.length).toBeGreaterThan(100);
    plant(cache, NAME);
    expect(await importSource(cache)).toBe('from the cache');
  });

  test('adds the compiled form to an entry that has none', async () => {
    const cache = makeCache();
    plant(cache, NAME);
    expect(storeIn(cache).load(NAME)?.cachedData).toBe(undefined);
    expect(await importSource(cache)).toBe('from the cache');
    expect(storeIn(cache).load(NAME)?.cachedData).toBeInstanceOf(Buffer);
  });

  test('does not mind a compiled form that V8 refuses', async () => {
    const cache = makeCache();
    plant(cache, NAME, { cachedData: Buffer.from('not what V8 has made') });
    expect(await importSource(cache)).toBe('from the cache');
  });

  test('without limits, or of another file name, is another entry', async () => {
    const cache = makeCache();
    plant(cache, NAME);
    const other = await interpreter(cache, false).import(SOURCE, { filename: 'plug.js' });
    expect(other.get('out')).toBe('as written');
    expect((await interpreter(cache).import(SOURCE, { filename: 'other.js' })).get('out')).toBe('as written');
  });

  test('of the other engine is another entry, which has no compiled form', async () => {
    const cache = makeCache();
    plant(cache, NAME);
    for (let start = 0; start < 2; start++) {
      const guest = new Interpreter({ engine: 'interpreted', shared: new Shared(cache) });
      onTestFinished(() => guest.dispose());
      expect((await guest.import(SOURCE, { filename: 'plug.js' })).get('out')).toBe('as written');
    }
    const name = ImageStore.name('source', 'plug.js', 'interpreted', SOURCE);
    expect(storeIn(cache).load(name)).toMatchObject({ image: { exports: ['out'] }, cachedData: Buffer.alloc(0) });
  });

  test.each([
    ['in the form of another build', Buffer.from('neither is this')],
    ['empty', Buffer.alloc(0)],
  ])('does not mind an authentic entry that is %s', async (_name, content) => {
    const cache = makeCache();
    DiskCache.open(cache)?.write(NAME, () => content);
    expect(await importSource(cache)).toBe('as written');
  });

  test('keeps nothing of a module that throws', async () => {
    const cache = makeCache();
    const source = 'throw new Error("no");';
    await expect(interpreter(cache).import(source, { filename: 'plug.js' })).rejects.toThrow('no');
    expect(storeIn(cache).load(ImageStore.name('source', 'plug.js', 'compiled', source))).toBe(undefined);
  });
});

/** What stood in the folder, what becomes of it, and what `p/main.ts` exports before and after. */
interface Change {
  readonly files: Tree;
  readonly change: (folder: string) => void;
  readonly after: string | { readonly code: string };
}

const put = (files: Tree) => (folder: string) => writeFiles(folder, toFiles(files));
const LIB = { 'p/main.ts': 'import { out as o } from "lib"; export const out: string = o;' };
const DECLARES = { 'p/package.json': '{ "dependencies": { "lib": "*" } }' };

const CHANGES: Readonly<Record<string, Change>> = {
  'nothing but a time': {
    files: { 'p/main.ts': 'export const out: string = "old";' },
    change: (folder) => utimesSync(join(folder, 'p/main.ts'), 5, 5),
    after: 'old',
  },
  'the entry, which is JavaScript': {
    files: { 'p/main.ts': 'export { out } from "./a.js";', 'p/a.js': 'export const out = "old";' },
    change: put({ 'p/a.js': 'export const out = "new";' }),
    after: 'new',
  },
  'x.ts appears beside x/index.ts, in another folder': {
    files: { 'p/main.ts': 'export { out } from "./lib/x";', 'p/lib/x/index.ts': 'export const out = "old";' },
    change: put({ 'p/lib/x.ts': 'export const out = "new";' }),
    after: 'new',
  },
  'a link leads elsewhere': {
    files: {
      'p/main.ts': 'export { out } from "./l.ts";',
      'p/l.ts': '-> a.ts',
      'p/a.ts': 'export const out = "old";',
      'p/b.ts': 'export const out = "new";',
    },
    change: (folder) => {
      rmSync(join(folder, 'p/l.ts'));
      symlinkSync('b.ts', join(folder, 'p/l.ts'));
    },
    after: 'new',
  },
  'a file of another ending is all there is left': {
    files: {
      'p/main.ts': 'export { out } from "./x";',
      'p/x.ts': 'export const out = "old";',
      'p/x.js': 'export const out = "js";',
    },
    change: (folder) => renameSync(join(folder, 'p/x.ts'), join(folder, 'p/y.ts')),
    after: 'js',
  },
  'a package names another entry': {
    files: {
      ...LIB,
      'p/node_modules/lib/package.json': '{ "main": "deep/a.js" }',
      'p/node_modules/lib/deep/a.js': 'exports.out = "old";',
      'p/node_modules/lib/deep/b.js': 'exports.out = "new";',
    },
    change: put({ 'p/node_modules/lib/package.json': '{ "main": "deep/b.js" }' }),
    after: 'new',
  },
  'a package gets a package.json': {
    files: {
      ...LIB,
      'p/node_modules/lib/index.js': 'exports.out = "old";',
      'p/node_modules/lib/deep/b.js': 'exports.out = "new";',
    },
    change: put({ 'p/node_modules/lib/package.json': '{ "main": "deep/b.js" }' }),
    after: 'new',
  },
  'a nearer package of the same name': {
    files: { ...LIB, ...DECLARES, 'node_modules/lib/index.js': 'exports.out = "old";', 'p/node_modules/z/x.js': '' },
    change: put({ 'p/node_modules/lib/index.js': 'exports.out = "new";' }),
    after: 'new',
  },
  'a package in a folder between': {
    files: {
      'q/p/main.ts': LIB['p/main.ts'],
      'q/p/package.json': DECLARES['p/package.json'],
      'node_modules/lib/index.js': 'exports.out = "old";',
      'q/x': '',
    },
    change: put({ 'q/node_modules/lib/index.js': 'exports.out = "new";' }),
    after: 'new',
  },
  'a package that is no longer declared': {
    files: { ...LIB, ...DECLARES, 'node_modules/lib/index.js': 'exports.out = "old";' },
    change: put({ 'p/package.json': '{}' }),
    after: { code: 'LOAD' },
  },
  'a file that is gone': {
    files: { 'p/main.ts': 'export { out } from "./a.ts";', 'p/a.ts': 'export const out = "old";' },
    change: (folder) => rmSync(join(folder, 'p/a.ts')),
    after: { code: 'LOAD' },
  },
  'an entry that is gone': {
    files: { 'p/main.ts': 'export const out = "old";' },
    change: (folder) => rmSync(join(folder, 'p/main.ts')),
    after: { code: 'LOAD' },
  },
};

describe('a file is loaded anew after', () => {
  test.each(Object.entries(CHANGES))('%s', async (_name, { files, change, after }) => {
    const folder = makeFolder(toFiles(files));
    const cache = makeCache();
    const file = join(folder, Object.hasOwn(files, 'q/p/main.ts') ? 'q/p/main.ts' : 'p/main.ts');
    const load = async (): Promise<unknown> => (await interpreter(cache).importFile(file)).get('out');
    expect([await load(), await load()]).toEqual(['old', 'old']);
    change(folder);
    if (typeof after === 'string') expect([await load(), await load()]).toEqual([after, after]);
    else await expect(load()).rejects.toMatchObject(after);
  });

  test('and only then', async () => {
    const folder = makeFolder({ 'p/main.ts': 'export const out: string = "old";' });
    const cache = makeCache();
    const file = join(folder, 'p/main.ts');
    await interpreter(cache).importFile(file);
    const name = ImageStore.name('bundle', file, join(folder, 'p'), 'compiled');
    const stored = storeIn(cache).load(name);
    expect(stored?.cachedData).toBeInstanceOf(Buffer);
    plant(cache, name, { inputs: stored?.inputs as NonNullable<Stored['inputs']> });
    expect((await interpreter(cache).importFile(file)).get('out')).toBe('from the cache');
    writeFileSync(file, 'export const out = "new";');
    expect((await interpreter(cache).importFile(file)).get('out')).toBe('new');
  });

  test('what was written after the start of its load, which may be half of one and half of the other', async () => {
    const folder = makeFolder({ 'p/main.ts': 'export const out: string = "old";' });
    const cache = makeCache();
    const file = join(folder, 'p/main.ts');
    const later = Date.now() / 1000 + 60;
    utimesSync(file, later, later);
    expect((await interpreter(cache).importFile(file)).get('out')).toBe('old');
    expect(storeIn(cache).load(ImageStore.name('bundle', file, join(folder, 'p'), 'compiled'))).toBe(undefined);
  });
});

describe('a folder that is not there for this user', () => {
  test.each(['/dev/null/cache', '/proc/self/cache'])('cannot be made: %s', async (cache) => {
    expect(DiskCache.open(cache)).toBe(undefined);
    expect(await importSource(cache)).toBe('as written');
  });

  test.runIf(process.getuid?.() === 0)('belongs to somebody else, or its key does', async () => {
    const [folder, key] = [makeCache(), makeCache()];
    for (const cache of [folder, key]) await importSource(cache);
    plant(folder, NAME);
    plant(key, NAME);
    chownSync(folder, 12345, 12345);
    chownSync(join(key, 'key'), 12345, 12345);
    for (const cache of [folder, key]) {
      expect(DiskCache.open(cache)).toBe(undefined);
      expect(await importSource(cache)).toBe('as written');
    }
  });
});
