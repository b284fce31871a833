/** Which tests are left out. */
import { expect, test } from 'vitest';
import { readFrontmatter } from '../../test262/frontmatter.ts';
import { skipReason } from '../../test262/skip.ts';

function skip(code: string, metadata = '', abilities = { detach: true }) {
  const source = `/*---\ndescription: x\n${metadata}\n---*/\n${code}\n`;
  return skipReason(source, readFrontmatter(source), new Set(['ShadowRealm']), abilities);
}

test.each([
  ['1;', 'flags: [noStrict]', 'sloppy'],
  ['1;', 'flags: [raw]', 'sloppy'],
  ['1;', 'flags: [onlyStrict]', undefined],
  ['1;', 'features: [let, ShadowRealm]', 'feature'],
  ['1;', 'features: [let]', undefined],
  ['1;', 'includes: [wellKnownIntrinsicObjects.js]', 'function'],
])('metadata: %s %s', (code, metadata, expected) => {
  expect(skip(code, metadata)).toBe(expected);
});

test.each([
  ['eval("1");', 'eval'],
  ['(0, eval)("1");', 'eval'],
  ['var e = eval; e("1");', 'eval'],
  ['eval.call(null, "1");', 'eval'],
  ['globalThis.eval("1");', 'eval'],
  ['var e = globalThis.eval;', 'eval'],
  ['// eval("1");', undefined],
  ['x.eval = 1; ({ eval: 1 }).eval; "eval(1)";', undefined],
  ['assert.sameValue(typeof eval, "function");', undefined],
  ['new Function("return 1");', 'function'],
  ['Function();', 'function'],
  ['Function.call(this, "return 1");', 'function'],
  ['new AsyncGeneratorFunction("");', 'function'],
  ['Object.getPrototypeOf(async function() {}).constructor("");', 'function'],
  ['var G = function* () {}.constructor; G("");', 'function'],
  ['var G = Object.getPrototypeOf(async () => {}).constructor; new G("");', 'function'],
  ['var G = Object.getPrototypeOf(async () => {}).constructor; assert.sameValue(G.length, 1);', undefined],
  ['Reflect.construct(Function, []);', 'function'],
  ['class A extends Function {}', 'function'],
  ['for (const maker of [AsyncFunction, GeneratorFunction]) maker("");', 'function'],
  ['f.constructor === Function && Function.prototype.call(f);', undefined],
  ['f instanceof Function; isConstructor(Function);', undefined],
  ['import("./a_FIXTURE.js");', 'module'],
  ['import(`./a.js`);', 'module'],
  ['import(x);', undefined],
  ['$262.createRealm();', 'host'],
  ['$262.agent.start("");', 'host'],
  ['$262.evalScript("1");', undefined],
])('code: %s', (code, expected) => {
  expect(skip(code)).toBe(expected);
});

test.each([
  ['import "./self.js";', 'module'],
  ['export * from "./self.js";', 'module'],
  ['export { a } from "./self.js";', 'module'],
  ['export let a; export default 1;', undefined],
  ['import.meta;', undefined],
])('modules: %s', (code, expected) => {
  expect(skip(code, 'flags: [module]')).toBe(expected);
});

test('what must not parse needs nothing', () => {
  const negative = 'negative:\n  phase: parse\n  type: SyntaxError';
  expect(skip('eval("1"); import "./a_FIXTURE.js";', negative)).toBe(undefined);
  expect(skip('eval("1");', negative.replace('parse', 'runtime'))).toBe('eval');
});

test('a buffer is detached where that can be done', () => {
  const metadata = 'includes: [detachArrayBuffer.js]';
  expect(skip('$DETACHBUFFER(b);', metadata)).toBe(undefined);
  expect(skip('$DETACHBUFFER(b);', metadata, { detach: false })).toBe('host');
  expect(skip('$262.detachArrayBuffer(b);', '', { detach: false })).toBe('host');
});

test('what does not parse is for the engine to refuse', () => {
  expect(skip('eval("1"); ][')).toBe(undefined);
});
