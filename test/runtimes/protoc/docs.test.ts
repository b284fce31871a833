/** docs/protoc.md is true: its files are written into an empty project, and its commands run there. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { matches, readBlocks, readExchanges } from '../../support/readme.ts';
import { ROOT } from '../../support/sources.ts';
import { isInstalled, temporaryFolder } from './support.ts';

const PAGE = new URL('../../../docs/protoc.md', import.meta.url);
const blocks = readBlocks(PAGE);
const project = temporaryFolder();

function shell(command: string): string {
  const { FORCE_COLOR: _color, ...env } = process.env;
  const quiet = { ...env, NO_COLOR: '1', npm_config_loglevel: 'error' };
  return execFileSync('bash', ['-c', `exec 2>&1; ${command}; true`], { cwd: project, env: quiet, encoding: 'utf8' });
}

beforeAll(() => {
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
  mkdirSync(join(project, 'node_modules/.bin'), { recursive: true });
  symlinkSync(ROOT, join(project, 'node_modules/tsugi'));
  for (const name of ['@bufbuild', '@types', 'tsx']) {
    symlinkSync(join(ROOT, 'node_modules', name), join(project, 'node_modules', name));
  }
  for (const tool of ['tsx', 'tsc']) {
    symlinkSync(join(ROOT, 'node_modules/.bin', tool), join(project, 'node_modules/.bin', tool));
  }
  for (const { language, info, text } of blocks) if (language !== 'console') writeFileSync(join(project, info), text);
});

test('its files have the types that the package declares', () => {
  const flags = '--noEmit --strict --target es2023 --module nodenext --skipLibCheck --ignoreConfig --types node';
  const files = blocks.filter(({ language }) => language === 'ts').map(({ info }) => info);
  expect(files).toEqual(['protoc-gen-fields.ts', 'generate.ts']);
  expect(shell(`npx tsc ${flags} ${files.join(' ')}`)).toBe('');
});

describe.skipIf(!isInstalled('protoc'))('its commands (skipped where protoc is not installed)', () => {
  for (const block of blocks.filter(({ language }) => language === 'console')) {
    test(`docs/protoc.md:${block.line}`, () => {
      for (const { command, output } of readExchanges(block)) {
        const actual = shell(command);
        if (!matches(output, actual)) expect(actual.trimEnd(), command).toBe(output);
      }
    });
  }
});
