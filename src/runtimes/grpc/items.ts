/**
 * Reads streams of peers that are not tsugi: gRPC over HTTP/2 as its description has it (PROTOCOL-HTTP2), for calls of one
 * request. grpc-js drops messages that were not read yet when a status comes that is an error; here the status comes last.
 */
import {
  type ClientHttp2Session,
  type ClientHttp2Stream,
  connect,
  constants,
  type IncomingHttpHeaders,
} from 'node:http2';
import { connect as connectNet, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { Metadata, type ServiceError, status } from '@grpc/grpc-js';
import { HOST_NAME } from './certificate.ts';
import type { Address } from './handshake.ts';
import type { Security } from './security.ts';
import type { Incoming } from './streams.ts';

/** A byte that says whether the message is compressed, and its length in four. */
const PREFIX = 5;

/** One connection for the streams of one peer, made with the first. */
export class ItemSession {
  readonly #address: Address;
  readonly #security: Security;
  readonly #maxBytes: number;
  #session: ClientHttp2Session | undefined;
  #closed = false;

  constructor(address: Address, security: Security, maxBytes: number) {
    this.#address = address;
    this.#security = security;
    this.#maxBytes = maxBytes;
  }

  open(path: string, message: Buffer): Incoming {
    const call = this.#connected().request({
      ':method': 'POST',
      ':path': path,
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    const prefix = Buffer.alloc(PREFIX);
    prefix.writeUInt32BE(message.length, 1);
    call.end(Buffer.concat([prefix, message]));
    // told to whoever reads
    call.on('error', () => {});
    const messages = messagesOf(call, this.#maxBytes);
    return {
      next: async () => (await messages.next()).value ?? undefined,
      cancel() {
        call.close(constants.NGHTTP2_CANCEL);
        // what was not read would keep it
        call.destroy();
      },
    };
  }

  close(): void {
    this.#closed = true;
    this.#session?.destroy();
  }

  #connected(): ClientHttp2Session {
    const known = this.#session;
    if (known !== undefined && !known.closed && !known.destroyed) return known;
    const made = connect(`http://${HOST_NAME}`, { createConnection: () => this.#socket() });
    // those who use it hear of it by their streams
    made.on('error', () => {});
    made.unref();
    if (this.#closed) made.destroy();
    this.#session = made;
    return made;
  }

  #socket(): Socket {
    const { network, address } = this.#address;
    const { tls } = this.#security;
    const at = address.lastIndexOf(':');
    const host = address.slice(0, at).replace(/^\[|\]$/g, '');
    const place = network === 'unix' ? { path: address } : { host, port: Number(address.slice(at + 1)) };
    if (tls === undefined) return connectNet(place);
    return connectTls({ ...place, ...tls, servername: HOST_NAME, ALPNProtocols: ['h2'] });
  }
}

async function* messagesOf(call: ClientHttp2Stream, maxBytes: number): AsyncGenerator<Buffer, undefined> {
  let headers: IncomingHttpHeaders = {};
  let last: IncomingHttpHeaders | undefined;
  call.on('response', (given) => {
    headers = given;
  });
  call.on('trailers', (given) => {
    last = given;
  });
  try {
    yield* framed(call, maxBytes);
  } catch (error) {
    if (last === undefined) throw isFailure(error) ? error : failure(status.UNAVAILABLE, textOf(error));
  }
  // a call that ends at once has its status with its first headers
  check(headers, last ?? headers);
  return undefined;
}

async function* framed(call: ClientHttp2Stream, maxBytes: number): AsyncGenerator<Buffer, void> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of call as AsyncIterable<Buffer>) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = 0;
    while (rest.length - at >= PREFIX) {
      if (rest[at] !== 0) throw failure(status.INTERNAL, 'Unsupported message encoding: nothing was agreed on');
      const length = rest.readUInt32BE(at + 1);
      if (length > maxBytes) {
        throw failure(status.RESOURCE_EXHAUSTED, `Received message larger than max (${length} vs ${maxBytes})`);
      }
      if (rest.length - at < PREFIX + length) break;
      at += PREFIX + length;
      yield rest.subarray(at - length, at);
    }
    rest = rest.subarray(at);
  }
}

/** @throws ServiceError unless all went well */
function check(headers: IncomingHttpHeaders, last: IncomingHttpHeaders): void {
  const { [STATUS]: text, [MESSAGE]: message } = last;
  if (text === '0') return;
  if (typeof text === 'string' && /^\d+$/.test(text)) {
    throw failure(Number(text), typeof message === 'string' ? decoded(message) : '', last);
  }
  const http = headers[':status'];
  throw failure(
    status.UNAVAILABLE,
    http === undefined || Number(http) === 200 ? 'Stream closed without a status' : `HTTP ${http}`,
  );
}
const STATUS = 'grpc-status';
const MESSAGE = 'grpc-message';

function failure(code: number, details: string, headers: IncomingHttpHeaders = {}): ServiceError {
  return Object.assign(new Error(details), { code, details, metadata: Metadata.fromHttp2Headers(headers) });
}

const isFailure = (error: unknown): error is ServiceError => error instanceof Error && 'details' in error;
const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Bytes that are no text are told as they came. */
function decoded(message: string): string {
  try {
    return decodeURIComponent(message);
  } catch {
    return message;
  }
}
