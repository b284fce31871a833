/** Plugins as shared libraries, of a small one that is compiled here. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeFiles } from '../../interpreter/folder.ts';
import type { Native } from './contracts.ts';
import { failure, type Started, start } from './support.ts';

const COMPILER = ['cc', 'gcc', 'clang'].find((name) => spawnSync(name, ['--version']).status === 0);

const SOURCE = `
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>
#ifndef VERSION
#define VERSION 1
#endif
int32_t add(int32_t a, int32_t b) { return a + b; }
double halves(double a) { return a / 2; }
uint64_t hash(const char *text) { uint64_t h = 5381; for (; *text; text++) h = h * 33 + (unsigned char)*text; return h; }
uint32_t count(const char *text) { return text == NULL ? 99 : (uint32_t)strlen(text); }
int64_t big(int64_t a) { return a - 1; }
uint64_t wide(void) { return 9007199254740993ULL; }
bool flip(bool a) { return !a; }
const char *name_of(const char *which) { return strcmp(which, "one") == 0 ? "ß 継ぎ" : NULL; }
double sum(const double *values, size_t length) { double s = 0; for (size_t i = 0; i < length; i++) s += values[i]; return s; }
void fill(uint8_t *bytes, size_t length) { memset(bytes, 7, length); }
int slow(int ms) { usleep(ms * 1000); return ms; }
int version(void) { return VERSION; }
int next(void) { static int calls = 0; return ++calls; }
`;

/** As a manifest has them, by member. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  add: 'int32_t add(int32_t a, int32_t b)',
  halves: 'double halves(double a)',
  hash: 'uint64_t hash(const char *text);',
  count: 'uint32_t count(const char* text)',
  big: 'int64_t big(int64_t)',
  wide: 'unsigned long long wide(void)',
  flip: 'bool flip(_Bool a)',
  name: 'const char *name_of(char const *which)',
  sum: 'double sum(const double *values, size_t length)',
  fill: 'void fill(uint8_t *bytes, size_t length)',
  slow: 'int slow(int ms)',
  version: 'int version()',
  next: 'int next(void)',
};

let built: string;
beforeAll(() => {
  built = mkdtempSync(join(tmpdir(), 'tsugi-library-'));
  writeFileSync(join(built, 'native.c'), SOURCE);
});
afterAll(() => rmSync(built, { recursive: true, force: true }));

function compile(to: string, version = 1): void {
  const file = join(built, 'native.c');
  execFileSync(COMPILER ?? 'cc', ['-shared', '-fPIC', '-O1', `-DVERSION=${version}`, '-o', to, file]);
}

const manifest = (functions: Readonly<Record<string, string>>, file = './lib.so'): string =>
  JSON.stringify({ tsugi: { runtime: 'native', library: { file, functions } } });

async function library(
  functions = FUNCTIONS,
  options: Parameters<typeof start<Native>>[2] = {},
): Promise<Started<Native>> {
  const started = await start<Native>('Native', { 'package.json': manifest(functions) }, options);
  compile(join(started.folder, 'lib.so'));
  await started.host.reload();
  return started;
}

describe.skipIf(COMPILER === undefined)('a shared library (where there is a C compiler)', () => {
  test('is called', async () => {
    const { host } = await library();
    expect(host.plugins.get('p')).toMatchObject({ status: 'ready' });
    const api = host.get('p');
    expect(api.add(2, -5)).toBe(-3);
    expect(api.halves(5)).toBe(2.5);
    expect(api.hash('hello')).toBe(210714636441n);
    expect(api.count('ß')).toBe(2);
    expect(api.count(null)).toBe(99);
    expect(api.big(-(2n ** 60n))).toBe(-(2n ** 60n) - 1n);
    expect(api.flip(true)).toBe(false);
    expect(api.name('one')).toBe('ß 継ぎ');
    expect(api.name('none')).toBe(null);
    expect(api.sum(Float64Array.of(1, 2.5), 2)).toBe(3.5);
    expect(api.version()).toBe(1);
  });

  test('gets copies of bytes', async () => {
    const { host } = await library();
    const bytes = new Uint8Array(4);
    expect(host.get('p').fill(bytes, 4)).toBe(undefined);
    expect([...bytes]).toEqual([0, 0, 0, 0]);
  });

  test('works apart where the contract has a promise, and is waited for so long only', async () => {
    const { host } = await library(FUNCTIONS, { limits: { asyncMs: 250 } });
    const api = host.get('p');
    let turns = 0;
    const counting = setInterval(() => turns++, 1);
    const began = api.slow(60);
    expect(host.plugins.get('p')?.stats.pending).toBe(1);
    expect(await began).toBe(60);
    clearInterval(counting);
    expect(turns).toBeGreaterThan(3);
    await expect(api.slow(600)).rejects.toMatchObject({ code: 'LIMIT', limit: 'asyncMs', plugin: 'p' });
    expect(host.plugins.get('p')?.stats).toMatchObject({ calls: 2, errors: 1, terminations: 1, pending: 0 });
  });

  test.each<[string, (api: Native) => unknown, string]>([
    ['another type', (api) => api.add('1' as never, 2), 'native.add() was called with a must be number, got string'],
    [
      'no whole number',
      (api) => api.add(1.5, 2),
      'native.add() was called with a must be an integer from -2147483648 to 2147483647 (int32_t), got 1.5',
    ],
    [
      'too large a number',
      (api) => api.add(0, 2 ** 31),
      'native.add() was called with b must be an integer from -2147483648 to 2147483647 (int32_t), got 2147483648',
    ],
    [
      'a negative length',
      (api) => api.sum(new Float64Array(1), -1),
      'native.sum() was called with length must be an integer from 0 to 18446744073709551615 (size_t), got -1',
    ],
    [
      'too large a bigint',
      (api) => api.big(2n ** 63n),
      'native.big() was called with a must be an integer from -9223372036854775808 to 9223372036854775807 (int64_t), got 9223372036854775808',
    ],
    [
      'a text with NUL',
      (api) => api.hash('a\0b'),
      'native.hash() was called with text must be a text without NUL, which ends a text in C',
    ],
    [
      'a result that a number cannot hold',
      (api) => api.wide(),
      'native.wide() returned 9007199254740993 is beyond what a number holds exactly; let the contract have a bigint',
    ],
  ])('is not given %s', async (_what, call, message) => {
    const { host } = await library();
    expect(() => call(host.get('p'))).toThrow(expect.objectContaining({ code: 'TYPE', plugin: 'p', message }));
  });

  test('that was built anew is the new one, the other goes on until it is replaced', async () => {
    const { host, folder } = await library();
    const api = host.get('p');
    expect(api.version()).toBe(1);
    await host.reload(['p']);
    expect(api.version()).toBe(1);
    rmSync(join(folder, 'lib.so'));
    compile(join(folder, 'lib.so'), 2);
    expect(api.version()).toBe(1);
    await host.reload();
    expect(api.version()).toBe(2);
    // written over in place
    compile(join(folder, 'lib.so'), 3);
    await host.reload();
    expect(api.version()).toBe(3);
  });

  test('is opened once for each file that it really is', async () => {
    const { host, folder } = await library();
    const lib = join(folder, 'lib.so');
    const pointTo = (file: string): Promise<void> => {
      rmSync(lib);
      symlinkSync(file, lib);
      return host.reload(['p']);
    };
    compile(join(folder, 'lib-1.so'));
    compile(join(folder, 'lib-2.so'), 2);
    await pointTo('lib-1.so');
    const api = host.get('p');
    expect([api.version(), api.next(), api.next()]).toEqual([1, 1, 2]);
    await pointTo('lib-2.so');
    expect([api.version(), api.next()]).toEqual([2, 1]);
    await pointTo('lib-1.so');
    expect([api.version(), api.next()]).toEqual([1, 3]);
  });

  test('has what is declared and nothing else', async () => {
    const { slow: _slow, ...fewer } = FUNCTIONS;
    const started = await library(fewer);
    expect(failure(started)).toMatchObject({
      code: 'CONTRACT',
      message: expect.stringMatching(/^does not fit Native: slow must be .*, got undefined$/),
    });
  });

  test.each<[string, Record<string, string>, Record<string, unknown>]>([
    [
      'a function that is not in it',
      { add: 'int32_t plus(int32_t a, int32_t b)' },
      { code: 'LOAD', message: expect.stringMatching(/^there is no function "plus" in the library .*\/p\/lib\.so$/) },
    ],
    [
      'a function that is not in the contract',
      { other: 'int other(void)' },
      {
        code: 'CONTRACT',
        message: expect.stringMatching(
          /^package\.json: tsugi\.library\.functions\.other: Native has no such member; it has add, halves, /,
        ),
      },
    ],
    [
      'too few parameters',
      { add: 'int32_t add(int32_t a)' },
      {
        code: 'CONTRACT',
        message:
          'package.json: tsugi.library.functions.add does not fit Native.add: it takes 2 in the contract, and 1 in the library',
      },
    ],
    [
      'a parameter of another type',
      { hash: 'uint64_t hash(uint32_t text)' },
      {
        code: 'CONTRACT',
        message:
          'package.json: tsugi.library.functions.hash does not fit Native.hash: text is string in the contract, and uint32_t in the library',
      },
    ],
    [
      'elements of another type',
      { sum: 'double sum(const float *values, size_t length)' },
      {
        code: 'CONTRACT',
        message: expect.stringContaining('values is Float64Array in the contract, and const float * in'),
      },
    ],
    [
      'too narrow a type for a bigint',
      { big: 'int64_t big(int32_t a)' },
      { code: 'CONTRACT', message: expect.stringContaining('a is bigint in the contract, and int32_t in the library') },
    ],
    [
      'a result of another type',
      { flip: 'int flip(bool a)' },
      {
        code: 'CONTRACT',
        message: expect.stringContaining('it gives boolean in the contract, and int in the library'),
      },
    ],
    [
      'a result where there is none',
      { fill: 'int fill(uint8_t *bytes, size_t length)' },
      { code: 'CONTRACT', message: expect.stringContaining('it gives void in the contract, and int in the library') },
    ],
  ])('is refused with %s', async (_what, functions, error) => {
    const started = await library({ ...FUNCTIONS, ...functions });
    expect(failure(started)).toMatchObject({ plugin: 'p', file: expect.stringMatching(/\/p\//), ...error });
  });

  test('is refused if it is none', async () => {
    const started = await library();
    writeFiles(started.folder, { 'lib.so': 'no library' });
    await started.host.reload();
    expect(started.host.plugins.get('p')?.reloadError).toMatchObject({
      code: 'LOAD',
      message: expect.stringMatching(/^cannot open the library .*\/p\/lib\.so: .*/),
    });
    expect(started.host.get('p').add(1, 1)).toBe(2);
  });
});

describe('a declaration in C', () => {
  test.each<[string, string]>([
    ['add', 'it must read like int add(int a, int b)'],
    ['int (int a)', 'the function has no name'],
    ['int f(void g)', 'a parameter cannot be void'],
    ['int f(char *a)', '"char *a": write const char * for a text, or uint8_t * for bytes'],
    ['char f(void)', '"char f": write int8_t or uint8_t'],
    ['int f(char **a)', '"char **a" is a pointer to a pointer, which cannot cross'],
    ['uint8_t *f(void)', 'a function cannot give uint8_t *: nobody knows how long it is'],
    ['int f(int a b)', 'cannot read "int a b"'],
    ['int f(int a[])', 'cannot read "int a[]"'],
    ['struct point f(void)', 'cannot read "struct point f"'],
    ['int f(thing a)', '"thing" is no type that can cross; there are void, bool, '],
    ['int f(thing *a)', '"thing *" is no type that can cross; there are void, bool, '],
  ])('%s is none', async (text, problem) => {
    const started = await start<Native>('Native', { 'package.json': manifest({ add: text }), 'lib.so': '' });
    const { message } = failure(started) as Error;
    expect(message.startsWith(`package.json: tsugi.library.functions.add: ${problem}`), message).toBe(true);
    expect(message.endsWith(`; it is ${JSON.stringify(text)}`), message).toBe(true);
  });
});
