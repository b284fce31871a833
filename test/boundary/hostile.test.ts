/**
 * Guests that try to get hold of something of the host (boundary rules 1, 3 and 7). Each program holds whatever it can
 * reach; `verdict()` walks all of it. A row also says how much it must have held, so that a program that was stopped
 * before its attack does not pass.
 *
 * Long because it is one table of programs.
 */
import { expect, test } from 'vitest';
import { bind, makeApi, watchful } from './support.ts';

interface Verdict {
  readonly held: number;
  readonly found: readonly string[];
}

/** What `api` gives, one expression each. */
const GIVEN: readonly string[] = [
  'api',
  'api.name',
  'api.item',
  'api.item.rename',
  'api.item.tags',
  'api.maybe',
  'api.list',
  'api.compute',
  'api.compute(2)',
  'api.text',
  'api.nothing()',
  'api.items()',
  'api.items()[1].rename',
  'api.record()',
  'api.plain()',
  'api.plain().inner',
  'api.fn()',
  'api.promise()',
  'api.promiseOf()',
  'api.rejected()',
  'api.stream()',
  'api.stream()[Symbol.asyncIterator]()',
  'api.stream()[Symbol.asyncIterator]().next()',
  'api.stream()[Symbol.asyncIterator]().return()',
  'api.bytes()',
  'api.bytes().buffer',
  'api.buffer()',
  'api.any()',
  'api.any().map.get("k")',
  'api.any().fn',
  'api.any().fn({ a: 1 })',
  'api.any().promise',
  'api.union()',
  'api.fail()',
  'api.takesAny({ a: [1, { b() {} }] })',
  'api.takesAny(() => 1)',
  'api.takesAny(new Error("x"))',
  'api.takesAny(Promise.reject(new Error("x")))',
  'api.takesPromise(Promise.reject(new Error("x")))',
  'api.takesPlain({})',
  'api.takesAny(Symbol())',
  'api.takesPlain({ x: 1 })',
  'api.takesFn((item, ...more) => { hold(item, more); return 1; })',
  'api.takesFn(function (...all) { hold(this, arguments, all); return 1; })',
  'api.keepFn((x) => x)',
  'api.takesItem({ id: 1, label: "x", tags: [], rename(to) { hold(this, arguments, to); return to; } })',
  'api.rest("no")',
  'api.date()',
  'api.map()',
  'api.map().get("k")',
  'api.set()',
  'api.url()',
  'api.url().searchParams',
  'api.error()',
  'api.error().stack',
  'api.tuple()',
  'api.signal',
  'api.signal.reason',
  'api.body()',
  'api.body().getReader?.()',
  'api.body()[Symbol.asyncIterator]().next()',
  'api.takesDate(1)',
  'api.takesMap({})',
  'api.takesUrl("http://a")',
  'api.takesError(1)',
  'api.takesTuple([1])',
  'api.takesSignal({})',
  'Object.getPrototypeOf(api)',
  'Object.getOwnPropertyDescriptors(Object.getPrototypeOf(api))',
  'new api.constructor()',
  'Reflect.ownKeys(api)',
  'new api.text()',
  'api.text.call(undefined)',
  'api.text.call({})',
  'api.item.rename.call(api, "x")',
  'Object.getOwnPropertyDescriptor(Object.getPrototypeOf(api), "count").set.call({}, 1)',
  'api.compute.apply(null, { length: 2 ** 31 })',
  'import("host:mod")',
  'import("host:absent")',
  'import(api)',
  'mod.f({ a: 1 })',
  'mod.fail()',
  'mod.data',
  'mod.later()',
  'mod',
  'new TextEncoder().encode("x")',
  'new TextEncoder().encodeInto("x", new Uint8Array(4))',
  'new TextDecoder().decode(new Uint8Array(2))',
  'new TextDecoder("nope")',
  'new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array([255]))',
  'new URL("http://a/b?c=1")',
  'new URL("http://a/b?c=1").searchParams',
  'new URL("nope")',
  'atob("%")',
  'btoa("\\u1234")',
  'crypto',
  'crypto.randomUUID()',
  'crypto.getRandomValues(new Uint8Array(4))',
  'crypto.getRandomValues({})',
  'crypto.subtle.digest("SHA-256", new Uint8Array(4))',
  'crypto.subtle.digest("nope", new Uint8Array(4))',
  'structuredClone({ a: [new Map()] })',
  'structuredClone(() => {})',
  'setTimeout(() => {}, 1)',
  'setTimeout(1)',
  'queueMicrotask(1)',
  'new AbortController()',
  'AbortSignal.abort()',
  'AbortSignal.timeout(1)',
  'console',
  'console.log({})',
  'import.meta',
  'globalThis',
  'Object.getOwnPropertyDescriptors(globalThis)',
  'eval("1")',
  'new Function("1")',
  '(async () => {}).constructor("1")',
  '(function* () {}).constructor("1")',
  '(async function* () {}).constructor("1")',
  'new Error("x").stack',
  'Error.prepareStackTrace(new Error("x"), [])',
  'Error.prepareStackTrace(new Error("x"), [{}])',
  'globalThis.Error = { prepareStackTrace(...all) { hold(...all); } }, attempt(() => null.x).stack',
  'Object.defineProperty(globalThis, "Error", { value: { prepareStackTrace(...all) { hold(...all); } } })',
  'Object.defineProperty(globalThis, "leaky", { configurable: true, get() { hold(this); return 1; } }).leaky',
];

/** Programs: each runs with `api`, `hold` and `attempt` in scope. */
const PROGRAMS: readonly { readonly name: string; readonly least: number; readonly body: string }[] = [
  {
    name: 'the apply trap of a proxy that the host calls back',
    least: 3,
    body: 'api.takesFn(new Proxy(() => 1, { apply(...all) { hold(...all); return 1; } }));',
  },
  {
    name: 'a trap that is a proxy itself',
    least: 6,
    body: `const trap = new Proxy(() => 1, { apply(...all) { hold(...all); return 1; } });
attempt(() => api.takesPlain(new Proxy({ x: 1 }, { get: trap })));
attempt(() => api.takesAny(new Proxy({ x: 1 }, { ownKeys: trap })));
attempt(() => api.takesAny(new Proxy({ x: 1 }, { getOwnPropertyDescriptor: trap })));
attempt(() => api.takesAny(new Proxy({ x: 1 }, { getPrototypeOf: trap })));`,
  },
  {
    name: 'a getter that is a proxy',
    least: 3,
    body: `const get = new Proxy(() => 1, { apply(...all) { hold(...all, all[2]); return 1; } });
api.takesPlain(Object.defineProperty({}, 'x', { get }));
api.takesAny(Object.defineProperty({}, 'x', { get, enumerable: true }));
api.takesList(Object.defineProperty([1], 0, { get }));
api.takesRecord(Object.defineProperty({}, 'k', { get, enumerable: true }));`,
  },
  {
    name: 'a getter that is a proxy of a proxy, revocable, of a class, of a bound function',
    least: 8,
    body: `const handler = { apply(...all) { hold(...all, all[2]); return 1; } };
for (const get of [
  new Proxy(new Proxy(() => 1, handler), handler),
  Proxy.revocable(() => 1, handler).proxy,
  new Proxy((() => 1).bind(null), handler),
  new Proxy(new Proxy(() => 1, {}), new Proxy(handler, {})),
  new Proxy(class {}, handler),
  Reflect.construct(Proxy, [() => 1, handler]),
]) api.takesPlain(Object.defineProperty({}, 'x', { get }));`,
  },
  {
    name: 'coercions by a proxy',
    least: 3,
    body: `const coerce = new Proxy(() => 1, { apply(...all) { hold(...all, all[2]); return 1; } });
const sly = { valueOf: coerce, toString: coerce, [Symbol.toPrimitive]: coerce };
attempt(() => api.takesList(new Proxy([1], { get: (target, key) => (key === 'length' ? sly : target[key]) })));
attempt(() => api.takesAny(new Proxy([1], { get: (target, key) => (key === 'length' ? sly : target[key]) })));
attempt(() => api.takesAny(Object.assign(new Error('x'), { message: sly, name: sly })));
attempt(() => { throw Object.assign(new Error('x'), { message: sly, name: sly, stack: sly }); });
attempt(() => new TextEncoder().encodeInto(sly, new Uint8Array(1)));
attempt(() => setTimeout(() => {}, sly));
attempt(() => new URL(sly));
attempt(() => import(sly));`,
  },
  {
    name: 'every trap, as the host reads an untyped argument',
    least: 10,
    body: `const all = new Proxy({}, { get: (_t, name) => (...args) => { hold(name, ...args); return Reflect[name](...args); } });
attempt(() => api.takesAny(new Proxy({ a: 1, b: { c: 2 } }, all)));
attempt(() => api.takesAny(new Proxy([1, 2], all)));
attempt(() => api.takesAny(new Proxy(new Map([[1, 2]]), all)));
attempt(() => api.takesAny(new Proxy(new Error('x'), all)));
attempt(() => api.takesAny(new Proxy(() => {}, all)));
attempt(() => api.takesAny(new Proxy(Promise.resolve(), all)));`,
  },
  {
    name: 'every trap, as the host reads typed arguments',
    least: 10,
    body: `const all = new Proxy({}, { get: (_t, name) => (...args) => { hold(name, ...args); return Reflect[name](...args); } });
attempt(() => api.takesPlain(new Proxy({ x: 1, inner: new Proxy({ y: 's' }, all) }, all)));
attempt(() => api.takesList(new Proxy([1, 2], all)));
attempt(() => api.takesRecord(new Proxy({ a: 1 }, all)));
attempt(() => api.takesShape(new Proxy({ kind: 'circle', radius: 1 }, all)));
attempt(() => api.takesUnion(new Proxy(['a'], all)));
attempt(() => api.takesItem(new Proxy({ id: 1, label: 'x', tags: [], rename: (to) => to }, all)));
attempt(() => api.takesItem(new Proxy(api.item, all)));
attempt(() => api.takesStream(new Proxy((async function* () { yield 1; })(), all)));
attempt(() => api.takesPromise(new Proxy(Promise.resolve(1), all)));
attempt(() => api.takesBytes(new Proxy(new Uint8Array(2), all)));
attempt(() => api.takesFn(new Proxy(() => 1, all)));
attempt(() => api.takesDate(new Proxy(new Date(), all)));
attempt(() => api.takesMap(new Proxy(new Map(), all)));
attempt(() => api.takesSet(new Proxy(new Set(), all)));
attempt(() => api.takesUrl(new Proxy(new URL('http://a'), all)));
attempt(() => api.takesError(new Proxy(new Error('x'), all)));
attempt(() => api.takesTuple(new Proxy([1, 'a'], all)));
attempt(() => api.takesSignal(new Proxy(AbortSignal.abort(), all)));`,
  },
  {
    name: 'traps that break their invariants',
    least: 4,
    body: `const fixed = Object.freeze({ x: 1 });
attempt(() => api.takesPlain(new Proxy(fixed, { get: () => 2 })));
attempt(() => api.takesAny(new Proxy(fixed, { ownKeys: () => [] })));
attempt(() => api.takesAny(new Proxy(fixed, { getOwnPropertyDescriptor: () => undefined })));
attempt(() => api.takesAny(new Proxy({}, { ownKeys: () => [1] })));
attempt(() => api.takesAny(new Proxy({}, { getPrototypeOf: () => 1 })));
const gone = Proxy.revocable({}, {});
gone.revoke();
attempt(() => api.takesAny(gone.proxy));
attempt(() => api.takesPlain(gone.proxy));`,
  },
  {
    name: 'thenables as arguments and results',
    least: 1,
    body: `const thenable = { then(...all) { hold(...all, this); all[0]?.(1); } };
attempt(() => api.takesPromise(thenable));
attempt(() => api.takesAny(thenable));
attempt(() => api.takesAny([thenable]));
attempt(() => api.takesAny(Promise.resolve({ a: thenable })));
attempt(() => api.takesPromise(Object.create(Promise.prototype)));
attempt(() => api.takesPromise(Object.assign(Promise.resolve(1), thenable)));
attempt(() => api.takesPromise(Object.assign(Promise.resolve(1), { constructor: { [Symbol.species]: function (f) { hold(f); f(hold, hold); } } })));
await Promise.resolve(thenable);
await new Promise((done) => setTimeout(done, 5));`,
  },
  {
    name: 'a subclass of Promise with a species of its own, over the promises of the host',
    least: 4,
    body: `class Sly extends Promise {
  constructor(executor) { super((...all) => { hold(...all); executor(...all); }); hold(executor); }
}
const given = api.promise();
attempt(() => Promise.prototype.then.call(given, hold, hold));
Object.defineProperty(given, 'constructor', { value: Sly });
await given.then(hold, hold);
await Sly.resolve(api.rejected()).catch(hold);
await Promise.allSettled([api.rejected(), api.promiseOf()]).then(hold);
await Promise.any([api.rejected()]).catch((error) => hold(error, error.errors));`,
  },
  {
    name: 'streams of the host: steps, early end, errors',
    least: 6,
    body: `const stream = api.stream();
hold(stream, stream[Symbol.asyncIterator]);
const iterator = stream[Symbol.asyncIterator]();
hold(iterator, Object.getPrototypeOf(iterator), iterator.next, iterator.return);
hold(await iterator.next(), await iterator.return({ then(...all) { hold(...all); all[0](1); } }));
attempt(() => iterator.next.call({}));
await iterator.next.call({}).catch(hold);
for await (const n of api.stream()) { hold(n); break; }`,
  },
  {
    name: 'streams of the guest: what its iterator is called with',
    least: 6,
    body: `const iterator = {
  next(...all) { hold(this, arguments, ...all); return { done: false, get value() { hold(this); return 'not a number'; } }; },
  return(...all) { hold(this, arguments, ...all); return { then(...more) { hold(...more); more[0]({ done: true }); } }; },
};
hold(await api.takesStream({ [Symbol.asyncIterator](...all) { hold(this, arguments, ...all); return iterator; } }).catch((e) => e));`,
  },
  {
    name: 'errors: what a host error, a misfit and an own error are when they come back',
    least: 6,
    body: `const mine = new Error('mine');
hold(attempt(() => api.fail()), await api.rejected().catch((e) => e));
hold(attempt(() => api.takesPlain({ get x() { throw mine; } })) === mine ? 'same' : {});
hold(attempt(() => api.takesFn(() => { throw mine; })) === mine ? 'same' : {});
attempt(() => api.takesFn(() => 'not a number'));
attempt(() => api.takesFn(() => api.fail()));
hold(await api.takesPromise(Promise.reject(mine)).catch((e) => e));`,
  },
  {
    name: 'errors thrown while the host reads: primitives, proxies, objects without a prototype',
    least: 6,
    body: `const all = new Proxy({}, { get: (_t, name) => (...args) => { hold(name, ...args); return Reflect[name](...args); } });
for (const thrown of [1, null, undefined, Symbol('s'), { __proto__: null }, new Proxy({}, all), new Proxy(new Error('x'), all), () => {}]) {
  attempt(() => api.takesPlain({ get x() { throw thrown; } }));
  attempt(() => api.takesAny({ get x() { throw thrown; } }));
  attempt(() => api.takesFn(() => { throw thrown; }));
  attempt(() => api.takesItem({ id: 1, label: 'x', tags: [], rename() { throw thrown; } }));
  await api.takesPromise(Promise.reject(thrown)).catch(hold);
  await api.takesStream((async function* () { throw thrown; })()).catch(hold);
}`,
  },
  {
    name: 'forged facets',
    least: 8,
    body: `const { item } = api;
for (const forged of [
  Object.create(item),
  new Proxy(item, {}),
  Object.setPrototypeOf({}, Object.getPrototypeOf(item)),
  Object.setPrototypeOf(() => {}, Object.getPrototypeOf(item)),
  Object.create(Object.getPrototypeOf(item), { id: { value: 1 } }),
  { __proto__: item, id: 1, label: 'x', tags: [], rename: item.rename },
  class extends item.constructor {},
]) {
  attempt(() => api.takesItem(forged));
  attempt(() => api.sameItem(forged));
  attempt(() => forged.label);
  attempt(() => forged.rename('x'));
}
attempt(() => Object.setPrototypeOf(item, null));
attempt(() => api.takesItem(item));`,
  },
  {
    name: 'stolen methods',
    least: 6,
    body: `const { prototype } = Object.getPrototypeOf(api).constructor;
const ofApi = Object.getOwnPropertyDescriptors(Object.getPrototypeOf(api));
const ofItem = Object.getOwnPropertyDescriptors(Object.getPrototypeOf(api.item));
for (const { value, get, set } of [...Object.values(ofApi), ...Object.values(ofItem)]) {
  for (const method of [value, get, set]) {
    if (typeof method !== 'function') continue;
    for (const self of [undefined, {}, api.item, api, globalThis, new Proxy(api, {}), Object.create(api)]) {
      if ((self === api || self === api.item) && method !== ofItem.rename.value) continue;
      attempt(() => method.call(self, 1));
    }
  }
}`,
  },
  {
    name: 'built-in kinds with members of their own',
    least: 4,
    body: `const sly = (kind, made) => {
  class Sly extends kind {}
  for (const base of Reflect.ownKeys(kind.prototype)) {
    if (base === 'constructor') continue;
    try { Object.defineProperty(Sly.prototype, base, { get() { hold(this); return (...all) => { hold(this, ...all); }; } }); } catch {}
  }
  return Object.setPrototypeOf(made, Sly.prototype);
};
attempt(() => api.takesDate(sly(Date, new Date(1))));
attempt(() => api.takesMap(sly(Map, new Map([['a', { x: 1 }]]))));
attempt(() => api.takesSet(sly(Set, new Set([1]))));
attempt(() => api.takesUrl(sly(URL, new URL('http://a'))));
attempt(() => api.takesError(sly(Error, new Error('x'))));
attempt(() => api.takesBytes(sly(Uint8Array, new Uint8Array(2))));
attempt(() => api.takesAny([sly(Map, new Map([[1, 2]])), sly(Set, new Set([1])), sly(Date, new Date()), sly(RegExp, /x/), sly(Promise, Promise.resolve(1))]));
attempt(() => api.takesSignal(sly(AbortSignal, AbortSignal.abort())));
attempt(() => api.takesList(sly(Array, [1])));
attempt(() => api.takesTuple(sly(Array, [1, 'a'])));`,
  },
  {
    name: 'listeners of a host signal',
    least: 3,
    body: `const { signal } = api;
signal.addEventListener('abort', function (...all) { hold(this, arguments, ...all, all[0].target, signal.reason); });
signal.onabort = hold;
api.nothing();
hold(signal, signal.aborted, signal.reason);
attempt(() => signal.throwIfAborted());`,
  },
  {
    name: 'intrinsics cannot be changed to see what passes',
    least: 4,
    body: `for (const [object, key] of [
  [Object.prototype, 'x'], [Array.prototype, 0], [Array.prototype, Symbol.iterator], [Function.prototype, 'call'],
  [Promise.prototype, 'then'], [Map.prototype, 'get'], [WeakMap.prototype, 'get'], [Object.prototype, 'then'], [Error, 'stackTraceLimit'],
]) attempt(() => Object.defineProperty(object, key, { get() { hold(this); }, set(x) { hold(this, x); }, configurable: true }));
attempt(() => { Object.prototype.leak = 1; });
attempt(() => { Array.prototype[0] = 1; });
attempt(() => Object.setPrototypeOf(Object.prototype, new Proxy({}, { get: hold, set: hold })));
attempt(() => api.any());
attempt(() => api.items());`,
  },
  {
    name: 'globals that were replaced are not what the boundary uses',
    least: 4,
    body: `for (const name of ['Object', 'Array', 'Promise', 'Map', 'Set', 'WeakMap', 'Reflect', 'Symbol', 'TypeError', 'Uint8Array', 'Proxy']) {
  attempt(() => { globalThis[name] = new Proxy(globalThis[name], { get(...all) { hold(...all); return Reflect.get(...all); }, construct(...all) { hold(...all); return {}; } }); });
}
attempt(() => api.any());
attempt(() => api.takesPlain({}));
await api.promise();
attempt(() => api.fail());`,
  },
  {
    name: 'what the symbols of Node make a host do',
    least: 1,
    body: `const names = ['nodejs.util.inspect.custom', 'nodejs.util.promisify.custom', 'nodejs.rejection', 'nodejs.dispose'];
const sly = { __proto__: null };
for (const name of names) sly[Symbol.for(name)] = (...all) => { hold(...all); return 'x'; };
hold(sly);
attempt(() => new TextEncoder().encodeInto('x', sly));
attempt(() => new TextDecoder().decode(sly));
attempt(() => new TextDecoder(sly));
attempt(() => crypto.getRandomValues(sly));
attempt(() => crypto.subtle.digest(sly, sly));
attempt(() => setTimeout(() => {}, sly));
attempt(() => console.log(sly));
attempt(() => mod.f(sly));
attempt(() => api.takesAny(sly));
attempt(() => { throw sly; });`,
  },
];

const modules = {
  mod: {
    f: (x: unknown) => x,
    fail() {
      throw new TypeError('from a module');
    },
    later: async () => ({ deep: [{}] }),
    data: { list: [1, { a: 1 }], made: new Date(0) },
  },
};

const run = async (body: string): Promise<Verdict> => {
  const source = watchful(`import * as mod from 'host:mod';
export default { async run(api) {
${body}
await new Promise((done) => setTimeout(done, 1));
return verdict();
} };`);
  const runner = await bind(source, 'Runner', { modules, limits: { callMs: 10_000, turnMs: 20_000 } });
  const controller = new AbortController();
  const nothing = () => controller.abort(new RangeError('aborted by the host'));
  return (await runner.run(makeApi({ signal: controller.signal, nothing }))) as Verdict;
};

// V8's call sites are of the guest's realm themselves, but they tell what runs in the host, and where
test.each([
  'globalThis.Error = { prepareStackTrace: called };',
  'globalThis.Error = new Proxy(Error, { get: (target, key) => (key === "prepareStackTrace" ? called : target[key]) });',
  'Object.defineProperty(globalThis, "Error", { value: { prepareStackTrace: called } });',
  'Object.defineProperty(globalThis, "Error", { get: () => ({ prepareStackTrace: called }) });',
  'delete globalThis.Error; globalThis.Error = { prepareStackTrace: called };',
  'Error.prepareStackTrace = called;',
  'Object.defineProperty(Error, "prepareStackTrace", { value: called });',
  'Object.setPrototypeOf(Error, { prepareStackTrace: called });',
])('call sites are out of reach: %s', async (statement) => {
  const source = watchful(`const seen = [];
const called = (...all) => { seen.push(all); return 'x'; };
export default { run(api) {
  try { ${statement} } catch (error) { hold(error); }
  for (const make of [() => new Error('a'), () => api.fail(), () => null.x]) {
    try { throw make(); } catch (error) { hold(error.stack); }
  }
  return [seen.length, held.some((x) => String(x).includes('/'))];
} };`);
  expect((await bind(source, 'Runner')).run(makeApi())).toEqual([0, false]);
});

test("the registry of symbols is the realm's own", async () => {
  const source = `export default { run: () => [
  Symbol.for('a') === Symbol.for('a'), Symbol.for('a') === Symbol.for('b'), Symbol.keyFor(Symbol.for('a')),
  Symbol.keyFor(Symbol('a')), Symbol.keyFor(Symbol.iterator), Symbol.for().description,
] };`;
  expect((await bind(source, 'Runner')).run(makeApi())).toEqual([true, false, 'a', undefined, undefined, 'undefined']);
});

test.each(GIVEN)('%s', async (expression) => {
  const { held, found } = await run(`attempt(() => ${expression});`);
  expect(found).toEqual([]);
  expect(held).toBeGreaterThan(0);
});

test.each(PROGRAMS)('$name', async ({ body, least }) => {
  const { held, found } = await run(body);
  expect(found).toEqual([]);
  expect(held).toBeGreaterThanOrEqual(least);
});
