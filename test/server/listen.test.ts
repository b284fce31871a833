/** Starting and stopping: a port in use, requests in flight, idle connections, the end of patience. */
import http from 'node:http';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { type Handle, pass, request, serveChain, until } from './support.ts';

/** A plugin that holds every request until it is told to let go. */
function gate(): { handle: Handle; held: () => number; open: () => void } {
  const waiting: (() => void)[] = [];
  return {
    handle: async (_req, next) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return next();
    },
    held: () => waiting.length,
    open: () => {
      for (const go of waiting.splice(0)) go();
    },
  };
}

it('says that a port is in use', async () => {
  await using server = await serveChain([pass]);
  await expect(serveChain([pass], undefined, { port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

it('finishes what is in flight, refuses what is new, and asks for the connection to be closed', async () => {
  const { handle, held, open } = gate();
  const server = await serveChain([handle]);
  const slow = request(server.origin, '/', { agent: new http.Agent({ keepAlive: true }) });
  await until(() => held() === 1, 'the request');
  const drained = server.listener.drain(5000);
  await expect(request(server.origin, '/')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  open();
  const answer = await slow;
  expect(answer).toMatchObject({ status: 200, headers: { connection: 'close' } });
  expect(await drained).toBe(0);
});

it('does not wait for connections that do nothing', async () => {
  const server = await serveChain([pass]);
  const agent = new http.Agent({ keepAlive: true });
  await request(server.origin, '/', { agent });
  const silent = connect(server.port, '127.0.0.1');
  silent.on('error', () => {});
  await new Promise((resolve) => silent.once('connect', resolve));
  const start = Date.now();
  expect(await server.listener.drain(5000)).toBe(0);
  expect(Date.now() - start).toBeLessThan(2000);
  agent.destroy();
});

it('waits for a body that is under way', async () => {
  let finish: (() => void) | undefined;
  const server = await serveChain([
    () => ({
      body: (async function* () {
        yield Buffer.from('first ');
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
        yield Buffer.from('last');
      })(),
    }),
  ]);
  const answer = request(server.origin, '/');
  await until(() => finish !== undefined, 'the first chunk');
  const drained = server.listener.drain(5000);
  setTimeout(() => finish?.(), 20);
  expect(await answer).toMatchObject({ text: 'first last', cut: false });
  expect(await drained).toBe(0);
});

it('cuts what is not done at the end of its patience, and counts it', async () => {
  const { handle, held } = gate();
  const server = await serveChain([handle]);
  const slow = request(server.origin, '/').catch((error: NodeJS.ErrnoException) => error.code);
  await until(() => held() === 1, 'the request');
  expect(await server.listener.drain(30)).toBe(1);
  expect(await slow).toBe('ECONNRESET');
});
