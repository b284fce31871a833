/**
 * Runs one guest program on V8 as it is, in a worker of its own. JavaScript, because a worker of Node 20 loads no
 * TypeScript. `workerData` is `{ url }` for a module or `{ parts }` for a script.
 */
import vm from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';

/** What a program may use beyond ECMAScript. Everything else is deleted, so that no program leans on Node. */
const WEB_GLOBALS = [
  'console',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'queueMicrotask',
  'structuredClone',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'AbortController',
  'AbortSignal',
  'atob',
  'btoa',
  'crypto',
];

const output = [];
const settle = setImmediate;

function log(...values) {
  for (const value of values) {
    const type = typeof value;
    if ((type === 'object' && value !== null) || type === 'function' || type === 'symbol') {
      throw new TypeError(`A corpus program logs primitives only, not a ${type}`);
    }
  }
  output.push(values.map(String).join(' '));
}

function trimGlobals() {
  const standard = new Set(vm.runInNewContext('Object.getOwnPropertyNames(globalThis)'));
  for (const key of Object.getOwnPropertyNames(globalThis)) {
    if (!standard.has(key) && !WEB_GLOBALS.includes(key)) delete globalThis[key];
  }
  for (const key of ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'WeakRef', 'FinalizationRegistry', 'eval']) {
    delete globalThis[key];
  }
  Object.defineProperty(globalThis, 'console', { value: { log }, writable: true, configurable: true });
}

/** The empty statement value of `void 0` keeps the directive out of the completion value. */
const STRICT = '"use strict";void 0;';

function describe(thrown) {
  if (typeof thrown === 'object' && thrown !== null)
    return { name: String(thrown.name), message: String(thrown.message) };
  return { name: typeof thrown, message: String(thrown) };
}

async function run() {
  const scripts = workerData.parts?.map((part) => STRICT + part);
  trimGlobals();
  const result = { output, completions: [] };
  try {
    if (scripts) for (const script of scripts) result.completions.push(new vm.Script(script).runInThisContext());
    else result.exports = Object.keys(await import(workerData.url));
  } catch (thrown) {
    result.error = describe(thrown);
  }
  // Two turns, so that microtasks and immediate continuations that the program left behind can still print.
  await new Promise((done) => settle(() => settle(done)));
  parentPort.postMessage(result);
}

await run();
