/** The README is true: its files are written into an empty project, its commands run there, its tables are compared. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ERROR_CODES } from '../src/diagnostics/error.ts';
import { DEFAULT_LIMITS } from '../src/interpreter/index.ts';
import { WEB_GLOBALS } from '../src/interpreter/realm/permits.ts';
import { ROOT, type Served, serveBuilt } from './server/spawn.ts';
import { type Block, matches, readBlocks, readExchanges, readTable } from './support/readme.ts';

const README = new URL('../README.md', import.meta.url);
const MANIFEST: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const blocks = readBlocks(README);
const project = mkdtempSync(join(tmpdir(), 'tsugi-readme-'));

const where = ({ line }: Block): string => `README.md:${line}`;
const isCheckout = ({ info }: Block): boolean => info === 'in a checkout';
const isConsole = (block: Block): boolean => block.language === 'console' && !isCheckout(block);
const isFile = (block: Block): boolean => block.language !== 'console' && !isCheckout(block);

/** Runs one command as a reader would in the project's folder; both streams in one text, as a terminal shows them. */
function shell(command: string, cwd: string): Promise<string> {
  const { PORT: _port, FORCE_COLOR: _color, ...env } = process.env;
  return new Promise((resolve) => {
    // npx says what it thinks of the user's npm settings otherwise
    const quiet = { ...env, NO_COLOR: '1', npm_config_loglevel: 'error' };
    execFile('bash', ['-c', `exec 2>&1; ${command}`], { cwd, env: quiet }, (_error, stdout) => resolve(stdout));
  });
}

async function check(block: Block, cwd: string, translate = (text: string): string => text): Promise<void> {
  for (const { command, output } of readExchanges(block)) {
    const actual = await shell(translate(command), cwd);
    // the message shows the whole difference; the match allows what `…` stands for
    if (!matches(translate(output), actual)) expect(actual.trimEnd(), `${where(block)}: ${command}`).toBe(output);
  }
}

beforeAll(() => {
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
  const bin = join(project, 'node_modules/.bin');
  mkdirSync(bin, { recursive: true });
  symlinkSync(ROOT, join(project, 'node_modules/tsugi'));
  symlinkSync(join(ROOT, 'dist/cli.js'), join(bin, 'tsugi'));
  for (const tool of ['tsx', 'tsc']) symlinkSync(join(ROOT, 'node_modules/.bin', tool), join(bin, tool));
  for (const name of ['@types', 'express']) {
    symlinkSync(join(ROOT, 'node_modules', name), join(project, 'node_modules', name));
  }
  for (const block of blocks.filter(isFile)) {
    const path = join(project, block.info);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, block.text);
  }
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('commands', () => {
  for (const block of blocks.filter(isConsole)) {
    test(where(block), async () => {
      if (block.info === '') return check(block, project);
      const command = block.info.replace(/^while /, '');
      const inCheckout = command === 'npm start';
      if (!inCheckout) expect(command, 'a server that this test can start').toMatch(/^npx tsugi serve\b/);
      const args = inCheckout ? [] : command.split(' ').slice(3);
      const cwd = inCheckout ? ROOT : project;
      await using server: Served = await serveBuilt(args, { cwd });
      const { host } = new URL(server.origin.replace('127.0.0.1', 'localhost'));
      await check(block, cwd, (text) => text.replaceAll('localhost:8080', host));
    });
  }

  test('`npm start` serves', () => expect(MANIFEST.scripts.start).toBe('exec node dist/cli.js serve'));

  for (const block of blocks.filter(isCheckout)) {
    test(`${where(block)} names scripts that there are, and those that .ci/run runs`, () => {
      const ci = readFileSync(join(ROOT, '.ci/run'), 'utf8');
      for (const command of block.text.split(/\n|&&/).map((part) => part.replace(/#.*/, '').trim())) {
        if (command === '' || command === 'npm ci') continue;
        const [, script = ''] = /^npm (?:run )?(\w+)$/.exec(command) ?? [];
        expect(MANIFEST.scripts, command).toHaveProperty(script);
        if (script === 'test' || script === 'check') expect(ci).toContain(command);
      }
    });
  }
});

test('the files have the types that the package declares', async () => {
  const sources = blocks.filter(isFile).filter(({ language }) => language === 'ts');
  // a file that shows a mistake is for `tsugi check` to find
  const sound = sources.filter(({ text }) => !text.includes('// not what'));
  expect(sound.length).toBeGreaterThan(3);
  const flags = '--noEmit --strict --target es2023 --module nodenext --allowImportingTsExtensions --skipLibCheck';
  const files = sound.map(({ info }) => info).join(' ');
  expect(await shell(`npx tsc ${flags} --ignoreConfig --types node,tsugi/host-modules ${files}`, project)).toBe('');
});

describe('tables and lists', () => {
  test('the limits and their defaults', () => {
    const amount = (text: string): number => {
      if (text === 'none') return Number.POSITIVE_INFINITY;
      return Number.parseFloat(text) * (text.endsWith('MiB') ? 1024 * 1024 : 1);
    };
    const rows = readTable(README, 'limit').map(([name, value = '']) => [name, amount(value)]);
    expect(rows).toEqual(Object.entries(DEFAULT_LIMITS));
  });

  test('the error codes', () => {
    const rows = readTable(README, 'code').map(([code, meaning]) => [code, meaning]);
    expect(rows).toEqual(Object.entries(ERROR_CODES));
  });

  test('the commands', async () => {
    const help = await shell('npx tsugi --help', project);
    const listed = [...help.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
    expect(readTable(README, 'command').map(([command = '']) => command.split(' ')[0])).toEqual(listed);
  });

  test('the globals of the web', () => {
    const text = readFileSync(README, 'utf8');
    for (const name of WEB_GLOBALS.split(' ')) expect(text).toContain(`\`${name}\``);
  });

  test('the example plugins', () => {
    const there = readdirSync(join(ROOT, 'plugins')).sort();
    expect(
      readTable(README, 'plugin')
        .map(([name]) => name)
        .sort(),
    ).toEqual(there);
  });
});
