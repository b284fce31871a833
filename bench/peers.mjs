/** The same `handle(req)` through what others offer, in the same run. Peers are installed apart: see bench/peers. */
import { createRequire } from 'node:module';
import { inTurn, round, table } from './measure.mjs';

const require = createRequire(new URL('./peers/package.json', import.meta.url));

const HANDLE = `{ const found = req.method === 'GET' && req.path.length > 1; return { status: found ? 200 : 404, body: req.size > 100 ? 'large' : 'small' }; }`;

/** Each gives a function that takes a host object and gives a host object, or undefined if the peer is not installed. */
const PEERS = {
  'isolated-vm': () => {
    const ivm = require('isolated-vm');
    const context = new ivm.Isolate({ memoryLimit: 64 }).createContextSync();
    const handle = context.evalSync(`(function handle(req) ${HANDLE})`, { reference: true });
    const options = { arguments: { copy: true }, result: { copy: true } };
    return ({ method, path, size }) => handle.applySync(undefined, [{ method, path, size }], options);
  },
  'quickjs-emscripten': async () => {
    const { getQuickJS } = require('quickjs-emscripten');
    const vm = (await getQuickJS()).newContext();
    const handle = vm.unwrapResult(vm.evalCode(`(function handle(req) ${HANDLE})`));
    return ({ method, path, size }) => {
      const req = vm.newObject();
      for (const [key, value] of [
        ['method', vm.newString(method)],
        ['path', vm.newString(path)],
        ['size', vm.newNumber(size)],
      ]) {
        vm.setProp(req, key, value);
        value.dispose();
      }
      const result = vm.unwrapResult(vm.callFunction(handle, vm.undefined, req));
      const copy = vm.dump(result);
      result.dispose();
      req.dispose();
      return copy;
    };
  },
  vm2: () => {
    const { VM } = require('vm2');
    return new VM().run(`(function handle(req) ${HANDLE})`);
  },
  sval: () => {
    const Sval = require('sval');
    const interpreter = new (Sval.default ?? Sval)({ ecmaVer: 2019, sandBox: true });
    interpreter.run(`exports.handle = function handle(req) ${HANDLE}`);
    return interpreter.exports.handle;
  },
  sandboxjs: () => {
    const Sandbox = require('@nyariv/sandboxjs').default;
    const make = new Sandbox().compile(`return function handle(req) ${HANDLE}`);
    return make({}).run();
  },
};

class Request {
  constructor(i) {
    this.method = i % 3 === 0 ? 'POST' : 'GET';
    this.path = '/abc';
    this.size = i;
  }
}

const ROUNDS = 7;
const requests = Array.from({ length: 1024 }, (_, i) => new Request(i));

/** @param boundNs what tsugi's own bound call took in this run, in nanoseconds */
export async function peers(boundNs) {
  const rows = [];
  for (const [name, make] of Object.entries(PEERS)) {
    let handle;
    try {
      handle = await make();
    } catch (error) {
      rows.push({ name, missing: error.code === 'MODULE_NOT_FOUND' ? 'not installed' : String(error.message) });
      continue;
    }
    const check = handle(requests[1]);
    if (check.status !== 200 || check.body !== 'small') throw new Error(`${name} answers ${JSON.stringify(check)}`);
    const count = 5000;
    const run = () => {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += handle(requests[i & 1023]).status;
      return sum;
    };
    inTurn({ run }, 3);
    const ns = round((inTurn({ run }, ROUNDS).run * 1e6) / count, 0);
    rows.push({ name, ns, slower: round(ns / boundNs, 0) });
  }
  console.log(
    table(
      'handle(req) through peers (goal: at least 100 times slower than bound)',
      ['peer', 'ns', 'times bound'],
      rows.map((row) => [row.name, row.ns ?? row.missing, row.slower ?? '']),
    ),
  );
  return rows;
}
if (process.argv[1] === new URL(import.meta.url).pathname) await peers(12);
