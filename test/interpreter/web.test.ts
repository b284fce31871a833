/** The web's globals are made when a program can reach them, and are then what they are when they are there from the start. */
import { describe, expect, test } from 'vitest';
import { loadContract } from '../../src/index.ts';
import { Program } from '../../src/interpreter/realm/context.ts';
import { WEB_GLOBALS, WEB_GROUPS } from '../../src/interpreter/realm/permits.ts';
import { tsugiEngines } from '../support/engines.ts';
import { bareRealm, guest } from './support.ts';

const GROUPS = Object.values(WEB_GROUPS);
const NAMES = WEB_GLOBALS.split(' ');

type Look = (...values: readonly unknown[]) => string[];
const LOOKER = loadContract<Look>({
  version: 1,
  name: 'Looker',
  types: {},
  root: {
    kind: 'function',
    params: [
      { name: 'url', type: { kind: 'url' } },
      { name: 'signal', type: { kind: 'abortSignal' } },
      { name: 'stream', type: { kind: 'asyncIterable', of: { kind: 'unknown' }, stream: true } },
    ],
    result: { kind: 'array', of: { kind: 'unknown' } },
  },
});

/** What a guest can find out about globals: their properties, and those of all that can be reached from there. */
const looks = (names: readonly string[]): string => `(() => {
  const seen = new Map();
  const look = (value, path) => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return;
    seen.set(value, path);
    for (const key of Reflect.ownKeys(value)) {
      const { value: held, get, set, ...flags } = Object.getOwnPropertyDescriptor(value, key);
      found.push([path, String(key), typeof held, typeof get, typeof set, JSON.stringify(flags)].join());
      look(held, path + '.' + String(key)); look(get, path + '.get ' + String(key)); look(set, path + '.set ' + String(key));
    }
    found.push(path + Object.isFrozen(value));
  };
  const found = [];
  for (const name of ${JSON.stringify(names)}) {
    found.push(JSON.stringify({ ...Object.getOwnPropertyDescriptor(globalThis, name), value: 0 }));
    look(globalThis[name], name);
  }
  return found;
})()`;

describe.each(tsugiEngines)('in the %s engine', (engine) => {
  test.each(GROUPS)('%s: nothing tells that it came late', async (names) => {
    const late = guest({ engine });
    await late.import('export const first = [1].map((x) => x);');
    const module = await late.import(`export const all = () => [${names.replaceAll(' ', ', ')}].map((x) => typeof x);`);
    const types = (module.get('all') as () => string[])();
    expect(types).toEqual(names.split(' ').map((name) => (/^(?:console|crypto)$/.test(name) ? 'object' : 'function')));
    const list = looks(names.split(' '));
    const found = late.evaluate(list);
    expect(found).toEqual(guest({ engine }).evaluate(list));
    expect((found as string[]).length).toBeGreaterThan(3);
  });

  test('they are all there for what has the global object', async () => {
    const absent = (object: string): string => `${JSON.stringify(NAMES)}.filter((name) => !(name in ${object}))`;
    const module = await guest({ engine }).import(`export const absent = ${absent('globalThis')};`);
    expect(module.get('absent')).toEqual([]);
    expect(guest({ engine }).evaluate(absent('this'))).toEqual([]);
    expect(guest({ engine }).evaluate(`(() => ${absent('this')})()`)).toEqual([]);
  });

  test('a script cannot declare one, whether it is there yet or not', () => {
    for (const text of ['class URL {}', 'var URL = 1', 'function URL() {}', 'let console']) {
      expect(() => guest({ engine }).evaluate(text), text).toThrow(/has already been declared/);
    }
  });

  test('a module can have names like theirs', async () => {
    const module = await guest({ engine }).import(
      'class URL {} export const own = [new URL() instanceof URL, typeof crypto];',
    );
    expect(module.get('own')).toEqual([true, 'object']);
  });

  test('what the boundary makes of their kinds is theirs', async () => {
    const interpreter = guest({ engine });
    const module = await interpreter.import(`
      export default (...given) => given.map((value) => value.constructor.name + Object.isFrozen(value.constructor));
    `);
    const values = [new URL('http://h/'), new AbortController().signal, new ReadableStream()];
    expect(module.bind('default', LOOKER)(...values)).toEqual(['URLtrue', 'AbortSignaltrue', 'ReadableStreamtrue']);
    const later = await interpreter.import(`
      export default (url, signal, stream) => [url instanceof URL, signal instanceof AbortSignal, stream instanceof ReadableStream];
    `);
    expect(later.bind('default', LOOKER)(...values)).toEqual([true, true, true]);
  });
});

test('a realm has none of them until a program is to run that can reach one', () => {
  const realm = bareRealm();
  const names = (): string[] => [
    ...(new Program('Object.getOwnPropertyNames(globalThis)', 'n.js').runIn(realm.context) as string[]),
  ];
  const present = (): string[] => NAMES.filter((name) => names().includes(name));
  expect(present()).toEqual([]);
  realm.provide(['Map', 'x', 'atob']);
  expect(present()).toEqual(WEB_GROUPS.encoding.split(' '));
  realm.provide(['globalThis']);
  expect(present()).toEqual(NAMES);
});
