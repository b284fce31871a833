/** Who can speak to whom, by which sockets, and for how long. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { Broker } from '../../../src/runtimes/grpc/broker.ts';
import { makeIdentity } from '../../../src/runtimes/grpc/certificate.ts';
import { Connection } from '../../../src/runtimes/grpc/connection.ts';
import type { Address } from '../../../src/runtimes/grpc/handshake.ts';
import { Listener, Sockets } from '../../../src/runtimes/grpc/listener.ts';
import { EMPTY } from '../../../src/runtimes/grpc/messages.ts';
import { mutual, open, type Security } from '../../../src/runtimes/grpc/security.ts';
import { until } from './support.ts';

const MAX_BYTES = 2 ** 20;
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function listen(security: Security, network: Address['network'] = 'unix'): Promise<Address> {
  const sockets = await Sockets.make(network);
  cleanups.push(() => sockets.close());
  const listener = new Listener(MAX_BYTES).unary('/test.Echo/Echo', ({ request }, done) => done(null, request));
  cleanups.push(() => listener.close());
  return listener.listen(sockets, security);
}

async function echo(address: Address, security: Security, text: string): Promise<string> {
  const connection = new Connection(address, security, MAX_BYTES);
  cleanups.push(() => connection.close());
  await connection.ready(1500);
  return (await connection.unary('/test.Echo/Echo', Buffer.from(text)).answer).toString();
}

describe.each(['unix', 'tcp'] as const)('over %s', (network) => {
  test('two that were told of each other speak', async () => {
    const [host, plugin] = [await makeIdentity(), await makeIdentity()];
    const address = await listen(mutual(plugin, host.certificate), network);
    expect(await echo(address, mutual(host, plugin.certificate), 'hello')).toBe('hello');
  });

  test('nobody else is let in', async () => {
    const [host, plugin, other] = [await makeIdentity(), await makeIdentity(), await makeIdentity()];
    const address = await listen(mutual(plugin, host.certificate), network);
    await expect(echo(address, mutual(other, plugin.certificate), 'x')).rejects.toThrow();
    await expect(echo(address, open(), 'x')).rejects.toThrow();
  });

  test('nobody else is believed to be the plugin', async () => {
    const [host, plugin, other] = [await makeIdentity(), await makeIdentity(), await makeIdentity()];
    const address = await listen(mutual(other, host.certificate), network);
    await expect(echo(address, mutual(host, plugin.certificate), 'x')).rejects.toThrow();
  });
});

test('sockets lie in a folder that only this user can open, and go with it', async () => {
  const sockets = await Sockets.make('unix');
  const listener = new Listener(MAX_BYTES);
  const { address } = await listener.listen(sockets, open());
  expect(statSync(dirname(address)).mode & 0o777).toBe(0o700);
  expect(existsSync(address)).toBe(true);
  listener.close();
  await sockets.close();
  expect(existsSync(dirname(address))).toBe(false);
});

test('a port that is taken is passed over', async () => {
  const first = await Sockets.make('tcp');
  const listener = new Listener(MAX_BYTES);
  cleanups.push(() => listener.close());
  const { address } = await listener.listen(first, open());
  const port = Number(address.split(':')[1]);
  const other = new Listener(MAX_BYTES);
  cleanups.push(() => other.close());
  const taken = await other.listen(await Sockets.make('tcp', undefined, [port, port + 20]), open());
  expect(taken.address).not.toBe(address);
  const none = new Listener(MAX_BYTES);
  await expect(none.listen(await Sockets.make('tcp', undefined, [port, port]), open())).rejects.toThrow('EADDRINUSE');
});

describe('a broker', () => {
  async function pair(): Promise<[Broker, Broker, Sockets]> {
    const sockets = await Sockets.make('unix');
    const brokers: Broker[] = [];
    const make = (other: number): Broker =>
      new Broker({ security: open(), sockets, maxBytes: MAX_BYTES, send: (info) => brokers[other]?.receive(info) });
    brokers.push(make(1), make(0));
    cleanups.push(
      () => sockets.close(),
      () => brokers.forEach((broker) => void broker.close()),
    );
    return [...brokers, sockets] as unknown as [Broker, Broker, Sockets];
  }

  test('connects by number, whoever is first', async () => {
    const [one, other] = await pair();
    const id = one.next();
    const dialled = other.dial(id);
    await one.accept(id, (listener) => listener.unary('/a/B', (_call, done) => done(null, Buffer.from('yes'))));
    const connection = await dialled;
    expect(String(await connection.unary('/a/B', EMPTY).answer)).toBe('yes');
  });

  test('ends what all have hung up on', async () => {
    const [one, other, { folder }] = await pair();
    const id = one.next();
    await one.accept(id, (listener) => listener.unary('/a/B', (_call, done) => done(null, EMPTY)));
    const connection = await other.dial(id);
    await connection.unary('/a/B', EMPTY).answer;
    expect(readdirSync(folder)).toHaveLength(1);
    other.hangUp(connection);
    expect(await until(() => readdirSync(folder).length === 0)).toBe(true);
  });

  test('calls nobody beyond this machine, and gives up when it ends', async () => {
    const [one] = await pair();
    one.receive({ serviceId: 5, network: 'tcp', address: '10.1.2.3:80' });
    await expect(one.dial(5)).rejects.toMatchObject({ code: 'TRANSPORT' });
    const waiting = one.dial(6);
    one.close();
    await expect(waiting).rejects.toMatchObject({ code: 'TRANSPORT', message: expect.stringContaining('number 6') });
  });
});

test('bytes that are not HTTP/2 end their connection, and no other', async () => {
  const address = await listen(open());
  const socket = connect(address.address);
  await new Promise((resolve) => {
    socket.on('close', resolve);
    socket.on('error', () => {});
    socket.resume();
    socket.write('GET / HTTP/1.1\r\n\r\n');
  });
  expect(await echo(address, open(), 'still')).toBe('still');
});
