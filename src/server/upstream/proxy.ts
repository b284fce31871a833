/** The reverse proxy: sends the request to the upstream server and gives its answer back, both streaming. */
import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import { MessageBody } from '../body.ts';
import type { Upstream } from '../chain.ts';
import type { Exchange } from '../exchange.ts';
import { HttpFailure } from '../failure.ts';
import { HeaderFields } from '../headers.ts';
import type { IncomingRequest } from '../request.ts';
import { OutgoingResponse } from '../response.ts';
import type { Tunnel } from '../tunnel.ts';
import { asksForTunnel, BodyFailure, requestHead, sendBody } from './forward.ts';

export interface ProxyOptions {
  /** `http:` or `https:`; a path in it goes before the request's. */
  readonly url: URL;
  /** Milliseconds until a connection stands. */
  readonly connectMs: number;
  /** Milliseconds of silence on the connection. */
  readonly upstreamMs: number;
  readonly maxBufferedBytes: number;
  /** The longest head, in bytes, that an answer may have. */
  readonly maxHeaderBytes?: number | undefined;
}

export interface Proxy {
  readonly upstream: Upstream;
  /** Closes the connections that are kept alive. */
  close(): void;
}

export function createProxy(options: ProxyOptions): Proxy {
  const { url } = options;
  const agent = new (url.protocol === 'https:' ? https : http).Agent({ keepAlive: true, scheduling: 'lifo' });
  return {
    upstream: async (request, exchange) => {
      const head = requestHead(request, url);
      const content = request.body.take();
      try {
        return await once();
      } catch (error) {
        // The upstream may close a kept connection in the very moment that it is used again (RFC 9112, 9.3.1).
        const retry = error instanceof StaleConnection && content.kind === 'empty' && SAFE.has(request.method);
        if (!retry) throw error;
        return await once();
      }
      function once(): Promise<OutgoingResponse> {
        const client = connect(options, agent, request, head(content));
        const answer = answerOf(client, request, exchange, options, asksForTunnel(request, content));
        sendBody(content, client);
        return answer;
      }
    },
    close: () => agent.destroy(),
  };
}

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

class StaleConnection extends HttpFailure {}

function connect(
  { url, maxHeaderBytes }: ProxyOptions,
  agent: http.Agent,
  request: IncomingRequest,
  headers: readonly string[],
): http.ClientRequest {
  const base = url.pathname.endsWith('/') ? url.pathname.slice(0, -1) : url.pathname;
  return (url.protocol === 'https:' ? https : http).request({
    agent,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? undefined : url.port,
    method: request.method,
    path: request.url === '*' ? '*' : `${base}${request.target}`,
    headers,
    ...(maxHeaderBytes === undefined ? {} : { maxHeaderSize: maxHeaderBytes }),
  });
}

/** @throws HttpFailure `bad_gateway` or `gateway_timeout` */
function answerOf(
  client: http.ClientRequest,
  request: IncomingRequest,
  exchange: Exchange,
  options: ProxyOptions,
  tunnel: boolean,
): Promise<OutgoingResponse> {
  return new Promise((resolve, reject) => {
    const where = `${request.method} ${options.url.origin}`;
    const late = (what: string): void => {
      client.destroy(new HttpFailure('gateway_timeout', `${where}: ${what}`));
    };
    const connecting = setTimeout(late, options.connectMs, `no connection after ${options.connectMs} ms`);
    client.setTimeout(options.upstreamMs, () => late(`silent for ${options.upstreamMs} ms`));
    exchange.onEnd(() => client.destroy());
    client.once('socket', (socket) => {
      const connected = (): void => clearTimeout(connecting);
      if (socket.connecting) socket.once(options.url.protocol === 'https:' ? 'secureConnect' : 'connect', connected);
      else connected();
    });
    client.once('response', (message) => {
      // A source that is cut reports to whoever reads it then; until that, it must not be an uncaught error.
      message.on('error', () => {});
      resolve(responseOf(message, request, exchange, options));
    });
    if (tunnel) {
      client.once('upgrade', (message, socket, head) => {
        clearTimeout(connecting);
        socket.on('error', () => {});
        const { upgrade } = message.headers;
        if (upgrade?.toLowerCase() === 'websocket') {
          resolve(switchingOf(message, { socket: socket as Socket, head }, exchange, options));
        } else {
          socket.destroy();
          reject(new HttpFailure('bad_gateway', `${where}: it changed to ${upgrade} where a WebSocket was asked for`));
        }
      });
    }
    client.once('close', () => {
      clearTimeout(connecting);
      reject(new HttpFailure('bad_gateway', `${where}: the connection closed without an answer`));
    });
    client.on('error', (error: NodeJS.ErrnoException) => {
      if (error instanceof HttpFailure) return reject(error);
      if (error instanceof BodyFailure) return reject(error.cause);
      const Failure = client.reusedSocket && error.code === 'ECONNRESET' ? StaleConnection : HttpFailure;
      reject(new Failure('bad_gateway', `${where}: ${error.message}`, error));
    });
  });
}

function responseOf(
  message: http.IncomingMessage,
  request: IncomingRequest,
  exchange: Exchange,
  { maxBufferedBytes }: ProxyOptions,
): OutgoingResponse {
  const status = message.statusCode ?? 502;
  const headers = HeaderFields.fromRaw(message.rawHeaders);
  const options = {
    maxBytes: maxBufferedBytes,
    tooLong: 'internal' as const,
    abandon: () => message.destroy(),
  };
  const length = message.headers['content-length'];
  if (request.method === 'HEAD' || status === 204 || status === 304) {
    message.resume();
    return new OutgoingResponse(exchange, status, headers, new MessageBody({ kind: 'empty' }, options));
  }
  const content = {
    kind: 'source' as const,
    stream: message,
    length: length === undefined ? undefined : Number(length),
    trailers: { announced: message.headers.trailer, read: () => message.rawTrailers },
  };
  return new OutgoingResponse(exchange, status, headers, new MessageBody(content, options));
}

/** The upstream has agreed to change the protocol. */
function switchingOf(
  message: http.IncomingMessage,
  tunnel: Tunnel,
  exchange: Exchange,
  { maxBufferedBytes }: ProxyOptions,
): OutgoingResponse {
  const body = new MessageBody({ kind: 'tunnel', tunnel }, { maxBytes: maxBufferedBytes, tooLong: 'internal' });
  exchange.onEnd(() => tunnel.socket.destroy());
  return new OutgoingResponse(exchange, 101, HeaderFields.fromRaw(message.rawHeaders), body);
}
