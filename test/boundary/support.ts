/** Runs guest programs against the contracts of `contract.ts`. */
import { afterAll } from 'vitest';
import { type Contract, Interpreter, type InterpreterOptions, loadContract, reflectContract } from '../../src/index.ts';
import { ENGINE } from '../support/engine.ts';
import type { Api, Callback, Item, Member, Runner, Values } from './contract.ts';
import { FOREIGN } from './foreign.ts';

interface Contracts {
  Runner: Runner;
  Values: Values;
  Member: Member;
  Callback: Callback;
}

const FILE = new URL('./contract.ts', import.meta.url);
const reflected = new Map<string, Promise<Contract<never>>>();

/** The contract as reflected from its source. */
export function contractOf<N extends keyof Contracts>(name: N): Promise<Contract<Contracts[N]>> {
  const known = reflected.get(name) ?? reflectContract<never>({ file: FILE, type: name });
  reflected.set(name, known);
  return known as unknown as Promise<Contract<Contracts[N]>>;
}

/** The same contract by way of JSON, as a host without typescript has it. */
export async function loadedContractOf<N extends keyof Contracts>(name: N): Promise<Contract<Contracts[N]>> {
  return loadContract(JSON.parse(JSON.stringify((await contractOf(name)).schema)));
}

const open: Interpreter[] = [];
afterAll(() => {
  for (const interpreter of open) interpreter.dispose();
});

export function interpreter(options: InterpreterOptions = {}): Interpreter {
  const made = new Interpreter({ name: 'plug', engine: ENGINE, ...options });
  open.push(made);
  return made;
}

/** Binds the default export of a TypeScript module. */
export async function bind<N extends keyof Contracts>(
  source: string,
  name: N,
  options: InterpreterOptions = {},
): Promise<Contracts[N]> {
  const module = await interpreter(options).import(source, { filename: 'plug.ts' });
  return module.bind('default', await contractOf(name));
}

export function makeItem(id: number): Item {
  return {
    id,
    label: `item ${id}`,
    tags: ['a', 'b'],
    rename(to) {
      this.label = to;
      return to;
    },
  };
}

class HostFailure extends Error {
  override readonly name = 'HostFailure';
}
export const hostFailure = new HostFailure('the host is out of tea');

/** A host object with a plain answer for everything. */
export function makeApi(over: Partial<Api> = {}): Api {
  const kept = new Map<unknown, unknown>();
  return {
    name: 'api',
    count: 1,
    mode: 'on',
    item: makeItem(1),
    list: ['a', 'b'],
    compute: (x) => x * 2,
    text: () => 'text',
    nothing() {},
    items: () => [makeItem(1), makeItem(2)],
    record: () => ({ a: { x: 1 }, b: { x: 2, inner: { y: 'z' } } }),
    plain: () => ({ x: 1, inner: { y: 'y' } }),
    fn: () => (x) => x + 1,
    promise: async () => 7,
    promiseOf: async () => makeItem(3),
    rejected: async () => {
      throw hostFailure;
    },
    async *stream() {
      yield 1;
      yield 2;
      yield 3;
    },
    bytes: () => new Uint8Array([1, 2, 3]),
    buffer: () => new ArrayBuffer(4),
    any: () => ({
      map: new Map<unknown, unknown>([['k', new Set([1])]]),
      date: new Date(0),
      pattern: /a/g,
      error: new TypeError('inner'),
      fn: (x: unknown) => ({ got: x }),
      promise: Promise.resolve({ deep: [1] }),
      numbers: new Uint16Array([1, 2]),
    }),
    union: () => 'text',
    fail() {
      throw hostFailure;
    },
    takesAny: (x) => x,
    takesPlain: (x) => x,
    takesRecord: (x) => x,
    takesList: (x) => x,
    takesTree: (x) => {
      const sum = (tree: { value: number; children: { value: number; children: never[] }[] }): number =>
        tree.value + tree.children.reduce((total, child) => total + sum(child), 0);
      return sum(x as never);
    },
    takesShape: (x) => (x.kind === 'circle' ? x.radius : x.side),
    takesItem: (x) => x.rename('renamed'),
    sameItem(x) {
      return x === this.item;
    },
    takesFn: (f) => f(makeItem(5), { x: 1 }, { x: 2 }),
    keepFn: (f) => {
      kept.set(f, f);
      return f;
    },
    takesPromise: async (p) => (await p) + 1,
    takesStream: async (s) => {
      let total = 0;
      for await (const n of s) total += n;
      return total;
    },
    takesBytes: (b) => b.length,
    takesUnion: (u) => (typeof u === 'string' ? u : Array.isArray(u) ? u.join() : 'rename' in u ? u.label : `x${u.x}`),
    rest: (first, ...more) => more.reduce((a, b) => a + b, first),
    optional: (x) => x ?? 'absent',
    date: () => new Date(5),
    map: () => new Map([['k', makeItem(1)]]),
    set: () => new Set([1]),
    url: () => new URL('http://a/b?c=1'),
    error: () => new TypeError('as data'),
    tuple: () => [1, makeItem(2)],
    signal: new AbortController().signal,
    body: () => ReadableStream.from([new Uint8Array([1]), new Uint8Array([2])]) as ReadableStream<Uint8Array>,
    takesDate: (x) => x.getTime(),
    takesMap: (x) => [...x.values()].reduce((total, { x }) => total + x, 0),
    takesSet: (x) => x.size,
    takesUrl: (x) => x.href,
    takesError: (x) => `${x.name}: ${x.message}`,
    takesTuple: (x) => x.join(),
    takesSignal: (x) => x.aborted,
    ...over,
  };
}

/** A runner that can look for objects of other realms: `note(x)` collects what `verdict()` reports. */
export const watchful = (body: string): string => `
${FOREIGN}
const held = [];
let open = true; // walking a proxy calls its traps, which must not add to what is walked
const hold = (...xs) => { if (open) for (let i = 0; i < xs.length; i++) held[held.length] = xs[i]; };
const attempt = (body) => { try { const x = body(); hold(x); return x; } catch (error) { hold(error); return error; } };
const verdict = async () => {
  open = false;
  const found = [];
  for (let i = 0; i < held.length; i++) {
    const x = held[i];
    let path = foreign(x);
    if (path === '' && x instanceof Promise) {
      try { path = foreign(await x); } catch (error) { path = foreign(error); }
    }
    if (path !== '') found.push(path);
  }
  return { held: held.length, found };
};
${body}
`;
