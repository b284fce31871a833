/**
 * The guest corpus: every program under `test/guest` runs on every engine and must do what its comments say.
 *
 * A file is one program:
 * - `name.ts`, `name.js`: a module, TypeScript or JavaScript. Plain V8 gets `.js` as it stands and `.ts` by way of esbuild.
 * - `name.script.js`: a strict script. A line `// then:` divides it into parts that are evaluated one after the other in
 *   one realm.
 * - `name.refused.js`: several modules, divided in the same way, each of which must be refused with a SyntaxError before
 *   anything of it runs. It needs no other expectation.
 * - `_name.ts`, `_name.js`: not a program, but a module that programs beside it import as `./_name.ts`.
 *
 * The expectation stands in comments that start in the first column, usually at the end:
 *
 *     // expect:                        what `console.log` prints, to the letter: each line after `//` and three spaces
 *     //   first line
 *     // completion: { a: 1 }           scripts: `util.inspect` of the completion value; one for each part
 *     // throws: TypeError: not here    the program fails: the error's name and a part of its message (which may be left
 *                                       out); `SyntaxError` without a message for an early error; the `typeof` of a
 *                                       thrown primitive in the place of the name
 *     // exports: a b default           modules: exactly these names are exported
 *     // except compiled: the reason    this engine is known to fail the program; when it stops failing, the test fails;
 *                                       several are joined by `and`
 *
 * `messages/` holds what V8 says in errors that plugin authors see, to the letter, as the V8 of Node 20 words it; on another
 * one, the words of that V8 count instead of the comment.
 *
 * Space at the end of a line does not count. Without `throws` the program must not fail. Programs log primitives only, so that nothing depends on how a console
 * shows an object, and await at top level whatever they start.
 */
import { describe, expect, it } from 'vitest';
import { type Expectation, loadCorpus, type Program, parseExpectation } from './support/corpus.ts';
import { type CorpusEngine, engines, plain } from './support/engines.ts';

const corpus = loadCorpus();

/** V8 words its messages anew now and then; the comments quote that of this major version of Node. */
const QUOTED_NODE = 'v20.';
const quotesV8 = (program: Program): boolean => program.name.startsWith('messages/') && program.kind === 'module';

async function check(engine: CorpusEngine, program: Program): Promise<void> {
  const { output, completions, exports, error } = await engine.run(program);
  const { throws, ...expected } = await expectationOf(program);
  // A failure that was not expected comes first: it explains whatever is missing below.
  if (!throws && error) expect.fail(`${error.name}: ${error.message}\nafter printing:\n${output.join('\n')}`);
  const lines = output.length === 0 ? [] : output.join('\n').split('\n');
  expect(lines.map((line) => line.trimEnd())).toEqual(expected.output);
  if (program.kind === 'script' && !throws) expect(completions).toEqual(expected.completions);
  if (throws) {
    expect(error?.name).toBe(throws.name);
    expect(error?.message).toContain(throws.message);
  }
  if (expected.exports) expect([...(exports ?? [])].sort()).toEqual(expected.exports);
}

/** Of a program that quotes V8's messages, on another V8: what that V8 says. */
async function expectationOf(program: Program): Promise<Expectation> {
  if (!quotesV8(program) || process.version.startsWith(QUOTED_NODE)) return program.expectation;
  const { output, error } = await plain.run(program);
  return { ...program.expectation, output: output.join('\n').split('\n'), throws: error };
}

for (const engine of engines) {
  describe(engine.name, () => {
    for (const program of corpus) {
      const test = program.expectation.except.has(engine.name) ? it.fails : it;
      test(program.name, () => check(engine, program));
    }
  });
}

describe('the corpus itself', () => {
  it('is whole', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(310);
  });

  it('excepts known engines only, and never plain V8', () => {
    const known = engines.map((engine) => engine.name).filter((name) => name !== 'plain');
    for (const { name, expectation } of corpus) {
      for (const engine of expectation.except.keys()) expect(known, name).toContain(engine);
    }
  });

  it('refuses a program without an expectation, and a directive without its text', () => {
    expect(() => parseExpectation('console.log(1);\n', 'x.js')).toThrow('x.js: no expectation');
    expect(() => parseExpectation('// expect:\n//   1\n// except compiled:\n', 'x.js')).toThrow(
      "'// except compiled:' needs a text",
    );
  });

  it('reads every directive', () => {
    const text =
      '// expect:\n//   a\n//\n//     b\n// throws: RangeError: too: big\n// exports: b a\n// except compiled: why\n';
    expect(parseExpectation(text, 'x.js')).toEqual({
      output: ['a', '', '  b'],
      completions: [],
      throws: { name: 'RangeError', message: 'too: big' },
      exports: ['a', 'b'],
      except: new Map([['compiled', 'why']]),
    });
  });
});
