/** What goes to the upstream: the head of the request, and its body in the framing that the content needs. */
import type http from 'node:http';
import { Readable } from 'node:stream';
import { type Content, checkedChunks } from '../body.ts';
import { HttpFailure } from '../failure.ts';
import type { IncomingRequest } from '../request.ts';
import { announcement, type Trailers, trailerFields } from '../trailers.ts';

/** Written anew for the upstream: these describe the client's connection, not this one. */
const REWRITTEN: ReadonlySet<string> = new Set([
  'host',
  'content-length',
  'expect',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-prefix',
  'x-forwarded-proto',
]);

/** Methods whose requests have no body unless they say so (RFC 9110, 8.6). */
const BODILESS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE']);

/**
 * @param url the upstream's
 * @returns makes names and values in turn for a given body
 */
export function requestHead(request: IncomingRequest, url: URL): (content: Content) => string[] {
  const { headers } = request;
  const raw = ['Host', url.host, ...headers.toRaw(REWRITTEN)];
  const forwarded = [...headers.getAll('x-forwarded-for'), request.remoteAddress].join(', ');
  raw.push('X-Forwarded-For', forwarded, 'X-Forwarded-Proto', request.protocol);
  const host = headers.get('host');
  if (host !== undefined) raw.push('X-Forwarded-Host', host);
  if (request.prefix !== '') raw.push('X-Forwarded-Prefix', request.prefix);
  return (content) => [...raw, ...connection(request, content), ...framing(content, request.method)];
}

/** Whether the request still is what may become a tunnel, whatever plugins have made of it. */
export const asksForTunnel = (request: IncomingRequest, content: Content): boolean =>
  request.upgrade && request.method === 'GET' && content.kind === 'empty';

/** Hop-by-hop fields, written anew: the two that concern the upstream as well. */
function connection(request: IncomingRequest, content: Content): string[] {
  if (asksForTunnel(request, content)) return ['Connection', 'Upgrade', 'Upgrade', 'websocket'];
  const takesTrailers = /(?:^|,)[ \t]*trailers[ \t]*(?:,|$)/i.test(request.headers.get('te') ?? '');
  return takesTrailers ? ['Connection', 'keep-alive, TE', 'TE', 'trailers'] : [];
}

function framing(content: Content, method: string): string[] {
  const length = lengthOf(content);
  if (length === undefined) {
    return ['Transfer-Encoding', 'chunked', ...announcement(content.kind === 'source' ? content.trailers : undefined)];
  }
  return length === 0 && BODILESS.has(method) ? [] : ['Content-Length', String(length)];
}

function lengthOf(content: Content): number | undefined {
  if (content.kind === 'empty') return 0;
  if (content.kind === 'bytes') return content.bytes.byteLength;
  return content.kind === 'source' ? content.length : undefined;
}

/** The request's own body failed, not the connection; `cause` says how. */
export class BodyFailure extends Error {}

/** Failures end up as an error of `client`, which whoever waits for the answer hears of. */
export function sendBody(content: Content, client: http.ClientRequest): void {
  if (content.kind === 'empty') client.end();
  else if (content.kind === 'bytes') client.end(content.bytes);
  else if (content.kind === 'source') pipe(content.stream, client, content.trailers);
  else if (content.kind === 'chunks') pipe(Readable.from(checkedChunks(content.chunks), { objectMode: false }), client);
  else client.destroy(new BodyFailure('a tunnel is no body'));
}

/** `pipe` leaves the source alone when `client` fails: the client's socket is still needed for the answer. */
function pipe(source: Readable, client: http.ClientRequest, trailers?: Trailers): void {
  const cut = (): void => {
    if (source.readableEnded) return;
    const cause = source.errored ?? new HttpFailure('bad_request', 'the request body was cut short');
    client.destroy(new BodyFailure('the request body failed', { cause }));
  };
  source.once('error', cut).once('close', cut);
  if (trailers !== undefined) source.once('end', () => client.addTrailers(trailerFields(trailers)));
  source.pipe(client);
}
