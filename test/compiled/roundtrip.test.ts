/** Printed text means the same tree: without meters it parses back to the source's own, and with them V8 accepts it. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { type Options, parse } from 'acorn';
import { describe, expect, test } from 'vitest';
import { emitModule, emitScript } from '../../src/interpreter/compiled/emit.ts';
import { parseModule, parseScript } from '../../src/interpreter/parse/acorn.ts';
import type { Program } from '../../src/interpreter/parse/nodes.ts';
import { resolve } from '../../src/interpreter/resolve/resolve.ts';
import { normalise } from './normalise.ts';
import { snippets } from './support.ts';

describe('snippets', () => {
  test.for(snippets())('$source', ({ source }) => checkScript(parseScript(source, 'guest.js')));
});

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const files = [
  'acorn/dist/acorn.mjs',
  'acorn/dist/acorn.js',
  'esbuild/lib/main.js',
  ...readdirSync(`${modules}fast-check/lib`, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[cm]?js$/.test(file))
    .map((file) => `fast-check/lib/${file}`),
];

describe('real code', () => {
  test('there is some', () => expect(files.length).toBeGreaterThanOrEqual(5));

  test.for(files)('%s', (file) => {
    const text = readFileSync(`${modules}${file}`, 'utf8');
    if (/^(import|export)\b/m.test(text) || file.endsWith('.mjs')) checkModule(parseModule(text, file));
    else checkScript(parseScript(text, file));
  });
});

function checkScript(program: Program): void {
  const resolution = resolve(program);
  compile(emitScript(program, resolution).code);
  // Not with the guest's parser, which refuses the names of the runtime.
  const plain = parse(withoutOwn(emitScript(program, resolution, { metered: false }).code), PRINTED);
  // After "use strict" and the completion value of an empty script.
  expect(normalise(plain.body.slice(2))).toEqual(normalise(program.body));
}

/** A module's frame is not its own: its statements and exported declarations are compared. */
function checkModule(program: Program): void {
  const resolution = resolve(program);
  compile(emitModule(program, resolution).code);
  const printed = parse(withoutOwn(emitModule(program, resolution, { metered: false }).code), PRINTED);
  const frame = printed.body[1];
  const wrapper = frame?.type === 'ExpressionStatement' ? frame.expression : undefined;
  if (wrapper?.type !== 'ArrowFunctionExpression' || wrapper.body.type !== 'BlockStatement') {
    throw new Error('A module is printed as one arrow function');
  }
  const own = program.body.flatMap((item) => {
    if (item.type === 'ExportNamedDeclaration') return item.declaration == null ? [] : [item.declaration];
    return /^(Import|Export)/.test(item.type) ? [] : [item];
  });
  const frameLength = 1 + resolution.links.imports.length;
  const statements = wrapper.body.body.slice(frameLength);
  expect(normalise(statements)).toEqual(normalise(own));
}

const PRINTED: Options = { ecmaVersion: 'latest', sourceType: 'script', strict: true };

function compile(code: string): void {
  expect(new vm.Script(code)).toBeInstanceOf(vm.Script);
}

/**
 * What the emitter puts around the source of an object spread, where parentheses leave no trace in the tree, and behind a
 * program with an object rest whose source has no expression.
 */
const withoutOwn = (code: string): string =>
  code.replaceAll('$tsugi_own(', '(').replace(/\{ const \$tsugi_t = \$tsugi_whole\(\); \}\n$/, '');
