/** A request of node:http for the plugins, and what they have made of it for the handlers behind them. */
import type http from 'node:http';
import { Readable } from 'node:stream';
import { type Content, checkedChunks, EMPTY, MessageBody } from '../body.ts';
import { Misuse } from '../failure.ts';
import { HeaderFields } from '../headers.ts';
import { IncomingRequest } from '../request.ts';
import { originForm } from '../target.ts';

export interface Incoming {
  readonly request: IncomingRequest;
  /** Gives the message what plugins have changed. @returns whether its method or url are others now */
  apply(): Promise<boolean>;
}

/**
 * @param base what the framework has taken off the message's url, as Express does below a path
 * @returns `undefined` if the message's target is none that plugins could be given
 */
export function incomingOf(message: http.IncomingMessage, base: string, maxBytes: number): Incoming | undefined {
  const { method = 'GET', url = '/' } = message;
  const target = originForm(base + url);
  if (target === undefined) return undefined;
  const headers = HeaderFields.fromRaw(message.rawHeaders);
  const content = contentOf(message);
  const body = new MessageBody(content, {
    maxBytes,
    tooLong: 'payload_too_large',
    abandon: (source) => source.resume(),
  });
  const request = new IncomingRequest({
    method,
    url: target.url,
    headers,
    body,
    remoteAddress: (message.socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/, ''),
    protocol: 'encrypted' in message.socket ? 'https' : 'http',
  });
  const unchanged = headers.toAll().join('\n');
  return {
    request,
    apply: async () => {
      const others = request.method !== method || request.url !== target.url;
      if (!request.url.startsWith(base)) {
        throw new Misuse(`the url cannot become ${request.url}: what handles it is mounted at ${base}`);
      }
      const taken = body.take();
      if (taken !== content) {
        if (content.kind === 'source') content.stream.read(0);
        await refill(message, taken, headers);
      }
      if (headers.toAll().join('\n') !== unchanged) setHeaders(message, headers);
      if (others) {
        message.method = request.method;
        message.url = request.url.slice(base.length) || '/';
      }
      return others;
    },
  };
}

function contentOf(message: http.IncomingMessage): Content {
  const { 'content-length': length, 'transfer-encoding': coding } = message.headers;
  if (coding === undefined && Number(length ?? 0) === 0) return EMPTY;
  if (message.readableDidRead || message.readableEnded) return { kind: 'chunks', chunks: read() };
  return { kind: 'source', stream: detached(message), length: coding === undefined ? Number(length) : undefined };
}

/**
 * @returns a stream that takes over what `message` would get, from the moment that somebody reads it. The message can then be filled with
 * something else, also while this one is still being read.
 */
function detached(message: http.IncomingMessage): Readable {
  const { _read: readMore } = message;
  let over = false;
  const source = new Readable({
    read() {
      if (!over) takeOver();
      Reflect.apply(readMore, message, [0]);
    },
  });
  function takeOver(): void {
    over = true;
    const ended = message.complete;
    // What the parser has given it already, then what it is still going to.
    for (let chunk = message.read(); chunk !== null; chunk = message.read()) source.push(chunk);
    if (ended) source.push(null);
    message.push = (chunk) => source.push(chunk);
    message.once('close', () => {
      if (!message.complete && !source.readableEnded) source.destroy(new Error('the request was cut short'));
    });
  }
  source.on('error', () => {});
  return source;
}

// biome-ignore lint/correctness/useYield: whoever reads it is told why there is nothing
async function* read(): AsyncGenerator<Uint8Array> {
  throw new Misuse('the body has been read before the plugins; put them before what parses bodies');
}

/** Fields of which Node keeps the first (`IncomingMessage.headers`). */
const SINGLE: ReadonlySet<string> = new Set([
  'age',
  'authorization',
  'content-length',
  'content-type',
  'etag',
  'expires',
  'from',
  'host',
  'if-modified-since',
  'if-unmodified-since',
  'last-modified',
  'location',
  'max-forwards',
  'proxy-authorization',
  'referer',
  'retry-after',
  'server',
  'user-agent',
]);

function setHeaders(message: http.IncomingMessage, headers: HeaderFields): void {
  const joined: http.IncomingHttpHeaders = Object.create(null);
  const distinct: NodeJS.Dict<string[]> = Object.create(null);
  for (const name of headers.names()) {
    const values = headers.getAll(name);
    distinct[name] = values;
    if (name === 'set-cookie') joined[name] = values;
    else joined[name] = SINGLE.has(name) ? values[0] : values.join(name === 'cookie' ? '; ' : ', ');
  }
  message.rawHeaders = headers.toAll();
  message.headers = joined;
  message.headersDistinct = distinct;
}

/**
 * Makes `message` a fresh stream of another content. Handlers hold this very object, so there is no giving them another one; calling the
 * base class's constructor on it is how classes of before 2015 extend it, and begins its life as a stream anew.
 */
async function refill(message: http.IncomingMessage, content: Content, headers: HeaderFields): Promise<void> {
  // What is left to do of its old life, such as telling of its end, must not be done in the new one.
  await new Promise(setImmediate);
  const chunks = streamOf(content)[Symbol.asyncIterator]();
  // What the parser still has of the old content goes where it was taken to, or nowhere.
  const push = Object.hasOwn(message, 'push') ? message.push : () => true;
  // Node destroys the socket along with a message that ends before the parser has seen its end.
  Reflect.apply(Readable as unknown as (options: object) => void, message, [{ autoDestroy: message.complete }]);
  const give = Readable.prototype.push.bind(message);
  Object.assign(message, {
    push,
    _read: () => {
      chunks.next().then(
        ({ done, value }) => give(done === true ? null : value),
        (error: Error) => message.destroy(error),
      );
    },
  });
  headers.delete('transfer-encoding');
  headers.delete('content-length');
  if (content.kind === 'bytes') headers.set('content-length', String(content.bytes.byteLength));
  else if (content.kind !== 'empty') headers.set('transfer-encoding', 'chunked');
}

async function* streamOf(content: Content): AsyncGenerator<Uint8Array> {
  if (content.kind === 'bytes') yield content.bytes;
  else if (content.kind === 'source') yield* content.stream;
  else if (content.kind === 'chunks') yield* checkedChunks(content.chunks);
}
