/** The whole runner, on a made-up suite. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../interpreter/folder.ts';

const RUN = fileURLToPath(new URL('../../test262/run.ts', import.meta.url));

const HARNESS = {
  'harness/assert.js': 'function assert(value) { if (value !== true) throw new Test262Error("not true"); }',
  'harness/sta.js': 'function Test262Error(message) { this.message = message; }',
  'harness/doneprintHandle.js': `function $DONE(error) {
    print(error ? 'Test262:AsyncTestFailure:' + error.name + ': ' + error.message : 'Test262:AsyncTestComplete');
  }`,
  'harness/more.js': 'var more = 1;',
};

/** One test of the suite. @param metadata further lines of it */
const made = (code: string, ...metadata: string[]): string =>
  ['/*---', 'description: made up', ...metadata, '---*/', code, ''].join('\n');
const negative = (phase: string, type: string) => ['negative:', `  phase: ${phase}`, `  type: ${type}`];

const PASSING = {
  'a/script.js': made('assert(this === globalThis); assert((function () { return this; })() === undefined);'),
  'a/includes.js': made('assert(more === 1);', 'includes: [more.js]'),
  'a/module.js': made('export let a = 1; await 0; assert(this === undefined);', 'flags: [module]'),
  'a/async.js': made('setTimeout($DONE, 5);', 'flags: [async]'),
  'a/async-module.js': made('await 0; $DONE();', 'flags: [async, module]'),
  'a/not-parsed.js': made('$DONOTEVALUATE(); let let = 1;', ...negative('parse', 'SyntaxError')),
  'a/no-module.js': made('export { missing };', 'flags: [module]', ...negative('parse', 'SyntaxError')),
  'a/thrown.js': made('null.x;', ...negative('runtime', 'TypeError')),
  'a/own-error.js': made('throw new Test262Error("x");', ...negative('runtime', 'Test262Error')),
  'a/intrinsics.js': made('Array.prototype.x = 1; assert([].x === 1); delete Array.prototype.x;'),
  'a/fresh.js': made('assert([].x === undefined); assert(typeof leaked === "undefined"); globalThis.leaked = 1;'),
  'a/fresh-2.js': made('assert(typeof leaked === "undefined"); globalThis.leaked = 1;'),
  'a/script-later.js': made('let one = 1; $262.evalScript("var two = one + 1"); assert(two === 2);'),
  'a/completion.js': made('Symbol("what cannot be copied");'),
};
const SKIPPED = {
  'b/sloppy.js': made('with ({}) ;', 'flags: [noStrict]'),
  'b/eval.js': made('eval("1");'),
  'b/function.js': made('new Function("");'),
  'b/import.js': made('import "./other_FIXTURE.js";', 'flags: [module]'),
  'b/other_FIXTURE.js': 'throw 1;',
  'b/feature.js': made('syntax of the future', 'features: [future]'),
};
const FAILING = {
  'c/false.js': made('assert(false);'),
  'c/async.js': made('$DONE(new RangeError("late"));', 'flags: [async]'),
  'c/parsed.js': made('1;', ...negative('parse', 'SyntaxError')),
  'c/other-error.js': made('null.x;', ...negative('runtime', 'ReferenceError')),
  'c/phase.js': made('null.x;', ...negative('parse', 'TypeError')),
  'c/harness.js': made('1;', 'includes: [broken.js]'),
  'c/metadata.js': '1;',
};

const LIST = '# Known.\nlanguage/c\n';

type Files = Readonly<Record<string, string>>;

const under = (prefix: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [prefix + path, text]));

/** @param list what stands in the list of failures */
async function run(tests: Files, list: string, ...more: string[]): Promise<{ code: number; out: string }> {
  const dir = makeFolder({
    ...HARNESS,
    'harness/broken.js': '][',
    ...under('test/language/', tests),
    'test/built-ins/x.js': made('assert(false);'),
    'lists/failures/compiled.txt': list,
    'lists/skipped-features.txt': '# Not yet.\nfuture\n',
  });
  const args = ['--import', import.meta.resolve('tsx'), RUN, '--dir', dir, '--lists', `${dir}/lists`, '--jobs', '2'];
  return new Promise((resolve) => {
    execFile(process.execPath, [...args, ...more], (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out: `${out}${err}` });
    });
  });
}

const count = (files: Files): number => Object.keys(files).length;

describe('a run', () => {
  test('in which exactly the listed tests fail', async () => {
    const { code, out } = await run({ ...PASSING, ...SKIPPED, ...FAILING }, LIST);
    const counts = (...numbers: number[]) => new RegExp(numbers.map((n) => `\\b${n}\\b`).join('\\s+'));
    expect(out).toMatch(counts(count(PASSING) + count(FAILING), count(PASSING), count(FAILING)));
    for (const reason of [
      'sloppy mode',
      'needs eval',
      'needs the Function constructor',
      'needs a second module file',
    ]) {
      expect(out).toMatch(new RegExp(`${reason} +1\n`));
    }
    expect(out).toMatch(/a feature that is skipped +1\n/);
    expect(out).toContain(`${count(FAILING)} failures, ${count(FAILING)} of them known`);
    expect(code).toBe(0);
  });

  test('in which others fail', async () => {
    const { code, out } = await run(FAILING, '# Known.\nlanguage/c/{async,harness,metadata}.js\n');
    expect(out).toMatch(/fail, and are not in the list:/);
    expect(out).toContain('language/c/false.js\tfail: runtime: Test262Error: Test262Error: not true');
    expect(out).toContain(
      'language/c/parsed.js\tfail: nothing was thrown, where a SyntaxError (parse) should have been',
    );
    expect(out).toContain('where ReferenceError (runtime) should be\n');
    expect(out).not.toContain('language/c/async.js');
    expect(code).toBe(1);
  });

  test('in which a listed test passes', async () => {
    const { code, out } = await run({ ...PASSING, ...FAILING }, `${LIST}language/a/script.js\n`);
    expect(out).toContain('These pass, and are in the list of failures:\nlanguage/a/script.js\n');
    expect(code).toBe(1);
  });

  test('whose list names what is not there', async () => {
    const { code, out } = await run(PASSING, '# Known.\nlanguage/a/gone.js\nbuilt-ins/gone.js\n');
    // built-ins were not asked for
    expect(out).toContain('These stand in the list, and were not run:\nlanguage/a/gone.js\n\n');
    expect(code).toBe(1);
  });

  test('of a part, and of the built-ins', async () => {
    const part = await run({ ...PASSING, ...FAILING }, '', '--filter', 'language/a/async*.js');
    expect(part).toMatchObject({ code: 0, out: expect.stringMatching(/language\/a +2 +2 +0 +100.00 %/) });
    const more = await run(PASSING, '', '--built-ins');
    expect(more).toMatchObject({ code: 1, out: expect.stringContaining('built-ins/x.js\tfail') });
  });

  test('of plain V8', async () => {
    const { code, out } = await run({ ...PASSING, ...FAILING }, LIST, '--engine', 'plain');
    expect(out).toContain(`${count(PASSING)}       ${count(FAILING)}`);
    expect(code).toBe(0);
  });
});

test.each([
  [['--engine', 'none'], '--engine is one of compiled, interpreted, plain, not "none"'],
  [['--jobs', '0'], '--jobs is a number of processes, not "0"'],
  [['--filter', 'language/none'], 'no test fits "language/none"'],
  [['--what'], "Unknown option '--what'"],
  [['--dir', '/'], '/ is no work tree of test262'],
])('a bad call: %s', async (args, message) => {
  const { code, out } = await run(PASSING, '', ...args);
  expect(out).toContain(message);
  expect(code).toBe(2);
});
