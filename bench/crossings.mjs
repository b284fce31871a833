/** What each kind of value costs on its way across, against the same function in plain JavaScript. */
import { Interpreter, loadContract } from '../dist/index.js';
import { median, round, table } from './measure.mjs';

const string = { kind: 'string' };
const number = { kind: 'number' };
const fn = (params, result) => ({ kind: 'function', params, result });
const method = (name, params, result) => ({ name, method: true, type: fn(params, result) });
const param = (name, type) => ({ name, type });
const object = (members) => ({
  kind: 'object',
  members: Object.entries(members).map(([name, type]) => ({ name, type })),
});

const item = object({ id: number, label: string, tags: { kind: 'array', of: string } });
const nested = object({
  id: string,
  owner: object({ name: string, mail: string }),
  items: { kind: 'array', of: item },
});

const CONTRACT = loadContract({
  version: 1,
  name: 'Crossings',
  types: {},
  root: {
    kind: 'object',
    members: [
      method('record', [param('headers', { kind: 'record', of: string })], { kind: 'record', of: string }),
      method('nested', [param('n', number)], nested),
      method('bytes', [param('data', { kind: 'bytes', array: 'Uint8Array' })], { kind: 'bytes', array: 'Uint8Array' }),
      method('awaited', [param('n', number)], { kind: 'promise', of: number }),
      method('callback', [param('f', fn([param('n', number)], number))], number),
      method('stream', [param('n', number)], { kind: 'asyncIterable', of: number }),
    ],
  },
});

const SOURCE = `
export default {
  record(headers) { headers['x-seen'] = 'yes'; return headers; },
  nested(n) {
    const items = [];
    for (let i = 0; i < 8; i++) items.push({ id: n + i, label: 'label of item ' + i, tags: ['alpha', 'beta', 'gamma'] });
    return { id: 'order-' + n, owner: { name: 'Somebody Known', mail: 'somebody@example.org' }, items };
  },
  bytes(data) { data[0] = 1; return data; },
  async awaited(n) { return n + 1; },
  callback(f) { return f(20) + 1; },
  async *stream(n) { for (let i = 0; i < n; i++) yield i; },
};`;

const CASES = [
  {
    name: 'a record of 20 headers, there and back',
    bound: 'two copies of 20 properties: own keys are listed and each value is checked on both sides',
    count: 20_000,
    run: (api, { headers }) => api.record(headers),
  },
  {
    name: 'an object of 1 KiB in three levels, back',
    bound: 'a copy of 10 objects and 8 arrays, each member read once and checked',
    count: 20_000,
    run: (api, _, i) => api.nested(i),
  },
  {
    name: '64 KiB in a Uint8Array, there and back',
    bound: 'two copies of 64 KiB and two new buffers: memory bandwidth and the allocator',
    count: 2000,
    run: (api, { bytes }) => api.bytes(bytes),
  },
  {
    name: 'an awaited method',
    bound: 'a promise on each side, two more turns of the microtask queue, and the timer of asyncMs',
    count: 20_000,
    run: (api, _, i) => api.awaited(i),
    awaits: true,
  },
  {
    name: 'a callback for each call',
    bound: 'the same function has the same counterpart: a look into a WeakMap, and two crossings each way',
    count: 100_000,
    run: (api, { callback }) => api.callback(callback),
  },
  {
    name: '1,000 streamed chunks',
    bound: 'each chunk is pulled by a promise on each side',
    count: 5,
    async run(api) {
      let sum = 0;
      for await (const chunk of api.stream(1000)) sum += chunk;
      return sum;
    },
    awaits: true,
  },
];

export async function crossings() {
  const interpreter = new Interpreter({ name: 'crossings', limits: { callMs: 60_000, turnMs: 600_000 } });
  const module = await interpreter.import(SOURCE, { filename: 'crossings.js' });
  const guest = module.bind('default', CONTRACT);
  const { default: plain } = await import(`data:text/javascript,${encodeURIComponent(SOURCE)}`);
  const input = {
    headers: Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`x-header-${i}`, `value of header ${i}`])),
    bytes: new Uint8Array(65_536),
    callback: (n) => n * 2,
  };
  const rows = [];
  for (const { name, bound, count, run, awaits } of CASES) {
    const once = async (api) => {
      const start = performance.now();
      if (awaits) for (let i = 0; i < count; i++) await run(api, input, i);
      else for (let i = 0; i < count; i++) run(api, input, i);
      return ((performance.now() - start) * 1e6) / count;
    };
    const times = { plain: [], guest: [] };
    for (let round = 0; round < 12; round++) {
      const [p, g] = [await once(plain), await once(guest)];
      if (round < 4) continue; // warming
      times.plain.push(p);
      times.guest.push(g);
    }
    const plainNs = median(times.plain);
    const boundNs = median(times.guest);
    rows.push({
      name,
      plainNs: round(plainNs, 0),
      boundNs: round(boundNs, 0),
      ratio: round(boundNs / plainNs, 1),
      bound,
    });
  }
  interpreter.dispose();
  console.log(
    table(
      'Crossings, against the same function in plain JavaScript',
      ['what crosses', 'plain ns', 'bound ns', 'ratio'],
      rows.map((row) => [row.name, row.plainNs, row.boundNs, row.ratio]),
    ),
  );
  for (const { name, bound } of rows) console.log(`  ${name}: ${bound}`);
  return rows;
}
if (process.argv[1] === new URL(import.meta.url).pathname) await crossings();
