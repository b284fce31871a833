/** The position table leads from the places that V8 reports in printed text back to those in the source. */
import { describe, expect, test } from 'vitest';
import type { Emitted } from '../../src/interpreter/compiled/emit.ts';
import { Realm, runtime, scriptOf } from './support.ts';

/** Each throws. */
const CASES: readonly string[] = [
  'undeclared',
  'let a = 1;\n  undeclared.x;',
  'null.x',
  'let o = {};\no.x.y.z',
  'let o = {};\no.x?.y;\no.f()',
  'throw new Error("x")',
  'throw new Error("x")',
  'const e = new Error("x");\nthrow e',
  'const e = Error("x");\nthrow e',
  'function f() {\n  return g();\n}\nfunction g() { return new_.x }\nvar new_ = { get x() { return undefined.y } };\nf()',
  'let k = 1;\nk = tdz + 1;\nlet tdz = 2;',
  'let k = 1;\n1 + 2 + k.x.y',
  'const f = (a, b) => a.b.c;\nf(1)',
  'const f = (a) =>\n  a.b.c;\nf(1)',
  '[1, 2].map((x) => {\n  return x.y.z;\n})',
  'class A {\n  m() { this.x.y }\n}\nnew A().m()',
  'class A {\n  x = undefined.y;\n}\nnew A()',
  'class A {\n  static { null.y }\n}',
  'for (let i = 0; i < 3; i++) {\n  if (i === 2) null.x;\n}',
  'function f() {\n  for (let i = 0; i < 3; i++) {\n    if (i === 2) null.x;\n  }\n}\nf()',
  'function f() {\n  while (null.x);\n}\nf()',
  'try { throw 1 } catch (e) {\n  null.x\n}',
  'try { throw {} } catch ({ x }) {\n  x.y\n}',
  `const t = \`a\nb\${1}\nc\`; null.x`,
  `const t = \`a\nb\${null.x}\nc\`;`,
  '`\u2028`; null.x',
  '"\u2028"; null.x',
  'let s = [\n  1,\n  null.x,\n]',
  'let s = {\n  a: 1,\n  b: null.x,\n}',
  '(function () {\n  "use strict";\n  null.x;\n})()',
  'const o = { f: 1 };\no\n  .f()\n',
  'const o = { f: () => 1 };\no.f()\n  .x.y',
  'let a = [];\na[0].x',
  'let u;\nnew u()',
  'if (true) {\n} else if (null) {\n}\nnull.x',
  'label: for (const x of [1]) {\n  null.x;\n}',
  'switch (1) {\n  case 1:\n    null.x;\n}',
  '(async () => {\n  await 1;\n  null.x;\n})()',
  '(async () => {\n  (await null).x;\n})()',
  'function* g() {\n  yield 1;\n  null.x;\n}\n[...g()]',
  '  /* comment */ null.x // more',
  'ünï();function ünï() { null.x }',
];

describe('a thrown error', () => {
  test.for(CASES)('%j', async (source) => {
    const emitted = scriptOf(source);
    const [line, column] = await blamed(new Realm(runtime(1000)), emitted.code);
    expect(lookUp(emitted, line, column)).toEqual(await blamed(new Realm(), source));
  });
});

test('an assignment, which V8 blames at its operator, leads to its left side', async () => {
  const source = 'const c = 1;\n  c = 2;';
  const emitted = scriptOf(source);
  const [line, column] = await blamed(new Realm(runtime(1000)), emitted.code);
  expect(lookUp(emitted, line, column)).toEqual([2, 3]);
  expect(await blamed(new Realm(), `"use strict"; ${source}`)).toEqual([2, 5]);
});

test('entries are sorted, whole and inside the text', () => {
  for (const source of CASES) {
    const { code, positions } = scriptOf(source);
    const lines = code.split(/[\n\u2028\u2029]/);
    expect(positions.length % 4).toBe(0);
    for (let at = 0; at < positions.length; at += 4) {
      const [line = 0, column = 0] = positions.subarray(at);
      expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
      if (at === 0) continue;
      const [lastLine = 0, lastColumn = 0] = positions.subarray(at - 4);
      expect(line > lastLine || (line === lastLine && column > lastColumn)).toBe(true);
    }
  }
});

async function blamed(realm: Realm, code: string): Promise<readonly [number, number]> {
  try {
    await realm.run(code);
  } catch (error) {
    const [, line, column] = /emitted\.js:(\d+):(\d+)/.exec(String((error as Error).stack)) ?? [];
    return [Number(line), Number(column)];
  }
  throw new Error('It did not throw');
}

/** The nearest entry before the place on its line. */
function lookUp({ positions }: Emitted, line: number, column: number): readonly number[] {
  let found: readonly number[] = [];
  for (let at = 0; at < positions.length; at += 4) {
    const [l, c = 0, sourceLine = 0, sourceColumn = 0] = positions.subarray(at);
    if (l === line && c <= column) found = [sourceLine, sourceColumn];
  }
  return found;
}
