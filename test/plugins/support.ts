/** Plugins as plain modules: requests of the server's own classes, and a `next` that answers. */
import { randomUUID } from 'node:crypto';
import { MessageBody } from '../../src/server/body.ts';
import { Exchange } from '../../src/server/exchange.ts';
import { HeaderFields } from '../../src/server/headers.ts';
import type { HttpAnswer, HttpResponse, Middleware, PluginContext } from '../../src/server/http.ts';
import { IncomingRequest } from '../../src/server/request.ts';
import { OutgoingResponse } from '../../src/server/response.ts';

const OPTIONS = { maxBytes: 1024, tooLong: 'internal' } as const;

const bodyOf = (text: string | undefined): MessageBody => {
  const bytes = new TextEncoder().encode(text);
  return new MessageBody(text === undefined ? { kind: 'empty' } : { kind: 'bytes', bytes }, OPTIONS);
};

export interface RequestParts {
  readonly method?: string;
  readonly body?: string;
  readonly remoteAddress?: string;
}

export function makeRequest(
  url = '/',
  headers: Record<string, string | string[]> = {},
  { method = 'GET', body, remoteAddress = '127.0.0.1' }: RequestParts = {},
): IncomingRequest {
  return new IncomingRequest({
    method,
    url,
    headers: HeaderFields.fromRecord(headers),
    body: bodyOf(body),
    remoteAddress,
  });
}

export interface Outcome {
  readonly request: IncomingRequest;
  /** What the plugin returned. */
  readonly result: HttpResponse | HttpAnswer;
  /** The response that `next` gave; absent if the plugin did not call it. */
  readonly response?: OutgoingResponse;
}

/** Lets a plugin handle one request; behind it stands an upstream with the given response headers. */
export async function handle(
  plugin: Middleware,
  request: IncomingRequest,
  upstream: Record<string, string | string[]> = {},
  { status = 200, body }: { readonly status?: number; readonly body?: string } = {},
): Promise<Outcome> {
  let response: OutgoingResponse | undefined;
  const result = await plugin.handle(request, async () => {
    response = new OutgoingResponse(new Exchange(), status, HeaderFields.fromRecord(upstream), bodyOf(body));
    return response;
  });
  return { request, result, ...(response === undefined ? {} : { response }) };
}

export function makeContext(): PluginContext & { readonly lines: unknown[][] } {
  const lines: unknown[][] = [];
  const push = (...args: unknown[]): void => void lines.push(args);
  return { name: randomUUID(), lines, log: { debug: push, info: push, warn: push, error: push } };
}
