/** One request from its head to the end of its answer: makes the objects of the contract, runs the chain, sends. */
import { randomUUID } from 'node:crypto';
import type http from 'node:http';
import { type Content, EMPTY, MessageBody } from './body.ts';
import { type Failure, failureResponse, type Handler } from './chain.ts';
import { Exchange } from './exchange.ts';
import { HttpFailure } from './failure.ts';
import { HeaderFields } from './headers.ts';
import { bodyTooLong, limitBody } from './limit.ts';
import { IncomingRequest } from './request.ts';
import type { OutgoingResponse } from './response.ts';
import { send } from './send.ts';
import { originForm } from './target.ts';

export interface AcceptOptions {
  readonly handler: Handler;
  readonly maxBufferedBytes: number;
  /** The longest body, in bytes, that a request may have; any if absent. */
  readonly maxBodyBytes?: number | undefined;
  /** How long, in milliseconds, the rest of a body is read and thrown away after the answer. */
  readonly lingerMs: number;
  readonly onFailure: (failure: Failure, exchange: Exchange) => void;
  /** Whether the connection is to be closed after its answer. */
  readonly closes: (message: http.IncomingMessage) => boolean;
}

/**
 * @param expectsContinue the client waits for `100 Continue` before it sends the body
 * @returns when the exchange has ended; never rejects
 */
export async function accept(
  message: http.IncomingMessage,
  out: http.ServerResponse,
  expectsContinue: boolean,
  options: AcceptOptions,
): Promise<void> {
  const exchange = new Exchange();
  const ended = new Promise<void>((resolve) => {
    out.once('close', () => {
      exchange.end(out.writableFinished ? 'finished' : 'aborted');
      resolve();
    });
  });
  // First in line, so that whoever reads the body and hears of the error can know that the client has gone.
  message.once('error', () => exchange.end('aborted'));

  let waiting = expectsContinue;
  const onRead = (): void => {
    if (waiting && !out.headersSent) out.writeContinue();
    waiting = false;
  };

  const method = message.method ?? 'GET';
  const response = await answer(message, exchange, onRead, options);
  await write(out, response, exchange, options, {
    method,
    // A client that was not told to go on may still do so: only a fresh connection tells its body from a request.
    close: () => waiting || options.closes(message),
    trailers: message.httpVersionMinor > 0,
  });
  if (!waiting) linger(message, options.lingerMs);
  await ended;
}

/** @param onRead absent: the request has no body, as it wants another protocol behind its head */
export function answer(
  message: http.IncomingMessage,
  exchange: Exchange,
  onRead: (() => void) | undefined,
  { handler, maxBufferedBytes, maxBodyBytes = Number.POSITIVE_INFINITY, onFailure }: AcceptOptions,
): Promise<OutgoingResponse> {
  const refuse = (error: HttpFailure): Promise<OutgoingResponse> => {
    const id = randomUUID();
    onFailure({ id, error }, exchange);
    return Promise.resolve(failureResponse(error, id, exchange));
  };
  const target = originForm(message.url ?? '');
  if (target === undefined) return refuse(new HttpFailure('bad_request', `bad request target ${message.url}`));
  const headers = HeaderFields.fromRaw(message.rawHeaders);
  // RFC 9112, 3.2: two of them would let routes and upstreams disagree.
  if (headers.getAll('host').length > 1) return refuse(new HttpFailure('bad_request', 'more than one host field'));
  if (Number(message.headers['content-length'] ?? 0) > maxBodyBytes) return refuse(bodyTooLong(maxBodyBytes));
  // RFC 9112, 3.2.2: the absolute form overrides the field.
  if (target.host !== undefined) headers.set('host', target.host);
  const request = new IncomingRequest({
    method: message.method ?? 'GET',
    url: target.url,
    headers,
    body: new MessageBody(onRead === undefined ? EMPTY : contentOf(message, maxBodyBytes), {
      maxBytes: maxBufferedBytes,
      tooLong: 'payload_too_large',
      ...(onRead === undefined ? {} : { onRead }),
    }),
    protocol: 'encrypted' in message.socket ? 'https' : 'http',
    upgrade: onRead === undefined,
    // A socket for both versions of IP shows an IPv4 address in IPv6's clothes.
    remoteAddress: (message.socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/, ''),
  });
  return handler(request, exchange);
}

/** RFC 9112, 6.3: a request has a body if it says so. The parser has refused contradictory framing already. */
function contentOf(message: http.IncomingMessage, maxBytes: number): Content {
  const length = message.headers['content-length'];
  if (message.headers['transfer-encoding'] !== undefined) {
    const trailers = { announced: message.headers.trailer, read: () => message.rawTrailers };
    const stream = maxBytes === Number.POSITIVE_INFINITY ? message : limitBody(message, maxBytes);
    return { kind: 'source', stream, length: undefined, trailers };
  }
  return length === undefined || Number(length) === 0
    ? EMPTY
    : { kind: 'source', stream: message, length: Number(length) };
}

/** How a response is written: see `SendOptions`. */
export interface Manner {
  readonly method: string;
  readonly close: () => boolean;
  readonly trailers: boolean;
}

export async function write(
  out: http.ServerResponse,
  response: OutgoingResponse,
  exchange: Exchange,
  { onFailure }: Pick<AcceptOptions, 'onFailure'>,
  { method, close, trailers }: Manner,
): Promise<void> {
  if (exchange.aborted || out.destroyed) return response.body.discard();
  try {
    await send(out, response, { method, close: close(), trailers });
  } catch (error) {
    const id = randomUUID();
    onFailure({ id, error }, exchange);
    if (out.headersSent || out.destroyed) {
      // Half of a body must not look like a whole one.
      out.destroy();
      return;
    }
    const failed = failureResponse(error, id, exchange);
    for (const name of response.headers.names()) {
      if (!failed.headers.has(name) && !CONTENT_FIELD.test(name))
        failed.headers.set(name, response.headers.getAll(name));
    }
    await send(out, failed, { method, close: true, trailers }).catch(() => out.destroy());
  }
}

/** Fields that describe the body which could not be made. */
const CONTENT_FIELD = /^(?:content-|etag$|last-modified$|accept-ranges$|cache-control$|expires$)/;

/** Reads what is left of a body, so that the client gets to read its answer and the connection can serve again. */
function linger(message: http.IncomingMessage, lingerMs: number): void {
  if (message.readableEnded || message.destroyed) return;
  if (!message.complete) {
    const { socket: connection } = message;
    const cut = setTimeout(() => connection.destroy(), lingerMs);
    message.once('close', () => clearTimeout(cut));
  }
  message.unpipe();
  message.resume();
}
