/**
 * The server under load: five plugins in their realms against the same five as plain functions, in processes of their own, in turn.
 *
 *     node bench/server.mjs [--seconds 5] [--rounds 5] [--connections 50] [--engine compiled]
 *
 * The ratios are what counts: requests per second, and the latency below which 99 of 100 answers stay.
 */
import { execFile, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import autocannon from 'autocannon';
import { build } from 'esbuild';
import { median, round, table } from './measure.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MAX_BYTES = 1 << 24;
const WRK_SCRIPT = fileURLToPath(new URL('server.wrk.lua', import.meta.url));

/** As somebody might have them in front of an API. */
const CHAIN = [
  { name: 'request-id', config: {} },
  { name: 'headers', config: { request: { remove: ['x-debug'] }, response: { set: { 'x-served-by': 'tsugi' } } } },
  { name: 'block-path', config: { paths: ['/blocked/**', '/**/*.bak'] } },
  { name: 'cors', config: { origins: ['https://example.com'] } },
  { name: 'security-headers', config: {} },
];

const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** The plugins as the modules that they are, without a realm. */
async function plainLinks() {
  const folder = mkdtempSync(join(tmpdir(), 'tsugi-bench-'));
  try {
    const links = [];
    for (const { name, config } of CHAIN) {
      const outfile = join(folder, `${name}.mjs`);
      const entry = join(ROOT, 'plugins', name, 'index.ts');
      await build({
        entryPoints: [entry],
        bundle: true,
        format: 'esm',
        platform: 'browser',
        tsconfigRaw: {},
        outfile,
        logLevel: 'error',
      });
      const module = await import(pathToFileURL(outfile).href);
      links.push({ name, middleware: await module.default(config, { name, log: silent }) });
    }
    return links;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function realmLinks(engine) {
  const { loadPlugins } = await import('../dist/server/routes/plugins.js');
  const { middlewareContract } = await import('../dist/server/contract.js');
  const { links } = await loadPlugins({
    plugins: join(ROOT, 'plugins'),
    chains: [CHAIN],
    contract: await middlewareContract(),
    logger: silent,
    engine,
  });
  return links[0];
}

/** The process that serves: tells its port, and lives until its channel is closed. */
async function serve({ kind, upstream, engine }) {
  const { composeChain } = await import('../dist/server/chain.js');
  const { listen } = await import('../dist/server/listen.js');
  const { echoUpstream } = await import('../dist/server/upstream/echo.js');
  const { createProxy } = await import('../dist/server/upstream/proxy.js');
  const { SERVER_DEFAULTS } = await import('../dist/server/config/config.js');
  const onFailure = ({ error }, exchange) => {
    // at the end of a round the client cuts its connections
    if (exchange.aborted) return;
    console.error(error);
    process.exit(1);
  };
  const links = kind === 'plain' ? await plainLinks() : await realmLinks(engine);
  const end =
    upstream === undefined
      ? echoUpstream(MAX_BYTES)
      : createProxy({ url: new URL(upstream), ...SERVER_DEFAULTS.timeouts, maxBufferedBytes: MAX_BYTES }).upstream;
  const { port } = await listen({
    handler: composeChain({ links, upstream: end, maxBufferedBytes: MAX_BYTES, onFailure }),
    onFailure,
    ...SERVER_DEFAULTS,
    ...SERVER_DEFAULTS.timeouts,
    port: 0,
    host: '127.0.0.1',
  });
  process.once('disconnect', () => process.exit(0));
  process.send(port);
}

function start(options) {
  const child = fork(fileURLToPath(import.meta.url), ['--serve', JSON.stringify(options)]);
  return new Promise((resolve, reject) => {
    const stop = () => {
      const ended = once(child, 'exit');
      child.disconnect();
      return ended;
    };
    child.once('message', (port) => resolve({ port, stop }));
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

const HEADERS = { origin: 'https://example.com', accept: 'application/json' };
const urlOf = (port) => `http://127.0.0.1:${port}/users/7?full=1`;

/**
 * wrk where it is installed: a client that takes more of the processor than the server tells of itself.
 * @returns requests per second, and the 99th percentile of the latency in milliseconds
 */
const load = hasWrk() ? loadByWrk : loadByAutocannon;

function hasWrk() {
  return spawnSync('wrk', ['-v']).error === undefined;
}

async function loadByWrk(port, seconds, connections) {
  const headers = Object.entries(HEADERS).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const args = ['-t', '1', '-c', `${connections}`, '-d', `${seconds}s`, '-s', WRK_SCRIPT, ...headers, urlOf(port)];
  const { stdout } = await promisify(execFile)('wrk', args);
  const found = /^tsugi (\d+) (\d+) (\d+) (\d+)$/m.exec(stdout)?.slice(1).map(Number);
  if (found === undefined) throw new Error(`wrk says:\n${stdout}`);
  const [requests, us, p99, failures] = found;
  if (failures > 0) throw new Error(`${failures} requests failed`);
  return { rate: requests / (us / 1e6), p99: p99 / 1000 };
}

async function loadByAutocannon(port, seconds, connections) {
  const times = [];
  const instance = autocannon({ url: urlOf(port), headers: HEADERS, connections, duration: seconds });
  // its own histogram knows whole milliseconds only
  instance.on('response', (_client, status, _bytes, ms) => {
    if (status !== 200) throw new Error(`the server answered ${status}`);
    times.push(ms);
  });
  const { requests, errors } = await instance;
  if (errors > 0) throw new Error(`${errors} requests failed`);
  times.sort((a, b) => a - b);
  return { rate: requests.average, p99: times[Math.floor(times.length * 0.99)] };
}

/** @returns the medians of both kinds and their ratios */
export async function serverLoad({ seconds = 5, rounds = 5, connections = 50, engine = 'compiled' } = {}) {
  const body = Buffer.from(JSON.stringify({ id: 7, name: 'Ada', tags: ['a', 'b'] }));
  const origin = http.createServer((_req, res) => {
    res.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
  });
  await new Promise((resolve) => origin.listen(0, '127.0.0.1', resolve));
  const results = {};
  for (const [what, upstream] of [
    ['echo', undefined],
    ['proxy', `http://127.0.0.1:${origin.address().port}`],
  ]) {
    const servers = {};
    for (const kind of ['plain', 'realms']) servers[kind] = await start({ kind, upstream, engine });
    const found = { plain: [], realms: [] };
    for (const { port } of Object.values(servers)) await load(port, Math.min(seconds, 3), connections);
    for (let at = 0; at < rounds; at++) {
      // the order changes, so that none always follows the other
      for (const kind of at % 2 === 0 ? ['plain', 'realms'] : ['realms', 'plain']) {
        found[kind].push(await load(servers[kind].port, seconds, connections));
      }
    }
    for (const { stop } of Object.values(servers)) await stop();
    const middle = (kind, key) => round(median(found[kind].map((one) => one[key])));
    const [plain, realms] = ['plain', 'realms'].map((kind) => ({
      rate: middle(kind, 'rate'),
      p99: middle(kind, 'p99'),
    }));
    results[what] = {
      plain,
      realms,
      throughput: round(realms.rate / plain.rate, 3),
      p99: round(realms.p99 / plain.p99, 3),
    };
  }
  origin.close();
  const rows = Object.entries(results).map(([what, { plain, realms, throughput, p99 }]) => [
    what,
    Math.round(plain.rate),
    Math.round(realms.rate),
    throughput,
    plain.p99,
    realms.p99,
    p99,
  ]);
  const head = ['five plugins before', 'plain/s', 'realms/s', 'ratio', 'p99 ms', 'p99 ms', 'ratio'];
  const client = load === loadByWrk ? 'wrk' : 'autocannon';
  console.log(table(`the server under load of ${client}, ${connections} connections`, head, rows));
  return { client, engine, connections, seconds, rounds, ...results };
}

if (process.argv[2] === '--serve') {
  await serve(JSON.parse(process.argv[3]));
} else if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const number = (name, fallback) => ({ [name]: { type: 'string', default: String(fallback) } });
  const { values } = parseArgs({
    options: {
      ...number('seconds', 5),
      ...number('rounds', 5),
      ...number('connections', 50),
      engine: { type: 'string', default: 'compiled' },
    },
  });
  const { engine, ...numbers } = values;
  await serverLoad({
    engine,
    ...Object.fromEntries(Object.entries(numbers).map(([name, text]) => [name, Number(text)])),
  });
}
