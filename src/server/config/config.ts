/** The shape of the server's config file, and what holds where it says nothing. */

import type { Grant, RuntimeGrants } from '../../host/index.ts';
import type { DeterministicOption, Engine, Limits } from '../../interpreter/index.ts';

/** A plugin of the chain: its name, or its name and its config. */
export type PluginEntry = string | { readonly name: string; readonly config?: unknown };

export interface MiddlewareConfig {
  /** The chain, outermost first. Absent: every plugin of the folder, by alphabet; with `routes`, none. */
  readonly plugins?: readonly PluginEntry[];
  /**
   * Chains for certain requests. The first route that fits takes the request; what fits none goes through `plugins` to
   * `upstream`, or gets 404 if neither is given.
   */
  readonly routes?: readonly RouteConfig[];
  /** Which host modules each plugin may import, by its name: `{ 'rate-limit': ['kv'] }`. */
  readonly grant?: Readonly<Record<string, Grant>>;
  /**
   * What plugins may run in besides the interpreter, by their names, or by `*` for all: `{ images: native() }`. A plugin says
   * which of it it wants; what it runs in then is not confined.
   */
  readonly runtimes?: RuntimeGrants;
  /** Where `host:kv` keeps what plugins remember; in the memory of each process if absent. */
  readonly kv?: ConfigKv;
  /** Whether the folder of the plugins is watched: what changes is loaded anew, and takes over if it is sound. */
  readonly watch?: boolean;
  /** A port for `/metrics`, `/plugins` and `/healthz`; none if absent. */
  readonly admin?: ConfigAdmin;
  /**
   * The limits of each plugin; `false`: they are trusted like the server's own code. `asyncMs` counts the upstream's time
   * too, so here it is as long as a request and the upstream's silence may take together, if nothing is said.
   */
  readonly limits?: Limits | false;
  /** What executes the plugins; `compiled` if absent. */
  readonly engine?: Engine;
  /**
   * Gives each plugin a clock that stands still at `now`, in milliseconds since the epoch, and random numbers that are the
   * same each time: for tests, as nothing that a plugin counts by the clock ever passes.
   */
  readonly deterministic?: DeterministicOption;
  /** `http:` or `https:` URL of the server behind the chain. Absent: an echo that is built in. */
  readonly upstream?: string;
  readonly port?: number;
  /** The address to listen on; all of the machine's if absent. */
  readonly host?: string;
  /** The longest body, in bytes, that `text`, `json` and `bytes` take into memory. */
  readonly maxBufferedBytes?: number;
  /** The longest body, in bytes, that a request may have; longer ones are answered with 413. Absent: any. */
  readonly maxBodyBytes?: number;
  /** The longest head, in bytes, that a request or the upstream's answer may have; 16 KiB if absent. */
  readonly maxHeaderBytes?: number;
  /** Serves HTTPS with this certificate instead of HTTP. */
  readonly tls?: ConfigTls;
  readonly timeouts?: ConfigTimeouts;
}

/** Which requests take the route, and where they go. What is absent fits any; of several values one must fit. */
export interface RouteConfig {
  /** A name without a port; `*.example.com` is every name below `example.com`. */
  readonly host?: string | readonly string[];
  /** A path with all that is below it: `/api` is `/api` and `/api/x`, not `/apis`. */
  readonly path?: string | readonly string[];
  /** In upper case. */
  readonly method?: string | readonly string[];
  /** The route's chain, outermost first. Absent: that of the config. */
  readonly plugins?: readonly PluginEntry[];
  /** The server behind this chain. Absent: that of the config. */
  readonly upstream?: string;
  /** The upstream gets the request without `path`, which `x-forwarded-prefix` tells. Plugins see all of it. */
  readonly stripPrefix?: boolean;
}

/** A Redis server, which several processes and machines share, or a file of SQLite, from the config's folder. */
export type ConfigKv = { readonly redis: string } | { readonly sqlite: string };

export interface ConfigAdmin {
  readonly port: number;
  /** The address to listen on; this machine only if absent. */
  readonly host?: string;
}

/** Files in PEM, as paths from the config's folder. */
export interface ConfigTls {
  /** The certificate, followed by those between it and the root. */
  readonly cert: string;
  readonly key: string;
}

/** All in milliseconds. */
export interface ConfigTimeouts {
  /** Until the upstream has accepted a connection. */
  readonly connectMs?: number;
  /** Silence of the upstream, before its answer or within it. */
  readonly upstreamMs?: number;
  /** Silence of a client, also within a WebSocket. */
  readonly idleMs?: number;
  /** Silence between an answer and the next request of a connection. */
  readonly keepAliveMs?: number;
  /** How long the head of a request may take to arrive. */
  readonly headersMs?: number;
  /** How long a request may take to arrive, body included. */
  readonly requestMs?: number;
  /** How long requests in flight may take to end once the server is told to stop. */
  readonly drainMs?: number;
}

/** Every default of the server stands here. */
export const SERVER_DEFAULTS = {
  port: 8080,
  plugins: 'plugins',
  engine: 'compiled',
  adminHost: '127.0.0.1',
  maxBufferedBytes: 16 * 1024 * 1024,
  maxHeaderBytes: 16 * 1024,
  timeouts: {
    connectMs: 10_000,
    upstreamMs: 60_000,
    idleMs: 300_000,
    keepAliveMs: 5000,
    headersMs: 60_000,
    requestMs: 300_000,
    drainMs: 10_000,
  },
  /** How long what a client still sends is thrown away after its answer, before its connection is cut. */
  lingerMs: 30_000,
} as const;
