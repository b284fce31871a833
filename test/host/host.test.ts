/**
 * `createHost` over folders of plugins: what is found, how it fails, and what becomes of it.
 *
 * Long because it is one table of folders.
 */
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  type Contract,
  createHost,
  type Host,
  type HostOptions,
  type Logger,
  reflectContract,
  TsugiError,
} from '../../src/index.ts';
import { type Files, makeFolder } from '../interpreter/folder.ts';
import { ENGINE } from '../support/engine.ts';
import type { Greeter } from './contract.ts';

const CONTRACT_FILE = new URL('./contract.ts', import.meta.url);
let reflected: Promise<Contract<Greeter>> | undefined;
const contract = (): Promise<Contract<Greeter>> => {
  reflected ??= reflectContract<Greeter>({ file: CONTRACT_FILE, type: 'Greeter' });
  return reflected;
};

interface Entry {
  readonly level: string;
  readonly message: string;
  readonly details: Record<string, unknown> | undefined;
}

/** Writes the files under `plugins/` and loads them, without the compiler's check unless it is asked for. */
async function host(files: Files, options: Partial<HostOptions<Greeter>> = {}) {
  const folder = makeFolder(
    Object.fromEntries(Object.entries(files).map(([path, content]) => [join('plugins', path), content])),
  );
  const log: Entry[] = [];
  const at = (level: string) => (message: string, details?: Record<string, unknown>) =>
    void log.push({ level, message, details });
  const logger: Logger = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
  const made: Host<Greeter> = await createHost({
    engine: ENGINE,
    plugins: join(folder, 'plugins'),
    contract: await contract(),
    cache: false,
    check: false,
    logger,
    ...options,
  });
  onTestFinished(() => made.close());
  return { host: made, folder: join(folder, 'plugins'), log };
}

const GOOD = 'export default { greet: (who: string) => `hello ${who}` };';
const statuses = (of: Host<Greeter>): Record<string, string> =>
  Object.fromEntries([...of.plugins].map(([name, { status }]) => [name, status]));

/** What may lie in a folder, and the names of the plugins that it makes. */
const FOUND: readonly (readonly [string, Files, readonly string[]])[] = [
  ['nothing', { '.keep': '' }, []],
  [
    'single files of every kind',
    {
      'a.ts': GOOD,
      'b.mts': GOOD,
      'c.js': 'export default { greet: () => "" };',
      'd.mjs': 'export default { greet: () => "" };',
    },
    ['a', 'b', 'c', 'd'],
  ],
  ['a folder with main', { 'p/package.json': '{"main":"lib/start.ts"}', 'p/lib/start.ts': GOOD }, ['p']],
  ['a folder with an index', { 'p/package.json': '{}', 'p/index.ts': GOOD }, ['p']],
  ['a folder with src/index.ts', { 'p/package.json': '{}', 'p/src/index.ts': GOOD }, ['p']],
  ["the name is the folder's, not the manifest's", { 'p/package.json': '{"name":"other"}', 'p/index.ts': GOOD }, ['p']],
  [
    'what is none',
    {
      'a.ts': GOOD,
      'a.d.ts': '',
      'a.test.ts': '',
      'x.config.ts': '',
      'README.md': '',
      'data.json': '',
      '.hidden.ts': '',
      'node_modules/x/package.json': '{}',
      'empty/readme.md': '',
    },
    ['a'],
  ],
  ['a link to a file', { 'a.ts': { link: '../elsewhere.ts' }, '../elsewhere.ts': GOOD }, ['a']],
  [
    'names of Object.prototype',
    { 'constructor.ts': GOOD, 'toString.ts': GOOD, '__proto__.ts': GOOD },
    ['__proto__', 'constructor', 'toString'],
  ],
];

test.each(FOUND)('found: %s', async (_name, files, names) => {
  const { host: loaded } = await host(files);
  expect([...loaded.plugins.keys()].sort()).toEqual([...names].sort());
  for (const name of names) expect(loaded.plugins.get(name)).toMatchObject({ name, status: 'ready' });
});

/** Kinds of default export. */
const FORMS: readonly (readonly [string, string, unknown, string])[] = [
  ['the implementation itself', GOOD, undefined, 'hello you'],
  [
    'a class instance',
    'class G { #hi = "hi"; greet(who: string) { return `${this.#hi} ${who}`; } } export default new G();',
    undefined,
    'hi you',
  ],
  ['a factory', 'export default () => ({ greet: (who: string) => `made ${who}` });', undefined, 'made you'],
  [
    'an async factory',
    'export default async () => { await 0; return { greet: (who: string) => `later ${who}` }; };',
    undefined,
    'later you',
  ],
  [
    'a factory with config',
    'export default (config: { word: string }) => ({ greet: (who: string) => `${config.word} ${who}` });',
    { word: 'howdy' },
    'howdy you',
  ],
  [
    'a factory with context',
    'export default (_config: unknown, context: { name: string }) => ({ greet: () => context.name });',
    undefined,
    'p',
  ],
  [
    'a factory without config',
    'export default (config: unknown) => ({ greet: () => typeof config });',
    undefined,
    'undefined',
  ],
  [
    'an async method',
    'export default { greet: async (who: string) => { await new Promise((r) => setTimeout(r, 1)); return `slow ${who}`; } };',
    undefined,
    'slow you',
  ],
  [
    'after an await at the top',
    'const word = await Promise.resolve("top"); export default { greet: () => word };',
    undefined,
    'top',
  ],
];

test.each(FORMS)('default export: %s', async (_name, source, config, expected) => {
  const { host: loaded } = await host({ 'p.ts': source }, { config: { p: config } });
  expect(await loaded.get('p').greet('you')).toBe(expected);
});

/** How a plugin may fail, with the code and the text of its error. */
const FAILING: readonly (readonly [string, Files, string, RegExp])[] = [
  ['syntax', { 'bad.ts': 'export default {' }, 'SYNTAX', /./],
  ['throws at load', { 'bad.ts': 'throw new Error("at load");' }, 'GUEST', /^at load$/],
  ['throws a primitive', { 'bad.ts': 'throw 5;' }, 'GUEST', /^threw 5, which is not an error$/],
  ['does not end', { 'bad.ts': 'for (;;);' }, 'LIMIT', /^terminated: /],
  ['never settles', { 'bad.ts': 'await new Promise(() => {}); export default {};' }, 'LIMIT', /asyncMs/],
  ['no default export', { 'bad.ts': 'export const greet = 1;' }, 'LOAD', /^there is no default export/],
  ['a wrong default export', { 'bad.ts': 'export default 5;' }, 'CONTRACT', /^does not fit Greeter: /],
  ['a missing method', { 'bad.ts': 'export default {};' }, 'CONTRACT', /greet must be/],
  [
    'a factory that throws',
    { 'bad.ts': 'export default () => { throw new Error("in factory"); };' },
    'GUEST',
    /^in factory$/,
  ],
  [
    'a factory that rejects',
    { 'bad.ts': 'export default async () => { throw new TypeError("in factory"); };' },
    'GUEST',
    /^TypeError: in factory$/,
  ],
  ['a factory that does not end', { 'bad.ts': 'export default () => { for (;;); };' }, 'LIMIT', /callMs/],
  ['a factory that never settles', { 'bad.ts': 'export default () => new Promise(() => {});' }, 'LIMIT', /asyncMs/],
  ['a factory of nothing', { 'bad.ts': 'export default () => {};' }, 'CONTRACT', /must be Greeter, got undefined/],
  [
    'a getter that throws while it is bound',
    { 'bad.ts': 'export default { get greet() { throw new Error("in getter"); } };' },
    'GUEST',
    /^in getter$/,
  ],
  [
    'a host module that is not there',
    { 'bad.ts': 'import { x } from "host:nope"; export default { greet: () => x };' },
    'PERMISSION',
    /^there is no host module "host:nope"; this host has host:env, /,
  ],
  [
    'an import from a single file',
    { 'bad.ts': 'import { x } from "./other.ts"; export default { greet: () => x };' },
    'LOAD',
    /make the plugin a folder$/,
  ],
  [
    'an import that leaves the folder',
    {
      'bad/package.json': '{}',
      'bad/index.ts': 'import { x } from "../other.ts"; export default { greet: () => x };',
      'other.ts': 'export const x = 1;\nexport default { greet: () => "" };',
    },
    'LOAD',
    /leaves the plugin's folder/,
  ],
  ['a package.json that is no JSON', { 'bad/package.json': '{ nope', 'bad/index.ts': GOOD }, 'LOAD', /./],
  [
    'a package.json that is no object',
    { 'bad/package.json': '[1]', 'bad/index.ts': GOOD },
    'LOAD',
    /^package\.json must hold an object$/,
  ],
  [
    'a package.json of null',
    { 'bad/package.json': 'null', 'bad/index.ts': GOOD },
    'LOAD',
    /^package\.json must hold an object$/,
  ],
  [
    'a main that is no text',
    { 'bad/package.json': '{"main":5}', 'bad/index.ts': GOOD },
    'LOAD',
    /^"main" must be a string, got number$/,
  ],
  [
    'a main that is not there',
    { 'bad/package.json': '{"main":"nope.ts"}' },
    'LOAD',
    /^"main" names nope\.ts, which is not there$/,
  ],
  [
    'a main outside',
    { 'bad/package.json': '{"main":"../x.ts"}', 'x.ts': GOOD },
    'LOAD',
    /^"main" names \.\.\/x\.ts, which is not in the plugin's folder$/,
  ],
  ['no entry', { 'bad/package.json': '{}' }, 'LOAD', /^no entry file: name one under "main", or add index\.ts$/],
  ['a link that leads nowhere', { 'bad.ts': { link: 'nowhere.ts' } }, 'LOAD', /^the symbolic link leads nowhere$/],
  [
    'two of one name',
    { 'bad.ts': GOOD, 'bad.js': 'export default { greet: () => "" };' },
    'LOAD',
    /^two plugins are called "bad": .*bad\.\w+, .*bad\.\w+; rename all but one$/,
  ],
  [
    'two of one name, one a folder',
    { 'bad.ts': GOOD, 'bad/package.json': '{}', 'bad/index.ts': GOOD },
    'LOAD',
    /^two plugins are called "bad"/,
  ],
];

test.each(FAILING)('a plugin that fails (%s) leaves the others alone', async (_name, files, code, message) => {
  const { host: loaded, log } = await host(
    { ...files, 'good.ts': GOOD },
    { limits: { callMs: 50, turnMs: 100, asyncMs: 100 } },
  );
  const { status, error } = loaded.plugins.get('bad') ?? {};
  expect(status).toBe('failed');
  expect(error).toBeInstanceOf(TsugiError);
  expect(error?.message).toMatch(message);
  expect(error).toMatchObject({ code, plugin: 'bad' });
  expect(() => loaded.get('bad')).toThrow(error);
  expect(() => loaded.plugins.get('bad')?.api).toThrow(error);
  expect(await loaded.get('good').greet('you')).toBe('hello you');
  expect(log).toContainEqual({ level: 'error', message: 'a plugin failed to load', details: { plugin: 'bad', error } });
});

describe("with the compiler's check", () => {
  test('a plugin that does not fit is refused before it runs', async () => {
    const ran: unknown[] = [];
    const source = 'console.log("ran"); export default { greet: (who: number) => who };';
    const { host: loaded, log } = await host({ 'bad.ts': source, 'good.ts': GOOD }, { check: true });
    expect(loaded.plugins.get('bad')).toMatchObject({
      status: 'failed',
      error: { code: 'CONTRACT', plugin: 'bad', line: 1 },
    });
    expect(log.filter(({ message }) => message === 'ran')).toEqual(ran);
    expect(await loaded.get('good').greet('you')).toBe('hello you');
  });
});

describe('get', () => {
  test.each([
    ['of none', { '.keep': '' }, 'there is no plugin "x"; there are none'],
    ['of others', { 'a.ts': GOOD, 'b.ts': GOOD }, 'there is no plugin "x"; there is a, b'],
  ])('an unknown plugin, %s', async (_name, files, message) => {
    const { host: loaded } = await host(files);
    expect(() => loaded.get('x')).toThrow(expect.objectContaining({ code: 'LOAD', plugin: 'x', message }));
    expect(() => loaded.get('constructor')).toThrow(expect.objectContaining({ code: 'LOAD' }));
  });
});

test('the engine is the one that was asked for', async () => {
  const { host: loaded } = await host({ 'a.ts': GOOD }, { engine: 'quantum' as never });
  expect(loaded.plugins.get('a')).toMatchObject({
    status: 'failed',
    error: { code: 'LOAD', plugin: 'a', message: 'there is no engine "quantum": use "compiled" or "interpreted"' },
  });
});

test('a folder that is not there', async () => {
  const promise = createHost({ plugins: '/nowhere/at/all', contract: await contract() });
  await expect(promise).rejects.toMatchObject({
    name: 'TsugiError',
    code: 'LOAD',
    message: 'cannot read the plugins in /nowhere/at/all: there is no such folder',
  });
});

describe('host modules', () => {
  const modules = { kv: { get: () => 'kv' }, 'host:fs': { read: () => 'fs' } };
  const uses = (module: string, name: string) =>
    `import { ${name} } from "host:${module}"; export default { greet: () => ${name}() };`;

  test.each([
    ['are for all if no grants are given', undefined, { kv: 'ready', fs: 'ready' }],
    ['are for those that were granted them', { kv: ['kv'], fs: ['host:kv'] }, { kv: 'ready', fs: 'failed' }],
    ['may be granted by either name', { kv: ['host:kv'], fs: ['fs'] }, { kv: 'ready', fs: 'ready' }],
    ['are for nobody if nobody is granted one', {}, { kv: 'failed', fs: 'failed' }],
  ])('%s', async (_name, grant, expected) => {
    const files = { 'kv.ts': uses('kv', 'get'), 'fs.ts': uses('fs', 'read') };
    const { host: loaded } = await host(files, { modules, ...(grant !== undefined && { grant }) });
    expect(statuses(loaded)).toEqual(expected);
    for (const [name, { status, error }] of loaded.plugins) {
      if (status === 'ready') expect(await loaded.get(name).greet('')).toBe(name);
      else expect(error?.code).toBe('PERMISSION');
    }
  });

  test('a plugin named like a member of Object.prototype is granted and configured nothing by that', async () => {
    const source = 'export default (config: unknown) => ({ greet: () => typeof config });';
    const { host: loaded } = await host(
      { 'constructor.ts': source, 'toString.ts': source },
      { modules, grant: {}, config: {} },
    );
    expect(statuses(loaded)).toEqual({ constructor: 'ready', toString: 'ready' });
    expect(await loaded.get('constructor').greet('')).toBe('undefined');
  });
});

describe('events', () => {
  test('tell once of each plugin what it came to', async () => {
    const { host: loaded } = await host({ 'a.ts': GOOD, 'b.ts': 'throw 1;', 'c.ts': GOOD });
    const seen: string[] = [];
    loaded
      .on('ready', ({ name }) => seen.push(`ready ${name}`))
      .on('fail', ({ name }, { code }) => seen.push(`fail ${name} ${code}`));
    await new Promise((done) => setTimeout(done, 10));
    expect(seen.sort()).toEqual(['fail b GUEST', 'ready a', 'ready c']);
  });
});

describe('close', () => {
  const CLOSING = (body: string) => `export default { greet: () => "", close() { ${body} } };`;

  test("calls each plugin's own close once, and ends it", async () => {
    const { host: loaded, log } = await host({
      'a.ts': CLOSING('console.log("closed a");'),
      'b.ts': GOOD,
      'c.ts': CLOSING('return Promise.resolve().then(() => console.log("closed c"));'),
    });
    const { greet } = loaded.get('a');
    await Promise.all([loaded.close(), loaded.close()]);
    await loaded.close();
    expect(log.map(({ message }) => message).sort()).toEqual(['closed a', 'closed c']);
    expect(statuses(loaded)).toEqual({ a: 'closed', b: 'closed', c: 'closed' });
    expect(() => loaded.get('a')).toThrow(
      expect.objectContaining({ code: 'LOAD', message: 'the plugin "a" is not ready: closed' }),
    );
    expect(() => greet('x')).toThrow(expect.objectContaining({ code: 'LOAD' }));
  });

  test.each([
    ['throws', 'throw new Error("in close");'],
    ['rejects', 'return Promise.reject(new Error("in close"));'],
    ['does not end', 'for (;;);'],
    ['never settles', 'return new Promise(() => {});'],
  ])('of a plugin that %s is reported and no more', async (_name, body) => {
    const { host: loaded, log } = await host(
      { 'a.ts': CLOSING(body), 'b.ts': CLOSING('console.log("closed b");') },
      { limits: { callMs: 50, turnMs: 100, asyncMs: 100 } },
    );
    await loaded.close();
    expect(log).toContainEqual({
      level: 'error',
      message: 'close failed',
      details: { plugin: 'a', error: expect.any(TsugiError) },
    });
    expect(log).toContainEqual(expect.objectContaining({ message: 'closed b' }));
  });

  test('ends timers', async () => {
    const { host: loaded, log } = await host({ 'a.ts': `setInterval(() => console.log("tick"), 1);\n${GOOD}` });
    while (log.length === 0) await new Promise((done) => setTimeout(done, 2));
    await loaded.close();
    const ticks = log.length;
    await new Promise((done) => setTimeout(done, 20));
    expect(log.length).toBe(ticks);
  });
});

test('`only` loads those and no others', async () => {
  const { host: loaded } = await host(
    { 'a.ts': GOOD, 'b.ts': 'throw new Error("never runs");', 'c.ts': GOOD },
    { only: ['c', 'a', 'nope'] },
  );
  expect(statuses(loaded)).toEqual({ a: 'ready', c: 'ready' });
});

test("the log has a plugin's console and context under its name", async () => {
  const source =
    'export default (_: unknown, { log }: { log: Console }) => { console.warn("w", { a: 1 }, [1n]); log.info("i"); setTimeout(() => { throw new Error("later"); }, 1); return { greet: () => "" }; };';
  const { log } = await host({ 'p.ts': source });
  while (log.length < 3) await new Promise((done) => setTimeout(done, 2));
  expect(log).toEqual([
    { level: 'warn', message: expect.stringMatching(/^w \{"a":1\} /), details: { plugin: 'p' } },
    { level: 'info', message: 'i', details: { plugin: 'p' } },
    {
      level: 'error',
      message: 'uncaught in a plugin',
      details: { plugin: 'p', error: expect.objectContaining({ message: 'later', plugin: 'p' }) },
    },
  ]);
});

test('plugins do not see each other', async () => {
  const { host: loaded } = await host({
    'a.ts': 'globalThis.mine = "a"; export default { greet: () => String(globalThis.mine) };',
    'b.ts': 'export default { greet: () => String(globalThis.mine) };',
  });
  expect([await loaded.get('a').greet(''), await loaded.get('b').greet('')]).toEqual(['a', 'undefined']);
});

test('a hundred plugins', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 100 }, (_, at) => [
      `p${at}.ts`,
      `export default { greet: (who: string) => \`\${who} ${at}\` };`,
    ]),
  );
  const { host: loaded } = await host(files);
  const greeted = await Promise.all([...loaded.plugins.values()].map(({ api }) => api.greet('hi')));
  expect(greeted.sort()).toEqual(Array.from({ length: 100 }, (_, at) => `hi ${at}`).sort());
});
