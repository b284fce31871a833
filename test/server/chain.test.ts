/** The chain over real sockets: order, answers, failures, and what a client sees of them. */
import { expect, it } from 'vitest';
import { TsugiError } from '../../src/diagnostics/error.ts';
import type { HttpContent, HttpResponse } from '../../src/server/http.ts';
import { type Handle, pass, request, serveChain } from './support.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it('reaches the upstream through plugins, outermost first', async () => {
  const seen: string[] = [];
  const mark =
    (name: string): Handle =>
    async (req, next) => {
      seen.push(`${name} in`);
      req.headers.append('x-path', name);
      const response = await next();
      seen.push(`${name} out`);
      response.headers.append('x-back', name);
      return response;
    };
  await using server = await serveChain([mark('a'), mark('b')]);
  const { status, headers, text } = await request(server.origin, '/x?y=1');
  expect(status).toBe(200);
  expect(headers['x-back']).toBe('b, a');
  expect(JSON.parse(text)).toMatchObject({ method: 'GET', url: '/x?y=1', headers: { 'x-path': 'a, b' } });
  expect(seen).toEqual(['a in', 'b in', 'b out', 'a out']);
});

it('lets a plugin answer itself', async () => {
  await using server = await serveChain([
    () => ({ status: 418, headers: { 'X-A': ['1', '2'] }, body: 'short and stout' }),
    () => {
      throw new Error('never reached');
    },
  ]);
  const answer = await request(server.origin, '/');
  expect(answer).toMatchObject({ status: 418, text: 'short and stout' });
  expect(answer.headers).toMatchObject({
    'x-a': '1, 2',
    'content-length': '15',
    'content-type': 'text/plain; charset=utf-8',
  });
});

it('lets a plugin change the request line and the body', async () => {
  await using server = await serveChain([
    async (req, next) => {
      req.method = 'PUT';
      req.url = '/other?z';
      req.headers.set('content-type', 'text/x');
      req.body.replace((await req.body.text()).toUpperCase());
      return next();
    },
    async (req, next) => {
      const response = await next();
      response.status = 201;
      response.headers.set('x-line', `${req.method} ${req.url}`);
      return response;
    },
  ]);
  const answer = await request(server.origin, '/', { method: 'POST', body: 'quiet' });
  expect(answer).toMatchObject({ status: 201, text: 'QUIET' });
  expect(answer.headers).toMatchObject({ 'x-line': 'PUT /other?z', 'content-type': 'text/x' });
});

it.each([
  ['a string', () => 'né', 'né', '3'],
  ['bytes', () => new Uint8Array([104, 105]), 'hi', '2'],
  ['nothing', () => '', '', '0'],
  [
    'chunks',
    async function* () {
      yield Buffer.from('a');
      yield Buffer.alloc(0);
      yield Buffer.from('b');
    },
    'ab',
    undefined,
  ],
] as [string, () => HttpContent, string, string | undefined][])(
  'frames a replaced body: %s',
  async (_, body, text, length) => {
    await using server = await serveChain([
      async (_req, next) => {
        const response = await next();
        response.headers.set('content-length', '99999');
        response.body.replace(body());
        return response;
      },
    ]);
    const answer = await request(server.origin, '/');
    expect(answer).toMatchObject({ status: 200, text, cut: false });
    expect(answer.headers['content-length']).toBe(length);
    expect(answer.headers['transfer-encoding']).toBe(length === undefined ? 'chunked' : undefined);
  },
);

it('passes a body on that a plugin has only looked at', async () => {
  const looked: string[] = [];
  await using server = await serveChain([
    async (req, next) => {
      looked.push(await req.body.text());
      const response = await next();
      looked.push(await response.body.text());
      return response;
    },
  ]);
  const answer = await request(server.origin, '/', { method: 'POST', body: 'as it was' });
  expect(answer.text).toBe('as it was');
  expect(looked).toEqual(['as it was', 'as it was']);
});

const failing: Record<string, [Handle, RegExp]> = {
  'a throw': [
    () => {
      throw new Error('secret /etc/path');
    },
    /secret/,
  ],
  'a rejection': [
    () => Promise.reject(new TsugiError('GUEST', 'secret', { plugin: 'plugin0', frame: '> 1 | x' })),
    /secret/,
  ],
  'an answer that is none': [() => 'hello' as never, /plugin0 returned string; handle\(\) returns/],
  null: [() => null as never, /returned null/],
  'a status out of range': [() => ({ status: 99 }), /an integer from 200 to 999, got 99/],
  'a header that cannot be': [() => ({ headers: { 'x-a': 'a\r\nb: c' } }), /U\+000D at offset 1/],
  'a body that cannot be': [() => ({ body: 5 as never }), /a body must be/],
  'a body that fails at once': [
    () => ({
      // biome-ignore lint/correctness/useYield: it fails before
      body: (async function* () {
        throw new Error('secret');
      })(),
    }),
    /secret/,
  ],
  'next called twice': [
    async (_req, next) => {
      await next();
      return next();
    },
    /plugin0 called next\(\) twice/,
  ],
  'a streamed request handed on': [
    (req, next) => {
      req.body.stream();
      return next();
    },
    /next\(\) with a request whose body is gone: stream\(\)/,
  ],
  'a streamed response handed on': [
    async (_req, next) => {
      const response = await next();
      response.body.stream();
      return response;
    },
    /plugin0 returned a response whose body is gone: stream\(\)/,
  ],
};

it.each(Object.entries(failing))('%s is a 500 with an id, and no more', async (_, [handle, message]) => {
  await using server = await serveChain([handle]);
  const answer = await request(server.origin, '/', { method: 'POST', body: 'x' });
  expect(answer.status).toBe(500);
  const [failure, ...more] = server.failures;
  expect(more).toEqual([]);
  expect(failure?.id).toMatch(UUID);
  expect(failure?.error).toMatchObject({ message: expect.stringMatching(message) });
  expect(JSON.parse(answer.text)).toEqual({ error: 'internal', id: failure?.id });
  expect(JSON.stringify(answer)).not.toContain('secret');
  expect(JSON.stringify(answer)).not.toContain('plugin0');
});

it('names the plugin that failed, not the one around it', async () => {
  await using server = await serveChain([
    pass,
    () => {
      throw new Error('inner');
    },
  ]);
  await request(server.origin, '/');
  expect(server.failures).toMatchObject([{ plugin: 'plugin1' }]);
});

it('gives next() called twice a typed error that a plugin may catch', async () => {
  let caught: unknown;
  await using server = await serveChain([
    async (_req, next) => {
      const response = await next();
      await next().catch((error: unknown) => {
        caught = error;
      });
      return response;
    },
  ]);
  expect((await request(server.origin, '/')).status).toBe(200);
  expect(caught).toBeInstanceOf(TsugiError);
  expect(caught).toMatchObject({ code: 'TYPE', plugin: 'plugin0' });
});

it('gives next() called after the answer a typed error', async () => {
  let late: (() => Promise<HttpResponse>) | undefined;
  await using server = await serveChain([
    (_req, next) => {
      late = next;
      return {};
    },
  ]);
  expect((await request(server.origin, '/')).status).toBe(200);
  await expect(late?.()).rejects.toMatchObject({
    code: 'TYPE',
    message: 'plugin0 called next() after it had answered',
  });
});

it('lets outer plugins see and change the answer to a failure', async () => {
  const statuses: number[] = [];
  await using server = await serveChain([
    async (_req, next) => {
      const response = await next();
      statuses.push(response.status);
      response.headers.set('x-outer', '1');
      return response;
    },
    () => {
      throw new Error('inner');
    },
  ]);
  const answer = await request(server.origin, '/');
  expect(answer).toMatchObject({ status: 500, headers: { 'x-outer': '1' } });
  expect(statuses).toEqual([500]);
});

it('does not send the response of one client to another', async () => {
  let kept: HttpResponse | undefined;
  await using server = await serveChain([
    async (_req, next) => {
      const response = await next();
      kept ??= response;
      return kept;
    },
  ]);
  expect((await request(server.origin, '/secret')).status).toBe(200);
  const other = await request(server.origin, '/');
  expect(other.status).toBe(500);
  expect(other.text).not.toContain('secret');
  expect(server.failures).toMatchObject([{ error: { message: 'plugin0 returned the response of another request' } }]);
});

it('takes a response that a plugin has written itself', async () => {
  await using server = await serveChain([
    async (_req, next) => {
      const { headers, body } = await next();
      return { status: 203, headers, body };
    },
  ]);
  const answer = await request(server.origin, '/', {
    method: 'POST',
    body: 'kept',
    headers: { 'content-type': 'a/b' },
  });
  expect(answer).toMatchObject({ status: 203, text: 'kept', headers: { 'content-type': 'a/b' } });
});

it('does not wait for an upstream whose answer a plugin does not want', async () => {
  await using server = await serveChain(
    [
      (_req, next) => {
        void next();
        return { body: 'first' };
      },
    ],
    () => new Promise(() => {}),
  );
  expect(await request(server.origin, '/')).toMatchObject({ status: 200, text: 'first' });
});

it('refuses a body that is too long for memory with 413', async () => {
  await using server = await serveChain([
    async (req, next) => {
      await req.body.text();
      return next();
    },
  ]);
  const answer = await request(server.origin, '/', { method: 'POST', body: new Uint8Array((1 << 20) + 1) });
  expect(answer.status).toBe(413);
  expect(JSON.parse(answer.text)).toMatchObject({ error: 'payload_too_large' });
});
