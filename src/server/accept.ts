/** One request from its head to the end of its answer: makes the objects of the contract, runs the chain, sends. */
import { randomUUID } from 'node:crypto';
import type http from 'node:http';
import { type Content, EMPTY, MessageBody } from './body.ts';
import { type Failure, failureResponse, type Handler } from './chain.ts';
import { Exchange } from './exchange.ts';
import { HttpFailure } from './failure.ts';
import { HeaderFields } from './headers.ts';
import { IncomingRequest } from './request.ts';
import type { OutgoingResponse } from './response.ts';
import { send } from './send.ts';
import { originForm } from './target.ts';

export interface AcceptOptions {
  readonly handler: Handler;
  readonly maxBufferedBytes: number;
  /** How long, in milliseconds, the rest of a body is read and thrown away after the answer. */
  readonly lingerMs: number;
  readonly onFailure: (failure: Failure, exchange: Exchange) => void;
  /** Whether the server is about to stop: connections are closed after their answer. */
  readonly draining: () => boolean;
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
    close: () => waiting || options.draining(),
  });
  if (!waiting) linger(message, options.lingerMs);
  await ended;
}

function answer(
  message: http.IncomingMessage,
  exchange: Exchange,
  onRead: () => void,
  { handler, maxBufferedBytes, onFailure }: AcceptOptions,
): Promise<OutgoingResponse> {
  const target = originForm(message.url ?? '');
  if (target === undefined) {
    const failure = { id: randomUUID(), error: new HttpFailure('bad_request', `bad request target ${message.url}`) };
    onFailure(failure, exchange);
    return Promise.resolve(failureResponse(failure.error, failure.id, exchange));
  }
  const headers = HeaderFields.fromRaw(message.rawHeaders);
  // RFC 9112, 3.2.2: the absolute form overrides the field.
  if (target.host !== undefined) headers.set('host', target.host);
  const request = new IncomingRequest({
    method: message.method ?? 'GET',
    url: target.url,
    headers,
    body: new MessageBody(contentOf(message), { maxBytes: maxBufferedBytes, tooLong: 'payload_too_large', onRead }),
    // A socket for both versions of IP shows an IPv4 address in IPv6's clothes.
    remoteAddress: (message.socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/, ''),
  });
  return handler(request, exchange);
}

/** RFC 9112, 6.3: a request has a body if it says so. The parser has refused contradictory framing already. */
function contentOf(message: http.IncomingMessage): Content {
  const length = message.headers['content-length'];
  if (message.headers['transfer-encoding'] !== undefined) return { kind: 'source', stream: message, length: undefined };
  return length === undefined || Number(length) === 0
    ? EMPTY
    : { kind: 'source', stream: message, length: Number(length) };
}

async function write(
  out: http.ServerResponse,
  response: OutgoingResponse,
  exchange: Exchange,
  { onFailure }: AcceptOptions,
  how: { readonly method: string; readonly close: () => boolean },
): Promise<void> {
  if (exchange.aborted || out.destroyed) return response.body.discard();
  try {
    await send(out, response, { method: how.method, close: how.close() });
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
    await send(out, failed, { method: how.method, close: true }).catch(() => out.destroy());
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
