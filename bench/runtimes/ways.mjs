/**
 * All that answers the call: the runtimes of this build, and what one would do without them. A runtime is one line of `WAYS`; one
 * that the build does not have is left out.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createHost } from '../../dist/index.js';
import { CONTRACT, SOURCE } from './case.mjs';
import { bareCodec, cloneCodec, wireCodec } from './codecs.mjs';
import { grpcPeer, stdioPeer, workerPeer } from './peers.mjs';

/**
 * In the order of the table. `bare` ones are no runtimes; `against` names the one that does the same by hand, and `goal` how many
 * times its time is meant to be enough; `codec` makes bytes of values and values of bytes as this way does.
 */
export const WAYS = [
  { id: 'plain', name: 'plain function', bare: true, start: plain },
  { id: 'native', name: 'native', start: runtime('native') },
  { id: 'compiled', name: 'interpreter, compiled', start: interpreter('compiled') },
  { id: 'interpreted', name: 'interpreter, interpreted', start: interpreter('interpreted') },
  { id: 'worker', name: 'worker thread, by hand', bare: true, start: peer(workerPeer), codec: cloneCodec },
  { id: 'stdioBare', name: 'stdio, by hand', bare: true, start: peer(stdioPeer), codec: bareCodec },
  { id: 'stdio', name: 'stdio', start: runtime('stdio'), codec: wireCodec, against: 'stdioBare', goal: 2 },
  { id: 'grpcBare', name: 'gRPC, by hand', bare: true, start: peer(grpcPeer), codec: bareCodec },
  { id: 'grpc', name: 'gRPC', start: runtime('grpc'), codec: wireCodec, against: 'grpcBare', goal: 1.3 },
];

const silent = { debug() {}, info() {}, warn() {}, error() {} };

/**
 * Starts them one after the other.
 * @param {string} folder a temporary one, for plugins
 * @returns by id, each with `api`, `close` and, where bytes are made, `codec`; without those that are not in this build
 */
export async function startWays(folder) {
  const url = pathToFileURL(join(folder, 'plugin.mjs'));
  writeFileSync(url, SOURCE);
  const started = {};
  for (const { id, start, codec } of WAYS) {
    const way = await start({ folder: join(folder, id), url: url.href });
    if (way !== undefined) started[id] = { ...way, ...(codec && { codec: await codec() }) };
  }
  return started;
}

async function plain({ url }) {
  return { api: (await import(url)).default, close() {} };
}

function peer(begin) {
  return async ({ url }) => {
    const api = await begin(url);
    return { api, close: () => api.close() };
  };
}

function interpreter(engine) {
  return ({ folder }) => hosted(folder, {}, { engine });
}

/** @param {string} name of the runtime, of its entry in the package, and of the function there that makes it */
function runtime(name) {
  return async ({ folder }) => {
    const entry = new URL(`../../dist/runtimes/${name}/index.js`, import.meta.url);
    if (!existsSync(entry)) return undefined;
    const module = await import(entry.href);
    return hosted(folder, { runtime: name }, { runtimes: { handler: module[name]() } });
  };
}

/** A host with this one plugin. */
async function hosted(plugins, tsugi, options) {
  mkdirSync(join(plugins, 'handler'), { recursive: true });
  writeFileSync(join(plugins, 'handler/package.json'), JSON.stringify({ name: 'handler', type: 'module', tsugi }));
  writeFileSync(join(plugins, 'handler/index.js'), SOURCE);
  const host = await createHost({ plugins, contract: CONTRACT, logger: silent, cache: false, ...options });
  return { api: host.get('handler'), close: () => host.close() };
}
