/** Checks a config file's value by a table of its keys. */
import { DEFAULT_LIMITS, ENGINES, type Engine, type Limits } from '../../interpreter/index.ts';
import { both, type Check, type Fault, integer, object, oneOf, positive, text } from './checks.ts';
import type { ConfigTimeouts, ConfigTls } from './config.ts';
import { type ChainEntry, type CheckedRoute, plugins, routes, upstream } from './route.ts';

/** A config that was checked. */
export interface CheckedConfig {
  readonly plugins?: readonly ChainEntry[];
  readonly routes?: readonly CheckedRoute[];
  readonly limits?: Limits | false;
  readonly engine?: Engine;
  readonly upstream?: string;
  readonly port?: number;
  readonly host?: string;
  readonly maxBufferedBytes?: number;
  readonly maxBodyBytes?: number;
  readonly maxHeaderBytes?: number;
  readonly tls?: ConfigTls;
  readonly timeouts?: ConfigTimeouts;
}

const limits: Check = (value, path, fault) => {
  if (value === false) return false;
  const members = Object.keys(DEFAULT_LIMITS).map((name) => [name, positive] as const);
  return object(Object.fromEntries(members), 'an object or false')(value, path, fault);
};

/** The longest that a timer can wait, in milliseconds. */
const MAX_MS = 2 ** 31 - 1;
const milliseconds = integer(1, MAX_MS);

const config = object(
  {
    plugins,
    routes,
    limits,
    engine: oneOf(ENGINES),
    upstream,
    port: integer(0, 65_535),
    host: text,
    maxBufferedBytes: integer(0, Number.MAX_SAFE_INTEGER),
    maxBodyBytes: integer(0, Number.MAX_SAFE_INTEGER),
    maxHeaderBytes: integer(1024, 2 ** 30),
    tls: both({ cert: text, key: text }),
    timeouts: object({
      connectMs: milliseconds,
      upstreamMs: milliseconds,
      idleMs: milliseconds,
      keepAliveMs: milliseconds,
      headersMs: milliseconds,
      requestMs: milliseconds,
      drainMs: milliseconds,
    }),
  },
  'an object',
);

/** @throws what `fault` makes for the first mistake */
export function validateConfig(value: unknown, fault: Fault): CheckedConfig {
  return config(value, [], fault) as CheckedConfig;
}
