/** Trailer fields, in both directions, and those that must not pass. */
import http from 'node:http';
import { expect, it } from 'vitest';
import { type Handle, pass, raw, serveChain, serveOrigin, serveProxy } from './support.ts';

interface Message {
  readonly headers: http.IncomingHttpHeaders;
  readonly trailers: readonly string[];
  readonly text: string;
}

async function read(message: http.IncomingMessage): Promise<Message> {
  let text = '';
  for await (const chunk of message) text += chunk;
  return { headers: message.headers, trailers: message.rawTrailers, text };
}

/** Uploads in chunks, with trailers, through `handles` to an upstream that answers in the same way. */
async function exchange(
  handles: readonly Handle[],
  trailers: [string, string][],
): Promise<{ up: Message; down: Message }> {
  let up: Message | undefined;
  await using origin = await serveOrigin(async (req, res) => {
    up = await read(req);
    res.writeHead(200, { trailer: 'x-sum, set-cookie' });
    res.write('down');
    res.addTrailers(trailers);
    res.end();
  });
  await using server = await serveProxy(handles, origin.url);
  const client = http.request(server.origin, {
    method: 'POST',
    headers: { trailer: 'x-sum, Content-Length', te: 'trailers', connection: 'te', 'transfer-encoding': 'chunked' },
  });
  client.write('up');
  client.addTrailers(trailers);
  client.end();
  const down = await new Promise<Message>((resolve, reject) => {
    client.on('response', (message) => resolve(read(message)));
    client.on('error', reject);
  });
  if (up === undefined) throw new Error('nothing arrived');
  return { up, down };
}

it('pass in both directions, and so does the wish to have them', async () => {
  const { up, down } = await exchange(
    [pass],
    [
      ['X-Sum', '42'],
      ['x-two', '2'],
    ],
  );
  expect(up).toMatchObject({ text: 'up', trailers: ['X-Sum', '42', 'x-two', '2'] });
  expect(up.headers).toMatchObject({ te: 'trailers', trailer: 'x-sum', connection: 'keep-alive, TE' });
  expect(down).toMatchObject({ text: 'down', trailers: ['X-Sum', '42', 'x-two', '2'], headers: { trailer: 'x-sum' } });
});

it.each(['Host', 'Authorization', 'Cookie', 'Set-Cookie', 'X-Forwarded-For', 'If-Match', 'Content-Type', 'Connection'])(
  '%s is none that passes',
  async (name) => {
    const { up, down } = await exchange(
      [pass],
      [
        [name, '1'],
        ['Content-Digest', 'd'],
      ],
    );
    expect(up.trailers).toEqual(['Content-Digest', 'd']);
    expect(down.trailers).toEqual(['Content-Digest', 'd']);
  },
);

it('belong to the body that they came with: a plugin that replaces it leaves them out', async () => {
  const replace: Handle = async (req, next) => {
    req.body.replace('other');
    const response = await next();
    response.body.replace('another');
    return response;
  };
  const { up, down } = await exchange([replace], [['x-sum', '42']]);
  expect([up.text, up.trailers, up.headers.trailer]).toEqual(['other', [], undefined]);
  expect([down.text, down.trailers, down.headers.trailer]).toEqual(['another', [], undefined]);
});

it('are not sent to a client of HTTP/1.0, which has none', async () => {
  await using server = await serveChain([pass]);
  const chunked = 'transfer-encoding: chunked\r\ntrailer: x-sum\r\n\r\n2\r\nup\r\n0\r\nx-sum: 42\r\n\r\n';
  const text = await raw(server.port, `POST / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n${chunked}`);
  expect(text).toMatch(/\r\nTrailer: x-sum\r\n/);
  expect(text).toMatch(/\r\nx-sum: 42\r\n\r\n$/);
  await using origin = await serveOrigin((_req, res) => {
    res.writeHead(200, { trailer: 'x-sum' }).write('down');
    res.addTrailers([['x-sum', '42']]);
    res.end();
  });
  await using proxy = await serveProxy([pass], origin.url);
  const old = await raw(proxy.port, 'GET / HTTP/1.0\r\n\r\n');
  expect(old).toMatch(/\r\n\r\ndown$/);
  expect(old).not.toMatch(/x-sum/i);
});
