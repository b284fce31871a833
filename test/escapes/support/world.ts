/** The host that attacks try to get at: its secrets, what it gives to guests, and how it finds out that it was changed. */
import { inspect } from 'node:util';
import vm from 'node:vm';
import type { Api, Item } from './contract.ts';

export const HOST_SECRET = 'secret-of-the-host-51f1';
export const ITEM_SECRET = 'secret-of-the-item-7c0e';
export const NEIGHBOUR_SECRET = 'secret-of-the-neighbour-90d4';

/** Texts that must not reach a guest: secrets, and what names files, frames or internals of the host. */
export const FORBIDDEN: Readonly<Record<'secret' | 'place', RegExp>> = {
  secret: /secret-of-the-/,
  place: /node:internal|node_modules|tsugi-escapes|\btsugi:|\[as |Object\.<anonymous>|\bworker_threads\b/,
};

/** The source of the plugin beside; it has to be run in the same way as the one that attacks. */
export const NEIGHBOUR = `
const secret = '${NEIGHBOUR_SECRET}';
const store = new Map();
export default {
  work() {
    store.set('key', { secret });
    const parts = [secret].map((x) => x.split('-'));
    /of-(the)-(.*)/.exec(secret);
    const text = JSON.stringify({ parts, again: JSON.parse(JSON.stringify({ secret })) });
    const list = []; list.push(secret); list[1] = secret;
    Promise.resolve(secret).then((x) => store.set(x, x));
    Object.assign({}, { secret }); String(secret).replace(/x/g, secret); Reflect.ownKeys({ secret });
    const registered = globalThis[Symbol.for('shared')];
    if (typeof registered === 'function') registered(secret);
    if (typeof globalThis.listener === 'function') globalThis.listener(secret);
    const options = {}; if (options.listener) options.listener(secret);
    return text.length > 0 && list.length === 2 && parts[0].length === 5 && \`\${{}}\` === '[object Object]' ? 'as ever' : 'changed';
  },
};
`;

class HostItem implements Item {
  readonly id: number;
  label: string;
  /** Not declared. */
  readonly token = ITEM_SECRET;
  constructor(id: number) {
    this.id = id;
    this.label = `item ${id}`;
  }
  rename(to: string): string {
    this.label = to;
    return `${this.id} is ${to}`;
  }
  self(): Item {
    return this;
  }
  /** Not declared. */
  destroy(): string {
    destroyed.push(this);
    return this.token;
  }
}
const destroyed: object[] = [];

export class World {
  readonly api: Api;
  readonly item: HostItem = new HostItem(1);
  readonly controller = new AbortController();
  /** What the host believes. */
  readonly config: Record<string, unknown> = { name: 'nobody', depth: { level: 1 } };
  /** What `import … from 'host:kit'` finds. */
  readonly kit: object;
  readonly kept: ((x: number) => number)[] = [];
  readonly #before: string;
  readonly #data: string;

  /** Of the host's scripts: seen by every script of its realm, and no property of anything. */
  static {
    vm.runInThisContext(`const hostLexical = '${HOST_SECRET}';`);
  }

  constructor() {
    Object.assign(globalThis, { hostSecret: HOST_SECRET });
    this.api = makeApi(this);
    this.kit = hostModule(this);
    this.#data = this.#shown();
    this.#before = shapes();
  }

  /** What a host does between calls, with its secret in its hands. */
  work(): void {
    const list = [HOST_SECRET].map((x) => x.split('-'));
    const text = JSON.stringify({ list, again: JSON.parse(JSON.stringify({ secret: HOST_SECRET })) });
    const out: string[] = [];
    out.push(HOST_SECRET);
    /of-(the)-(.*)/.exec(HOST_SECRET);
    Promise.resolve(HOST_SECRET).then((x) => out.push(x, text));
    Object.assign({}, { secret: HOST_SECRET });
    const shared = (globalThis as Record<symbol, unknown>)[Symbol.for('shared')];
    if (typeof shared === 'function') shared(HOST_SECRET);
  }

  #shown(): string {
    return inspect([this.api.point, Object.keys(this.api), this.kit], { depth: 3 });
  }

  /** What is not as it was. */
  audit(): string[] {
    const changed: string[] = [];
    if (shapes() !== this.#before) changed.push('prototypes');
    if ((globalThis as Record<string, unknown>)['hostSecret'] !== HOST_SECRET) changed.push('globals');
    if (this.#shown() !== this.#data) changed.push('data');
    if (destroyed.length > 0) changed.push('item');
    if (this.item.id !== 1 || this.item.token !== ITEM_SECRET || Object.keys(this.item).length !== 3)
      changed.push('item');
    if (this.config['name'] === 'admin' || this.config['admin'] !== undefined) changed.push('config');
    return changed;
  }
}

/** The host's intrinsics in one text, without those that Node or a test runner may add to by itself. */
function shapes(): string {
  const { getOwnPropertyDescriptor, getPrototypeOf } = Object;
  const name = (value: unknown): string => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return String(value);
    if (!numberOf.has(value)) numberOf.set(value, ++count);
    return `#${numberOf.get(value)}`;
  };
  let text = '';
  for (const object of [
    ...[Object, Function, Array, Promise, Error, RegExp, Map, String, Symbol, JSON, Reflect, Uint8Array, Buffer],
    ...[Object, Function, Array, Promise, Error, RegExp, Map, String, Date, HostItem].map(({ prototype }) => prototype),
    getPrototypeOf([][Symbol.iterator]()),
  ]) {
    text += name(getPrototypeOf(object));
    for (const key of Reflect.ownKeys(object)) {
      const found = getOwnPropertyDescriptor(object, key) as PropertyDescriptor;
      // the last match, which the host's own regular expressions change
      if (object === RegExp && typeof key === 'string' && found.set !== undefined) continue;
      if (object === Error && key === 'stackTraceLimit') continue;
      text += `${String(key)}=${name(found.value)},${name(found.get)},${name(found.set)};`;
    }
  }
  return text;
}
const numberOf = new WeakMap<object, number>();
let count = 0;

const dive = (): number => dive() + 1;

const hostError = (): Error => {
  const cause = new TypeError('the tea is gone', { cause: { secret: HOST_SECRET } });
  const errors = [new Error('one'), { secret: HOST_SECRET }];
  return Object.assign(new RangeError('the host is out of tea', { cause }), {
    errors,
    suppressed: cause,
    owner: World,
  });
};

function makeApi(world: World): Api {
  return {
    item: world.item,
    point: { x: 1, y: 2 },
    signal: world.controller.signal,
    fail() {
      throw hostError();
    },
    reject: async () => {
      throw hostError();
    },
    overflow: dive,
    later: async () => world.item,
    list: () => [1, 2, 3],
    record: () => ({ a: 1 }),
    map: () => new Map([['a', 1]]),
    date: () => new Date(0),
    regexp: () => /a(b)/g,
    // of Node's pool, beside what else the host had there
    bytes: () => {
      Buffer.from(HOST_SECRET);
      return Buffer.from('1234');
    },
    url: () => new URL('http://host/'),
    error: hostError,
    any: () => ({
      list: [1, { a: 1 }],
      fn: (x: unknown) => typeof x,
      // a class as endowment
      Class: HostItem,
      error: new TypeError('as data'),
      later: Promise.resolve({ a: 1 }),
      map: new Map([['a', { b: 1 }]]),
    }),
    fn: () => (x) => {
      const secret = 'secret-of-the-text-2b1c';
      return x + secret.length - secret.length;
    },
    async *stream() {
      yield 1;
      yield 2;
    },
    body: () => ReadableStream.from([new Uint8Array([1])]) as ReadableStream<Uint8Array>,
    call: (f) => f(1),
    callList: (f) => f([1, 2]),
    callItem: (f) => f(world.item),
    keep: (f) => void world.kept.push(f),
    isItem: (x) => x === world.item,
    takesAny: (x) => inspect(x),
    takesNumber: (x) => x + 1,
    takesString: (x) => `${x}!`,
    takesOptions: (x) => {
      merge(world.config, x as Record<string, unknown>);
      return `${x.name}`;
    },
    takesList: (x) => x.map((n) => n + 1).length,
    takesBytes: (x) => x.length,
    takesDate: (x) => x.getTime(),
    takesPromise: (x) => x.then((n) => n + 1),
    takesSignal: (x) => x.aborted,
    takesStream: async (x) => {
      let sum = 0;
      for await (const n of x) sum += n;
      return sum;
    },
  };
}

const hostModule = ({ api }: World): object => ({
  version: 1,
  settings: { level: 1, names: ['a'] },
  add: (a: number, b: number) => a + b,
  fail: () => api.fail(),
  call: (f: (x: unknown) => unknown) => f({ of: 'the host' }),
  any: () => api.any(),
});

/** As it is written everywhere: safe for what a contract declares, and for nothing else. */
export function merge(target: Record<string, unknown>, source: Record<string, unknown>): void {
  for (const key in source) {
    const value = source[key];
    const own = target[key];
    if (
      typeof value === 'object' &&
      value !== null &&
      (typeof own === 'object' || typeof own === 'function') &&
      own !== null
    )
      merge(own as Record<string, unknown>, value as Record<string, unknown>);
    else target[key] = value;
  }
}
