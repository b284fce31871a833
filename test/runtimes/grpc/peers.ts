/** Peers in Go, built from `go/**` and the contract's `.proto` text with Debian's Go, protoc and go-plugin. */
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Contract, reflectContract } from '../../../src/index.ts';
import { servicesText } from '../../../src/runtimes/grpc/services.ts';
import { protoText } from '../../../src/runtimes/wire/proto-text.ts';
import { wireOf } from '../../../src/runtimes/wire/wire.ts';
import type { Words } from './contract.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const GOCODE = '/usr/share/gocode';
const run = promisify(execFile);

const NEEDED = ['github.com/hashicorp/go-plugin', 'google.golang.org/grpc', 'google.golang.org/protobuf'];
const TOOLS = ['go', 'protoc', 'protoc-gen-go', 'protoc-gen-go-grpc'];

/** What is not installed of what the peers need; '' if nothing is missing. */
export function missing(): string {
  const tools = TOOLS.filter((tool) => {
    try {
      execFileSync('/bin/sh', ['-c', `command -v ${tool}`], { stdio: 'ignore' });
      return false;
    } catch {
      return true;
    }
  });
  return [...tools, ...NEEDED.filter((path) => !existsSync(join(GOCODE, 'src', path)))].join(', ');
}

export const wordsContract = (): Promise<Contract<Words>> =>
  reflectContract<Words>({ file: join(HERE, 'contract.ts'), type: 'Words' });

export interface Peers {
  readonly contract: Contract<Words>;
  /** A folder that is removed in the end. */
  readonly root: string;
  /** Path of an executable. */
  build(name: 'plugin' | 'host'): Promise<string>;
  remove(): void;
}

export async function preparePeers(): Promise<Peers> {
  const contract = await wordsContract();
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'tsugi-go-')));
  const generated = join(root, 'src/words/wordspb');
  mkdirSync(generated, { recursive: true });
  const wire = wireOf(contract.schema);
  writeFileSync(join(generated, 'words.proto'), protoText(wire.file) + servicesText(wire));
  const options = ['go', 'go-grpc'].flatMap((kind) => [
    `--${kind}_out=.`,
    `--${kind}_opt=paths=source_relative`,
    `--${kind}_opt=Mwords.proto=words/wordspb`,
  ]);
  await run('protoc', [...options, 'words.proto'], { cwd: generated });
  return {
    contract,
    root,
    async build(name) {
      const source = join(root, 'src/words', name);
      cpSync(join(HERE, 'go', name), source, { recursive: true });
      const path = join(root, 'bin', name);
      const env = { ...process.env, GO111MODULE: 'off', GOPATH: `${root}:${GOCODE}`, GOFLAGS: '' };
      await run('go', ['build', '-o', path, '.'], { cwd: source, env });
      return path;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
