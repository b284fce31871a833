/**
 * The upstream that is built in: it sends a body back as it came, and describes a request without one as JSON. It is what
 * `tsugi serve` puts behind the chain if no other upstream is named.
 */
import { type Content, MessageBody } from '../body.ts';
import type { Upstream } from '../chain.ts';
import { HeaderFields } from '../headers.ts';
import type { IncomingRequest } from '../request.ts';
import { OutgoingResponse } from '../response.ts';

export function echoUpstream(maxBufferedBytes: number): Upstream {
  return (request, exchange) => {
    const content = request.body.take();
    const headers = new HeaderFields();
    if (content.kind === 'empty') headers.set('content-type', 'application/json; charset=utf-8');
    else headers.set('content-type', request.headers.get('content-type') ?? 'application/octet-stream');
    const body = new MessageBody(content.kind === 'empty' ? description(request) : content, {
      maxBytes: maxBufferedBytes,
      tooLong: 'internal',
    });
    return Promise.resolve(new OutgoingResponse(exchange, 200, headers, body));
  };
}

function description(request: IncomingRequest): Content {
  const { method, target: url } = request;
  const headers = Object.fromEntries(request.headers.names().map((name) => [name, request.headers.get(name)]));
  return { kind: 'bytes', bytes: new TextEncoder().encode(`${JSON.stringify({ method, url, headers }, null, 2)}\n`) };
}
