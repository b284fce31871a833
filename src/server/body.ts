/**
 * A body: nothing, bytes in memory, or something that streams. It never reads ahead of whoever reads it: what is not read
 * by a plugin goes from one socket to the other under back-pressure.
 */
import type { Readable } from 'node:stream';
import { type FailureKind, HttpFailure, Misuse } from './failure.ts';
import type { HttpBody, HttpContent } from './http.ts';
import type { Trailers } from './trailers.ts';
import type { Tunnel } from './tunnel.ts';

export type Content =
  | { readonly kind: 'empty' }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** A message from a socket, unread. `length` is what its `content-length` said. */
  | {
      readonly kind: 'source';
      readonly stream: Readable;
      readonly length: number | undefined;
      readonly trailers?: Trailers;
    }
  /** What a plugin makes as it goes. */
  | { readonly kind: 'chunks'; readonly chunks: AsyncIterable<Uint8Array> }
  /** No body: the connection has changed its protocol. To a plugin it is an empty one. */
  | { readonly kind: 'tunnel'; readonly tunnel: Tunnel };

export interface BodyOptions {
  /** The longest content, in bytes, that is taken into memory. */
  readonly maxBytes: number;
  /** What a client is told if the content is longer. */
  readonly tooLong: FailureKind;
  /** Runs before the source is first read. */
  readonly onRead?: () => void;
  /** Lets go of a source that nobody is going to read. */
  readonly abandon?: (source: Readable) => void;
}

export const EMPTY: Content = { kind: 'empty' };

export class MessageBody implements HttpBody {
  readonly #options: BodyOptions;
  /** `undefined` while and after somebody reads or sends it; then `#gone` says who. */
  #content: Content | undefined;
  #gone = '';
  #replaced = false;

  constructor(content: Content, options: BodyOptions) {
    this.#content = content;
    this.#options = options;
  }

  /** True if a plugin has put another content in the place of the original one. */
  get replaced(): boolean {
    return this.#replaced;
  }

  /** Why there is nothing to send, or `undefined` if there is. */
  get gone(): string | undefined {
    return this.#content === undefined ? this.#gone : undefined;
  }

  get isTunnel(): boolean {
    return this.#content?.kind === 'tunnel';
  }

  async text(): Promise<string> {
    return new TextDecoder().decode(await this.bytes());
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  async bytes(): Promise<Uint8Array> {
    if (this.isTunnel) return new Uint8Array();
    const content = this.#take('it is being read: await text(), json() or bytes() before the body is used again');
    let bytes: Uint8Array;
    try {
      bytes = await this.#collect(content);
    } catch (error) {
      this.#gone = 'reading it failed';
      throw error;
    }
    this.#content = { kind: 'bytes', bytes };
    return bytes;
  }

  stream(): AsyncIterable<Uint8Array> {
    if (this.isTunnel) return chunksOf(EMPTY);
    const content = this.#take('stream() has taken it and replace() has put nothing in its place');
    return chunksOf(content);
  }

  replace(content: HttpContent): void {
    const next = contentOf(content);
    this.discard();
    this.#content = next;
    this.#replaced = true;
  }

  /** Hands the content over for sending. */
  take(): Content {
    return this.#take('it has been sent');
  }

  /** Nobody is going to read the content. */
  discard(): void {
    const content = this.#content;
    this.#content = undefined;
    this.#gone ||= 'it has been dropped';
    if (content?.kind === 'source') this.#options.abandon?.(content.stream);
    if (content?.kind === 'tunnel') content.tunnel.socket.destroy();
  }

  #take(why: string): Content {
    const content = this.#content;
    if (content === undefined) throw new Misuse(`the body is gone: ${this.#gone}`);
    this.#content = undefined;
    this.#gone = why;
    if (content.kind === 'source') this.#options.onRead?.();
    return content;
  }

  async #collect(content: Content): Promise<Uint8Array> {
    if (content.kind === 'empty' || content.kind === 'tunnel') return new Uint8Array();
    if (content.kind === 'bytes') return content.bytes;
    const { maxBytes, tooLong } = this.#options;
    const tooMuch = (): HttpFailure =>
      new HttpFailure(tooLong, `the body is longer than ${maxBytes} bytes (maxBufferedBytes); read it with stream()`);
    if (content.kind === 'source' && (content.length ?? 0) > maxBytes) throw tooMuch();
    const chunks: Uint8Array[] = [];
    let total = 0;
    for await (const chunk of chunksOf(content)) {
      total += chunk.byteLength;
      if (total > maxBytes) throw tooMuch();
      chunks.push(chunk);
    }
    return concat(chunks, total);
  }
}

/** @throws Misuse if it is none of the three kinds */
export function contentOf(value: HttpContent): Content {
  if (typeof value === 'string') return { kind: 'bytes', bytes: new TextEncoder().encode(value) };
  if (value instanceof Uint8Array) return { kind: 'bytes', bytes: value };
  if (typeof value === 'object' && value !== null && typeof value[Symbol.asyncIterator] === 'function') {
    return { kind: 'chunks', chunks: value };
  }
  throw new Misuse('a body must be a string, a Uint8Array or an AsyncIterable of Uint8Array');
}

async function* chunksOf(content: Content): AsyncGenerator<Uint8Array, void, undefined> {
  if (content.kind === 'empty' || content.kind === 'tunnel') return;
  if (content.kind === 'bytes') yield content.bytes;
  // A reader that stops early must not destroy the message: with it would go the socket that the answer needs.
  else if (content.kind === 'source') yield* content.stream.iterator({ destroyOnReturn: false });
  else yield* checkedChunks(content.chunks);
}

/** The chunks of something that a plugin made. */
export async function* checkedChunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of chunks) {
    if (!(chunk instanceof Uint8Array)) throw new Misuse(`a body must yield Uint8Array chunks, got ${typeof chunk}`);
    yield chunk;
  }
}

function concat(chunks: readonly Uint8Array[], total: number): Uint8Array {
  const bytes = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
