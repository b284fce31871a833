/** The response as plugins see it, and the making of one from a plugin's own answer. */
import { contentOf, EMPTY, MessageBody } from './body.ts';
import type { Exchange } from './exchange.ts';
import { Misuse } from './failure.ts';
import { HeaderFields } from './headers.ts';
import type { HttpAnswer, HttpResponse } from './http.ts';

export class OutgoingResponse implements HttpResponse {
  /** The exchange that it answers: a plugin that keeps responses must not send one to another client. */
  readonly exchange: Exchange;
  readonly headers: HeaderFields;
  readonly body: MessageBody;
  #status = 200;

  constructor(exchange: Exchange, status: number, headers: HeaderFields, body: MessageBody) {
    this.exchange = exchange;
    this.headers = headers;
    this.body = body;
    this.status = status;
  }

  get status(): number {
    return this.#status;
  }

  set status(status: number) {
    const switches = status === 101 && this.body.isTunnel;
    if (!switches && (!Number.isInteger(status) || status < 200 || status > 999)) {
      throw new Misuse(`the status of a response must be an integer from 200 to 999, got ${String(status)}`);
    }
    this.#status = status;
  }
}

/** @throws Misuse if the answer has a status, header or body that no response can have */
export function responseOf(answer: HttpAnswer, exchange: Exchange, maxBytes: number): OutgoingResponse {
  const headers = HeaderFields.fromRecord(answer.headers ?? {});
  const content = answer.body === undefined ? EMPTY : contentOf(answer.body);
  if (typeof answer.body === 'string' && !headers.has('content-type')) {
    headers.set('content-type', 'text/plain; charset=utf-8');
  }
  const body = new MessageBody(content, { maxBytes, tooLong: 'internal' });
  return new OutgoingResponse(exchange, answer.status ?? 200, headers, body);
}

/** Whether a plugin returned an object that behaves like a response but is none of the server's. */
export function isResponseLike(value: HttpResponse | HttpAnswer): value is HttpResponse {
  const { headers } = value;
  return typeof headers === 'object' && headers !== null && 'names' in headers && typeof headers.names === 'function';
}

/** Makes a response of the server's own of one that a plugin has written itself. */
export function copyOf(response: HttpResponse, exchange: Exchange, maxBytes: number): OutgoingResponse {
  const headers = new HeaderFields();
  for (const name of response.headers.names()) headers.set(name, response.headers.getAll(name));
  const body = new MessageBody(contentOf(response.body.stream()), { maxBytes, tooLong: 'internal' });
  return new OutgoingResponse(exchange, response.status, headers, body);
}
