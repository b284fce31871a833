/** A plugin's config, checked by the type that the plugin exports. */
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../interpreter/folder.ts';
import { pluginFolder, start } from './support.ts';

/** A plugin that greets with its config as JSON. */
const showing = (declarations: string, parameter = 'Config'): string =>
  `${declarations}\nexport default (config: ${parameter}) => ({ greet: (_who: string) => JSON.stringify(config) });`;

const HEADERS = showing(`
export interface Config {
  set: { name: string; value: string }[];
  /** @default ["x-powered-by"] */
  remove?: string[];
  mode?: 'strict' | 'loose';
  /** @default 5 */
  retries: number;
  limits?: {
    /** @default 10 */
    perSecond: number;
  };
  extra?: Record<string, number>;
}`);

async function load(source: string, config: unknown, more = {}) {
  const { host, log } = await start(pluginFolder({ 'headers.ts': source }), {
    check: true,
    ...(config !== undefined && { config: { headers: config } }),
    ...more,
  });
  const plugin = host.plugins.get('headers');
  const seen = plugin?.status === 'ready' ? JSON.parse(await host.get('headers').greet('')) : undefined;
  return { error: plugin?.error, seen, log };
}

describe('what does not fit is said with its path', () => {
  test.each<[string, unknown, string]>([
    [
      'a member of a list',
      {
        set: [
          { name: 'a', value: 'b' },
          { name: 'c', value: 'd' },
          { name: 5, value: 'e' },
        ],
      },
      'plugins.headers.set[2].name must be string, got 5',
    ],
    ['a missing member', {}, 'plugins.headers.set is missing; it must be { name: string; value: string }[]'],
    [
      'a missing member of an element',
      { set: [{ name: 'a' }] },
      'plugins.headers.set[0].value is missing; it must be string',
    ],
    [
      'an unknown key',
      { set: [], sett: 1 },
      'plugins.headers.sett is unknown (did you mean "set"?); there are set, remove, mode, retries, limits, extra',
    ],
    [
      'an unknown key below',
      { set: [], limits: { 'per-second': 1 } },
      'plugins.headers.limits["per-second"] is unknown (did you mean "perSecond"?); there is perSecond',
    ],
    [
      'none of several literals',
      { set: [], mode: 'lax' },
      'plugins.headers.mode must be "loose" | "strict", got "lax"',
    ],
    [
      'no list',
      { set: { name: 'a', value: 'b' } },
      'plugins.headers.set must be { name: string; value: string }[], got an object',
    ],
    ['a value of a table', { set: [], extra: { a: 1, b: null } }, 'plugins.headers.extra.b must be number, got null'],
    ['the whole', 'all', 'plugins.headers must be Config, got "all"'],
  ])('%s', async (_name, config, message) => {
    const { error, log } = await load(HEADERS, config);
    expect(error).toMatchObject({ code: 'TYPE', plugin: 'headers', message });
    expect(error?.file).toMatch(/headers\.ts$/);
    expect(log).toEqual([['error', 'a plugin failed to load', 'headers']]);
  });
});

describe('what is absent', () => {
  test('has its @default, however deep', async () => {
    const { seen } = await load(HEADERS, { set: [], limits: {} });
    expect(seen).toEqual({ set: [], remove: ['x-powered-by'], retries: 5, limits: { perSecond: 10 } });
  });

  test('is taken from the defaults that the plugin exports', async () => {
    const source = showing(`
export interface Config { word: string; deep: { a: number; b: number }; list?: number[] }
export const defaults: Partial<Config> = { word: 'hi', deep: { a: 1, b: 2 }, list: [1, 2] };`);
    expect((await load(source, { deep: { b: 3 }, list: [9] })).seen).toEqual({
      word: 'hi',
      deep: { a: 1, b: 3 },
      list: [9],
    });
    expect((await load(source, undefined)).seen).toEqual({ word: 'hi', deep: { a: 1, b: 2 }, list: [1, 2] });
  });

  test('may be all of it', async () => {
    const source = showing('export interface Config {\n  /** @default "hey" */\n  word?: string;\n}');
    expect((await load(source, undefined)).seen).toEqual({ word: 'hey' });
  });

  test('may be an object whose members all have defaults', async () => {
    const source = showing('export interface Config { limits: {\n  /** @default 3 */\n  most: number } }');
    expect((await load(source, {})).seen).toEqual({ limits: { most: 3 } });
  });
});

describe('unions of objects', () => {
  const UNION = showing(`
interface File { kind: 'file'; path: string }
interface Url { kind: 'url'; href: string }
export interface Config { from: File | Url | string[] }`);

  test('take each of their types', async () => {
    expect((await load(UNION, { from: { kind: 'url', href: 'x' } })).seen).toEqual({
      from: { kind: 'url', href: 'x' },
    });
    expect((await load(UNION, { from: ['a'] })).seen).toEqual({ from: ['a'] });
  });

  test.each<[string, unknown, string]>([
    ['of the only one of its kind what is wrong in it', { from: [1] }, 'plugins.headers.from[0] must be string, got 1'],
    [
      'of several the union',
      { from: { kind: 'url' } },
      'plugins.headers.from must be string[] | File | Url, got an object',
    ],
  ])('name %s', async (_name, config, message) => {
    expect((await load(UNION, config)).error?.message).toBe(message);
  });
});

test('a Config that is a type of another file', async () => {
  const folder = pluginFolder({
    'headers/package.json': '{}',
    'headers/config.ts': 'export interface Config { word: string }',
    'headers/index.ts': showing("import type { Config } from './config.ts';\nexport type { Config };"),
  });
  const { host } = await start(folder, { check: true, config: { headers: { word: 1 } } });
  expect(host.plugins.get('headers')?.error?.message).toBe('plugins.headers.word must be string, got 1');
});

test('a Config that no host could give is refused at its place', async () => {
  const { error } = await load(showing('export interface Config { key: symbol }'), {});
  expect(error).toMatchObject({ code: 'CONTRACT', line: 1 });
  expect(error?.message).toContain('Config.key');
});

test('the type is kept with the verdict', async () => {
  const cache = `${makeFolder()}/cache`;
  for (let round = 0; round < 2; round++) {
    const { error } = await load(HEADERS, { set: 1 }, { cache });
    expect(error?.message).toBe('plugins.headers.set must be { name: string; value: string }[], got 1');
  }
});

test('without the check, a config passes as it is, and the log says so', async () => {
  const { seen, log } = await load(HEADERS, { anything: true }, { check: false });
  expect(seen).toEqual({ anything: true });
  expect(log).toEqual([['info', 'a config is not checked, as its plugin was not', 'headers']]);
});

test('a plugin that exports no Config gets what there is', async () => {
  const { seen, log } = await load(showing('', 'unknown'), { anything: true });
  expect(seen).toEqual({ anything: true });
  expect(log).toEqual([]);
});
