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
import { statementsOfModule, statementsOfScript } from './printed.ts';
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
  const plain = parse(emitScript(program, resolution, { metered: false }).code, PRINTED);
  const { printed, own } = statementsOfScript(program, plain);
  expect(printed).toEqual(own);
}

function checkModule(program: Program): void {
  const resolution = resolve(program);
  compile(emitModule(program, resolution).code);
  const plain = parse(emitModule(program, resolution, { metered: false }).code, PRINTED);
  const { printed, own } = statementsOfModule(program, plain);
  expect(printed).toEqual(own);
}

const PRINTED: Options = { ecmaVersion: 'latest', sourceType: 'script', strict: true };

function compile(code: string): void {
  expect(new vm.Script(code)).toBeInstanceOf(vm.Script);
}
