/** Calls across the boundary against the same call without one. */
import vm from 'node:vm';
import { Interpreter, loadContract } from '../dist/index.js';
import { inTurn, round, table } from './measure.mjs';

const ROUNDS = 21;

const number = { kind: 'number' };
const string = { kind: 'string' };
const method = (name, params, result) => ({ name, method: true, type: { kind: 'function', params, result } });

export const CALCULATOR = loadContract({
  version: 1,
  name: 'Calculator',
  root: {
    kind: 'object',
    members: [
      method(
        'add',
        [
          { name: 'a', type: number },
          { name: 'b', type: number },
        ],
        number,
      ),
    ],
  },
  types: {},
});
export const HANDLER = loadContract({
  version: 1,
  name: 'Handler',
  root: {
    kind: 'object',
    members: [method('handle', [{ name: 'req', type: { kind: 'ref', name: 'Req' } }], { kind: 'ref', name: 'Res' })],
  },
  types: {
    Req: {
      kind: 'object',
      name: 'Req',
      members: [
        { name: 'method', type: string, readonly: true },
        { name: 'path', type: string, readonly: true },
        { name: 'size', type: number, readonly: true },
      ],
    },
    Res: {
      kind: 'object',
      name: 'Res',
      members: [
        { name: 'status', type: number },
        { name: 'body', type: string },
      ],
    },
  },
});

export const SOURCE = `
export const calculator = { add(a, b) { return a + b; } };
export const handler = {
  handle(req) {
    const found = req.method === 'GET' && req.path.length > 1;
    return { status: found ? 200 : 404, body: req.size > 100 ? 'large' : 'small' };
  },
};`;

/** Natural use from the host's side: the loop is compiled for one callee only, so each measure has a loop of its own. */
const addLoop = (tag) =>
  vm.runInThisContext(`(n, f) => { let s = 0; for (let i = 0; i < n; i++) s = f(i, s & 255); return s; } // ${tag}`);
const handleLoop = (tag) =>
  vm.runInThisContext(
    `(n, requests, o) => { let s = 0; for (let i = 0; i < n; i++) { const r = o.handle(requests[i & 1023]); s += r.status + r.body.length; } return s; } // ${tag}`,
  );

export class Request {
  constructor(i) {
    this.method = i % 3 === 0 ? 'POST' : 'GET';
    this.path = '/abc';
    this.size = i;
  }
}

export async function calls() {
  const interpreter = new Interpreter({ name: 'bench' });
  const module = await interpreter.import(SOURCE, { filename: 'bench.js' });
  const bound = module.bind('calculator', CALCULATOR);
  const handler = module.bind('handler', HANDLER);
  const bare = vm.runInContext('(a, b) => a + b', vm.createContext({}));
  const native = vm.runInThisContext(
    `({ handle(req) { const found = req.method === 'GET' && req.path.length > 1; return { status: found ? 200 : 404, body: req.size > 100 ? 'large' : 'small' }; } })`,
  );
  const own = (a, b) => a + b;
  // requests come from elsewhere, as they do in a server; V8 must not optimise them away
  const requests = Array.from({ length: 1024 }, (_, i) => new Request(i));

  const adds = { native: addLoop('native'), bare: addLoop('bare'), bound: addLoop('bound') };
  const handles = { native: handleLoop('native'), bound: handleLoop('bound') };
  const ADDS = 2_000_000;
  const HANDLES = 500_000;
  const bodies = {
    'add native': () => adds.native(ADDS, own),
    'add bare': () => adds.bare(ADDS, bare),
    'add bound': () => adds.bound(ADDS, bound.add),
    'handle native': () => handles.native(HANDLES, requests, native),
    'handle bound': () => handles.bound(HANDLES, requests, handler),
  };
  inTurn(bodies, 5);
  const ms = inTurn(bodies, ROUNDS);
  const ns = (name) => round((ms[name] * 1e6) / (name.startsWith('add') ? ADDS : HANDLES), 1);
  const add = round(ms['add bound'] / ms['add bare']);
  const handle = round(ms['handle bound'] / ms['handle native']);
  console.log(
    table(
      'Calls (goals: bound add at most 2× the bare one, bound handle at most 5× the native one)',
      ['call', 'ns', 'ratio'],
      [
        ['add(a, b), a function of this realm', ns('add native'), ''],
        ['add(a, b), a bare function of another realm', ns('add bare'), ''],
        ['add(a, b), bound', ns('add bound'), add],
        ['handle(req), a function of this realm', ns('handle native'), ''],
        ['handle(req), bound', ns('handle bound'), handle],
      ],
    ),
  );
  interpreter.dispose();
  return {
    add: { nativeNs: ns('add native'), bareNs: ns('add bare'), boundNs: ns('add bound'), boundToBare: add },
    handle: { nativeNs: ns('handle native'), boundNs: ns('handle bound'), boundToNative: handle },
  };
}
if (process.argv[1] === new URL(import.meta.url).pathname) await calls();
