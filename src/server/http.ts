/**
 * The contract between the server and its plugins: what `tsugi/http` exports. It is an ordinary contract: the boundary
 * is generated from these interfaces. At the end stands what plugins and config files need besides.
 */
import type { MiddlewareConfig } from './config/config.ts';

export type { ConfigTimeouts, ConfigTls, MiddlewareConfig, PluginEntry, RouteConfig } from './config/config.ts';

/** Header fields. Names are case-insensitive; a name may have several values. */
export interface HttpHeaders {
  /** All values of the field joined by `, `; `undefined` if it is absent. */
  get(name: string): string | undefined;
  /** The values of the field, one element each. */
  getAll(name: string): string[];
  has(name: string): boolean;
  /** Replaces all values of the field; an empty array removes it. Throws if a name or value may not stand in a header. */
  set(name: string, value: string | string[]): void;
  /** Adds a value to those that the field has. */
  append(name: string, value: string): void;
  delete(name: string): void;
  /** The names present, in lower case. */
  names(): string[];
}

/**
 * A body that streams. It is read only if a plugin reads it. What `text`, `json` and `bytes` have read is kept: it can be
 * read again, and it travels on unless it is replaced. They refuse a body that is longer than the server's
 * `maxBufferedBytes`. What `stream` has read is gone: put something in its place with `replace`, or answer without it.
 */
export interface HttpBody {
  /** The bytes as UTF-8. A compressed body stays compressed: ask for a plain one by deleting `accept-encoding`. */
  text(): Promise<string>;
  json(): Promise<unknown>;
  bytes(): Promise<Uint8Array>;
  /** The chunks as they arrive. May be called once, and before `replace` if the new content is made of the old. */
  stream(): AsyncIterable<Uint8Array>;
  /** Puts another content in the body's place. `content-length` is the server's business; other fields are not. */
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
  /**
   * The path of `url` in the readings that an upstream may make of it: as sent, or percent-decoded, with dot segments and
   * repeated slashes resolved or left out; usually they are all one. A rule that guards a path asks whether any of them
   * matches, so that `/%70rivate/` and `/x/../private/` are guarded too. Control characters stay encoded.
   */
  paths(): string[];
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

/**
 * Hands the request, as it now stands, to the rest of the chain. May be called once. A failure further down is a response
 * too (500, 502 or 504, with an id that stands in the log), so that a plugin's changes to the response reach every answer.
 */
export type Next = () => Promise<HttpResponse>;

/** What a plugin of the middleware server implements. */
export interface Middleware {
  /** @returns the response of `next`, changed or not, or an answer of its own */
  handle(request: HttpRequest, next: Next): HttpResponse | HttpAnswer | Promise<HttpResponse | HttpAnswer>;
  /** Called once before the plugin is dropped. */
  close?(): void | Promise<void>;
}

/** What a plugin's factory gets beside its config. */
export interface PluginContext {
  /** The plugin's name. */
  readonly name: string;
  /** Writes to the server's log, under the plugin's name. */
  readonly log: {
    debug(...args: unknown[]): void;
    info(...args: unknown[]): void;
    warn(...args: unknown[]): void;
    error(...args: unknown[]): void;
  };
}

/** A plugin's default export, if it is not the middleware itself. `config` is unchecked: it comes from a file. */
export type MiddlewareFactory = (config: unknown, context: PluginContext) => Middleware | Promise<Middleware>;

/** Returns the config unchanged; it is there so that an editor knows the type. */
export function defineConfig(config: MiddlewareConfig): MiddlewareConfig {
  return config;
}
