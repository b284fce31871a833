/** Objects: facets for the host's (live, checked, nothing undeclared), adapters for the guest's. */
import { describe, expect, test } from 'vitest';
import type { Api } from './contract.ts';
import { bind, makeApi, makeItem } from './support.ts';

/** Runs `body` with `api` in scope. */
const run = async (body: string, api: Api = makeApi()): Promise<unknown> => {
  const runner = await bind(`export default { run(api) { ${body} } };`, 'Runner');
  return runner.run(api);
};

/** Guest body → what it gives. */
const READS: readonly (readonly [string, string, unknown])[] = [
  ['a member', 'return api.name', 'api'],
  ['an absent optional member', 'return api.note', undefined],
  ['a member of an inner object', 'return api.item.label', 'item 1'],
  ['an absent inner object', 'return api.maybe', undefined],
  ['the same inner object has the same facet', 'return api.item === api.item', true],
  ['an array is a copy each time', 'return [api.list, api.list === api.list]', [['a', 'b'], false]],
  ['a frozen-free copy', 'const l = api.list; l.push("c"); return [l.length, api.list.length]', [3, 2]],
  ['a member that the contract does not declare', 'return [api.secret, "secret" in api]', [undefined, false]],
  [
    'the constructor is an Object',
    'return [api.constructor === Object, api.item.constructor === Object]',
    [true, true],
  ],
  [
    'a facet is an Object',
    'return [api instanceof Object, typeof api, String(api)]',
    [true, 'object', '[object Object]'],
  ],
  [
    'own properties, for those who ask',
    'return [Object.keys(api.item), JSON.stringify(api.item), { ...api.item }.label, Object.hasOwn(api, "name")]',
    [['id', 'label', 'tags'], '{"id":1,"label":"item 1","tags":["a","b"]}', 'item 1', true],
  ],
  ...(
    [
      'const { id, ...rest } = api.item; return rest',
      'let id, rest; ({ id, ...rest } = api.item); return rest',
      'return (({ id, ...rest }) => rest)(api.item)',
      'return (function ({ id, ...rest }) { return rest; })(api.item)',
      'return (({ id, ...rest } = {}, x = rest) => x)(api.item)',
      'return (({ id, ...rest } = api.item) => rest)()',
      'return ((x, { id, ...rest }, y = rest) => y)(0, api.item)',
      'return (function* ({ id, ...rest }) { yield rest; })(api.item).next().value',
      'return new (class { constructor({ id, ...rest }) { this.rest = rest; } })(api.item).rest',
      'return ({ m({ id, ...rest }) { return rest; } }).m(api.item)',
      'let got; ({ set x({ id, ...rest }) { got = rest; } }).x = api.item; return got',
      'return (({ id, ...rest }, ...more) => rest)(api.item, 1)',
      'return (({ item: { id, ...rest } }) => rest)(api)',
      'return (([{ id, ...rest }]) => rest)([api.item])',
      'const { item: { id, ...rest } } = api; return rest',
      'const [{ id, ...rest } = 0] = [api.item]; return rest',
      'for (const { id, ...rest } of [api.item]) return rest',
      'let id, rest; for ({ id, ...rest } of [api.item]); return rest',
      'try { throw api.item; } catch ({ id, ...rest }) { return rest; }',
      'try { throw [api.item]; } catch ([{ id, ...rest }]) { return rest; }',
      'return [api.item].map(({ id, ...rest }) => rest)[0]',
    ] as const
  ).map((body) => [body, body, { label: 'item 1', tags: ['a', 'b'] }] as const),
  ['an absent optional member is no own property', 'return Object.keys(api).includes("note")', false],
  ['a method has no prototype', 'return [typeof api.text, "prototype" in api.text]', ['function', false]],
  ['a method is the same on every read', 'return api.text === api.text', true],
  ['a method keeps its object', 'api.item.rename("new"); return api.item.label', 'new'],
  ['a function member is the same on every read', 'return api.compute === api.compute', true],
];

/** Guest body → the error that the guest sees. */
const REFUSED: readonly (readonly [string, string, string])[] = [
  [
    'assigning a readonly member',
    'api.name = "x"',
    'TypeError: Cannot set property name of [object Object] which has only a getter',
  ],
  [
    'assigning a readonly object',
    'api.item = {}',
    'TypeError: Cannot set property item of [object Object] which has only a getter',
  ],
  ['assigning the wrong type', 'api.count = "1"', 'TypeError: Api.count: count must be number, got string'],
  ['assigning undefined', 'api.count = undefined', 'TypeError: Api.count: count must be number, got undefined'],
  [
    'assigning a value outside a union',
    'api.mode = "maybe"',
    'TypeError: Api.mode: mode must be "off" | "on", got string',
  ],
  ['assigning a wrong element', 'api.list = ["a", 1]', 'TypeError: Api.list: list[1] must be string, got number'],
  [
    'assigning a method',
    'api.text = () => {}',
    "TypeError: Cannot assign to read only property 'text' of object '[object Object]'",
  ],
  [
    'an argument of the wrong type',
    'api.takesBytes("x")',
    'TypeError: Api.takesBytes: b must be Uint8Array, got string',
  ],
  [
    'a wrong member of an argument',
    'api.takesPlain({ x: 1, inner: { y: 2 } })',
    'TypeError: Api.takesPlain: x.inner.y must be string, got number',
  ],
  ['a missing argument', 'api.takesPlain()', 'TypeError: Api.takesPlain: x must be Plain, got undefined'],
  ['a wrong rest argument', 'api.rest(1, 2, "3")', 'TypeError: Api.rest: more must be number, got string'],
  ['a wrong optional argument', 'api.optional(1)', 'TypeError: Api.optional: x must be string, got number'],
  [
    'a method without its object',
    'const { text } = api; text()',
    "TypeError: Cannot read properties of undefined (reading '#host')",
  ],
  [
    'a method on another object',
    'api.text.call({})',
    'TypeError: Cannot read private member #host from an object whose class did not declare it',
  ],
  [
    'a method on a facet of another class',
    'api.text.call(api.item)',
    'TypeError: Cannot read private member #host from an object whose class did not declare it',
  ],
  [
    'changing the class',
    'Object.getPrototypeOf(api).text = 1',
    "TypeError: Cannot assign to read only property 'text' of object '[object Object]'",
  ],
  [
    'adding to the class',
    'Object.getPrototypeOf(api).more = 1',
    'TypeError: Cannot add property more, object is not extensible',
  ],
];

describe('facets', () => {
  test.each(READS)('%s', async (_name, body, expected) => {
    expect(await run(body)).toEqual(expected);
  });

  test.each(REFUSED)('refused: %s', async (_name, statement, message) => {
    expect(await run(`try { ${statement}; return 'done'; } catch (error) { return String(error); }`)).toBe(message);
  });

  test('reads are live', async () => {
    const api = makeApi({ nothing: () => void api.count++ });
    expect(await run('const before = api.count; api.nothing(); return [before, api.count]', api)).toEqual([1, 2]);
  });

  test('an inner object that was replaced has another facet', async () => {
    const api = makeApi({ nothing: () => void Object.assign(api, { item: makeItem(9) }) });
    const body = 'const { item } = api; api.nothing(); return [item.id, api.item.id, item === api.item]';
    expect(await run(body, api)).toEqual([1, 9, false]);
  });

  test('writes reach the host checked', async () => {
    const api = makeApi();
    await run('api.count = 5; api.note = "n"; api.mode = "off"; api.list = ["z"]; api.item.label = "l"', api);
    expect(api).toMatchObject({ count: 5, note: 'n', mode: 'off', list: ['z'], item: { label: 'l' } });
    await run('api.note = undefined', api);
    expect(api.note).toBe(undefined);
  });

  test('a host object of a class keeps its private members', async () => {
    class Counter {
      #n = 41;
      text(): string {
        return String(++this.#n);
      }
    }
    const counter = new Counter();
    expect(await run('return api.text()', makeApi({ text: () => counter.text() }))).toBe('42');
  });

  test('a facet that comes back is the very host object', async () => {
    const api = makeApi();
    expect(await run('return [api.sameItem(api.item), api.sameItem(api.items()[0])]', api)).toEqual([true, false]);
  });

  test('a facet in untyped data is the very host object as well', async () => {
    const api = makeApi();
    expect(((await run('return { item: api.item }', api)) as { item: unknown }).item).toBe(api.item);
  });

  test.each([
    ['Object.create(item)'],
    ['new Proxy(item, {})'],
    ['Object.setPrototypeOf({}, Object.getPrototypeOf(item))'],
    ['Object.setPrototypeOf(Object.assign(() => {}, {}), Object.getPrototypeOf(item))'],
  ])('%s is no facet', async (forged) => {
    const body = `const { item } = api; try { return api.sameItem(${forged}); } catch (error) { return error.name; }`;
    expect(await run(body)).not.toBe(true);
  });

  test('a facet with another prototype is no facet', async () => {
    const body = `const { item } = api; Object.setPrototypeOf(item, null);
try { return api.sameItem(item); } catch (error) { return String(error); }`;
    expect(await run(body)).not.toBe(true);
  });

  test('a mistake of the host itself is named', async () => {
    const wrong = makeApi({ count: 'three' as never, plain: () => ({ x: 'y' }) as never, text: () => 5 as never });
    const attempt = (expression: string) =>
      run(`try { return ${expression}; } catch (error) { return String(error); }`, wrong);
    expect(await attempt('api.count')).toBe('TypeError: Api.count: the value must be number, got string');
    expect(await attempt('api.plain().x')).toBe('TypeError: Plain.x: the value must be number, got string');
    expect(await attempt('api.text()')).toBe('TypeError: Api.text(): the value must be string, got number');
  });

  test('a getter of the host that throws is an error of the guest with its name and message', async () => {
    const api = Object.defineProperty(makeApi(), 'name', {
      get() {
        throw new RangeError('no name today');
      },
    });
    const body =
      'try { return api.name; } catch (error) { return [error.name, error.message, error instanceof RangeError]; }';
    expect(await run(body, api)).toEqual(['RangeError', 'no name today', true]);
  });

  test('a getter that throws inside data of the host does not pass raw', async () => {
    const record = Object.defineProperty({}, 'a', {
      enumerable: true,
      get() {
        throw new RangeError('no a today');
      },
    });
    const api = makeApi({ record: () => record, any: () => record, items: () => [record] as never });
    const see = (expression: string) =>
      run(`try { ${expression}; } catch (error) { return [error instanceof Error, String(error)]; }`, api);
    expect(await see('api.record()')).toEqual([true, 'RangeError: no a today']);
    expect(await see('api.any()')).toEqual([true, 'RangeError: no a today']);
  });
});

const MEMBER = `let closed = 0;
export default {
  name: 'n', count: 1, hidden: 5,
  greet(who) { return 'hello ' + who + ' ' + this.count; },
};`;

describe('adapters', () => {
  test('methods are called on their object, data is read live', async () => {
    const member = await bind(MEMBER, 'Member');
    expect([member.name, member.count, member.note, member.greet('you')]).toEqual(['n', 1, undefined, 'hello you 1']);
    member.count = 5;
    expect([member.count, member.greet('you')]).toEqual([5, 'hello you 5']);
  });

  test('what the contract does not declare does not exist', async () => {
    const member = await bind(MEMBER, 'Member');
    expect(Object.keys(member).sort()).toEqual(['count', 'greet', 'name', 'note']);
    expect('hidden' in member || 'close' in member).toBe(false);
    expect(Object.getPrototypeOf(member)).toBe(Object.prototype);
  });

  test('an optional method is there if the guest has it', async () => {
    const member = await bind(`${MEMBER.slice(0, -3)} close() { closed++; } };`, 'Member');
    expect(typeof member.close).toBe('function');
    expect(member.close?.()).toBe(undefined);
  });

  test('a class works as well as an object', async () => {
    const member = await bind(
      'class M { #n = 3; name = "m"; count = 0; greet(who) { return who + this.#n; } }\nexport default new M();',
      'Member',
    );
    expect(member.greet('x')).toBe('x3');
  });

  test.each([
    [
      'a missing method',
      'export default { name: "n", count: 1 };',
      'greet must be (who: string) => string, got undefined',
    ],
    [
      'a wrong method',
      'export default { name: "n", count: 1, greet: 1 };',
      'greet must be (who: string) => string, got number',
    ],
    [
      'a wrong optional method',
      'export default { name: "n", count: 1, greet() {}, close: null };',
      'close must be () => void, got null',
    ],
    ['no object', 'export default 5;', 'the value must be Member, got number'],
    ['null', 'export default null;', 'the value must be Member, got null'],
  ])('refused: %s', async (_name, source, problem) => {
    await expect(bind(source, 'Member')).rejects.toMatchObject({
      code: 'CONTRACT',
      plugin: 'plug',
      message: `does not fit Member: ${problem}`,
    });
  });

  test('a data member of the wrong type is refused when it is read', async () => {
    const member = await bind('export default { name: 5, count: 1, greet() { return 5; } };', 'Member');
    expect(() => member.name).toThrow(
      expect.objectContaining({ code: 'TYPE', message: 'member.name must be string, got number' }),
    );
    expect(() => member.greet('x')).toThrow('member.greet() returned 5: result must be string, got number');
    expect(() => {
      member.count = 'x' as never;
    }).toThrow(expect.objectContaining({ code: 'TYPE', message: 'member.count must be number, got string' }));
  });

  test('methods of guests that are replaced afterwards are looked up again, and checked', async () => {
    const member = await bind(
      'export default { name: "n", count: 1, greet(who) { this.greet = who === "bad" ? 5 : () => "second"; return "first"; } };',
      'Member',
    );
    expect([member.greet('x'), member.greet('x')]).toEqual(['first', 'second']);
    const broken = await bind(
      'export default { name: "n", count: 1, greet() { this.greet = 5; return "first"; } };',
      'Member',
    );
    expect(broken.greet('x')).toBe('first');
    expect(() => broken.greet('x')).toThrow(expect.objectContaining({ code: 'GUEST', plugin: 'plug' }));
  });

  test('an object of the guest in an argument is an adapter for the host', async () => {
    const body =
      'const made = { id: 1, label: "x", tags: [], rename(to) { this.label = to; return to; } }; const r = api.takesItem(made); return [r, made.label]';
    expect(await run(body)).toEqual(['renamed', 'renamed']);
  });
});
