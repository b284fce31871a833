/** The field `tsugi` of a plugin's package.json, and what is asked for with it. */
import { describe, expect, test } from 'vitest';
import { GOOD, pluginFolder, start, statuses } from './support.ts';

const withManifest = (tsugi: unknown, source = GOOD) =>
  pluginFolder({ 'p/package.json': JSON.stringify({ tsugi }), 'p/index.ts': source });

describe('what is wrong is said with its path', () => {
  test.each<[string, unknown, string]>([
    ['no object', 5, 'package.json: tsugi must be an object, got number'],
    ['an array', [], 'package.json: tsugi must be an object, got an array'],
    [
      'an unknown field',
      { modlues: [] },
      'package.json: tsugi.modlues is unknown (did you mean "modules"?); there are name, implements, modules, minimum, runtime, command, library',
    ],
    [
      'a name that is none',
      { name: 'a b' },
      'package.json: tsugi.name must be a name of letters, digits, ".", "_", "-" and "@", got "a b"',
    ],
    [
      'a contract that is no text',
      { implements: 1 },
      'package.json: tsugi.implements must be the name of a contract, got number',
    ],
    [
      'modules that are no list',
      { modules: 'kv' },
      'package.json: tsugi.modules must be an array of host modules, got string',
    ],
    [
      'a module that is no name',
      { modules: ['kv', 7] },
      'package.json: tsugi.modules[1] must be the name of a host module such as "kv", got number',
    ],
    [
      'a runtime that there is not',
      { runtime: 'natve' },
      'package.json: tsugi.runtime must be one of "interpreter", "native", "stdio", "grpc", got "natve" (did you mean "native"?)',
    ],
    [
      'a runtime that is no text',
      { runtime: true },
      'package.json: tsugi.runtime must be one of "interpreter", "native", "stdio", "grpc", got boolean',
    ],
    [
      'a command that is no list',
      { runtime: 'stdio', command: './x' },
      'package.json: tsugi.command must be an array such as ["./bin/plugin", "--flag"], got "./x"',
    ],
    [
      'a command of nothing',
      { runtime: 'stdio', command: [] },
      'package.json: tsugi.command must be an array such as ["./bin/plugin", "--flag"], got an empty array',
    ],
    [
      'a command without a name',
      { runtime: 'stdio', command: [''] },
      'package.json: tsugi.command[0] must be the name of an executable, got ""',
    ],
    [
      'an argument that is no text',
      { runtime: 'grpc', command: ['node', 5] },
      'package.json: tsugi.command[1] must be a string, got number',
    ],
    [
      'a command out of the folder',
      { runtime: 'stdio', command: ['./a/../../b'] },
      "package.json: tsugi.command[0] names ./a/../../b, which is not in the plugin's folder",
    ],
    [
      'a command that is a path elsewhere',
      { runtime: 'stdio', command: ['/bin/sh'] },
      'package.json: tsugi.command[0] must begin with "./" for a file of the plugin\'s folder, or be a name that is looked up on PATH, got "/bin/sh"',
    ],
    [
      'a command that is not there',
      { runtime: 'stdio', command: ['./gone'] },
      'tsugi.command[0] names ./gone, which is not there',
    ],
    [
      'a command for another runtime',
      { runtime: 'native', command: ['./x'] },
      'package.json: tsugi.command is for the runtimes "stdio" and "grpc"; write "runtime": "stdio" beside it, or remove it',
    ],
    [
      'a library for another runtime',
      { library: { file: './x.so', functions: { f: 'int f(void)' } } },
      'package.json: tsugi.library is for the runtime "native"; write "runtime": "native" beside it, or remove it',
    ],
    [
      'a library that is no object',
      { runtime: 'native', library: './x.so' },
      'package.json: tsugi.library must be an object, got "./x.so"',
    ],
    [
      'a library without a file',
      { runtime: 'native', library: { functions: {} } },
      'package.json: tsugi.library.file must be a file of the plugin\'s folder such as "./libhash.so", got undefined',
    ],
    [
      'a library out of the folder',
      { runtime: 'native', library: { file: './../x.so', functions: {} } },
      "package.json: tsugi.library.file names ./../x.so, which is not in the plugin's folder",
    ],
    [
      'an unknown field of a library',
      { runtime: 'native', library: { file: './x.so', function: {} } },
      'package.json: tsugi.library.function is unknown (did you mean "functions"?); there are file, functions',
    ],
    [
      'a library of no functions',
      { runtime: 'native', library: { file: './x.so', functions: {} } },
      'package.json: tsugi.library.functions declares none',
    ],
    [
      'a function that is not declared in C',
      { runtime: 'native', library: { file: './x.so', functions: { f: 7 } } },
      'package.json: tsugi.library.functions.f must be a declaration in C such as "int add(int a, int b)", got number',
    ],
    [
      'a library that is not there',
      { runtime: 'native', library: { file: './x.so', functions: { f: 'int f(void)' } } },
      'tsugi.library.file names ./x.so, which is not there',
    ],
    [
      'host modules for another runtime',
      { runtime: 'native', modules: ['kv'] },
      'package.json: tsugi.modules asks for host modules, which plugins of the interpreter alone can import; remove it, or "runtime": "native"',
    ],
    [
      'a version that is none',
      { minimum: 'latest' },
      'package.json: tsugi.minimum must be a version such as "0.1.0", got "latest"',
    ],
  ])('%s', async (_name, tsugi, message) => {
    const { host } = await start(withManifest(tsugi));
    expect(host.plugins.get('p')).toMatchObject({ status: 'failed', error: { code: 'LOAD', plugin: 'p', message } });
    expect(host.plugins.get('p')?.error?.file).toMatch(/p\/package\.json$/);
  });

  test('a version of tsugi that this is not', async () => {
    const { host } = await start(withManifest({ minimum: '99.0.0' }));
    const message =
      /^package\.json: the plugin needs tsugi 99\.0\.0 or later \(tsugi\.minimum\), and this is \d+\.\d+\.\d+$/;
    expect(host.plugins.get('p')?.error?.message).toMatch(message);
  });

  test('a contract that is not the host’s', async () => {
    const { host } = await start(withManifest({ implements: 'Middleware' }));
    const message =
      'the plugin implements Middleware (tsugi.implements in its package.json), and this host wants Greeter';
    expect(host.plugins.get('p')?.error).toMatchObject({ code: 'CONTRACT', message });
  });
});

test('all of it in order', async () => {
  const folder = withManifest({ name: 'greeter', implements: 'Greeter', modules: [], minimum: '0.0.1' });
  const started = await start(folder);
  expect(statuses(started)).toEqual({ greeter: 'ready' });
  expect(await started.host.get('greeter').greet('you')).toBe('hello you');
});

test('two plugins that give themselves one name are refused', async () => {
  const tsugi = JSON.stringify({ tsugi: { name: 'same' } });
  const { host } = await start(
    pluginFolder({ 'a/package.json': tsugi, 'a/index.ts': GOOD, 'b/package.json': tsugi, 'b/index.ts': GOOD }),
  );
  expect(host.plugins.get('same')?.error?.message).toMatch(
    /^two plugins are called "same": .*a\/index\.ts, .*b\/index\.ts; rename/,
  );
});

describe('asking for host modules', () => {
  const modules = { kv: { get: (key: string) => `<${key}>` }, clock: { now: () => 5 } };
  const USES_KV = `import { get } from 'host:kv'; export default { greet: (who: string) => get(who) };`;

  test('without a grant fails before anything runs, and says what to write', async () => {
    const folder = withManifest({ modules: ['host:kv'] }, `console.log('ran'); ${GOOD}`);
    const { host, log } = await start(folder, { modules, grant: { p: ['clock'] } });
    expect(host.plugins.get('p')?.error).toMatchObject({
      code: 'PERMISSION',
      message: `"host:kv" is not granted to this plugin; to grant it, write grant: { p: ['clock', 'kv'] } in the host's options`,
    });
    expect(host.plugins.get('p')?.error?.file).toMatch(/p\/package\.json$/);
    expect(log).toEqual([['error', 'a plugin failed to load', 'p']]);
  });

  test('names the place where grants are written', async () => {
    const { host } = await start(withManifest({ modules: ['kv'] }), {
      modules,
      grant: { p: { clock: true } },
      configName: 'tsugi.config.ts',
    });
    expect(host.plugins.get('p')?.error?.message).toBe(
      '"host:kv" is not granted to this plugin; to grant it, write grant: { p: { …, kv: true } } in tsugi.config.ts',
    );
  });

  test('a manifest that asks for nothing gets nothing', async () => {
    const { host } = await start(withManifest({ modules: ['clock'] }, USES_KV), { modules });
    expect(host.plugins.get('p')?.error).toMatchObject({
      code: 'PERMISSION',
      message:
        '"host:kv" is granted, but the plugin does not ask for it: write "modules": ["clock", "kv"] under "tsugi" in its package.json',
      line: 1,
    });
  });

  test('a granted one is there', async () => {
    const { host } = await start(withManifest({ modules: ['kv'] }, USES_KV), { modules, grant: { p: ['host:kv'] } });
    expect(await host.get('p').greet('x')).toBe('<x>');
    expect(host.plugins.get('p')?.modules).toEqual(['kv']);
  });

  test('one that is refused by name is not', async () => {
    const { host } = await start(withManifest({}, USES_KV), { modules, grant: { p: { kv: false, clock: true } } });
    expect(host.plugins.get('p')?.error?.code).toBe('PERMISSION');
  });

  test('in a single file the imports ask', async () => {
    const { host } = await start(pluginFolder({ 'p.ts': USES_KV }), { modules, grant: {} });
    expect(host.plugins.get('p')?.error).toMatchObject({
      code: 'PERMISSION',
      line: 1,
      column: 21,
      message: `"host:kv" is not granted to this plugin; to grant it, write grant: { p: ['kv'] } in the host's options`,
    });
  });
});
