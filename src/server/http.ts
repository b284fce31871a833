/**
 * The contract between the server and its plugins: what `tsugi/http` exports. It is an ordinary contract: the boundary
 * is generated from these interfaces.
 */

/** Header fields. Names are case-insensitive; a name may have several values. */
export interface HttpHeaders {
  /** All values of the field joined by `, `; `undefined` if it is absent. */
  get(name: string): string | undefined;
  /** The values of the field, one element each. */
  getAll(name: string): string[];
  has(name: string): boolean;
  /** Replaces all values of the field. */
  set(name: string, value: string | string[]): void;
  /** Adds a value to those that the field has. */
  append(name: string, value: string): void;
  delete(name: string): void;
  /** The names present, in lower case. */
  names(): string[];
}

/** A body that streams. It is read only if a plugin reads it, and it can be read once. */
export interface HttpBody {
  text(): Promise<string>;
  json(): Promise<unknown>;
  bytes(): Promise<Uint8Array>;
  /** The chunks as they arrive. */
  stream(): AsyncIterable<Uint8Array>;
  /** Puts another content in the body's place. */
  replace(content: HttpContent): void;
}

export type HttpContent = string | Uint8Array | AsyncIterable<Uint8Array>;

export interface HttpRequest {
  method: string;
  /** Path and query, as in the request line: `/a/b?c=d`. */
  url: string;
  readonly headers: HttpHeaders;
  readonly body: HttpBody;
  /** The address of the peer. */
  readonly remoteAddress: string;
}

export interface HttpResponse {
  status: number;
  readonly headers: HttpHeaders;
  readonly body: HttpBody;
}

/** An answer that a plugin makes itself. */
export interface HttpAnswer {
  /** 200 if absent. */
  status?: number;
  headers?: Record<string, string | string[]>;
  body?: HttpContent;
}

/** Hands the request, as it now stands, to the rest of the chain. May be called once. */
export type Next = () => Promise<HttpResponse>;

/** What a plugin of the middleware server implements. */
export interface Middleware {
  /** @returns the response of `next`, changed or not, or an answer of its own */
  handle(
    request: HttpRequest,
    next: Next,
  ): HttpResponse | HttpAnswer | Promise<HttpResponse | HttpAnswer>;
  /** Called once before the plugin is dropped. */
  close?(): void | Promise<void>;
}
