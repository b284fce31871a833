/** The bare peers from the caller's side: each gives `handle`, and ends with `close`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import grpc from '@grpc/grpc-js';
import { decodeResponse, encodeRequest, METHOD, readFrames, writeFrame } from './bare.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Calls that wait for their answers, by id. */
function waiting() {
  const calls = new Map();
  let last = 0;
  return {
    begin: (send) =>
      new Promise((resolve) => {
        const id = ++last;
        calls.set(id, resolve);
        send(id);
      }),
    end(id, response) {
      calls.get(id)(response);
      calls.delete(id);
    },
  };
}

/** @param url of the plugin's module */
export async function workerPeer(url) {
  const worker = new Worker(here('worker-peer.mjs'), { workerData: url });
  await once(worker, 'online');
  const { begin, end } = waiting();
  worker.on('message', ({ id, response }) => end(id, response));
  return {
    handle: (request) => begin((id) => worker.postMessage({ id, request })),
    close: () => worker.terminate(),
  };
}

export async function stdioPeer(url) {
  const child = spawn(process.execPath, [here('stdio-peer.mjs'), url], { stdio: ['pipe', 'pipe', 'inherit'] });
  const { begin, end } = waiting();
  readFrames(child.stdout, (frame) => {
    const response = decodeResponse(frame);
    end(response.id, response);
  });
  return {
    handle: (request) => begin((id) => writeFrame(child.stdin, encodeRequest({ id, ...request }))),
    close: () => child.stdin.end(),
  };
}

export async function grpcPeer(url) {
  const folder = mkdtempSync(join(tmpdir(), 'tsugi-bench-grpc-'));
  const socket = join(folder, 'socket');
  const child = spawn(process.execPath, [here('grpc-peer.mjs'), url, socket], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  const Client = grpc.makeGenericClientConstructor({ handle: METHOD }, 'Handler');
  const client = new Client(`unix:${socket}`, grpc.credentials.createInsecure());
  return {
    handle: (request) =>
      new Promise((resolve, reject) => {
        client.handle(request, (error, response) => (error ? reject(error) : resolve(response)));
      }),
    close() {
      client.close();
      child.stdin.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
