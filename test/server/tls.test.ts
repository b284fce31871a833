/** HTTPS by certificate files: requests, WebSockets, draining, and files that are not what they should be. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import { connect as connectPlain } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { readCertificate } from '../../src/server/certificate.ts';
import { run, serveBuilt } from './spawn.ts';
import { pass, serveChain, serveOrigin, serveProxy, until } from './support.ts';

const FOLDER = fileURLToPath(new URL('certificates/', import.meta.url));
const fault = (path: readonly (string | number)[], message: string): Error => new Error(`${path.join('/')} ${message}`);
const load = (name: string) => readCertificate({ cert: `${name}cert.pem`, key: `${name}key.pem` }, FOLDER, fault);
const certificate = load('');

interface Secure {
  readonly status: number | undefined;
  readonly text: string;
  readonly subject: string;
}

function get(port: number, ca: Buffer, path = '/'): Promise<Secure> {
  return new Promise((resolve, reject) => {
    const client = https.get({ host: '127.0.0.1', port, path, ca, agent: false }, async (message) => {
      const { subject } = (message.socket as import('node:tls').TLSSocket).getPeerCertificate();
      let text = '';
      for await (const chunk of message) text += chunk;
      resolve({ status: message.statusCode, text, subject: String(subject.CN) });
    });
    client.on('error', reject);
  });
}

it('serves HTTPS, and tells the upstream so', async () => {
  await using origin = await serveOrigin((req, res) => res.end(req.headers['x-forwarded-proto']));
  await using server = await serveProxy([pass], origin.url, {}, { certificate });
  expect(await get(server.port, certificate.cert)).toEqual({ status: 200, text: 'https', subject: 'localhost' });
});

it('takes another certificate while it serves', async () => {
  await using server = await serveChain([pass], undefined, { certificate });
  expect(await get(server.port, certificate.cert)).toMatchObject({ subject: 'localhost' });
  const renewed = load('renewed-');
  server.listener.setCertificate(renewed);
  expect(await get(server.port, renewed.cert)).toMatchObject({ subject: 'renewed' });
});

it('speaks to an upstream in HTTPS that it can trust, and to no other', async () => {
  await using server = await serveChain([pass], undefined, { certificate });
  await using proxy = await serveProxy([pass], new URL(`https://127.0.0.1:${server.port}`));
  const answer = await fetch(proxy.origin);
  expect(answer.status).toBe(502);
  expect(proxy.failures).toMatchObject([{ error: { message: expect.stringContaining('self-signed certificate') } }]);
});

it('passes WebSockets', async () => {
  await using origin = await serveOrigin(() => {});
  const sockets = new WebSocketServer({ server: origin.server });
  sockets.on('connection', (socket) => socket.on('message', (data) => socket.send(String(data))));
  await using server = await serveProxy([pass], origin.url, {}, { certificate });
  const socket = new WebSocket(`wss://127.0.0.1:${server.port}`, { ca: certificate.cert });
  await new Promise((resolve) => socket.once('open', resolve));
  const answer = new Promise((resolve) => socket.once('message', (data) => resolve(String(data))));
  socket.send('secret');
  expect(await answer).toBe('secret');
  socket.terminate();
  sockets.close();
});

it('drains, and waits for no handshake that never comes', async () => {
  const server = await serveChain([pass], undefined, { certificate });
  const agent = new https.Agent({ keepAlive: true, ca: certificate.cert });
  await new Promise((resolve, reject) => {
    https
      .get({ host: '127.0.0.1', port: server.port, agent }, (message) => message.resume().on('end', resolve))
      .on('error', reject);
  });
  const silent = connectPlain(server.port, '127.0.0.1');
  let gone = false;
  silent
    .on('error', () => {})
    .on('close', () => {
      gone = true;
    });
  await new Promise((resolve) => silent.once('connect', resolve));
  expect(await server.listener.drain(100)).toBe(0);
  await until(() => gone, 'the silent connection to be closed');
  agent.destroy();
});

describe('files', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tsugi-tls-'));
    for (const name of ['cert.pem', 'key.pem', 'renewed-key.pem']) {
      writeFileSync(join(folder, name), readFileSync(join(FOLDER, name)));
    }
    writeFileSync(join(folder, 'text.pem'), 'not PEM');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['nowhere.pem', 'key.pem', 'tls/cert tls.cert: there is no file FOLDER/nowhere.pem'],
    ['cert.pem', '.', 'tls/key tls.key: EISDIR: cannot read FOLDER'],
    ['text.pem', 'key.pem', 'tls/cert tls.cert: text.pem is no certificate in PEM'],
    ['cert.pem', 'text.pem', 'tls/key tls.key: text.pem is no private key in PEM, or it asks for a passphrase'],
    ['cert.pem', 'renewed-key.pem', 'tls/key tls.key: renewed-key.pem is not the key of cert.pem'],
  ])('%s and %s: refused', (cert, key, message) => {
    expect(() => readCertificate({ cert, key }, folder, fault)).toThrow(new Error(message.replace('FOLDER', folder)));
  });

  it('are named by the config, from its folder', async () => {
    const write = (tls: object): void => writeFileSync(join(folder, 'c.json'), JSON.stringify({ plugins: [], tls }));
    write({ cert: 'cert.pem', key: 'key.pem' });
    const options = ['--config', join(folder, 'c.json')];
    await using server = await serveBuilt(options);
    const port = Number(new URL(server.origin).port);
    expect(await get(port, certificate.cert)).toMatchObject({ status: 200, subject: 'localhost' });

    // Renewed while the server runs: first a key that is not the certificate's, then both.
    const copy = (from: string, to: string): void => writeFileSync(join(folder, to), readFileSync(join(FOLDER, from)));
    copy('renewed-key.pem', 'key.pem');
    const logged = (message: string): boolean => server.log().some((entry) => entry.message === message);
    await until(() => logged('certificate not renewed'), 'the first look', 20_000);
    copy('renewed-cert.pem', 'cert.pem');
    await until(() => logged('certificate renewed'), 'the second look', 20_000);
    expect(await get(port, load('renewed-').cert)).toMatchObject({ subject: 'renewed' });
    copy('cert.pem', 'cert.pem');
    write({ cert: 'cert.pem', key: 'renewed-key.pem' });
    const { code, stderr } = await run(['serve', '--port', '0', ...options]);
    expect(code).toBe(1);
    expect(stderr).toContain('c.json:1:');
    expect(stderr).toContain('error LOAD: tls.key: renewed-key.pem is not the key of cert.pem');
  });
});
