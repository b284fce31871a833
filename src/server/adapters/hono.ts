/** `tsugi/hono`: plugins as a middleware of Hono, and around any function from a `Request` to a `Response`. */
import { randomUUID } from 'node:crypto';
import { type Content, checkedChunks, MessageBody } from '../body.ts';
import { failureResponse } from '../chain.ts';
import { Misuse } from '../failure.ts';
import { HeaderFields } from '../headers.ts';
import { IncomingRequest } from '../request.ts';
import { OutgoingResponse } from '../response.ts';
import { AdapterExchange, type AdapterOptions, type AdapterPlugins, adapterPlugins, type Closable } from './plugins.ts';

export type { AdapterOptions, Closable } from './plugins.ts';

/** What is used of Hono's context. */
export interface HonoContext {
  readonly req: { raw: Request };
  readonly env: unknown;
  get res(): Response;
  set res(response: Response | undefined);
}

/** A function such as `app.fetch`. */
export type Fetch = (request: Request, ...rest: never[]) => Response | Promise<Response>;

export interface HonoMiddleware extends Closable {
  /** The route has been chosen when a middleware runs: here a plugin that changes the path changes no route. */
  (context: HonoContext, next: () => Promise<void>): Promise<Response | undefined>;
  /** @returns `fetch` behind the plugins; what they make of the request takes its route within */
  wrap<F extends Fetch>(fetch: F): (...args: Parameters<F>) => Promise<Response>;
}

/** @throws TsugiError `LOAD` for options that are wrong, and if a plugin cannot be loaded */
export async function tsugi(options: AdapterOptions = {}): Promise<HonoMiddleware> {
  const plugins = await adapterPlugins(options);
  const middleware = async (context: HonoContext, next: () => Promise<void>): Promise<Response | undefined> => {
    let passed = false;
    const { raw } = context.req;
    const response = await run(plugins, raw, context.env, async (request) => {
      passed = true;
      if (request !== raw) context.req.raw = request;
      await next();
      return context.res;
    });
    if (!passed) return response;
    // Hono would add the fields of the response that was there.
    context.res = undefined;
    context.res = response;
    return undefined;
  };
  const wrap = <F extends Fetch>(fetch: F) => {
    return (...[request, ...rest]: Parameters<F>): Promise<Response> =>
      run(plugins, request, rest[0], async (changed) => fetch(changed, ...rest));
  };
  return Object.assign(middleware, { wrap, close: plugins.close });
}

/** @param env what the server gave along; that of `@hono/node-server` has Node's own message */
async function run(
  { handler, maxBufferedBytes, onFailure }: AdapterPlugins,
  raw: Request,
  env: unknown,
  go: (request: Request) => Promise<Response>,
): Promise<Response> {
  const content = requestContent(raw);
  const body = new MessageBody(content, { maxBytes: maxBufferedBytes, tooLong: 'payload_too_large' });
  const { pathname, search, origin, protocol } = new URL(raw.url);
  const headers = HeaderFields.fromRaw([...raw.headers].flat());
  const request = new IncomingRequest({
    method: raw.method,
    url: pathname + search,
    headers,
    body,
    remoteAddress: addressIn(env),
    protocol: protocol === 'https:' ? 'https' : 'http',
  });
  const unchanged = headers.toAll().join('\n');
  const exchange = new AdapterExchange(async () => {
    const taken = body.take();
    const same =
      taken === content &&
      request.method === raw.method &&
      request.url === pathname + search &&
      headers.toAll().join('\n') === unchanged;
    const response = await go(same ? raw : changedRequest(request, origin, taken, raw));
    return outgoingOf(response, exchange, maxBufferedBytes);
  });
  raw.signal.addEventListener('abort', () => exchange.end('aborted'), { once: true });
  const response = await handler(request, exchange);
  try {
    return responseOf(response, request.method, exchange);
  } catch (error) {
    const id = randomUUID();
    onFailure({ id, error }, exchange);
    return responseOf(failureResponse(error, id, exchange), request.method, exchange);
  }
}

function addressIn(env: unknown): string {
  const { incoming } = (env ?? {}) as { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } };
  return (incoming?.socket?.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/, '');
}

function requestContent(raw: Request): Content {
  if (raw.method === 'GET' || raw.method === 'HEAD') return { kind: 'empty' };
  if (raw.bodyUsed) return { kind: 'chunks', chunks: read() };
  return { kind: 'chunks', chunks: lazily(() => raw.body) };
}

// biome-ignore lint/correctness/useYield: whoever reads it is told why there is nothing
async function* read(): AsyncGenerator<Uint8Array> {
  throw new Misuse('the body has been read before the plugins; put them before what parses bodies');
}

/** Touching `body` of a request makes servers build what they would otherwise leave. */
async function* lazily(body: () => ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  const stream = body();
  if (stream !== null) yield* stream;
}

function changedRequest(request: IncomingRequest, origin: string, content: Content, raw: Request): Request {
  const headers = new Headers();
  for (const name of request.headers.names()) {
    if (name === 'content-length' && content.kind !== 'empty') continue;
    for (const value of request.headers.getAll(name)) headers.append(name, value);
  }
  const bodiless = request.method === 'GET' || request.method === 'HEAD' || content.kind === 'empty';
  return new Request(origin + request.url, {
    method: request.method,
    headers,
    signal: raw.signal,
    ...(bodiless ? {} : { body: bodyOf(content), duplex: 'half' }),
  });
}

function outgoingOf(response: Response, exchange: AdapterExchange, maxBytes: number): OutgoingResponse {
  const headers = HeaderFields.fromRaw([...response.headers].flat());
  const { body } = response;
  const content: Content = body === null ? { kind: 'empty' } : { kind: 'chunks', chunks: body };
  return new OutgoingResponse(
    exchange,
    response.status,
    headers,
    new MessageBody(content, { maxBytes, tooLong: 'internal' }),
  );
}

/** RFC 9110: statuses whose responses have no content; `Response` refuses one. */
const NULL_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

function responseOf({ status, headers, body }: OutgoingResponse, method: string, exchange: AdapterExchange): Response {
  const fields = new Headers();
  const raw = headers.toRaw(body.replaced ? new Set(['content-length']) : undefined);
  for (let i = 0; i + 1 < raw.length; i += 2) fields.append(raw[i] ?? '', raw[i + 1] ?? '');
  const bodiless = NULL_BODY.has(status) || method === 'HEAD';
  if (bodiless) body.discard();
  const content: Content = bodiless ? { kind: 'empty' } : body.take();
  if (content.kind === 'empty' || content.kind === 'bytes') exchange.end('finished');
  return new Response(bodiless ? null : bodyOf(content, () => exchange.end('finished')), { status, headers: fields });
}

function bodyOf(content: Content, onEnd?: () => void): Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null {
  if (content.kind === 'bytes') return new Uint8Array(content.bytes);
  return content.kind === 'chunks' ? ReadableStream.from(watched(content.chunks, onEnd)) : null;
}

async function* watched(chunks: AsyncIterable<Uint8Array>, onEnd?: () => void): AsyncGenerator<Uint8Array> {
  try {
    yield* checkedChunks(chunks);
  } finally {
    onEnd?.();
  }
}
