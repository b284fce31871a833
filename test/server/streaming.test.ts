/** Bodies larger than memory should hold: constant memory, back-pressure, clients that leave in the middle. */
import { createHash } from 'node:crypto';
import http from 'node:http';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { type Handle, pass, serveChain, serveOrigin, serveProxy, type TestServer, until } from './support.ts';

const MIB = 1 << 20;
const SIZE = 100 * MIB;
/** More than the sockets' buffers and a garbage collector's slack, far less than the body. */
const SLACK = 64 * MIB;

function* pattern(size: number): Generator<Buffer> {
  const block = Buffer.alloc(64 * 1024, 'tsugi ');
  for (let sent = 0, n = 0; sent < size; sent += block.length, n++) {
    const chunk = Buffer.from(block);
    chunk.writeUInt32LE(n);
    yield chunk;
  }
}

interface Result {
  readonly digest: string;
  readonly size: number;
  /** The most memory, in bytes, above what there was at the start. */
  readonly growth: number;
}

async function upload(server: TestServer, size: number): Promise<{ sent: string; got: Result }> {
  const sent = createHash('sha256');
  const got = createHash('sha256');
  const source = Readable.from(
    (function* () {
      for (const chunk of pattern(size)) {
        sent.update(chunk);
        yield chunk;
      }
    })(),
    { highWaterMark: 1 },
  );
  const memory = (): number => process.memoryUsage().rss;
  const start = memory();
  let peak = start;
  let total = 0;
  const sampler = setInterval(() => {
    peak = Math.max(peak, memory());
  }, 10);
  const client = http.request(server.origin, { method: 'POST', headers: { 'content-length': String(size) } });
  const answered = new Promise<http.IncomingMessage>((resolve, reject) => {
    client.on('response', resolve);
    client.on('error', reject);
  });
  source.pipe(client);
  for await (const chunk of await answered) {
    got.update(chunk);
    total += chunk.length;
  }
  clearInterval(sampler);
  return { sent: sent.digest('hex'), got: { digest: got.digest('hex'), size: total, growth: peak - start } };
}

const rewriting: Handle = async (req, next) => {
  const body = req.body.stream();
  req.body.replace(
    (async function* () {
      for await (const chunk of body) yield chunk;
    })(),
  );
  const response = await next();
  const back = response.body.stream();
  response.body.replace(
    (async function* () {
      for await (const chunk of back) yield chunk;
    })(),
  );
  return response;
};

it.each([
  ['the echo', [pass, pass]],
  ['the echo, through plugins that rewrite the stream', [rewriting]],
] as [string, Handle[]][])(
  'sends 100 MiB to and fro in constant memory: %s',
  { timeout: 60_000 },
  async (_, handles) => {
    await using server = await serveChain(handles);
    await upload(server, 8 * MIB);
    const { sent, got } = await upload(server, SIZE);
    expect(got).toMatchObject({ digest: sent, size: SIZE });
    expect(got.growth).toBeLessThan(SLACK);
  },
);

it('sends 100 MiB through the proxy in constant memory', { timeout: 60_000 }, async () => {
  await using origin = await serveOrigin((req, res) => void req.pipe(res));
  await using server = await serveProxy([pass, pass], origin.url);
  await upload(server, 8 * MIB);
  const { sent, got } = await upload(server, SIZE);
  expect(got).toMatchObject({ digest: sent, size: SIZE });
  expect(got.growth).toBeLessThan(SLACK);
});

it('does not read ahead of a client that does not read', async () => {
  let made = 0;
  let returned = false;
  await using server = await serveChain([
    () => ({
      body: (async function* () {
        try {
          for (;;) {
            made += MIB;
            yield Buffer.alloc(MIB);
            await new Promise(setImmediate);
          }
        } finally {
          returned = true;
        }
      })(),
    }),
  ]);
  const message = await new Promise<http.IncomingMessage>((resolve) => http.get(server.origin, resolve));
  message.pause();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const before = made;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(made).toBe(before);
  expect(made).toBeLessThan(32 * MIB);
  message.destroy();
  await until(() => returned, "the generator's finally");
});

it('lets go of the upload to the upstream when the client leaves', async () => {
  let received = 0;
  let aborted = false;
  await using origin = await serveOrigin((req) => {
    req.on('data', (chunk: Buffer) => {
      received += chunk.length;
    });
    req.on('error', () => {
      aborted = true;
    });
  });
  await using server = await serveProxy([pass], origin.url);
  const client = http.request(server.origin, { method: 'POST', headers: { 'content-length': String(SIZE) } });
  client.on('error', () => {});
  client.write(Buffer.alloc(MIB));
  await until(() => received === MIB, 'the first MiB');
  client.destroy();
  await until(() => aborted, 'the upstream to hear of it');
});
