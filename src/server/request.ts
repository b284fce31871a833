/** The request as plugins see it; they change this very object, and what stands in it at the end is sent on. */
import type { MessageBody } from './body.ts';
import { Misuse } from './failure.ts';
import { type HeaderFields, isToken } from './headers.ts';
import type { HttpRequest } from './http.ts';
import { isTarget, pathReadings } from './target.ts';

export interface RequestParts {
  readonly method: string;
  readonly url: string;
  readonly headers: HeaderFields;
  readonly body: MessageBody;
  readonly remoteAddress: string;
  /** How it came; `http` if absent. */
  readonly protocol?: 'http' | 'https';
  /** The client asks for a WebSocket in the place of an answer. */
  readonly upgrade?: boolean;
}

export class IncomingRequest implements HttpRequest {
  readonly headers: HeaderFields;
  readonly body: MessageBody;
  readonly remoteAddress: string;
  readonly protocol: 'http' | 'https';
  readonly upgrade: boolean;
  /** What a route takes off the path before the upstream gets it. */
  prefix = '';
  #method: string;
  #url: string;

  constructor(parts: RequestParts) {
    this.#method = parts.method;
    this.#url = parts.url;
    this.headers = parts.headers;
    this.body = parts.body;
    this.remoteAddress = parts.remoteAddress;
    this.protocol = parts.protocol ?? 'http';
    this.upgrade = parts.upgrade === true;
  }

  get method(): string {
    return this.#method;
  }

  set method(method: string) {
    if (!isToken(method)) throw new Misuse(`${JSON.stringify(method)} is not a method`);
    if (method === 'CONNECT') throw new Misuse('a request cannot become CONNECT');
    this.#method = method;
  }

  get url(): string {
    return this.#url;
  }

  set url(url: string) {
    if (!isTarget(url)) {
      throw new Misuse(`${JSON.stringify(url)} is not a request's url: it starts with "/" and is percent-encoded`);
    }
    this.#url = url;
  }

  /** `url` as the upstream gets it. */
  get target(): string {
    const rest = this.#url.slice(this.prefix.length);
    // A plugin may have given it a path that is not below the prefix.
    if (!this.#url.startsWith(this.prefix) || !/^(?:[/?]|$)/.test(rest)) return this.#url;
    return rest.startsWith('/') ? rest : `/${rest}`;
  }

  paths(): string[] {
    return pathReadings(this.#url);
  }
}
