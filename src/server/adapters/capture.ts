/**
 * A response of node:http whose head and body go to the plugins instead of to the socket. The handlers hold this very object, so its methods
 * are replaced; those that were there before, of other middleware perhaps, write what the plugins make of it.
 */
import type http from 'node:http';
import { PassThrough } from 'node:stream';
import { type Content, EMPTY, MessageBody } from '../body.ts';
import type { Exchange } from '../exchange.ts';
import { HeaderFields } from '../headers.ts';
import { OutgoingResponse } from '../response.ts';

/** The methods that write, as they were. */
export interface Writer
  extends Pick<
    http.ServerResponse,
    'writeHead' | 'write' | 'end' | 'flushHeaders' | 'addTrailers' | 'setHeader' | 'removeHeader'
  > {
  /** Gives the response itself the methods back that change fields: whoever wrapped `writeHead` before uses them. */
  restore(): void;
}

const FIELD_METHODS = ['setHeader', 'appendHeader', 'removeHeader'] as const;

export function writerOf(res: http.ServerResponse): Writer {
  const before = FIELD_METHODS.map((name) => [name, res[name]] as const);
  return {
    restore: () => {
      for (const [name, value] of before)
        Object.defineProperty(res, name, { value, writable: true, configurable: true });
    },
    writeHead: res.writeHead.bind(res),
    write: res.write.bind(res),
    end: res.end.bind(res),
    flushHeaders: res.flushHeaders.bind(res),
    addTrailers: res.addTrailers.bind(res),
    setHeader: res.setHeader.bind(res),
    removeHeader: res.removeHeader.bind(res),
  };
}

/** @returns the response, once a handler has given its head */
export function capture(res: http.ServerResponse, exchange: Exchange, maxBytes: number): Promise<OutgoingResponse> {
  return new Promise((resolve) => {
    let head: { readonly status: number; readonly headers: HeaderFields } | undefined;
    let body: PassThrough | undefined;
    let ended = false;
    const trailers: string[] = [];

    const open = (): { readonly status: number; readonly headers: HeaderFields } => {
      // By its name: what a handler has put in front of it runs, too.
      if (head === undefined) res.writeHead(res.statusCode);
      return head ?? { status: res.statusCode, headers: HeaderFields.fromRaw(rawOf(res)) };
    };
    const give = (content: Content): void => {
      const { status, headers } = open();
      const abandon = (): void => void body?.resume();
      resolve(
        new OutgoingResponse(
          exchange,
          status,
          headers,
          new MessageBody(content, { maxBytes, tooLong: 'internal', abandon }),
        ),
      );
    };
    const stream = (): PassThrough => {
      if (body !== undefined) return body;
      const made = new PassThrough();
      body = made;
      made.on('drain', () => res.emit('drain'));
      exchange.onEnd(() => made.resume());
      const length = open().headers.get('content-length');
      give({
        kind: 'source',
        stream: made,
        length: length === undefined ? undefined : Number(length),
        trailers: { announced: undefined, read: () => trailers },
      });
      return made;
    };
    const refuseHead = (method: (typeof FIELD_METHODS)[number]) => {
      const original = res[method].bind(res) as (...args: unknown[]) => unknown;
      return (...args: unknown[]): unknown => {
        if (head !== undefined) throw headersSent(method);
        return original(...args);
      };
    };

    const methods = {
      setHeader: refuseHead('setHeader'),
      appendHeader: refuseHead('appendHeader'),
      removeHeader: refuseHead('removeHeader'),
      writeHead(status: number, ...rest: unknown[]): http.ServerResponse {
        if (head !== undefined) throw headersSent('writeHead');
        res.statusCode = status;
        const [reason, fields] = typeof rest[0] === 'string' ? rest : [undefined, rest[0] ?? rest[1]];
        if (reason !== undefined) res.statusMessage = String(reason);
        const headers = HeaderFields.fromRaw(rawOf(res));
        for (const [name, values] of pairsOf(fields)) headers.set(name, values);
        head = { status: res.statusCode, headers };
        return res;
      },
      flushHeaders: () => void stream(),
      write(chunk: unknown, ...rest: unknown[]): boolean {
        const [encoding, done] = typeof rest[0] === 'string' ? rest : [undefined, rest[0] ?? rest[1]];
        return stream().write(chunk, encoding as BufferEncoding, done as (() => void) | undefined);
      },
      end(...args: unknown[]): http.ServerResponse {
        const done = args.find((arg) => typeof arg === 'function') as (() => void) | undefined;
        const [chunk, encoding] = args.filter((arg) => typeof arg !== 'function');
        if (ended) return res;
        ended = true;
        if (done !== undefined) res.once('finish', done);
        const bytes = bytesOf(chunk, encoding);
        if (body !== undefined) body.end(bytes);
        else give(bytes === undefined ? EMPTY : { kind: 'bytes', bytes });
        return res;
      },
      addTrailers(given: http.OutgoingHttpHeaders | readonly [string, string][]): void {
        for (const [name, values] of pairsOf(given)) for (const value of values) trailers.push(name, value);
      },
    };
    for (const [name, value] of Object.entries(methods)) {
      Object.defineProperty(res, name, { value, writable: true, configurable: true });
    }
    Object.defineProperties(res, {
      headersSent: { configurable: true, get: () => head !== undefined },
      writableEnded: { configurable: true, get: () => ended },
    });
  });
}

function rawOf(res: http.ServerResponse): string[] {
  // In node:http it is there for every outgoing message, in its declared types for requests only.
  const { getRawHeaderNames } = res as http.ServerResponse & Pick<http.ClientRequest, 'getRawHeaderNames'>;
  return getRawHeaderNames.call(res).flatMap((name) => valuesOf(res.getHeader(name)).flatMap((value) => [name, value]));
}

const valuesOf = (value: unknown): string[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value.map(String) : [String(value)];

/** The fields in any of the forms that node:http takes: an object, pairs, or names and values in turn. */
function pairsOf(fields: unknown): [string, string[]][] {
  if (typeof fields !== 'object' || fields === null) return [];
  if (!Array.isArray(fields)) return Object.entries(fields).map(([name, value]) => [name, valuesOf(value)]);
  const pairs: (readonly unknown[])[] = Array.isArray(fields[0])
    ? fields
    : fields.flatMap((name: unknown, at) => (at % 2 === 0 ? [[name, fields[at + 1]]] : []));
  const found = new Map<string, [string, string[]]>();
  for (const [name, value] of pairs) {
    const before = found.get(String(name).toLowerCase())?.[1] ?? [];
    found.set(String(name).toLowerCase(), [String(name), [...before, ...valuesOf(value)]]);
  }
  return [...found.values()];
}

function bytesOf(chunk: unknown, encoding: unknown): Uint8Array | undefined {
  if (chunk === undefined || chunk === null) return undefined;
  if (typeof chunk === 'string') return Buffer.from(chunk, encoding as BufferEncoding | undefined);
  if (chunk instanceof Uint8Array) return chunk;
  throw new TypeError(`the body must be a string or bytes, got ${typeof chunk}`);
}

/** As node:http says it. */
function headersSent(method: string): Error {
  const verb =
    method === 'setHeader' ? 'set' : method === 'writeHead' ? 'write' : method === 'removeHeader' ? 'remove' : 'append';
  const error = new Error(`Cannot ${verb} headers after they are sent to the client`);
  return Object.assign(error, { code: 'ERR_HTTP_HEADERS_SENT' });
}
