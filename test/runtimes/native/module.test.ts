/** Plugins as ES modules of the host's own process; what all runtimes have in common stands in `conformance`. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Host, TsugiError } from '../../../src/index.ts';
import { writeFiles } from '../../interpreter/folder.ts';
import type { Box, Work } from './contracts.ts';
import { failure, start } from './support.ts';

/** The source of a plugin that does all of it; `parts` replace members. */
const work = (parts: Readonly<Record<string, string>> = {}, before = ''): string => {
  const members = {
    add: 'add: (a: number, b: number) => a + b',
    name: "name: 'n'",
    box: "box: (box) => box.label + ' ' + box.grow(2) + ' ' + box.size",
    make: "make: (size) => ({ size, label: 'own', grow(by) { return (this.size += by); } })",
    settings: 'settings: (all) => JSON.stringify({ ...all })',
    run: 'run: (what: string, f) => f === undefined ? what : f()',
    later: 'later: async (what: string) => what',
    ...parts,
  };
  return `${before}\nexport default { ${Object.values(members).join(',\n')} };\n`;
};
const startWork = (source: string, more: Parameters<typeof start<Work>>[2] = {}) =>
  start<Work>('Work', { 'index.ts': source }, more);

const caught = (body: () => unknown): TsugiError => {
  try {
    body();
  } catch (error) {
    return error as TsugiError;
  }
  throw new Error('it did not throw');
};

describe('a module', () => {
  test('may use all of Node, packages of its folder and files beside it', async () => {
    const { host } = await start<Work>('Work', {
      'index.ts': work(
        { run: "run: () => [basename('/a/b'), twice('x'), helper(), platform, data, sep].join(' ')" },
        `import { basename } from 'node:path';
         import { readFileSync } from 'node:fs';
         import { twice } from 'twice';
         import { helper } from './helper.ts';
         import old from 'old';
         import { createRequire } from 'node:module';
         const require = createRequire(import.meta.url);
         const { sep } = require('node:path');
         const { platform } = old;
         const data = readFileSync(new URL('./data.txt', import.meta.url), 'utf8');`,
      ),
      'helper.ts': 'export const helper = (): string => "helped";',
      'data.txt': 'beside',
      'node_modules/twice/package.json': '{ "type": "module", "exports": "./index.js" }',
      'node_modules/twice/index.js': 'export const twice = (text) => text + text;',
      'node_modules/old/package.json': '{ "main": "./index.js" }',
      'node_modules/old/index.js': "module.exports = { platform: typeof require('os').platform() };",
    });
    expect(host.get('p').run('')).toBe('b xx helped string beside /');
  });

  test('is evaluated anew each time it is loaded', async () => {
    const { host, folder } = await startWork(work({ run: 'run: () => String(++count)' }, 'let count = 0;'));
    const api = host.get('p');
    expect([api.run(''), api.run('')]).toEqual(['1', '2']);
    await host.reload(['p']);
    expect(api.run('')).toBe('1');
    writeFiles(folder, { 'index.ts': work({ run: "run: () => 'other'" }) });
    await host.reload();
    expect(api.run('')).toBe('other');
    expect(host.plugins.get('p')?.stats).toMatchObject({ reloads: 2, calls: 4, fuel: 0, heapBytes: undefined });
  });

  test('that fails to load anew leaves the version before', async () => {
    const { host, folder } = await startWork(work());
    writeFiles(folder, { 'index.ts': "throw new RangeError('not today');" });
    await host.reload();
    expect(host.get('p').add(1, 2)).toBe(3);
    expect(host.plugins.get('p')?.reloadError).toMatchObject({ code: 'GUEST', message: 'RangeError: not today' });
  });

  test('gets its config, over its defaults, and a log', async () => {
    const source = `${work({}, '').replace('export default', 'const made =')}
      export const defaults = { a: 1, deep: { b: 2 } };
      export default async (config, { name, log }) => {
        log.info('made', name);
        return { ...made, run: () => JSON.stringify(config) };
      };`;
    const { host, log } = await startWork(source, { config: { p: { deep: { c: 3 } } } });
    expect(host.get('p').run('')).toBe('{"a":1,"deep":{"b":2,"c":3}}');
    expect(log).toContain('made p');
  });
});

describe('what crosses', () => {
  test('members are reached through objects that stand for the host’s', async () => {
    const { host } = await startWork(work());
    const box: Box = { size: 1, label: 'mine', grow: (by) => (box.size += by) };
    expect(host.get('p').box(box)).toBe('mine 3 3');
    expect(box.size).toBe(3);
  });

  test('objects of the plugin are called, and checked', async () => {
    const { host } = await startWork(
      work({
        make: "make: (size) => ({ size, label: 'own', grow(by) { return by > 5 ? 'no' as never : (this.size += by); } })",
      }),
    );
    const box = host.get('p').make(1);
    expect([box.label, box.grow(2), box.size]).toEqual(['own', 3, 3]);
    box.size = 10;
    expect(box.grow(1)).toBe(11);
    expect(caught(() => box.grow(6))).toMatchObject({
      code: 'TYPE',
      message: 'box.grow() returned "no": result must be number, got string',
    });
  });

  test('an object of the host comes back as itself', async () => {
    const { host } = await startWork(
      work(
        { make: 'make: (size) => kept as never', box: "box: (box) => { kept = box; return ''; }" },
        'let kept: unknown;',
      ),
    );
    const box: Box = { size: 1, label: 'mine', grow: (by) => by };
    host.get('p').box(box);
    expect(host.get('p').make(1)).toBe(box);
  });

  test('what is not declared is not there, and what is readonly is not written to', async () => {
    const { host } = await startWork(
      work({
        box: "box: (box) => { try { (box as any).label = 'x'; } catch { return 'secret' in box ? 'seen' : 'kept'; } return 'written'; }",
      }),
    );
    expect(host.get('p').box({ size: 1, label: 'mine', grow: (by) => by, secret: 1 } as Box)).toBe('kept');
  });

  test('data is copied, as plain objects', async () => {
    const { host } = await startWork(work());
    const settings = { names: ['a'], deep: { on: true }, extra: 1 };
    expect(host.get('p').settings(settings)).toBe('{"names":["a"],"deep":{"on":true}}');
    const writes = await startWork(work({ settings: "settings: (all) => { all.names.push('b'); return ''; }" }));
    writes.host.get('p').settings(settings);
    expect(settings.names).toEqual(['a']);
  });

  test('functions in data are checked', async () => {
    const { host } = await startWork(work({ settings: "settings: ({ tell }) => tell?.(5 as never) ?? ''" }));
    expect(caught(() => host.get('p').settings({ names: [], tell: (text) => text }))).toMatchObject({
      code: 'GUEST',
      message: expect.stringMatching(/^TypeError: .*text must be string, got number$/),
    });
  });

  test('objects that stand for the host’s are written as JSON', async () => {
    const { host } = await startWork(work({ box: 'box: (box) => JSON.stringify(box)' }));
    expect(host.get('p').box({ size: 1, label: 'mine', grow: (by) => by })).toBe('{"size":1,"label":"mine"}');
  });
});

describe('errors', () => {
  test('have their place in the source', async () => {
    const { host, folder } = await startWork(
      work({}, "import { broken } from './lib/broken.ts';").replace(/run: .*/, 'run: (what) => broken(what),'),
    );
    expect(host.plugins.get('p')?.status).toBe('failed');
    writeFiles(folder, {
      'lib/broken.ts':
        '// a comment\nexport function broken(what: string): string {\n  if (what.length > 1) throw new RangeError(what);\n  return what;\n}\n',
    });
    await host.reload();
    expect(caught(() => host.get('p').run('ab'))).toMatchObject({
      code: 'GUEST',
      plugin: 'p',
      message: 'RangeError: ab',
      file: join(folder, 'lib/broken.ts'),
      line: 3,
      column: 30,
      frame: expect.stringContaining(
        '> 3 |   if (what.length > 1) throw new RangeError(what);\n    |                              ^',
      ),
      stack: expect.stringMatching(
        /^TsugiError: RangeError: ab\n {4}at broken \(p\/lib\/broken\.ts:3:30\)\n {4}at Object\.run \(p\/index\.ts:\d+:\d+\)/,
      ),
      cause: expect.objectContaining({ name: 'RangeError', message: 'ab' }),
    });
  });

  test('of asynchronous functions, too', async () => {
    const { host } = await startWork(work({ later: "async later() { await null;\nthrow new Error('late'); }" }));
    await expect(host.get('p').later('')).rejects.toMatchObject({ message: 'late', line: 9, column: 7 });
  });

  test('of the host’s come back as they were', async () => {
    const { host } = await startWork(work());
    const mine = new RangeError('mine');
    const error = caught(() =>
      host.get('p').run('', () => {
        throw mine;
      }),
    );
    expect(error).toBe(mine);
    const odd = caught(() =>
      host.get('p').run('', () => {
        throw { odd: true };
      }),
    );
    expect(odd).toEqual({ odd: true });
  });

  test('of the plugin’s are its own again when the host throws them back in', async () => {
    const { host } = await startWork(
      work(
        {
          run: 'run: (what, f) => { if (what === "throw") throw mine; try { return f!(); } catch (error) { return String(error === mine); } }',
        },
        "const mine = new Error('mine');",
      ),
    );
    const api = host.get('p');
    expect(
      api.run('', () => {
        throw caught(() => api.run('throw'));
      }),
    ).toBe('true');
  });

  test('of the host’s can be the cause of one of the plugin’s', async () => {
    const { host } = await startWork(
      work({
        run: "run: (_what, f) => { try { return f!(); } catch (cause) { throw new Error('outer', { cause }); } }",
      }),
    );
    const error = caught(() =>
      host.get('p').run('', () => {
        throw new RangeError('inner');
      }),
    );
    expect(error).toMatchObject({ code: 'GUEST', message: 'outer' });
    expect(error.cause).toMatchObject({ message: 'outer', cause: { name: 'RangeError', message: 'inner' } });
  });

  test('of a rejection that nobody handles are told, and end nothing', async () => {
    const { host, log } = await startWork(work({ later: "async later() { throw new Error('dropped'); }" }));
    void host.get('p').later('');
    await new Promise((done) => setTimeout(done, 20));
    expect(log).toContain('uncaught in a plugin');
    expect(host.plugins.get('p')).toMatchObject({ reason: 'dropped', stats: { uncaught: 1, errors: 1 } });
  });
});

describe('a module is refused', () => {
  test.each<[string, string, Record<string, unknown>]>([
    ['that does not parse', 'export default {;', { code: 'SYNTAX', line: 1, column: 17 }],
    ['that throws', "\nthrow new Error('at load');", { code: 'GUEST', message: 'at load', line: 2, column: 7 }],
    [
      'that imports a host module',
      "import { get } from 'host:kv';\nexport default { get };",
      {
        code: 'LOAD',
        message: 'cannot import "host:kv": host modules are for plugins that run in the interpreter',
        line: 1,
        column: 21,
      },
    ],
    [
      'that imports a package that is not there',
      "import 'gone';\nexport default {};",
      { code: 'LOAD', message: 'cannot find the package "gone"; install it in the plugin\'s folder' },
    ],
    [
      'without a default export',
      'export const a = 1;',
      { code: 'LOAD', message: 'there is no default export: write "export default …" (it exports a)' },
    ],
    [
      'whose default export is a class',
      'export default class Work {}',
      { code: 'CONTRACT', message: 'the default export is a class; export an instance of it: export default new …()' },
    ],
    [
      'without a member of the contract',
      'export default { add: () => 1 };',
      { code: 'CONTRACT', message: expect.stringMatching(/^does not fit Work: box must be .*, got undefined$/) },
    ],
  ])('%s', async (_what, source, error) => {
    expect(failure(await startWork(source))).toMatchObject({ plugin: 'p', ...error });
  });

  test('with limits that are none', async () => {
    const started = await startWork(work(), { limits: { asyncMs: -1 } });
    expect(failure(started)).toMatchObject({ code: 'TYPE', message: expect.stringContaining('limits.asyncMs') });
  });
});

test('after its end calls are refused, also what is pending', async () => {
  const { host } = await startWork(work({ later: 'later: () => new Promise(() => {})' }), { drainMs: 10 });
  const api: Work = host.get('p');
  const pending = expect(api.later('')).rejects.toMatchObject({ code: 'LOAD', message: '"p" was disposed' });
  await (host as Host<Work>).close();
  await pending;
  expect(caught(() => api.add(1, 2))).toMatchObject({ code: 'LOAD' });
});
