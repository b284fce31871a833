/**
 * The chain: each plugin gets the request and a `next` that hands it on. A failure at any place becomes a response there
 * and passes outward like any other, so the outer plugins see and change it; its details go to the log only.
 */
import { randomUUID } from 'node:crypto';
import { TsugiError } from '../diagnostics/error.ts';
import { MessageBody } from './body.ts';
import type { Exchange } from './exchange.ts';
import { FAILURES, failureBody, kindOf, Misuse } from './failure.ts';
import { HeaderFields } from './headers.ts';
import type { HttpAnswer, HttpResponse, Middleware } from './http.ts';
import type { IncomingRequest } from './request.ts';
import { copyOf, isResponseLike, OutgoingResponse, responseOf } from './response.ts';

/** A plugin in its place in the chain. */
export interface Link {
  readonly name: string;
  readonly middleware: Pick<Middleware, 'handle'>;
}

/** What stands at the end of the chain: it sends the request to where it is answered. */
export type Upstream = (request: IncomingRequest, exchange: Exchange) => Promise<OutgoingResponse>;

/** Never rejects. */
export type Handler = (request: IncomingRequest, exchange: Exchange) => Promise<OutgoingResponse>;

export interface Failure {
  /** Stands in the client's answer and in the log. */
  readonly id: string;
  readonly error: unknown;
  /** The plugin that failed; absent if it was the upstream or the client. */
  readonly plugin?: string;
}

export interface ChainOptions {
  readonly links: readonly Link[];
  readonly upstream: Upstream;
  readonly maxBufferedBytes: number;
  /** Told once of every failure, before the client is. */
  readonly onFailure: (failure: Failure, exchange: Exchange) => void;
}

export function composeChain(options: ChainOptions): Handler {
  const { links, upstream, maxBufferedBytes, onFailure } = options;

  async function run(at: number, request: IncomingRequest, exchange: Exchange): Promise<OutgoingResponse> {
    const link = links[at];
    try {
      return await (link === undefined ? upstream(request, exchange) : step(link, at, request, exchange));
    } catch (thrown) {
      const id = randomUUID();
      const error = thrown instanceof Misuse ? new TsugiError('TYPE', thrown.message, { plugin: link?.name }) : thrown;
      const plugin = error instanceof TsugiError ? (error.plugin ?? link?.name) : link?.name;
      onFailure(plugin === undefined ? { id, error } : { id, error, plugin }, exchange);
      return failureResponse(error, id, exchange);
    }
  }

  async function step(link: Link, at: number, request: IncomingRequest, exchange: Exchange): Promise<OutgoingResponse> {
    let below: Promise<OutgoingResponse> | undefined;
    let answered = false;
    const next = (): Promise<HttpResponse> => {
      if (answered) return refuse(link.name, 'called next() after it had answered');
      if (below !== undefined) return refuse(link.name, 'called next() twice; keep the first response instead');
      if (request.body.gone !== undefined) {
        return refuse(link.name, `called next() with a request whose body is gone: ${request.body.gone}`);
      }
      below = run(at + 1, request, exchange);
      return below;
    };
    let response: OutgoingResponse | undefined;
    try {
      response = own(await link.middleware.handle(request, next), link.name, exchange);
      return response;
    } finally {
      answered = true;
      // `below` never rejects. A response that the plugin did not pass on is let go of, whenever it comes.
      void (below as Promise<OutgoingResponse> | undefined)?.then((unused) => {
        if (unused !== response) unused.body.discard();
      });
    }
  }

  /** Makes the server's own response of what a plugin returned. */
  function own(result: HttpResponse | HttpAnswer, plugin: string, exchange: Exchange): OutgoingResponse {
    if (typeof result !== 'object' || result === null) {
      throw new TsugiError('TYPE', `${plugin} returned ${describe(result)}; handle() returns a response or an answer`, {
        plugin,
      });
    }
    if (!(result instanceof OutgoingResponse)) {
      return isResponseLike(result)
        ? copyOf(result, exchange, maxBufferedBytes)
        : responseOf(result, exchange, maxBufferedBytes);
    }
    if (result.exchange !== exchange) {
      throw new TsugiError('TYPE', `${plugin} returned the response of another request`, { plugin });
    }
    if (result.body.gone !== undefined) {
      throw new TsugiError('TYPE', `${plugin} returned a response whose body is gone: ${result.body.gone}`, { plugin });
    }
    if (result.status === 101 && !result.body.isTunnel) {
      throw new TsugiError(
        'TYPE',
        `${plugin} put a body into a response that opens a WebSocket; give it another status`,
        {
          plugin,
        },
      );
    }
    return result;
  }

  return (request, exchange) => run(0, request, exchange);
}

/** What a client gets to see of a failure. */
export function failureResponse(error: unknown, id: string, exchange: Exchange): OutgoingResponse {
  const kind = kindOf(error);
  const headers = HeaderFields.fromRecord({ 'content-type': 'application/json; charset=utf-8' });
  const bytes = new TextEncoder().encode(failureBody(kind, id));
  const body = new MessageBody({ kind: 'bytes', bytes }, { maxBytes: bytes.byteLength, tooLong: 'internal' });
  return new OutgoingResponse(exchange, FAILURES[kind], headers, body);
}

function refuse(plugin: string, what: string): Promise<never> {
  const refusal = Promise.reject(new TsugiError('TYPE', `${plugin} ${what}`, { plugin }));
  // A plugin that does not wait for the second response must not end the process with an unhandled rejection.
  refusal.catch(() => {});
  return refusal;
}

const describe = (value: unknown): string => (value === null ? 'null' : typeof value);
