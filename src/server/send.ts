/** Writes a response to the client's socket: framing, back-pressure, and what to do when the body fails half-way. */
import type http from 'node:http';
import { finished, type Readable } from 'node:stream';
import { type Content, checkedChunks, EMPTY } from './body.ts';
import type { OutgoingResponse } from './response.ts';

/** Framing is decided here, from the content alone: what upstream or a plugin said about it may no longer be true. */
const FRAMING: ReadonlySet<string> = new Set(['content-length']);
const NOTHING: ReadonlySet<string> = new Set();

export interface SendOptions {
  /** The method that the client sent, whatever plugins have made of it since. */
  readonly method: string;
  /** Ask the client to close the connection. */
  readonly close: boolean;
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
  const content = status === 205 ? EMPTY : response.body.take();
  if (content.kind === 'empty' || content.kind === 'bytes') {
    const bytes = content.kind === 'bytes' ? content.bytes : new Uint8Array();
    writeHead(out, response, options, FRAMING, bytes.byteLength);
    await end(out, bytes);
  } else if (content.kind === 'source') {
    writeHead(out, response, options, FRAMING, content.length);
    // An event stream's client waits for the head long before there is a body.
    out.flushHeaders();
    await pipe(content.stream, out);
  } else {
    await writeChunks(content, out, () => writeHead(out, response, options, FRAMING));
  }
}

function writeHead(
  out: http.ServerResponse,
  response: OutgoingResponse,
  options: SendOptions,
  except: ReadonlySet<string>,
  length?: number,
): void {
  const raw = response.headers.toRaw(except);
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
function pipe(source: Readable, out: http.ServerResponse): Promise<void> {
  return new Promise((resolve, reject) => {
    const cut = (): void => {
      if (source.readableEnded) return;
      source.unpipe(out);
      reject(source.errored ?? new Error('the body ended before its length'));
    };
    source.once('error', cut).once('close', cut);
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
