/**
 * The semantics of calls, as data: each case holds on every runtime.
 *
 * Long because it is one table.
 */
import { expect } from 'vitest';
import type { Case } from './case.ts';
import type { Everything, Presence, Row } from './contract.ts';

/** A value, and what the plugin says of it. */
const VALUES: readonly (readonly [title: string, value: Everything, words: string])[] = [
  ['nothing at all', {}, '{}'],
  ['text', { text: 'ab' }, '{text: "ab"}'],
  ['an empty text', { text: '' }, '{text: ""}'],
  ['unicode', { text: 'ß 継ぎ 👩‍👩‍👧 \u0000 \u2028 "\\' }, '{text: "ß 継ぎ 👩‍👩‍👧 \\u0000 \u2028 \\"\\\\"}'],
  ['a number', { number: 0.1 }, '{number: 0.1}'],
  ['a large number', { number: 2 ** 53 }, '{number: 9007199254740992}'],
  ['negative zero', { number: -0 }, '{number: -0}'],
  ['infinity', { number: Number.NEGATIVE_INFINITY }, '{number: -Infinity}'],
  ['no number', { number: Number.NaN }, '{number: NaN}'],
  ['false', { truth: false }, '{truth: false}'],
  ['a bigint', { big: -(2n ** 200n) }, `{big: ${-(2n ** 200n)}n}`],
  ['null', { nothing: null }, '{nothing: null}'],
  ['a date', { date: new Date(1.5e12) }, '{date: Date 2017-07-14T02:40:00.000Z}'],
  ['a date before 1970', { date: new Date(-1) }, '{date: Date 1969-12-31T23:59:59.999Z}'],
  ['a date that is none', { date: new Date(Number.NaN) }, '{date: Date invalid}'],
  ['a regular expression', { pattern: /a+\/\u{1F600}/giu }, '{pattern: RegExp /a+\\/\\u{1F600}/giu}'],
  ['a URL', { link: new URL('http://a.example/ä?q=1#f') }, '{link: URL http://a.example/%C3%A4?q=1#f}'],
  ['bytes', { bytes: Uint8Array.of(0, 1, 255) }, '{bytes: Uint8Array 0,1,255}'],
  ['no bytes', { bytes: new Uint8Array() }, '{bytes: Uint8Array }'],
  ['bytes of a part of a buffer', { bytes: Uint8Array.of(1, 2, 3, 4).subarray(1, 3) }, '{bytes: Uint8Array 2,3}'],
  ['numbers of two bytes', { signed: Int16Array.of(-2, 300) }, '{signed: Int16Array -2,300}'],
  ['floating numbers', { floats: Float64Array.of(0.5, -1e300) }, '{floats: Float64Array 0.5,-1e+300}'],
  ['numbers of 64 bits', { bigs: BigInt64Array.of(-5n, 2n ** 62n) }, '{bigs: BigInt64Array -5,4611686018427387904}'],
  ['a buffer', { buffer: Uint8Array.of(7, 8).buffer }, '{buffer: ArrayBuffer 7,8}'],
  ['an array', { list: [1, 2.5, -3] }, '{list: [1, 2.5, -3]}'],
  ['an empty array', { list: [] }, '{list: []}'],
  ['arrays of arrays', { nested: [['a'], [], ['b', 'c']] }, '{nested: [["a"], [], ["b", "c"]]}'],
  ['holes in an array', { sparse: ['a', null, undefined, ''] }, '{sparse: ["a", null, undefined, ""]}'],
  ['a tuple', { tuple: ['a', 1, true, false] }, '{tuple: ["a", 1, true, false]}'],
  ['a short tuple', { tuple: ['a'] }, '{tuple: ["a"]}'],
  ['a record', { record: { b: 1, a: 2, 'c d': 3 } }, '{record: {b: 1, a: 2, c d: 3}}'],
  ['an empty record', { record: {} }, '{record: {}}'],
  ['a map', { map: new Map([['z', new Date(0)]]) }, '{map: Map {"z" => Date 1970-01-01T00:00:00.000Z}}'],
  [
    'a map of sets, in order',
    {
      deepMap: new Map([
        [2, new Set(['b', 'a'])],
        [1, new Set()],
      ]),
    },
    '{deepMap: Map {2 => Set {"b", "a"}, 1 => Set {}}}',
  ],
  ['a set', { set: new Set([3n, 1n]) }, '{set: Set {3n, 1n}}'],
  ['text in a union', { choice: 'x' }, '{choice: "x"}'],
  ['a number in a union', { choice: 4 }, '{choice: 4}'],
  ['null in a union', { choice: null }, '{choice: null}'],
  ['a tagged object', { shape: { kind: 'square', side: 2 } }, '{shape: {kind: "square", side: 2}}'],
  ['another', { shape: { kind: 'circle', radius: 1 } }, '{shape: {kind: "circle", radius: 1}}'],
  ['an array in a union', { mixed: ['a', 'b'] }, '{mixed: ["a", "b"]}'],
  ['a date in a union', { mixed: new Date(1) }, '{mixed: Date 1970-01-01T00:00:00.001Z}'],
  ['an object in a union', { mixed: { a: 1 } }, '{mixed: {a: 1}}'],
  ['a literal', { literal: 'b' }, '{literal: "b"}'],
  ['a literal bigint', { literal: 2n }, '{literal: 2n}'],
  ['a template', { template: 'x-y' }, '{template: "x-y"}'],
  [
    'a tree',
    { tree: { value: 'r', children: [{ value: 'c', children: [] }] } },
    '{tree: {value: "r", children: [{value: "c", children: []}]}}',
  ],
  ['members that are not declared', { open: { known: 'k', other: 'o' } }, '{open: {known: "k", other: "o"}}'],
  [
    'anything',
    {
      anything: {
        list: [1, 'a', null, undefined, 5n],
        date: new Date(0),
        map: new Map([['k', new Set([1])]]),
        bytes: Uint8Array.of(1),
        deep: { a: { b: [{}] } },
      },
    },
    '{anything: {list: [1, "a", null, undefined, 5n], date: Date 1970-01-01T00:00:00.000Z, map: Map {"k" => Set {1}}, bytes: Uint8Array 1, deep: {a: {b: [{}]}}}}',
  ],
];

const values: readonly Case[] = VALUES.flatMap(([title, value, words]) => [
  {
    title: `${title} arrives, and comes back`,
    run: async (subject) => [await subject.look(value), await subject.echo(value)],
    gives: [words, value],
  },
]);

const PRESENCES: readonly (readonly [title: string, value: Presence, words: string])[] = [
  ['undefined is there, and null', { required: undefined, nullable: null }, '{required: undefined, nullable: null}'],
  [
    'all are there',
    { required: 'r', nullable: 'n', optional: 'o', either: 'e' },
    '{required: "r", nullable: "n", optional: "o", either: "e"}',
  ],
  [
    'what may be null or absent is null',
    { required: '', nullable: '', either: null },
    '{required: "", nullable: "", either: null}',
  ],
];

const presences: readonly Case[] = PRESENCES.map(([title, value, words]) => ({
  title: `of members: ${title}`,
  run: async (subject) => [await subject.lookPresence(value), await subject.presence(value)],
  gives: [words, value],
}));

async function* numbers(to: number, state: { made: number; ended: boolean }): AsyncGenerator<number> {
  try {
    for (let n = 0; n < to; n++) {
      state.made++;
      yield n;
    }
  } finally {
    state.ended = true;
  }
}
const fresh = (): { made: number; ended: boolean } => ({ made: 0, ended: false });

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
/** Waits for what happens soon, for at most ten seconds. */
async function until(condition: () => boolean | Promise<boolean>): Promise<boolean> {
  for (const end = Date.now() + 10_000; Date.now() < end; await pause(5)) if (await condition()) return true;
  return false;
}

/** How many items a producer may be ahead of its consumer, and then some. */
const AHEAD = 24;

const calls: readonly Case[] = [
  { title: 'optional arguments are absent', run: (subject) => subject.args('a'), gives: '["a", undefined, []]' },
  { title: 'arguments are there', run: (subject) => subject.args('a', 1), gives: '["a", 1, []]' },
  {
    title: 'an argument is undefined',
    run: (subject) => subject.args('a', undefined, true),
    gives: '["a", undefined, [true]]',
  },
  {
    title: 'any number of arguments',
    run: (subject) => subject.args('', 0, true, false, true),
    gives: '["", 0, [true, false, true]]',
  },
  { title: 'a call gives nothing', run: (subject) => subject.nothing(), gives: undefined },
  { title: 'a result is text', run: (subject) => subject.maybe('text'), gives: 'text' },
  { title: 'a result is null', run: (subject) => subject.maybe('null'), gives: null },
  { title: 'a result is undefined', run: (subject) => subject.maybe(''), gives: undefined },
  {
    title: 'calls that nobody waits for arrive in order',
    async run(subject) {
      for (let n = 0; n < 5; n++) subject.tell(`event ${n}`);
      return subject.told();
    },
    gives: ['event 0', 'event 1', 'event 2', 'event 3', 'event 4'],
  },
  { title: 'such a call gives undefined', run: (subject) => [subject.tell('x')], gives: [undefined] },
  { title: 'the config arrives', run: (subject) => subject.config(), gives: { depth: 2, names: ['a', 'b'] } },
  {
    title: 'what the plugin writes to what it was given is not seen',
    async run(subject) {
      const value = { list: [1], record: { a: 1 } };
      await subject.echo(value);
      return value;
    },
    gives: { list: [1], record: { a: 1 } },
  },
  {
    title: 'a result is a copy',
    async run(subject) {
      const value = { list: [1], date: new Date(0) };
      const result = await subject.echo(value);
      return [result === value, result.list === value.list, result.date === value.date];
    },
    gives: [false, false, false],
  },
  {
    title: 'an error as data',
    async run(subject) {
      const error = new RangeError('too far');
      const back = (await subject.echo({ error })).error;
      return [await subject.look({ error }), back instanceof Error, back?.name, back?.message];
    },
    gives: ['{error: Error RangeError: too far}', true, 'RangeError', 'too far'],
  },
  {
    title: 'a large text',
    async run(subject) {
      const text = '継ぎ'.repeat(200_000);
      return (await subject.echo({ text })).text === text;
    },
    gives: true,
  },
  {
    title: 'many bytes',
    async run(subject) {
      const bytes = new Uint8Array(3_000_000).map((_byte, at) => at * 7);
      const back = (await subject.echo({ bytes })).bytes;
      return [back?.length, back?.every((byte, at) => byte === ((at * 7) & 255))];
    },
    gives: [3_000_000, true],
  },
  {
    title: 'many elements',
    async run(subject) {
      const list = Array.from({ length: 100_000 }, (_none, at) => at / 2);
      return (await subject.echo({ list })).list?.reduce((sum, item) => sum + item, 0);
    },
    gives: 2_499_975_000,
  },
  {
    title: 'a deep tree',
    async run(subject) {
      const deep = (levels: number): NonNullable<Everything['tree']> => ({
        value: String(levels),
        children: levels === 0 ? [] : [deep(levels - 1)],
      });
      let at = (await subject.echo({ tree: deep(60) })).tree;
      while (at?.children[0] !== undefined) at = at.children[0];
      return at?.value;
    },
    gives: '0',
  },
  {
    title: 'calls at once do not wait for one another',
    async run(subject) {
      const order: string[] = [];
      const call = async (ms: number, text: string): Promise<void> => void order.push(await subject.after(ms, text));
      await Promise.all([call(200, 'slow'), call(1, 'fast')]);
      return order;
    },
    gives: ['fast', 'slow'],
  },
  {
    title: 'a thousand calls at once',
    async run(subject) {
      const results = await Promise.all(Array.from({ length: 1000 }, (_none, n) => subject.args(String(n))));
      return results.every((text, n) => text === `["${n}", undefined, []]`);
    },
    gives: true,
  },
  {
    title: 'calls that begin one after the other arrive in that order',
    async run(subject) {
      const seen: string[] = [];
      const keep = async (text: string): Promise<string> => {
        seen.push(text);
        return text;
      };
      await subject.keep(keep);
      await Promise.all(['1', '2', '3', '4'].map((text) => subject.useKept(text)));
      return seen;
    },
    gives: ['1', '2', '3', '4'],
  },
  {
    title: 'what is under way is pending, and then no longer',
    async run(subject, { pending }) {
      const call = subject.after(50, '');
      const before = pending();
      await call;
      return [before > 0, await until(() => pending() === 0)];
    },
    gives: [true, true],
  },
];

const arguments_: readonly Case[] = [
  {
    title: 'an argument of the wrong type is refused before it is sent',
    run: (subject) => subject.args(5 as never),
    throws: {
      code: 'TYPE',
      plugin: 'plugin',
      message: 'subject.args() was called with first must be string, got number',
    },
  },
  {
    title: 'an element of one',
    run: (subject) => subject.each(['a', 5 as never], async (item) => item),
    throws: { code: 'TYPE', message: 'subject.each() was called with items[1] must be string, got number' },
  },
  {
    title: 'one that is missing',
    run: (subject) => (subject.maybe as () => Promise<unknown>)(),
    throws: { code: 'TYPE', message: 'subject.maybe() was called with which must be string, got undefined' },
  },
];

const GUEST = { name: 'TsugiError', code: 'GUEST', plugin: 'plugin' };
const like = (fields: Record<string, unknown>): unknown => expect.objectContaining(fields);

const errors: readonly Case[] = [
  {
    title: 'the plugin throws an error',
    run: (subject) => subject.fail('error'),
    throws: { ...GUEST, message: 'it is broken', cause: like({ name: 'Error', message: 'it is broken' }) },
  },
  {
    title: 'the plugin throws one of another kind',
    run: (subject) => subject.fail('range'),
    throws: { ...GUEST, message: 'RangeError: too far', cause: like({ name: 'RangeError', message: 'too far' }) },
  },
  {
    title: 'the plugin throws one of its own kind',
    run: (subject) => subject.fail('own'),
    throws: {
      ...GUEST,
      message: 'OwnError: of its own kind',
      cause: like({ name: 'OwnError', message: 'of its own kind' }),
    },
  },
  {
    title: 'the plugin throws one with a cause',
    run: (subject) => subject.fail('cause'),
    throws: {
      ...GUEST,
      message: 'outer',
      cause: like({ message: 'outer', cause: like({ name: 'TypeError', message: 'inner' }) }),
    },
  },
  {
    title: 'the plugin throws text',
    run: (subject) => subject.fail('text'),
    throws: { ...GUEST, message: 'threw only text, which is not an error', cause: 'only text' },
  },
  {
    title: 'the plugin throws an object',
    run: (subject) => subject.fail('object'),
    throws: { ...GUEST, message: 'threw { status: 5 }, which is not an error', cause: { status: 5 } },
  },
  {
    title: 'the engine throws in the plugin',
    run: (subject) => subject.fail('null'),
    throws: { ...GUEST, message: expect.stringMatching(/^TypeError: Cannot read properties of null/) },
  },
  {
    title: 'the plugin throws an error without a message',
    run: (subject) => subject.fail('empty'),
    throws: { ...GUEST, message: '' },
  },
  {
    title: 'after an error the next call goes on',
    async run(subject) {
      await subject.fail('error').catch(() => {});
      return subject.maybe('text');
    },
    gives: 'text',
  },
  {
    title: 'errors are counted',
    async run(subject, { errors: counted }) {
      const before = counted();
      await subject.fail('error').catch(() => {});
      await subject.wrong('number').catch(() => {});
      return counted() - before;
    },
    gives: 2,
  },
  {
    title: 'a result of the wrong type',
    run: (subject) => subject.wrong('number'),
    throws: {
      code: 'TYPE',
      plugin: 'plugin',
      message: 'subject.wrong() returned 5: result must be { name: string; at: number[] }, got number',
    },
  },
  {
    title: 'a result that is not there',
    run: (subject) => subject.wrong('nothing'),
    throws: {
      code: 'TYPE',
      message: 'subject.wrong() returned undefined: result must be { name: string; at: number[] }, got undefined',
    },
  },
  {
    title: 'a member of a result',
    run: (subject) => subject.wrong('member'),
    throws: {
      code: 'TYPE',
      message: 'subject.wrong() returned { name: 5, at: [] }: result.name must be string, got number',
    },
  },
  {
    title: 'a member of a result that is missing',
    run: (subject) => subject.wrong('missing'),
    throws: { code: 'TYPE', message: 'subject.wrong() returned { at: [] }: result.name must be string, got undefined' },
  },
  {
    title: 'an element of a result',
    run: (subject) => subject.wrong('element'),
    throws: {
      code: 'TYPE',
      message: 'subject.wrong() returned { name: "x", at: an array of 2 }: result.at[1] must be number, got string',
    },
  },
  {
    title: 'a call that never ends is ended',
    asyncMs: 150,
    run: (subject) => subject.never(),
    throws: {
      code: 'LIMIT',
      limit: 'asyncMs',
      plugin: 'plugin',
      message: 'terminated: the result of a call was not there in time (limits.asyncMs: 150)',
    },
  },
  {
    title: 'after that the plugin goes on',
    asyncMs: 150,
    async run(subject) {
      await subject.never().catch(() => {});
      return subject.maybe('text');
    },
    gives: 'text',
  },
];

const callbacks: readonly Case[] = [
  {
    title: 'a callback is called again and again',
    async run(subject) {
      const seen: string[] = [];
      const results = await subject.each(['a', 'b', 'c'], async (item, index) => {
        seen.push(`${index}${item}`);
        return item.toUpperCase();
      });
      return [seen, results];
    },
    gives: [
      ['0a', '1b', '2c'],
      ['A', 'B', 'C'],
    ],
  },
  {
    title: 'calls of a callback that gives nothing arrive in order',
    async run(subject) {
      const seen: number[] = [];
      await subject.notify(50, (n) => void seen.push(n));
      await until(() => seen.length === 50);
      return seen;
    },
    gives: Array.from({ length: 50 }, (_none, n) => n),
  },
  {
    title: 'a callback that is slow',
    run: (subject) =>
      subject.each(['a'], async (item) => {
        await pause(30);
        return item;
      }),
    gives: ['a'],
  },
  {
    title: 'what a callback throws is an error of its name and message',
    run: (subject) =>
      subject.caught(async () => {
        throw new RangeError('not that far');
      }),
    gives: 'RangeError: not that far',
  },
  {
    title: 'an error of a kind that nobody knows',
    run: (subject) =>
      subject.caught(async () => {
        throw Object.assign(new Error('with a name'), { name: 'OddError' });
      }),
    gives: 'OddError: with a name',
  },
  {
    title: 'what a callback throws that the plugin does not catch ends its call',
    run: (subject) =>
      subject.caught(async () => {
        throw new RangeError('not that far');
      }, true),
    throws: { message: expect.stringMatching(/not that far$/) },
  },
  {
    title: 'a callback that gives the wrong type',
    run: (subject) => subject.caught(async () => 5 as never),
    gives: expect.stringMatching(/^TypeError: .*must be string, got number$/),
  },
  {
    title: 'a callback after its call',
    async run(subject) {
      await subject.keep(async (text) => `kept ${text}`);
      return [await subject.useKept('a'), await subject.useKept('b')];
    },
    gives: ['kept a', 'kept b'],
  },
  {
    title: 'a callback calls the plugin, which calls a callback, and so on',
    async run(subject) {
      const down = (depth: number): Promise<number> => subject.down(depth, down);
      return down(12);
    },
    gives: 12,
  },
  {
    title: 'a callback takes and gives data',
    async run(subject) {
      const seen: Row[] = [];
      const words = await subject.data(async (row) => {
        seen.push(row);
        return { id: 8, at: new Date(8) };
      });
      return [seen, words];
    },
    gives: [[{ id: 7, at: new Date(7), tags: ['a', 'b'] }], '{id: 8, at: Date 1970-01-01T00:00:00.008Z}'],
  },
  { title: 'a callback gives undefined', run: (subject) => subject.data(async () => undefined), gives: 'undefined' },
  {
    title: 'functions, streams and signals among options',
    run: (subject) =>
      subject.options({
        label: 'all',
        onStep: async (step) => `step${step}`,
        items: numbers(3, fresh()),
        signal: AbortSignal.abort(),
      }),
    gives: 'all step1 step2 0 1 2 aborted',
  },
  { title: 'options without them', run: (subject) => subject.options({ label: 'none' }), gives: 'none' },
];

const streams: readonly Case[] = [
  { title: 'a stream of the plugin', run: (subject) => collect(subject.count(5)), gives: [0, 1, 2, 3, 4] },
  { title: 'an empty one', run: (subject) => collect(subject.count(0)), gives: [] },
  {
    title: 'a long one',
    run: async (subject) => (await collect(subject.count(5000))).reduce((sum, n) => sum + n, 0),
    gives: 12_497_500,
  },
  {
    title: 'a stream of data',
    run: (subject) => collect(subject.rows(3)),
    gives: [
      { id: 0, at: new Date(0) },
      { id: 1, at: new Date(1), tags: ['t1'] },
      { id: 2, at: new Date(2) },
    ],
  },
  {
    title: 'an error after the items before it',
    async run(subject) {
      const seen: number[] = [];
      try {
        for await (const n of subject.count(5, 3)) seen.push(n);
      } catch (error) {
        const { code, message } = error as { code?: unknown; message: string };
        return [seen, code, message];
      }
      return seen;
    },
    gives: [[0, 1, 2], 'GUEST', 'RangeError: no 3'],
  },
  {
    title: 'a reader that stops ends the stream',
    async run(subject) {
      for await (const n of subject.count(1_000_000)) if (n === 2) break;
      return until(async () => (await subject.counted()).ended);
    },
    gives: true,
  },
  {
    title: 'the plugin is not far ahead of a reader that is slow',
    async run(subject) {
      const reader = subject.count(1_000_000)[Symbol.asyncIterator]();
      for (let n = 0; n < 3; n++) await reader.next();
      await pause(50);
      const { made } = await subject.counted();
      await reader.return?.();
      return made >= 3 && made <= 3 + AHEAD ? 'near' : made;
    },
    gives: 'near',
  },
  {
    title: 'two streams at once',
    run: (subject) => Promise.all([collect(subject.rows(2)), collect(subject.rows(1))]),
    gives: [
      [
        { id: 0, at: new Date(0) },
        { id: 1, at: new Date(1), tags: ['t1'] },
      ],
      [{ id: 0, at: new Date(0) }],
    ],
  },
  { title: 'a stream of the host', run: (subject) => subject.sum(numbers(5, fresh())), gives: '5 items, 10' },
  {
    title: 'the plugin stops reading it, which ends it',
    async run(subject) {
      const state = fresh();
      const result = await subject.sum(numbers(1_000_000, state), 3);
      return [result, await until(() => state.ended)];
    },
    gives: ['3 items, 3', true],
  },
  {
    title: 'the host is not far ahead of the plugin',
    async run(subject) {
      const state = fresh();
      await subject.sum(numbers(1_000_000, state), 3);
      return state.made >= 3 && state.made <= 3 + AHEAD ? 'near' : state.made;
    },
    gives: 'near',
  },
  {
    title: 'an error of the host after the items before it',
    run(subject) {
      async function* broken(): AsyncGenerator<number> {
        yield 1;
        yield 2;
        throw new RangeError('no more');
      }
      return subject.sum(broken());
    },
    gives: '2 items, 3, then RangeError: no more',
  },
  {
    title: 'an item of the host of the wrong type',
    run: (subject) => subject.sum(ofWrongType()),
    gives: expect.stringMatching(/^1 items, 1, then TypeError: .*must be number, got string$/),
  },
  {
    title: 'a stream goes in and comes out',
    run: (subject) => collect(subject.double(numbers(4, fresh()))),
    gives: [0, 2, 4, 6],
  },
  {
    title: 'who stops reading one ends the other',
    async run(subject) {
      const state = fresh();
      for await (const n of subject.double(numbers(1_000_000, state))) if (n === 4) break;
      return until(() => state.ended);
    },
    gives: true,
  },
  {
    title: 'a stream of bytes',
    run(subject) {
      const chunks = [new Uint8Array(1000), new Uint8Array(70_000), new Uint8Array(0), new Uint8Array(3)];
      return subject.size(ReadableStream.from(chunks));
    },
    gives: 71_003,
  },
];

async function* ofWrongType(): AsyncGenerator<number> {
  yield 1;
  yield 'two' as never;
}

const signals: readonly Case[] = [
  { title: 'a signal that is aborted', run: (subject) => subject.aborted(AbortSignal.abort()), gives: 'AbortError' },
  {
    title: 'a signal that is aborted later',
    async run(subject) {
      const controller = new AbortController();
      const told = subject.aborted(controller.signal);
      await subject.nothing();
      controller.abort();
      return told;
    },
    gives: 'AbortError',
  },
  {
    title: 'a reason that is text',
    async run(subject) {
      const controller = new AbortController();
      const told = subject.aborted(controller.signal);
      controller.abort('enough');
      return told;
    },
    gives: '"enough"',
  },
  {
    title: 'a reason that is data',
    run: (subject) => subject.aborted(AbortSignal.abort({ code: 5 })),
    gives: '{code: 5}',
  },
  {
    title: 'a signal that is not aborted',
    run: (subject) => subject.options({ label: 'x', signal: new AbortController().signal }),
    gives: 'x not aborted',
  },
];

const ends: readonly Case[] = [
  {
    title: 'the end of a host calls close, once',
    own: true,
    async run(_subject, { close, log }) {
      await close();
      await until(() => log.includes('closed'));
      return log.filter((message) => message === 'closed');
    },
    gives: ['closed'],
  },
  {
    title: 'a call under way ends before',
    own: true,
    async run(subject, { close }) {
      const call = subject.after(60, 'done');
      await close();
      return call;
    },
    gives: 'done',
  },
  {
    title: 'after the end there are no calls',
    own: true,
    async run(subject, { close }) {
      await close();
      return subject.nothing();
    },
    throws: { code: 'LOAD', plugin: 'plugin', message: 'the plugin "plugin" is not ready: closed' },
  },
];

export const CASES: Readonly<Record<string, readonly Case[]>> = {
  data: values,
  presence: presences,
  calls,
  arguments: arguments_,
  errors,
  callbacks,
  streams,
  signals,
  ends,
};
