/** The command line: help, exit codes, and one clear message for every failure. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, run } from './spawn.ts';
import { raw, serveOrigin } from './support.ts';

let folder: string;
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};
const inFolder = (...args: string[]) => run(args, { cwd: folder });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tsugi-cli-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('help', () => {
  it('lists the commands', async () => {
    const { code, stdout } = await run(['--help']);
    expect(code).toBe(0);
    for (const command of ['serve', 'run', 'repl', 'check', 'extract']) expect(stdout).toContain(`  ${command} `);
  });

  it.each(['serve', 'run', 'repl', 'check', 'extract'])('explains %s', async (command) => {
    const { code, stdout } = await run([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(`Usage: tsugi ${command}`);
  });

  it('tells the version', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(await run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

it.each([
  [[], ''],
  [['srve'], "unknown command 'srve'"],
  [['run'], "missing required argument 'file'"],
  [['serve', '--port', '70000'], 'A port is a number from 0 to 65535.'],
  [['serve', '--upstream', 'localhost:1'], 'It must start with http:// or https://.'],
  [['serve', '--workers', '0'], 'It is a number from 1 to 999, or "auto".'],
  [['serve', '--engine', 'fast'], 'Allowed choices are compiled, interpreted.'],
  [['run', '--engine', 'fast', 'x.ts'], 'Allowed choices are compiled, interpreted.'],
  [['repl', '--engine', 'fast'], 'Allowed choices are compiled, interpreted.'],
  [['serve', '--plugins', 'nowhere'], 'cannot read the plugins in'],
  [['serve', '--config', 'nowhere.json'], 'there is no config file'],
  [['check', 'nowhere'], 'nowhere: there is no such folder'],
  [['extract', 'nowhere.ts', 'T'], 'nowhere.ts'],
  [['run', 'nowhere.ts'], 'there is no file nowhere.ts'],
])('%j ends with 1 and a message, without a stack', async (args, message) => {
  const { code, stderr } = await run(args, { env: { PORT: '0' } });
  expect(code).toBe(1);
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/^\s+at /m);
});

it('says in one line that a port is in use', async () => {
  await using origin = await serveOrigin((_req, res) => res.end());
  const { code, stderr } = await run(['serve', '--host', '127.0.0.1', '--log-level', 'error'], {
    env: { PORT: String(origin.port) },
  });
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: `error: port ${origin.port} is in use; choose another with --port\n`,
  });
  expect(await raw(origin.port, 'GET / HTTP/1.0\r\n\r\n')).toMatch(/200 OK/);
});

it('refuses a PORT that is none', async () => {
  const { code, stderr } = await run(['serve'], { env: { PORT: 'http' } });
  expect(code).toBe(1);
  expect(stderr).toContain('A port is a number from 0 to 65535.');
});

describe('run', () => {
  it('connects the console and lets timers finish', async () => {
    file('fine.ts', "const n: number = 1;\nconsole.log('now', n);\nsetTimeout(() => console.log('later'), 5);\n");
    expect(await inFolder('run', 'fine.ts')).toEqual({ code: 0, stdout: 'now 1\nlater\n', stderr: '' });
  });

  it.each(['compiled', 'interpreted'])('shows where a module failed, %s', async (engine) => {
    file('bad.ts', "function f(): never {\n  throw new RangeError('bad');\n}\nf();\n");
    const { code, stderr } = await inFolder('run', '--engine', engine, 'bad.ts');
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr:
        'bad.ts:2:9 - error GUEST: bad.ts: RangeError: bad\n\n' +
        "  1 | function f(): never {\n> 2 |   throw new RangeError('bad');\n    |         ^\n  3 | }\n\n",
    });
  });

  it.each([
    ['a timer', "setTimeout(() => { throw new Error('late') }, 1);"],
    ['a promise', "Promise.reject(new Error('late'));"],
  ])('fails for what %s throws', async (_, text) => {
    file('late.ts', text);
    const { code, stderr } = await inFolder('run', 'late.ts');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^late\.ts:1:\d+ - error GUEST: late\.ts: .*late\n/);
  });

  it.each(['compiled', 'interpreted'])('ends what does not end, %s', async (engine) => {
    file('endless.ts', 'for (;;);');
    const { code, stderr } = await inFolder('run', 'endless.ts', '--engine', engine);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^(?:endless\.ts:1:\d+ - )?error LIMIT: endless\.ts: /);
  });

  it('has no colours where nobody sees them', async () => {
    file('syntax.ts', 'let x = ;');
    const { code, stderr } = await inFolder('run', 'syntax.ts');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^syntax\.ts:1:9 - error SYNTAX: /);
    expect(stderr).not.toContain('\u001b');
  });
});

describe('extract and check', () => {
  it('go together', async () => {
    file('contract.ts', 'export interface Greeter { greet(name: string): string }\n');
    const printed = await inFolder('extract', 'contract.ts', 'Greeter');
    expect(printed.code).toBe(0);
    expect(JSON.parse(printed.stdout)).toMatchObject({ version: 1, name: 'Greeter' });
    expect(await inFolder('extract', 'contract.ts', 'Greeter', '--out', 'out/greeter.json')).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(readFileSync(join(folder, 'out/greeter.json'), 'utf8')).toBe(printed.stdout);

    mkdirSync(join(folder, 'greeters'));
    file('greeters/good.ts', "export default { greet: (name: string) => 'hello ' + name };\n");
    for (const contract of [
      ['--contract', 'contract.ts', '--type', 'Greeter'],
      ['--contract', 'out/greeter.json'],
    ]) {
      const good = await inFolder('check', 'greeters', ...contract);
      expect(good).toEqual({ code: 0, stdout: '1 plugin checked: no errors\n', stderr: '' });
    }
    file('greeters/wrong.ts', 'export default {};\n');
    for (const contract of [
      ['--contract', 'contract.ts', '--type', 'Greeter'],
      ['--contract', 'out/greeter.json'],
    ]) {
      const { code, stdout } = await inFolder('check', 'greeters', ...contract);
      expect(code).toBe(1);
      expect(stdout).toMatch(/^greeters\/wrong\.ts:1:16 - error TS2741: Property 'greet' is missing/);
      expect(stdout).toContain('> 1 | export default {};\n    |                ^^');
      expect(stdout).toMatch(/2 plugins checked: 1 error\n$/);
    }
  });

  it('find the example plugins sound', async () => {
    const count = readdirSync(join(ROOT, 'plugins')).length;
    const stdout = `${count} plugins checked: no errors\n`;
    expect(await run(['check', 'plugins'])).toEqual({ code: 0, stdout, stderr: '' });
  });

  it('point at a schema that is none', async () => {
    file('bad.json', '{ "version": 1,, }');
    const { code, stderr } = await run(['check', join(ROOT, 'plugins'), '--contract', 'bad.json'], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^bad\.json:1:16 - error LOAD: /);
  });
});
