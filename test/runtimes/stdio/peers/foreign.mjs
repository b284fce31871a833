/** A plugin that keeps to the protocol, without a line of tsugi in it. */
import { begin, decode, encode, send } from './connection.mjs';

const told = [];
const waiting = new Map();
const streams = new Map();
let config;
let last = 0;

const respond = (id, name, fields) => send('return', { id, result: encode(`foreign.${name}Response`, fields) });

/** Calls a function of the host. */
function call(fn, args) {
  last += 2;
  send('call', { id: last, function: fn, args });
  return new Promise((resolve, reject) => waiting.set(last, { resolve, reject }));
}

const METHODS = {
  greet: ({ id, args }) => {
    const { name, times } = decode('foreign.GreetRequest', args);
    respond(id, 'Greet', { value: `hello ${name}`.repeat(times ?? 1) });
  },
  each: async ({ id, args }) => {
    const { items, f } = decode('foreign.EachRequest', args);
    const results = [];
    for (const item of items) {
      const reply = await call(f, encode('foreign.EachRequestFCall', { item }));
      results.push(decode('foreign.EachRequestFReply', reply).value);
    }
    respond(id, 'Each', { value: results });
    send('release', { ids: [f] });
  },
  caught: async ({ id, args }) => {
    try {
      await call(decode('foreign.CaughtRequest', args).f, encode('foreign.CaughtRequestFCall', {}));
    } catch (failure) {
      respond(id, 'Caught', { value: `${failure.name}|${failure.message}|${failure.stack}` });
    }
  },
  count: ({ id, args }) => streams.set(id, { at: 0, to: decode('foreign.CountRequest', args).to }),
  sum: ({ id, args }) => {
    const { items } = decode('foreign.SumRequest', args);
    let sum = 0;
    waiting.set(items, {
      item: (value) => {
        sum += decode('foreign.CountItem', value).value;
        send('pull', { id: items, count: 1 });
      },
      end: () => respond(id, 'Sum', { value: sum }),
    });
    send('pull', { id: items, count: 2 });
  },
  fail: ({ id }) =>
    send('throw', {
      id,
      failure: {
        name: 'ValueError',
        message: 'not that',
        stack: 'ValueError: not that\n    at plugin.py:5:1',
        cause: { name: 'KeyError', message: 'k' },
        file: 'plugin.py',
        line: 5,
      },
    }),
  wrong: ({ id }) => send('return', { id, result: encode('foreign.EachResponse', { value: ['text'] }) }),
  missing: ({ id }) => send('return', { id }),
  waits: ({ id, args, aborted }) => {
    const { signal } = decode('foreign.WaitsRequest', args);
    const answer = (reason) => respond(id, 'Waits', { value: reason?.kind.value ?? 'AbortError' });
    const already = aborted.find((one) => one.id === signal);
    if (already === undefined) waiting.set(signal, { abort: answer });
    else answer(already.reason);
  },
  tell: ({ args }) => told.push(decode('foreign.TellRequest', args).event),
  told: ({ id }) => respond(id, 'Told', { value: told }),
  config: ({ id }) => respond(id, 'Config', { value: config.value?.kind.value.members.depth.kind.value }),
  log: ({ id }) => {
    send('log', { level: 'warn', message: 'of the plugin' });
    respond(id, 'Log', {});
  },
  uncaught: ({ id }) => {
    send('throw', { failure: { message: 'of no call' } });
    respond(id, 'Uncaught', {});
  },
};

function pulled({ id, count }) {
  const stream = streams.get(id);
  for (let n = 0; n < count && stream !== undefined && streams.has(id); n++) {
    if (stream.at === stream.to) {
      streams.delete(id);
      send('end', { id });
    } else send('item', { id, value: encode('foreign.CountItem', { value: stream.at++ }) });
  }
}

const KINDS = {
  call: (frame) => METHODS[frame.method](frame),
  return: ({ id, result }) => waiting.get(id).resolve(result),
  throw: ({ id, failure }) => waiting.get(id).reject(failure),
  pull: pulled,
  stop: ({ id }) => {
    streams.delete(id);
    told.push('stopped');
  },
  item: ({ id, value }) => waiting.get(id).item(value),
  end: ({ id }) => waiting.get(id).end(),
  abort: ({ id, reason }) => waiting.get(id).abort(reason),
};

begin((kind, fields) => KINDS[kind]?.(fields), {
  // { depth: 5 }
  defaults: { kind: { case: 'object', value: { members: { depth: { kind: { case: 'number', value: 5 } } } } } },
  methods: Object.keys(METHODS),
  ready(fields) {
    config = { value: fields.config };
    send('ready', { methods: Object.keys(METHODS) });
  },
});
