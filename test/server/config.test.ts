/** The config file: what a person reads when something in it is wrong, to the letter. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TsugiError } from '../../src/diagnostics/error.ts';
import { readJson } from '../../src/server/config/json.ts';
import { checkNames, loadConfig } from '../../src/server/config/load.ts';
import { didYouMean } from '../../src/server/config/suggest.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tsugi-config-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const put = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

/** What `loadConfig` throws, as `line:column message` and the code frame. */
async function complaint(name: string, text: string): Promise<string> {
  put(name, text);
  const error = await loadConfig(folder).catch((thrown: unknown) => thrown);
  if (!(error instanceof TsugiError)) throw new Error(`no TsugiError: ${String(error)}`);
  expect(resolve(error.file ?? '')).toBe(join(folder, name));
  const { line, column, message, frame } = error;
  const place = line === undefined ? '' : `${line}:${column} `;
  return `${place}${error.code}: ${message}${frame === undefined ? '' : `\n${frame}`}`;
}

const json = (text: string): Promise<string> => complaint('tsugi.config.json', text);

describe('a JSON config', () => {
  it('is read', async () => {
    put(
      'tsugi.config.json',
      '{ "plugins": ["a", { "name": "b", "config": { "x": [1] } }], "limits": false, "port": 0 }',
    );
    const config = await loadConfig(folder);
    expect(config.plugins).toEqual([{ name: 'a' }, { name: 'b', config: { x: [1] } }]);
    expect(config).toMatchObject({ limits: false, port: 0, file: join(folder, 'tsugi.config.json') });
  });

  it.each(['compiled', 'interpreted'])('names the engine %s', async (engine) => {
    put('tsugi.config.json', JSON.stringify({ engine }));
    expect(await loadConfig(folder)).toMatchObject({ engine });
  });

  it('may be empty', async () => {
    put('tsugi.config.json', '{}');
    expect((await loadConfig(folder)).plugins).toBeUndefined();
  });

  it('that is no JSON is pointed at', async () => {
    expect(await json('{\n  "plugins": [\n    { "name" "a" }\n  ]\n}')).toBe(
      [
        '3:14 LOAD: expected ":", found "\\""',
        '  1 | {',
        '  2 |   "plugins": [',
        '> 3 |     { "name" "a" }',
        '    |              ^',
        '  4 |   ]',
      ].join('\n'),
    );
  });

  it.each([
    ['{ "port": 80, }', '1:15 LOAD: a comma must not stand before "}"'],
    ['{ "plugins": ["a",] }', '1:19 LOAD: a comma must not stand before "]"'],
    ['{ port: 80 }', '1:3 LOAD: expected a key in double quotes, found "p"'],
    ['{ "port": 80', '1:13 LOAD: expected "," or "}", found the end of the file'],
    ['{ "port": }', '1:11 LOAD: expected a value, found "}"'],
    ['{ "port": 080 }', '1:11 LOAD: 080 is not JSON'],
    ['{ "host": "a\nb" }', '1:11 LOAD: this string has no end'],
    ['{ "host": "\\x" }', '1:11 LOAD: "\\x" is not JSON'],
    ['{ // here\n }', '1:3 LOAD: expected a key in double quotes, found "/"'],
    ['// here\n{}', '1:1 LOAD: JSON has no comments; a tsugi.config.ts may have them'],
    ['{} {}', '1:4 LOAD: expected the end of the file, found "{"'],
    ['{ "port": 1, "port": 2 }', '1:14 LOAD: the key "port" stands here a second time'],
    ['', '1:1 LOAD: expected a value, found the end of the file'],
  ])('%j is refused', async (text, expected) => {
    expect((await json(text)).split('\n')[0]).toBe(expected);
  });

  it('is refused without exhausting the stack if it is nested without end', async () => {
    expect(await json('['.repeat(100_000))).toContain('nested more than 100 deep');
  });

  it.each([
    ['[]', '1:1 LOAD: the config must be an object, got an array'],
    ['{ "plugin": [] }', '1:3 LOAD: plugin is not known (did you mean "plugins"?)'],
    [
      '{ "zzz": 1 }',
      '1:3 LOAD: zzz is not known; there are plugins, routes, grant, runtimes, kv, watch, admin, limits, engine, deterministic, upstream, port, host, maxBufferedBytes, maxBodyBytes, maxHeaderBytes, tls, timeouts',
    ],
    [
      '{ "__proto__": {} }',
      '1:3 LOAD: __proto__ is not known; there are plugins, routes, grant, runtimes, kv, watch, admin, limits, engine, deterministic, upstream, port, host, maxBufferedBytes, maxBodyBytes, maxHeaderBytes, tls, timeouts',
    ],
    ['{ "plugins": {} }', '1:14 LOAD: plugins must be an array, got an object'],
    ['{ "plugins": [1] }', '1:15 LOAD: plugins[0] must be a name or an object, got number'],
    ['{ "plugins": ["a", { "name": 5 }] }', '1:30 LOAD: plugins[1].name must be a string, got number'],
    ['{ "plugins": [{ "name": null }] }', '1:25 LOAD: plugins[0].name must be a string, got null'],
    ['{ "plugins": [{ "name": "" }] }', '1:25 LOAD: plugins[0].name must not be empty'],
    ['{ "plugins": [{ "config": 5 }] }', '1:15 LOAD: plugins[0] has no name'],
    [
      '{ "plugins": [{ "name": "a", "confg": 5 }] }',
      '1:30 LOAD: plugins[0].confg is not known (did you mean "config"?)',
    ],
    ['{ "plugins": ["a", { "name": "a" }] }', '1:30 LOAD: plugins[1] is "a" again; it stands at plugins[0] already'],
    ['{ "deterministic": false }', '1:20 LOAD: deterministic must be an object or true, got boolean'],
    ['{ "deterministic": { "sed": 1 } }', '1:22 LOAD: deterministic.sed is not known (did you mean "seed"?)'],
    [
      '{ "deterministic": { "seed": 0.5 } }',
      '1:30 LOAD: deterministic.seed must be an integer from -9007199254740991 to 9007199254740991, got 0.5',
    ],
    ['{ "limits": true }', '1:13 LOAD: limits must be an object or false, got boolean'],
    ['{ "limits": { "callMS": 1 } }', '1:15 LOAD: limits.callMS is not known (did you mean "callMs"?)'],
    ['{ "limits": { "callMs": 0 } }', '1:25 LOAD: limits.callMs must be greater than 0, got 0'],
    [
      '{ "engine": "interpret" }',
      '1:13 LOAD: engine must be "compiled" or "interpreted", got "interpret" (did you mean "interpreted"?)',
    ],
    ['{ "runtimes": { "a": "native" } }', '1:22 LOAD: runtimes.a must be a runtime such as native(), got string'],
    [
      '{ "runtimes": { "a": [{ "name": "native" }] } }',
      '1:23 LOAD: runtimes.a[0] must be a runtime such as native(), got an object',
    ],
    ['{ "engine": 1 }', '1:13 LOAD: engine must be a string, got number'],
    ['{ "engin": "compiled" }', '1:3 LOAD: engin is not known (did you mean "engine"?)'],
    ['{ "port": 65536 }', '1:11 LOAD: port must be an integer from 0 to 65535, got 65536'],
    ['{ "port": "80" }', '1:11 LOAD: port must be a number, got string'],
    ['{ "tls": { "cert": "c.pem" } }', '1:10 LOAD: tls has no key'],
    ['{ "tls": { "cert": 1, "key": "k.pem" } }', '1:20 LOAD: tls.cert must be a string, got number'],
    ['{ "maxHeaderBytes": 16 }', '1:21 LOAD: maxHeaderBytes must be an integer from 1024 to 1073741824, got 16'],
    ['{ "maxBodyBytes": -1 }', '1:19 LOAD: maxBodyBytes must be an integer from 0 to 9007199254740991, got -1'],
    ['{ "timeouts": { "headerMs": 5 } }', '1:17 LOAD: timeouts.headerMs is not known (did you mean "headersMs"?)'],
    ['{ "upstream": "localhost:1" }', '1:15 LOAD: upstream must start with http:// or https://, got "localhost:1"'],
    ['{ "upstream": "x" }', '1:15 LOAD: upstream must be a URL such as http://localhost:3000, got "x"'],
    [
      '{ "timeouts": { "drainMs": 0.5 } }',
      '1:28 LOAD: timeouts.drainMs must be an integer from 1 to 2147483647, got 0.5',
    ],
  ])('%j is refused', async (text, expected) => {
    expect((await json(text)).split('\n')[0]).toBe(expected);
  });

  it('points at the key that is not known, not at its value', async () => {
    expect(await json('{\n  "plugins": [{ "name": "a", "confg": 5 }]\n}')).toBe(
      [
        '2:30 LOAD: plugins[0].confg is not known (did you mean "config"?)',
        '  1 | {',
        '> 2 |   "plugins": [{ "name": "a", "confg": 5 }]',
        '    |                              ^^^^^^^',
        '  3 | }',
      ].join('\n'),
    );
  });
});

describe('a TypeScript config', () => {
  const ts = (text: string): Promise<string> => complaint('tsugi.config.ts', text);

  it('is read with its types and relative imports, and leaves nothing behind', async () => {
    put('names.ts', "export const name: string = 'b';");
    put(
      'tsugi.config.ts',
      "import { name } from './names.ts';\nexport default { plugins: ['a', name] } satisfies object;",
    );
    expect((await loadConfig(folder)).plugins).toEqual([{ name: 'a' }, { name: 'b' }]);
    expect(readdirSync(folder).sort()).toEqual(['names.ts', 'tsugi.config.ts']);
  });

  it('that does not parse is pointed at', async () => {
    expect(await ts('export default {\n  plugins: [,\n};')).toMatch(/^3:\d+ SYNTAX: .*\n {2}1 \| export default \{\n/);
  });

  it.each([
    ["throw new Error('no such thing');", 'LOAD: the config cannot be evaluated: no such thing'],
    ['export const plugins = [];', 'LOAD: a config exports its value as default: export default defineConfig({ … })'],
    ['export default { plugins: [{ name: 5 }] };', 'LOAD: plugins[0].name must be a string, got number'],
    ['export default 5;', 'LOAD: the config must be an object, got number'],
  ])('%s is refused', async (text, expected) => {
    expect(await ts(text)).toBe(expected);
    expect(readdirSync(folder)).toEqual(['tsugi.config.ts']);
  });
});

describe('the file', () => {
  it('need not be there', async () => {
    expect(await loadConfig(folder)).not.toHaveProperty('file');
  });

  it('must be there if it is named', async () => {
    await expect(loadConfig(folder, 'other.json')).rejects.toMatchObject({
      code: 'LOAD',
      message: `there is no config file ${join(folder, 'other.json')}`,
    });
  });

  it('must be one', async () => {
    put('tsugi.config.ts', '');
    put('tsugi.config.json', '{}');
    await expect(loadConfig(folder)).rejects.toThrow('tsugi.config.ts and tsugi.config.json');
    expect(await loadConfig(folder, 'tsugi.config.json')).toHaveProperty('file');
  });
});

describe('a name that is not in the folder', () => {
  it('is pointed at, with those that are', async () => {
    put('tsugi.config.json', '{ "plugins": ["headers", { "name": "request-ids" }] }');
    const config = await loadConfig(folder);
    const there = ['headers', 'request-id'];
    const plugins = join(process.cwd(), 'plugins');
    expect(() => checkNames(config, there, plugins)).toThrow(
      expect.objectContaining({
        line: 1,
        column: 36,
        message:
          'plugins[1].name: no plugin "request-ids" in plugins (did you mean "request-id"?); there are headers, request-id',
      }),
    );
    expect(() => checkNames(config, [], plugins)).toThrow('no plugin "headers" in plugins; it has no plugins');
    expect(() => checkNames(config, ['headers', 'request-ids'], plugins)).not.toThrow();
  });
});

it('reads JSON as the built-in parser does', () => {
  const text = '\uFEFF { "a" : [ 1, -2.5e3, true, null, "\\u00e9\\n\\"" , {} , [] ], "b": { "c": "d" } }\r\n';
  expect(readJson(text, 'x').value).toEqual(JSON.parse(text.slice(1)));
});

it.each([
  ['basic-aut', ' (did you mean "basic-auth"?)'],
  ['HEADERS', ' (did you mean "headers"?)'],
  ['haeders', ' (did you mean "headers"?)'],
  ['hade', ''],
  ['compress', ''],
  ['', ''],
])('didYouMean(%j)', (wrong, expected) => {
  expect(didYouMean(wrong, ['basic-auth', 'headers'])).toBe(expected);
});
