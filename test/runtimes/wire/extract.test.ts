/** `tsugi extract --proto`. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { reflectContract } from '../../../src/index.ts';
import { digestOf } from '../../../src/runtimes/wire/digest.ts';
import { protoText } from '../../../src/runtimes/wire/proto-text.ts';
import { wireOf } from '../../../src/runtimes/wire/wire.ts';

const CLI = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tsugi-extract-'));

const write = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const TEXT = `export interface Greeter {
  /** Says hello. */
  greet(name: string): Promise<string>;
}`;

test('writes the messages of a contract, and their digest', async () => {
  const file = write('contract.ts', TEXT);
  const out = join(folder, 'out/greeter.proto');
  execFileSync(process.execPath, [CLI, 'extract', file, 'Greeter', '--proto', '--out', out]);
  const { schema } = await reflectContract({ file, type: 'Greeter' });
  const wire = wireOf(schema);
  const text = readFileSync(out, 'utf8');
  expect(text).toBe(`// The contract Greeter. Digest: ${digestOf(wire.file)}\n${protoText(wire.file)}`);
  expect(text).toContain('  // Says hello.\n  // (name: string) => Promise<string>\n  rpc Greet(GreetRequest)');
});

test('the digest is of the messages, not of what is said of them', async () => {
  const digest = async (name: string, text: string): Promise<string> => {
    const { schema } = await reflectContract({ file: write(name, text), type: 'Greeter' });
    return digestOf(wireOf(schema).file);
  };
  const one = await digest('one.ts', TEXT);
  expect(one).toMatch(/^[0-9a-f]{64}$/);
  expect(await digest('two.ts', TEXT.replace('Says hello', 'Greets'))).toBe(one);
  expect(await digest('three.ts', TEXT.replace('name: string', 'name: number'))).not.toBe(one);
  expect(await digest('four.ts', TEXT.replace('name: string', 'who: string'))).not.toBe(one);
});

test('refuses a contract that cannot cross', () => {
  const file = write('other.ts', 'export interface Other { now(): number }');
  const { status, stderr } = spawnSync(process.execPath, [CLI, 'extract', file, 'Other', '--proto'], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('the contract cannot cross to another process: Other.now');
});
