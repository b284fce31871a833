/** Writes a response to the client's socket: framing, back-pressure, and what to do when the body fails half-way. */
import type http from 'node:http';
import { finished, type Readable } from 'node:stream';
import { type Content, checkedChunks, EMPTY } from './body.ts';
import type { OutgoingResponse } from './response.ts';
import { announcement, type Trailers, trailerFields } from './trailers.ts';

/** Framing is decided here, from the content alone: what upstream or a plugin said about it may no longer be true. */
const FRAMING: ReadonlySet<string> = new Set(['content-length']);
const NOTHING: ReadonlySet<string> = new Set();

export interface SendOptions {
  /** The method that the client sent, whatever plugins have made of it since. */
  readonly method: string;
  /** Ask the client to close the connection. */
  readonly close: boolean;
  /** Whether the client's version of HTTP has trailers. */
  readonly trailers: boolean;
}

/**
 * @returns when the last byte has been handed to the socket, or the client has gone
 * @throws what the body failed with. If nothing was written until then, `out.headersSent` is still false.
 */
export async function send(out: http.ServerResponse, response: OutgoingResponse, options: SendOptions): Promise<void> {
  const { status } = response;
  const { replaced } = response.body;
  if (options.method === 'HEAD' || status === 204 || status === 304) {
    // RFC 9110, 8.6: the length that a GET would have had may stay; a 204 has none.
    const keep = status !== 204 && !replaced && response.headers.get('content-length') !== undefined;
    writeHead(out, response, options, keep ? NOTHING : FRAMING);
    response.body.discard();
    await end(out);
    return;
  }
  // A plugin may refuse what the upstream has agreed to: then nobody needs the tunnel.
  const dropped = status === 205 || response.body.isTunnel;
  if (dropped) response.body.discard();
  const content = dropped ? EMPTY : response.body.take();
  if (content.kind === 'empty' || content.kind === 'bytes') {
    const bytes = content.kind === 'bytes' ? content.bytes : new Uint8Array();
    writeHead(out, response, options, FRAMING, bytes.byteLength);
    await end(out, bytes);
  } else if (content.kind === 'source') {
    const trailers = options.trailers && content.length === undefined ? content.trailers : undefined;
    writeHead(out, response, options, FRAMING, content.length, announcement(trailers));
    // An event stream's client waits for the head long before there is a body.
    out.flushHeaders();
    await pipe(content.stream, out, trailers);
  } else if (content.kind === 'chunks') {
    await writeChunks(content, out, () => writeHead(out, response, options, FRAMING));
  }
}

function writeHead(
  out: http.ServerResponse,
  response: OutgoingResponse,
  options: SendOptions,
  except: ReadonlySet<string>,
  length?: number,
  more: readonly string[] = [],
): void {
  const raw = response.headers.toRaw(except);
  raw.push(...more);
  if (length !== undefined) raw.push('Content-Length', String(length));
  if (options.close) raw.push('Connection', 'close');
  out.writeHead(response.status, raw);
}

function end(out: http.ServerResponse, bytes?: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    // The client's going is no failure of this side; the exchange knows of it.
    finished(out, () => resolve());
    if (bytes === undefined || bytes.byteLength === 0) out.end();
    else out.end(bytes);
  });
}

/** Not `pipeline`: it destroys both ends, and then nobody can tell which of them failed. */
function pipe(source: Readable, out: http.ServerResponse, trailers: Trailers | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const cut = (): void => {
      if (source.readableEnded) return;
      source.unpipe(out);
      reject(source.errored ?? new Error('the body ended before its length'));
    };
    source.once('error', cut).once('close', cut);
    // Before `pipe` hears of it and ends `out`.
    if (trailers !== undefined) source.once('end', () => out.addTrailers(trailerFields(trailers)));
    // 'close' follows 'finish', and comes alone if the client has gone; the exchange then lets go of the source.
    out.once('close', resolve);
    source.pipe(out);
    if (source.destroyed) cut();
  });
}

/** The head waits for the first chunk, so that a body which fails at once can still become a proper failure. */
async function writeChunks(
  content: Extract<Content, { kind: 'chunks' }>,
  out: http.ServerResponse,
  head: () => void,
): Promise<void> {
  for await (const chunk of checkedChunks(content.chunks)) {
    if (out.destroyed) return;
    if (!out.headersSent) head();
    if (chunk.byteLength > 0 && !out.write(chunk)) await drained(out);
    if (out.destroyed) return;
  }
  if (!out.headersSent) head();
  await end(out);
}

function drained(out: http.ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      out.off('drain', done);
      out.off('close', done);
      resolve();
    };
    out.on('drain', done);
    out.on('close', done);
  });
}
