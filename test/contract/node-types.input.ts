/** Contracts that use the types of Node. */
import type { EventEmitter } from 'node:events';
import type { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import type { URL as NodeURL } from 'node:url';

export interface C {
  web: WebStream<Uint8Array>;
  global: ReadableStream<string>;
  url: NodeURL;
  globalUrl: URL;
  signal: AbortSignal;
  rows(): AsyncGenerator<string>;
  failure: TypeError;
}
export interface Streams {
  stream(): WebStream<Uint8Array>;
}
export interface Of_buffer {
  buffer: Buffer;
}
export interface Of_readable {
  readable: Readable;
}
export interface Of_nodeStream {
  nodeStream: NodeJS.ReadableStream;
}
export interface Of_emitter {
  emitter: EventEmitter;
}
export interface Of_request {
  request: Request;
}
