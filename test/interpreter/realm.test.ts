/** What a guest's realm holds: what the table permits and nothing else, frozen, and shared with nobody. */
import { describe, expect, test } from 'vitest';
import { Program } from '../../src/interpreter/realm/context.ts';
import { GLOBALS, HIDDEN, OVERRIDABLE, type Permit, WEB_GLOBALS } from '../../src/interpreter/realm/permits.ts';
import type { Realm } from '../../src/interpreter/realm/realm.ts';
import { bareRealm, failure, guest } from './support.ts';

const VALUES = ['globalThis', 'Infinity', 'NaN', 'undefined'];
/** Permitted, and known to this V8. */
const STANDARD = Object.keys(GLOBALS).filter((name) => name in globalThis);

describe('globals', () => {
  test('are those of the table', () => {
    const names = guest().evaluate('Object.getOwnPropertyNames(globalThis)') as string[];
    expect(names.sort()).toEqual([...STANDARD, ...VALUES, ...WEB_GLOBALS.split(' '), 'eval'].sort());
    expect(guest().evaluate('Object.getOwnPropertySymbols(globalThis).map(String)')).toEqual([]);
  });

  test('are the same with `intrinsics: "mutable"` and without limits', () => {
    const names = (options: object) =>
      (guest(options).evaluate('Object.getOwnPropertyNames(globalThis)') as string[]).sort();
    expect(names({ intrinsics: 'mutable' })).toEqual(names({}));
    expect(names({ limits: false })).toEqual(names({}));
  });

  test('have nothing of the host, of shared memory, or of the garbage collector', () => {
    const absent =
      'Function_ WebAssembly SharedArrayBuffer Atomics WeakRef FinalizationRegistry process require module Buffer global fetch setImmediate clearImmediate performance MessageChannel BroadcastChannel Worker window self escape_ ShadowRealm gc navigator';
    const found = guest().evaluate(`${JSON.stringify(absent.split(' '))}.filter((name) => name in globalThis)`);
    expect(found).toEqual([]);
  });

  test.each([
    'eval("1")',
    '(0, eval)("1")',
    'Function("return 1")',
    'new Function("return 1")',
    '(() => {}).constructor("return 1")',
    '(async () => {}).constructor("return 1")',
    '(function* () {}).constructor("yield 1")',
    '(async function* () {}).constructor("yield 1")',
    'Reflect.construct(Function, ["return 1"])',
    'Reflect.construct(Function, ["return 1"], class {})',
    'class A extends Function {}; new A("return 1")',
    'Function.prototype.constructor("return 1")',
    'Function.apply(null, ["return 1"])',
    'new (Function.bind(null, "return 1"))()',
    '[ "return 1" ].map(Function)[0]()',
  ])('cannot make code of text: %s', async (source) => {
    const error = await failure(() => guest().evaluate(source));
    expect(error).toMatchObject({ code: 'GUEST', cause: { name: 'EvalError' } });
  });

  test('setTimeout takes no text', () => {
    expect(() => guest().evaluate('setTimeout("1", 0)')).toThrow(/^TypeError/);
  });
});

/** Every object that can be reached from the globals by properties, getters' functions and prototypes, with its path. */
const WALK = `
const found = [];
const seen = new Map();
const visit = (value, path) => {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return;
  seen.set(value, path);
  found.push([path, value]);
};
for (const name of Object.getOwnPropertyNames(globalThis)) if (name !== 'globalThis') visit(globalThis[name], name);
const g = function* () {}, a = async () => {}, ag = async function* () {};
const syntax = { g: Object.getPrototypeOf(g), a: Object.getPrototypeOf(a), ag: Object.getPrototypeOf(ag),
  array: Object.getPrototypeOf([].keys()), string: Object.getPrototypeOf(''[Symbol.iterator]()), map: Object.getPrototypeOf(new Map().keys()),
  set: Object.getPrototypeOf(new Set().keys()), regexp: Object.getPrototypeOf('a'.matchAll(/a/g)),
  helper: globalThis.Iterator && Object.getPrototypeOf([].values().map(x => x)), wrap: globalThis.Iterator && Object.getPrototypeOf(Iterator.from({ next() {} })),
  segments: Object.getPrototypeOf(new Intl.Segmenter().segment('a')), segmentIterator: Object.getPrototypeOf(new Intl.Segmenter().segment('a')[Symbol.iterator]()),
  args: (function () { return Object.getOwnPropertyDescriptor(arguments, 'callee').get; })() };
for (const name of Object.keys(syntax)) visit(syntax[name], '%' + name + '%');
for (let at = 0; at < found.length; at++) {
  const [path, object] = found[at];
  visit(Object.getPrototypeOf(object), path + '.__proto__');
  for (const key of Reflect.ownKeys(object)) {
    const { value, get, set } = Object.getOwnPropertyDescriptor(object, key);
    visit(value, path + '.' + String(key)); visit(get, path + '.get ' + String(key)); visit(set, path + '.set ' + String(key));
  }
}
`;

describe('intrinsics', () => {
  /**
   * What is open none the less: what no global names. All of it is the plugin's own. What is mended has to leave this list.
   */
  const KNOWN = [
    ...['Array.prototype.Symbol(Symbol.unscopables)', '%segments%', '%segmentIterator%'],
    ...('Iterator' in globalThis ? ['%helper%', '%wrap%'] : []),
  ];
  const isBelow = (path: string, owner: string): boolean =>
    path === owner ? /[%(]/.test(owner) : path.startsWith(`${owner}.`);

  test('are all frozen, whatever way leads to them', async () => {
    const source = `${WALK}\nexport const open = found.filter(([, object]) => !Object.isFrozen(object)).map(([path]) => path);\nexport const count = found.length;`;
    const module = await guest().import(source, { filename: 'walk.js' });
    expect(module.get('count')).toBeGreaterThan(700);
    const open = module.get('open') as string[];
    expect(open.filter((path) => !KNOWN.some((owner) => isBelow(path, owner)))).toEqual([]);
    expect(open.filter((path) => /^\w+(?:\.prototype)?$/.test(path))).toEqual([]);
    expect(KNOWN.filter((owner) => !open.some((path) => isBelow(path, owner)))).toEqual([]);
  });

  test('have the properties that the table gives them, and no other', async () => {
    const listing = `
const list = (object) => Reflect.ownKeys(object).map((key) => typeof key === 'string' ? key : '@@' + key.description.replace('Symbol.', ''));
export const out = {};
for (const name of ${JSON.stringify(STANDARD)}) { const it = globalThis[name]; out[name] = [list(it), typeof it === 'function' && it.prototype ? list(it.prototype) : []]; }
for (const name of Object.getOwnPropertyNames(Intl)) { const it = Intl[name]; if (typeof it === 'function' && it.prototype) out['%Intl.' + name + '%'] = [list(it), list(it.prototype)]; }
const ta = Object.getPrototypeOf(Int8Array); out['%TypedArray%'] = [list(ta), list(ta.prototype)];
`;
    const module = await guest().import(listing, { filename: 'list.js' });
    const out = module.get('out') as Record<string, [string[], string[]]>;
    const table: Readonly<Record<string, Permit>> = { ...GLOBALS, ...HIDDEN };
    const words = (text = ''): string[] => text.split(' ');
    const extra = Object.entries(out).flatMap(([name, [own, prototype]]) => {
      const permit = table[name];
      expect(permit, name).toBeDefined();
      return [
        ...own
          .filter((key) => !['length', 'name', 'prototype', ...words(permit?.own)].includes(key))
          .map((key) => `${name}.${key}`),
        ...prototype
          .filter((key) => permit?.prototype !== undefined && !words(permit.prototype).includes(key))
          .map((key) => `${name}.prototype.${key}`),
      ];
    });
    expect(extra).toEqual([]);
  });

  test.each([
    'Array.prototype.push = () => {}',
    'Object.prototype.polluted = 1',
    'Object.defineProperty(Object.prototype, "polluted", { value: 1 })',
    'Object.setPrototypeOf(Object.prototype, {})',
    'Object.setPrototypeOf(Array.prototype, null)',
    'delete Promise.prototype.then',
    'Promise.prototype.then = () => {}',
    'Math.random = () => 4',
    '[].__proto__.x = 1',
    'Object.getPrototypeOf(function* () {}).x = 1',
    'Object.getPrototypeOf([][Symbol.iterator]()).next = () => {}',
    'JSON.parse = 1',
    'Object.prototype.toString = () => "x"',
    'Object.prototype.__proto__ = {}',
    'URL.prototype.x = 1',
    'console.log = () => {}',
    'Symbol.iterator.x = 1',
  ])('cannot be changed: %s', (source) => {
    expect(() => guest().evaluate(source)).toThrow(/^TypeError/);
  });

  test('leave no trace of the last match', () => {
    expect(
      guest().evaluate(
        '/(b)/.exec("abc"); ["$1", "lastMatch", "$_", "input", "leftContext"].filter((key) => key in RegExp)',
      ),
    ).toEqual([]);
  });
});

describe('the override mistake is mended', () => {
  const RECEIVERS: Readonly<Record<string, string>> = {
    'Object.prototype': '{}',
    'Function.prototype': 'function () {}',
    'Array.prototype': '[]',
    'Date.prototype': 'new Date(0)',
    'RegExp.prototype': '/a/',
    'Number.prototype': 'Object(1)',
    'String.prototype': 'Object("a")',
    'AggregateError.prototype': 'new AggregateError([])',
  };
  const cases = Object.entries(OVERRIDABLE).flatMap(([owner, keys]) => {
    const receiver = RECEIVERS[owner] ?? `new ${owner.replace('.prototype', '')}()`;
    return keys.split(' ').map((key) => [owner, key, receiver] as const);
  });

  test.each(cases)('%s.%s can be shadowed by assignment', (_owner, key, receiver) => {
    const source = `const o = ${receiver}; o[${JSON.stringify(key)}] = "mine"; [o[${JSON.stringify(key)}], Object.keys(o).includes(${JSON.stringify(key)})]`;
    expect(guest().evaluate(source)).toEqual(['mine', true]);
  });

  test('for classes and derived objects, and not for the intrinsic itself', () => {
    expect(guest().evaluate('class A {} A.prototype.toString = () => "A!"; `${new A()}`')).toBe('A!');
    expect(guest().evaluate('class E extends Error {} E.prototype.name = "E"; String(new E("m"))')).toBe('E: m');
    expect(guest().evaluate('const o = Object.create(Object.create({})); o.valueOf = () => 5; o * 2')).toBe(10);
    expect(() => guest().evaluate('Object.prototype.valueOf = 1')).toThrow(/^TypeError/);
    expect(guest().evaluate('Object.getOwnPropertyDescriptor(Object.prototype, "toString").configurable')).toBe(false);
  });
});

describe('two interpreters', () => {
  test('share no object, neither with each other nor with the host', () => {
    const realm = (): Realm => {
      const made = bareRealm();
      made.provide(['globalThis']);
      return made;
    };
    const walk = new Program(`(() => { "use strict"; ${WALK} return found; })()`, 'walk.js');
    const inRealm = ({ context }: Realm) => [...(walk.runIn(context) as [string, object][])];
    const one = new Map(inRealm(realm()).map(([path, object]) => [object, path]));
    expect(one.size).toBeGreaterThan(700);
    expect(inRealm(realm()).filter(([, object]) => one.has(object))).toEqual([]);
    expect([...(walk.runHere() as [string, object][])].filter(([, object]) => one.has(object))).toEqual([]);
  });

  test('share no state', () => {
    const [one, two] = [guest(), guest()];
    one.evaluate('globalThis.x = 1; var y = 2; let z = 3; console.count("c");');
    expect(two.evaluate('[typeof x, typeof y, typeof z]')).toEqual(['undefined', 'undefined', 'undefined']);
  });

  test('share no symbols, and none with the host', () => {
    const [one, two] = [guest(), guest()];
    for (const interpreter of [one, two]) {
      expect(
        interpreter.evaluate(
          'Symbol.for("k") === Symbol.for("k") && Symbol.keyFor(Symbol.for("k")) === "k" && Symbol.keyFor(Symbol("k")) === undefined',
        ),
      ).toBe(true);
    }
    // a host key on an object of the guest would show as one of the host's symbols
    const kept = one.evaluate(
      '({ [Symbol.for("tsugi.rejections")]: 1, [Symbol.for("nodejs.util.inspect.custom")]: () => "owned" })',
    );
    expect(Object.getOwnPropertySymbols(kept)).toEqual([]);
    expect(one.evaluate('Symbol.keyFor(Symbol.iterator)')).toBe(undefined);
  });

  test('have prototypes of their own: what one makes is copied for the other', async () => {
    const [one, two] = [guest(), guest()];
    const make = one.evaluate('() => ({ list: [1], map: new Map([[1, { a: 1 }]]) })') as () => unknown;
    const judge = two.evaluate(
      '(o) => [o instanceof Object, o.list instanceof Array, o.map instanceof Map, o.map.get(1) instanceof Object, Object.getPrototypeOf(o) === Object.prototype]',
    ) as (o: unknown) => unknown;
    expect(judge(make())).toEqual([true, true, true, true, true]);
    const call = two.evaluate(
      '(f) => { const o = f(); o.list.push(2); return [o instanceof Object, o.list.length, f instanceof Function]; }',
    ) as (f: unknown) => unknown;
    expect(call(make)).toEqual([true, 2, true]);
    expect(make()).toEqual({ list: [1], map: new Map([[1, { a: 1 }]]) });
  });
});
