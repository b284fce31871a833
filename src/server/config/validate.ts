/** Checks a config file's value by a table of its keys. */
import { type Grant, isRuntime, type RuntimeGrants } from '../../host/index.ts';
import {
  DEFAULT_LIMITS,
  type DeterministicOption,
  ENGINES,
  type Engine,
  type Limits,
} from '../../interpreter/index.ts';
import {
  both,
  type Check,
  type Fault,
  integer,
  object,
  oneOf,
  positive,
  record,
  show,
  text,
  truth,
  wrong,
} from './checks.ts';
import type { ConfigAdmin, ConfigKv, ConfigTimeouts, ConfigTls } from './config.ts';
import { type ChainEntry, type CheckedRoute, plugins, routes, upstream } from './route.ts';

/** A config that was checked. */
export interface CheckedConfig {
  readonly plugins?: readonly ChainEntry[];
  readonly routes?: readonly CheckedRoute[];
  readonly grant?: Readonly<Record<string, Grant>>;
  readonly runtimes?: RuntimeGrants;
  readonly kv?: ConfigKv;
  readonly watch?: boolean;
  readonly admin?: ConfigAdmin;
  readonly limits?: Limits | false;
  readonly engine?: Engine;
  readonly deterministic?: DeterministicOption;
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

/** ECMA-262 21.4.1.1: the times that a date can have. */
const MAX_TIME = 8.64e15;
const deterministic: Check = (value, path, fault) => {
  if (value === true) return true;
  const members = {
    now: integer(-MAX_TIME, MAX_TIME),
    seed: integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
  };
  return object(members, 'an object or true')(value, path, fault);
};

/** Names, or names with what each module wants to know: that is the module's to check. */
const grant: Check = (value, path, fault) => {
  if (Array.isArray(value)) return value.map((name: unknown, at) => text(name, [...path, at], fault));
  if (typeof value === 'object' && value !== null) return { ...value };
  throw wrong('an array of names, or an object', value, path, fault);
};

/** Only a config in TypeScript or JavaScript can have one. */
const runtime: Check = (value, path, fault) => {
  if (isRuntime(value)) return value;
  throw wrong('a runtime such as native()', value, path, fault);
};
const runtimes: Check = (value, path, fault) =>
  Array.isArray(value)
    ? value.map((one: unknown, at) => runtime(one, [...path, at], fault))
    : runtime(value, path, fault);

const kv: Check = (value, path, fault) => {
  const checked = object({ redis: text, sqlite: text })(value, path, fault) as { redis?: string; sqlite?: string };
  if ((checked.redis === undefined) === (checked.sqlite === undefined)) {
    throw fault(path, `${show(path)} must have either redis or sqlite`);
  }
  if (checked.redis !== undefined && !/^rediss?:\/\/./.test(checked.redis)) {
    throw fault([...path, 'redis'], `${show([...path, 'redis'])} must be a URL such as redis://localhost:6379`);
  }
  return checked;
};

const admin: Check = (value, path, fault) => {
  const checked = object({ port: integer(0, 65_535), host: text })(value, path, fault) as { port?: number };
  if (checked.port === undefined) throw fault(path, 'admin has no port');
  return checked;
};

/** The longest that a timer can wait, in milliseconds. */
const MAX_MS = 2 ** 31 - 1;
const milliseconds = integer(1, MAX_MS);

const config = object(
  {
    plugins,
    routes,
    grant: record(grant),
    runtimes: record(runtimes),
    kv,
    watch: truth,
    admin,
    limits,
    engine: oneOf(ENGINES),
    deterministic,
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
