/** Reads hostile guests and gives them a host to attack. The format is documented at the head of `test/hostile.test.ts`. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import type { Limits } from '../../src/index.ts';
import { FOREIGN } from '../boundary/foreign.ts';
import type { Api, Item } from './contract.ts';

export interface Step {
  /** The host's expression. */
  readonly host: string;
  readonly gives?: string;
  readonly refused?: string;
}

export interface Guest {
  readonly name: string;
  readonly source: string;
  readonly steps: readonly Step[];
  /** How many values the guest must have held at least. */
  readonly held: number;
  readonly limits: Limits;
  readonly within: number;
}

const FOLDER = fileURLToPath(new URL('./', import.meta.url));
const LIMITS: Limits = { callMs: 5_000, turnMs: 10_000, asyncMs: 1_000 };
const RULE = /^\/\/ Rules? [1-7](, [1-7])*: /;

/** @throws if a file is not in the format; the message names it */
export const loadGuests = (): Guest[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.js'))
    .sort()
    .map((file) => parseGuest(file, readFileSync(FOLDER + file, 'utf8')));

export function parseGuest(name: string, source: string): Guest {
  const wrong = (what: string): Error => new Error(`${name}: ${what}; see the head of test/hostile.test.ts`);
  if (!RULE.test(source)) throw wrong('the first line must name the rule');
  const steps: Step[] = [];
  let host: string | undefined;
  let held = 0;
  let within = 20_000;
  let limits = LIMITS;
  for (const line of source.split('\n')) {
    const directive = /^\/\/ (host|gives|refused|held|limits|within):(.*)$/.exec(line);
    if (directive === null) continue;
    const [, word = '', rest = ''] = directive;
    const text = rest.trim();
    if (text === '') throw wrong(`'// ${word}:' needs a text`);
    if (word === 'host') {
      if (host !== undefined) throw wrong(`nothing is expected of ${host}`);
      host = text;
    } else if (word === 'gives' || word === 'refused') {
      if (host === undefined) throw wrong(`'// ${word}:' belongs under a '// host:'`);
      steps.push({ host, [word]: text });
      host = undefined;
    } else if (word === 'held') held = Number(text);
    else if (word === 'within') within = Number(text);
    else limits = { ...LIMITS, ...JSON.parse(text) };
  }
  if (host !== undefined) throw wrong(`nothing is expected of ${host}`);
  if (steps.length === 0) throw wrong('no expectation');
  if (!(held > 0)) throw wrong("'// held:' must say how much the guest gets hold of");
  return { name, source, steps, held, limits, within };
}

/** On one line, so that the lines of the guest keep their numbers. */
export const PRELUDE = `${FOREIGN}
const held = [];
let holding = true;
const hold = (...xs) => { if (holding) for (let i = 0; i < xs.length; i++) held[held.length] = xs[i]; };
const attempt = (body) => { try { const x = body(); hold(x); return x; } catch (error) { hold(error); return error; } };
const said = (body) => { const x = attempt(body); return x instanceof Error ? x.name + ': ' + x.message : x; };
const saidLater = async (body) => { try { const x = await body(); hold(x); return x; } catch (error) { hold(error); return error instanceof Error ? error.name + ': ' + error.message : error; } };
const dive = (body) => {
  let tries = 0;
  const deeper = () => {
    try { deeper(); } catch (error) { hold(error); }
    if (tries++ < 400) { try { hold(body()); } catch (error) { hold(error); } }
  };
  deeper();
  return tries > 400;
};
export const watch = {
  ping: (x) => x + 1,
  async verdict() {
    holding = false;
    const found = [];
    for (let i = 0; i < held.length; i++) {
      let path = '';
      try { path = foreign(held[i]); } catch { path = 'cannot be walked: value ' + i; }
      if (path === '' && held[i] instanceof Promise) {
        try { path = foreign(await held[i]); } catch (error) { path = foreign(error); }
      }
      if (path !== '') found.push(path);
    }
    return { held: held.length, found };
  },
};`.replaceAll('\n', ' ');

/** Digits of addresses, times and the like do not occur; long results are cut the same way everywhere. */
export const show = (value: unknown): string =>
  inspect(value, {
    depth: 8,
    breakLength: Number.POSITIVE_INFINITY,
    compact: true,
    maxArrayLength: 12,
    maxStringLength: 200,
    sorted: false,
  });

/** What is left of a value once its promises have settled and its streams have ended: at most 10 items of each. */
export async function settle(value: unknown): Promise<unknown> {
  const settled = await value;
  if (typeof settled !== 'object' || settled === null || !(Symbol.asyncIterator in settled)) return settled;
  const items: unknown[] = [];
  for await (const item of settled as AsyncIterable<unknown>) {
    items.push(item);
    if (items.length === 10) break;
  }
  return { items };
}

const makeItem = (id: number): Item => ({
  id,
  label: `item ${id}`,
  rename(to) {
    this.label = to;
    return `${this.id} is ${to}`;
  },
});

export interface Fixture {
  readonly api: Api;
  readonly item: Item;
  /** What the guest had kept. */
  readonly kept: { fn?: (x: number) => number; signal?: AbortSignal };
  readonly controller: AbortController;
}

/** A host of its own for each guest. */
export function makeFixture(): Fixture {
  const item = makeItem(1);
  const controller = new AbortController();
  const kept: Fixture['kept'] = {};
  const fn = (x: number): number => {
    if (typeof x !== 'number') throw new Error(`the host got ${typeof x} for a number`);
    return x + 1;
  };
  const api: Api = {
    name: 'api',
    count: 1,
    item,
    vault: { secret: 'the word', open: (key) => `opened with ${key}` },
    point: { x: 1, y: 'y' },
    signal: controller.signal,
    fail() {
      throw new RangeError('the host is out of tea');
    },
    any: () => ({
      list: [1, { a: 1 }],
      fn: (x: unknown) => ({ got: x }),
      error: new TypeError('as data'),
      later: Promise.resolve({ a: 1 }),
    }),
    fn: () => fn,
    untypedFn: () => fn,
    promise: async () => item,
    rejected: async () => {
      throw new RangeError('the host is out of tea');
    },
    async *stream() {
      yield 1;
      yield 2;
      yield 3;
    },
    body: () => ReadableStream.from([new Uint8Array([1])]) as ReadableStream<Uint8Array>,
    error: () => new TypeError('as data'),
    takesAny: show,
    takesNumber: show,
    takesString: (x) => `${typeof x} of ${x.length}`,
    takesPoint: show,
    takesList: show,
    takesLists: show,
    takesRecord: show,
    takesTuple: show,
    takesMap: show,
    takesSet: show,
    takesDate: show,
    takesRegExp: show,
    takesUrl: (x) => x.href,
    takesError: (x) => `${Error.prototype.toString.call(x)}`,
    takesBytes: show,
    takesBuffer: show,
    takesTree: show,
    takesShape: show,
    takesItem: (x) => `${x.label}, ${x.rename('renamed')}`,
    takesVault: (x) => x.open('a key'),
    isItem: (x) => x === item,
    takesFn: (f) => show(f(1)),
    takesTextFn: (f) => show(f('text')),
    takesSignal: (x) => x.aborted,
    takesPromise: async (x) => show(await x),
    takesStream: async (x) => show(await settle(x)),
    keep(f) {
      kept.fn = f;
    },
    keepSignal(x) {
      kept.signal = x;
    },
    again: (f, depth) => (depth === 0 ? 0 : f(depth - 1)),
  };
  return { api, item, kept, controller };
}
