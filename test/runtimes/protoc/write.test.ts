/** What may be written, and where: names, links, files in the way. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from '@bufbuild/protobuf';
import { type CodeGeneratorResponse, CodeGeneratorResponseSchema } from '@bufbuild/protobuf/wkt';
import { beforeEach, describe, expect, test } from 'vitest';
import { writeProtocOutput } from '../../../src/runtimes/protoc/index.ts';
import { contents, temporaryFolder } from './support.ts';

const base = temporaryFolder();
let count = 0;
let folder = '';
let outside = '';

beforeEach(() => {
  folder = join(base, String(++count), 'out');
  outside = join(base, String(count), 'outside');
  mkdirSync(folder, { recursive: true });
  mkdirSync(outside);
});

const responseOf = (...file: { name: string; content: string; insertionPoint?: string }[]): CodeGeneratorResponse =>
  create(CodeGeneratorResponseSchema, { file } as never);

/** Writes a good file and then this one: neither may be there afterwards. */
async function refused(name: string): Promise<string> {
  const response = responseOf({ name: 'good.txt', content: 'x' }, { name, content: 'evil' });
  const before = contents(join(folder, '..'));
  const error = await writeProtocOutput(response, folder).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: 'TsugiError', code: 'PERMISSION' });
  expect(contents(join(folder, '..'))).toEqual(before);
  return (error as Error).message;
}

test('files are written, folders made, texts replaced', async () => {
  writeFileSync(join(folder, 'old.txt'), 'a long text that was here');
  const response = responseOf(
    { name: 'old.txt', content: 'new' },
    { name: 'a/b/c.txt', content: 'ü\n' },
    { name: '', content: 'more' },
    { name: 'a/..b', content: '' },
  );
  const written = await writeProtocOutput(response, folder);
  expect(written).toEqual(['old.txt', 'a/b/c.txt', 'a/..b'].map((name) => join(folder, name)));
  expect(readFileSync(join(folder, 'a/b/c.txt'), 'utf8')).toBe('ü\nmore');
  expect(readFileSync(join(folder, 'old.txt'), 'utf8')).toBe('new');
  await writeProtocOutput(responseOf({ name: 'x', content: '' }), join(folder, 'not/there/yet'));
  expect(readdirSync(join(folder, 'not/there/yet'))).toEqual(['x']);
});

describe('names that are refused', () => {
  const NAMES = {
    '/etc/x': 'it is absolute',
    '../x': 'it has .. in it, which leaves the output folder',
    'a/../../x': 'it has .. in it, which leaves the output folder',
    'a/../x': 'it has .. in it, which leaves the output folder',
    '..': 'it has .. in it, which leaves the output folder',
    'C:/x': 'it begins with a drive letter',
    'c:x': 'it begins with a drive letter',
    'C:\\x': 'it has a backslash in it; folders are divided by /',
    '\\\\server\\x': 'it has a backslash in it; folders are divided by /',
    '..\\x': 'it has a backslash in it; folders are divided by /',
    'a\0.txt': 'it has a NUL or another control character in it',
    'a\nb': 'it has a NUL or another control character in it',
    './x': 'it has an empty part or . in it',
    'a//x': 'it has an empty part or . in it',
    'a/': 'it has an empty part or . in it',
    '.': 'it has an empty part or . in it',
    [`a/${'ü'.repeat(128)}`]: 'it has a part of more than 255 bytes',
  };
  for (const [name, why] of Object.entries(NAMES)) {
    test(JSON.stringify(name), async () => {
      expect(await refused(name)).toBe(`the output file ${JSON.stringify(name)} is refused: ${why}`);
    });
  }

  test('no name at all, the same name twice, a file that is a folder of another', async () => {
    const refusal = (...list: Parameters<typeof responseOf>) =>
      expect(writeProtocOutput(responseOf(...list), folder)).rejects;
    const file = (name: string) => ({ name, content: '' });
    await refusal(file('')).toMatchObject({ code: 'CONTRACT', message: 'the first output file has no name' });
    await refusal(file('a'), file('a')).toMatchObject({
      code: 'CONTRACT',
      message: 'the output file "a" is generated twice',
    });
    await refusal(file('a/b'), file('a')).toMatchObject({
      message: '"a" is an output file, and the folder of "a/b"',
    });
    const again = writeProtocOutput([responseOf(file('a')), responseOf(file('a'))], folder);
    await expect(again).rejects.toMatchObject({ code: 'CONTRACT' });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('symbolic links in the folder', () => {
  test('that lead out are refused', async () => {
    symlinkSync(outside, join(folder, 'link'));
    expect(await refused('link/x')).toBe(
      'the output file "link/x" is refused: "link" is a symbolic link that leads out of the output folder',
    );
    writeFileSync(join(outside, 'secret'), 'secret');
    symlinkSync(join(outside, 'secret'), join(folder, 'file'));
    expect(await refused('file')).toMatch(/"file" is a symbolic link that leads out/);
    mkdirSync(join(folder, 'deep'));
    symlinkSync('../..', join(folder, 'deep/up'));
    expect(await refused('deep/up/x')).toMatch(/"deep\/up" is a symbolic link that leads out/);
    symlinkSync('link', join(folder, 'second'));
    expect(await refused('second/x')).toMatch(/leads out/);
  });

  test('to a neighbour whose name begins like the folder’s are refused', async () => {
    mkdirSync(`${folder}-2`);
    symlinkSync(`${folder}-2`, join(folder, 'near'));
    expect(await refused('near/x')).toMatch(/leads out/);
  });

  test('to what is not there, or to themselves, are refused', async () => {
    symlinkSync(join(outside, 'not-there'), join(folder, 'broken'));
    expect(await refused('broken')).toMatch(/"broken" is a symbolic link to something that is not there/);
    expect(await refused('broken/x')).toMatch(/not there/);
    symlinkSync('self', join(folder, 'self'));
    expect(await refused('self')).toMatch(/"self" is a symbolic link to something that is not there/);
  });

  test('that stay within are followed; so is the folder itself', async () => {
    mkdirSync(join(folder, 'real'));
    symlinkSync('real', join(folder, 'link'));
    symlinkSync(folder, join(outside, 'entry'));
    await writeProtocOutput(responseOf({ name: 'link/x', content: 'x' }), join(outside, 'entry'));
    expect(readFileSync(join(folder, 'real/x'), 'utf8')).toBe('x');
  });
});

test('folders and pipes in the way are refused, and not waited for', async () => {
  mkdirSync(join(folder, 'taken'));
  expect(await refused('taken')).toMatch(/"taken" is no plain file/);
  writeFileSync(join(folder, 'plain'), '');
  expect(await refused('plain/x')).toMatch(/"plain" is no folder/);
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  const error = await writeProtocOutput(responseOf({ name: 'pipe', content: 'x' }), folder).catch((reason) => reason);
  expect(error).toMatchObject({ code: 'PERMISSION', message: expect.stringContaining('"pipe" is no plain file') });
});
