/**
 * The end of the stack inside every kind of crossing. A guest dives until the stack is used up and tries its operation
 * from each depth on the way back up, so that the RangeError is raised at every point of the boundary's own code, and of
 * the host's, in turn. Whatever the guest catches must be of its own realm, and nothing may end the process.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bind, makeApi, watchful } from './support.ts';

const OPERATIONS: readonly string[] = [
  'api.name',
  'api.count = 1',
  'api.item',
  'api.item.label = "q"',
  'api.list',
  'api.list = ["x"]',
  'api.text()',
  'api.nothing()',
  'api.items()',
  'api.record()',
  'api.plain()',
  'api.fn()',
  'api.fn()(1)',
  'api.compute(1)',
  'api.promise()',
  'api.promiseOf()',
  'api.rejected()',
  'api.stream()',
  'api.stream()[Symbol.asyncIterator]().next()',
  'api.stream()[Symbol.asyncIterator]().return()',
  'api.bytes()',
  'api.buffer()',
  'api.any()',
  'api.union()',
  'api.fail()',
  'api.takesAny({ a: [1, new Map([[1, new Date()]])], f() {}, e: new Error("x"), p: Promise.resolve(1), r: /x/, u: new Uint8Array(2) })',
  'api.takesAny(() => 1)',
  'api.takesAny(Symbol())',
  'api.takesAny({ a: { b: Symbol() } })',
  'api.takesAny([Promise.reject(new Error("x"))])',
  'api.takesAny(new Proxy({ x: 1 }, { ownKeys(...all) { hold(...all); return ["x"]; } }))',
  'api.takesPlain({ x: 1, inner: { y: "s" } })',
  'api.takesPlain({})',
  'api.takesPlain({ get x() { throw new Error("own"); } })',
  'api.takesPlain(new Proxy({ x: 1 }, { get(...all) { hold(...all); return 1; } }))',
  'api.takesPlain(Symbol())',
  'api.takesRecord({ a: 1 })',
  'api.takesList([1, 2, 3])',
  'api.takesTree({ value: 1, children: [{ value: 2, children: [] }] })',
  'api.takesShape({ kind: "circle", radius: 1 })',
  'api.takesItem(api.item)',
  'api.takesItem({ id: 1, label: "x", tags: [], rename(to) { hold(arguments, this); return to; } })',
  'api.takesFn((item, ...more) => { hold(item, more); return 1; })',
  'api.takesFn(() => { throw new Error("own"); })',
  'api.takesFn(1)',
  'api.keepFn((x) => x)',
  'api.takesPromise(Promise.resolve(1))',
  'api.takesPromise(Promise.reject(new Error("own")))',
  'api.takesStream((async function* () { yield 1; })())',
  'api.takesBytes(new Uint8Array(3))',
  'api.takesBytes(1)',
  'api.takesUnion({ x: 1 })',
  'api.takesUnion(["a"])',
  'api.takesUnion(api.item)',
  'api.takesUnion(1)',
  'api.rest(1, 2, 3)',
  'api.date()',
  'api.map()',
  'api.set()',
  'api.url()',
  'api.error()',
  'api.tuple()',
  'api.signal',
  'api.body()',
  'api.body()[Symbol.asyncIterator]().next()',
  'api.takesDate(new Date())',
  'api.takesMap(new Map([["a", { x: 1 }]]))',
  'api.takesSet(new Set([1]))',
  'api.takesUrl(new URL("http://a"))',
  'api.takesError(new Error("x", { cause: new Error("y") }))',
  'api.takesTuple([1, "a"])',
  'api.takesSignal(new AbortController().signal)',
  'Object.keys(api)',
  'JSON.stringify(api.item)',
  '({ ...api.item })',
  'mod.f({ a: 1 })',
  'mod.f(Symbol())',
  'mod.fail()',
  'mod.later()',
  'import("host:mod")',
  'import("host:absent")',
  'new TextEncoder().encode("x")',
  'new TextEncoder().encodeInto("x", new Uint8Array(3))',
  'new TextDecoder().decode(new Uint8Array(3))',
  'new TextDecoder("nope")',
  'new URL("http://a/b?c=1").searchParams.append("x", "y")',
  'new URL("nope")',
  'crypto.randomUUID()',
  'crypto.getRandomValues(new Uint8Array(3))',
  'crypto.subtle.digest("SHA-256", new Uint8Array(3))',
  'setTimeout(() => {}, 1)',
  'clearTimeout(setTimeout(() => {}, 1))',
  'queueMicrotask(() => {})',
  'console.log({ a: [1] })',
  'atob("eA==")',
  'structuredClone({ a: [new Map()] })',
  'new AbortController().abort()',
  '(async () => { await 0; })()',
  '[3, 1, 2].sort((a, b) => a - b)',
  'globalThis.leaky',
];

/** Each dive has frames of another size, so that the end falls on another instruction. */
const DIVES = Array.from({ length: 40 }, (_, at) => at);
const TRIES = 60;

const program = (operation: string, tries = TRIES): string =>
  watchful(`import * as mod from 'host:mod';
globalThis.leaky = 1;
export default { async run(api) {
  const operate = () => ${operation};
  for (const size of [${DIVES}]) {
    let tries = 0;
    const dive = (...all) => {
      try { dive(...all); } catch (error) { if (tries === 0) held[held.length] = error; }
      if (tries++ < ${tries}) try { held[held.length] = operate(); } catch (error) { held[held.length] = error; }
    };
    dive(...new Array(size).fill(0));
  }
  for (let i = 0; i < held.length; i++) if (held[i] instanceof Promise) held[i].catch(() => {});
  return verdict();
} };`);

const modules = {
  mod: {
    f: (x: unknown) => x,
    fail() {
      throw new TypeError('from a module');
    },
    later: async () => ({ deep: [{}] }),
  },
};

/** Rejections of the host's own that a guest provoked would end the process. */
let unhandled: unknown[] = [];
const count = (reason: unknown, promise: object): void => {
  if (Object.getPrototypeOf(promise) === Promise.prototype) unhandled.push(reason);
};
beforeEach(() => {
  unhandled = [];
  process.on('unhandledRejection', count);
});
afterEach(() => {
  process.off('unhandledRejection', count);
});

test.each(OPERATIONS)('%s', async (operation) => {
  const limits = { callMs: 20_000, turnMs: 20_000 };
  const runner = await bind(program(operation), 'Runner', { modules, limits, console: { log() {} } });
  const { held, found } = (await runner.run(makeApi())) as { held: number; found: string[] };
  expect(found).toEqual([]);
  expect(held).toBeGreaterThan(TRIES);
  await new Promise((done) => setTimeout(done, 10));
  expect(unhandled).toEqual([]);
});

/**
 * V8 has the stack of an error formatted by Node, in the host's realm, when `stack` is first read: what is thrown there
 * for want of stack is an error of the host's, with no code of the boundary around it.
 */
const READ = 'new Error("x").stack';
const READS: readonly string[] = [
  READ,
  '(() => { try { return new Error("x").stack; } catch ({ constructor, ...more }) { hold(constructor); } })()',
  '(() => { try { null.x; } catch (error) { return error.stack; } })()',
  'Object.getOwnPropertyDescriptor(new Error("x"), "stack")',
  `({ get x() { return ${READ}; } }).x`,
  `new (class { x = ${READ}; })()`,
  `(class { static { ${READ}; } })`,
  `((x = ${READ}) => x)()`,
  `[...(function* () { yield ${READ}; })()]`,
  `[...(function* () { try { yield ${READ}; } catch (error) { yield error; } })()]`,
  `\`\${{ toString: () => ${READ} }}\``,
  `[2, 1].sort(() => ${READ})`,
  `new Proxy({}, { get: () => ${READ} }).x`,
  `Reflect.construct(class { constructor() { ${READ}; } }, [])`,
  `(async () => ${READ})()`,
];

test.each(READS)('%s', async (operation) => {
  const limits = { callMs: 60_000, turnMs: 60_000 };
  const runner = await bind(program(operation, 120), 'Runner', { modules, limits });
  const { held, found } = (await runner.run(makeApi())) as { held: number; found: string[] };
  expect(found).toEqual([]);
  expect(held).toBeGreaterThan(TRIES);
});

/** Ways from what V8 caught for a promise to a function of the guest's. `down()` reads a stack near the end of it. */
const PROMISED: readonly string[] = [
  'await later().catch(hold)',
  'await later().then(hold, hold)',
  'await later().then(null).then(null, hold)',
  'await later().finally(() => {}).catch(hold)',
  'try { await later(); } catch ({ constructor }) { hold(constructor); }',
  'try { for await (const x of [later()]); } catch (error) { hold(error); }',
  'try { for await (const x of (async function* () { yield down(); })()); } catch (error) { hold(error); }',
  'await (async function* () { yield down(); })().next().catch(hold)',
  'await (async function* () { yield* [later()]; })().next().catch(hold)',
  'new Promise(down).catch(hold)',
  'new Promise((resolve) => resolve({ then: down })).catch(hold)',
  'try { new Promise((resolve) => resolve({ get then() { return down(); } })).catch(hold); } catch (error) { hold(error); }',
  'await Promise.resolve().then(down).catch(hold)',
  'await Promise.resolve().finally(down).catch(hold)',
  'await Promise.allSettled([later()]).then(hold)',
  'await Promise.any([later()]).catch(hold)',
  'await Promise.race([later()]).catch(hold)',
  'await Promise.all([later()]).catch(hold)',
  'await Promise.all(iterable).catch(hold)',
  'Promise.all.call(capability, iterable)',
  'Promise.allSettled.call(capability, iterable)',
  'Promise.any.call(capability, iterable)',
  'Promise.race.call(capability, iterable)',
  'Promise.race.call(Object.assign(capability, { resolve: down }), [1])',
  'await Own.all(iterable).catch(() => {})',
  'await new Own((resolve) => resolve()).then(down).catch(() => {})',
  'await new Own((resolve, reject) => reject()).then(null, down).catch(() => {})',
  'await new Own((resolve) => resolve()).finally(down).catch(() => {})',
  'await Object.defineProperty(Promise.resolve(), "constructor", { value: { [Symbol.species]: Own } }).then(down).catch(() => {})',
  'await new ReadableStream({ pull(to) { down(); to.close(); } }).getReader().read().catch(hold)',
  'await new ReadableStream({ start(to) { down(); to.close(); } }).getReader().read().catch(hold)',
  'await ReadableStream.from(iterable).getReader().read().catch(hold)',
];

/** Dives to each of the last frames, with frames of several sizes; nothing is caught on the way up. */
const promised = (statement: string): string =>
  watchful(`
class Own extends Promise {
  constructor(executor) {
    super((resolve, reject) => executor(resolve, (reason) => { hold(reason); reject(reason); }));
  }
}
const dive = (n, ...all) => (n === 0 ? ${READ} : dive(n - 1, ...all));
const deepest = (all) => {
  let n = 1000;
  try { for (;; n += 50) dive(n, ...all); } catch { return n; }
};
export default { async run(api) {
  for (let size = 0; size < 3; size++) {
    const all = new Array(size).fill(0);
    await 0;
    const end = deepest(all);
    for (let n = end - 60; n < end; n++) {
      const down = () => dive(n, ...all);
      const later = async () => down();
      const iterable = { [Symbol.iterator]: () => ({ next() { down(); return { done: true }; } }) };
      const capability = function (executor) { executor(() => {}, hold); };
      capability.resolve = (x) => x;
      await 0;
      ${statement};
    }
  }
  return verdict();
} };`);

test.each(PROMISED)('%s', async (statement) => {
  const limits = { callMs: 60_000, turnMs: 60_000 };
  const runner = await bind(promised(statement), 'Runner', { limits });
  const { held, found } = (await runner.run(makeApi())) as { held: number; found: string[] };
  expect(found).toEqual([]);
  expect(held).toBeGreaterThan(0);
});

test('without limits', async () => {
  for (const source of [program(READ, 120), promised('await later().catch(hold)')]) {
    const runner = await bind(source, 'Runner', { modules, limits: false });
    const { found } = (await runner.run(makeApi())) as { found: string[] };
    expect(found).toEqual([]);
  }
});
