/** The instrument of the hostile tests finds objects of another realm when there are some. */
import vm from 'node:vm';
import { expect, test } from 'vitest';
import { FOREIGN } from './foreign.ts';

const context = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
const foreign: (x: unknown) => string = vm.runInContext(`${FOREIGN}\nforeign`, context);
const guest = (source: string): unknown => vm.runInContext(source, context);
/** Puts a host value where the guest's own text says. */
const planted = (source: string, value: unknown): unknown => (guest(source) as (x: unknown) => unknown)(value);

const OWN: readonly [string, unknown][] = [
  ['a primitive', 1],
  ['an object', guest('({ a: [1, { b() {} }] })')],
  ['an object without a prototype', guest('({ __proto__: null, a: 1 })')],
  ['a class', guest('(class A { #x; static y = new Map(); })')],
  ['an instance', guest('new (class A { x = 1 })()')],
  ['a generator', guest('(function* () {})()')],
  ['an async function', guest('(async () => {})')],
  ['an error', guest('(() => { try { null.x } catch (e) { return e } })()')],
  ['a promise', guest('Promise.resolve(1)')],
  ['a proxy', guest('new Proxy(function () {}, {})')],
];

const FOREIGN_VALUES: readonly [string, unknown, string][] = [
  ['an object', {}, 'it'],
  ['an array', [], 'it'],
  ['a function', () => {}, 'it'],
  ['a class', class {}, 'it'],
  ['an error', new RangeError('x'), 'it'],
  ['a promise', Promise.resolve(), 'it'],
  ['a Map', new Map(), 'it'],
  ['a Uint8Array', new Uint8Array(1), 'it'],
  ['a function without a prototype', Object.setPrototypeOf(() => {}, null), 'it'],
  ['a property', planted('(x) => ({ a: { b: x } })', {}), 'it.a.b'],
  ['a hidden property', planted('(x) => Object.defineProperty({}, "h", { value: x })', []), 'it.h'],
  ['a symbol key', planted('(x) => ({ [Symbol.iterator]: x })', () => {}), 'it.Symbol(Symbol.iterator)'],
  ['a getter', planted('(x) => Object.defineProperty({}, "g", { get: x })', () => 1), 'it.g (get)'],
  ['a setter', planted('(x) => Object.defineProperty({}, "g", { set: x })', () => 1), 'it.g (set)'],
  ['a prototype', planted('(x) => Object.create(x)', {}), 'it'],
  ['a prototype without one', planted('(x) => Object.create({ __proto__: null, x })', {}), 'it.__proto__.x'],
  ['an element of an object without a prototype', planted('(x) => ({ __proto__: null, x })', {}), 'it.x'],
  ["a function's property", planted('(x) => Object.assign(() => {}, { x })', {}), 'it.x'],
];

test.each(OWN)('%s of the realm is not foreign', (_name, value) => {
  expect(foreign(value)).toBe('');
});

test.each(FOREIGN_VALUES)('%s of the host is found', (_name, value, path) => {
  expect(foreign(value)).toBe(path);
});

test('what is found is a way out', () => {
  const out = guest(`(leaked) => leaked.constructor.constructor('return typeof process')()`) as (x: unknown) => unknown;
  expect(out({})).toBe('object');
  expect(() => out(guest('({})'))).toThrow('Code generation from strings disallowed');
});
