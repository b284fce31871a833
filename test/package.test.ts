/** The package as it is published: what is in it, and that it works in an empty project without anything else. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from './support/sources.ts';

const temporary = mkdtempSync(join(tmpdir(), 'tsugi-package-'));
const project = join(temporary, 'project');
let tarball = '';

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}
let packed: Packed;

function run(command: string, args: readonly string[], cwd: string): string {
  // npm reads what the npm that runs these tests has put into the environment
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(?!config_)/.test(name)));
  return execFileSync(command, args, { cwd, encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Runs a module of the project and reads what it prints as JSON. */
function runModule(text: string): unknown {
  const file = join(project, 'main.mjs');
  writeFileSync(file, text);
  return JSON.parse(run(process.execPath, [file], project));
}

beforeAll(() => {
  mkdirSync(project);
  // without scripts: `prepare` would build again, under the feet of the other tests
  const output = run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', temporary], ROOT);
  packed = (JSON.parse(output) as Packed[])[0] as Packed;
  tarball = join(temporary, packed.filename);
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
  const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  run('npm', ['install', ...quiet, tarball], project);
}, 120_000);

afterAll(() => rmSync(temporary, { recursive: true, force: true }));

describe('the tarball', () => {
  test('holds what is built, and the documents', () => {
    const others = packed.files.map(({ path }) => path).filter((path) => !path.startsWith('dist/'));
    expect(others.sort()).toEqual(['LICENSE', 'README.md', 'package.json']);
  });

  test('holds code, declarations and schemas, and no tests', () => {
    const built = packed.files.map(({ path }) => path).filter((path) => path.startsWith('dist/'));
    expect(built.filter((path) => !/\.(?:js|d\.ts)$/.test(path)).sort()).toEqual([
      'dist/host/capabilities/schemas.json',
      'dist/runtimes/stdio/stdio.proto',
      'dist/server/middleware.schema.json',
    ]);
    expect(built.filter((path) => /\btest\b|\.(?:test|cases)\./.test(path))).toEqual([]);
    const sources = built.filter((path) => path.endsWith('.js')).length;
    expect(sources).toBeGreaterThan(100);
    const ambient = built.filter((path) => path.endsWith('/host-modules.d.ts'));
    expect(built.filter((path) => path.endsWith('.d.ts'))).toHaveLength(sources + ambient.length);
    expect(ambient).toHaveLength(1);
  });

  test('names no path of the machine that built it', () => {
    const root = join(project, 'node_modules/tsugi');
    for (const { path } of packed.files) {
      const text = readFileSync(join(root, path), 'utf8');
      expect(text.includes(ROOT.replace(/\/$/, '')), path).toBe(false);
      expect(/sourceMappingURL/.test(text), path).toBe(false);
    }
  });
});

describe('installed in an empty project', () => {
  test('it brings five packages and what these need, and typescript is not among them', () => {
    const names = readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(names.sort()).toEqual(
      [
        '@esbuild',
        ...['@opentelemetry', 'bintrees', 'tdigest'], // of prom-client
        'acorn',
        'chokidar',
        'commander',
        'esbuild',
        'prom-client',
        'readdirp', // of chokidar
        'tsugi',
      ].sort(),
    );
  });

  test('it needs no install script', () => {
    const { scripts = {} } = JSON.parse(readFileSync(join(project, 'node_modules/tsugi/package.json'), 'utf8'));
    expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?install$/.test(name))).toEqual([]);
  });

  test('it loads a folder of plugins by a schema, and calls them', () => {
    mkdirSync(join(project, 'plugins/shout'), { recursive: true });
    writeFileSync(join(project, 'plugins/quiet.ts'), 'export default { say: (text: string) => text.toLowerCase() };\n');
    writeFileSync(join(project, 'plugins/shout/package.json'), '{ "name": "shout" }\n');
    writeFileSync(join(project, 'plugins/shout/mark.ts'), "export enum Mark { Loud = '!' }\n");
    writeFileSync(
      join(project, 'plugins/shout/index.ts'),
      "import { Mark } from './mark.ts';\n" +
        'export default (config: { times: number }) =>\n' +
        '  ({ say: (text: string) => text.toUpperCase() + Mark.Loud.repeat(config.times) });\n',
    );
    const text = `
      import { createHost, loadContract } from 'tsugi';
      const string = { kind: 'string' };
      const say = { kind: 'function', params: [{ name: 'text', type: string }], result: string };
      const root = { kind: 'object', members: [{ name: 'say', type: say, method: true }] };
      const contract = loadContract({ version: 1, name: 'Voice', root, types: {} });
      const host = await createHost({ plugins: 'plugins', contract, config: { shout: { times: 2 } }, cache: 'cache' });
      console.log(JSON.stringify([...host.plugins.keys()].map((name) => host.get(name).say('Hello'))));
      await host.close();
    `;
    expect(runModule(text)).toEqual(['hello', 'HELLO!!']);
    // the second time from the cache
    expect(runModule(text)).toEqual(['hello', 'HELLO!!']);
  });

  test('tsugi/http is there, and what needs typescript says so', () => {
    writeFileSync(join(project, 'x.ts'), 'export interface X { x(): void }\n');
    const text = `
      import { reflectContract } from 'tsugi';
      import { defineConfig } from 'tsugi/http';
      const config = defineConfig({ port: 1 });
      const error = await reflectContract({ file: 'x.ts', type: 'X' }).catch((error) => error);
      console.log(JSON.stringify([config, error.code, error.message]));
    `;
    expect(runModule(text)).toEqual([{ port: 1 }, 'LOAD', expect.stringContaining('typescript')]);
  });

  test('the command line runs', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(run('npx', ['--no-install', 'tsugi', '--version'], project).trim()).toBe(version);
    writeFileSync(
      join(project, 'hello.ts'),
      "const words: string[] = ['it', 'runs'];\nconsole.log(words.join(' '));\n",
    );
    expect(run('npx', ['--no-install', 'tsugi', 'run', 'hello.ts'], project)).toBe('it runs\n');
  });

  test('its inner files cannot be imported', () => {
    const text = "import('tsugi/dist/index.js').catch((error) => console.log(JSON.stringify(error.code)));";
    expect(runModule(text)).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });
});

describe('the checkers of packages find nothing', () => {
  const tool = (name: string): string => join(ROOT, 'node_modules/.bin', name);

  test('publint', () => {
    expect(run(tool('publint'), ['run', tarball, '--strict'], ROOT)).toContain('All good!');
  });

  test('are the types wrong?', () => {
    // an ES module cannot be required, which the profile ignores; with anything else found, attw fails
    const output = run(tool('attw'), [tarball, '--profile', 'esm-only', '--format', 'json'], ROOT);
    const { problems } = (JSON.parse(output) as { analysis: { problems: { resolutionKind?: string }[] } }).analysis;
    const kinds = new Set(problems.map(({ resolutionKind }) => resolutionKind));
    expect([...kinds].filter((kind) => kind !== 'node10' && kind !== 'node16-cjs')).toEqual([]);
  });
});
