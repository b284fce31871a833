/** Lets each client through so and so often within any stretch of time. */
import { take } from 'host:kv';
import ipaddr from 'ipaddr.js';
import type { HttpRequest, Middleware, PluginContext } from 'tsugi/http';

export interface Config {
  /** How many requests a client may make within a window. */
  limit: number;
  /** The length of the window, in seconds. */
  seconds: number;
  /**
   * What tells clients apart: their `address`, or a field such as `header:x-api-key`. Requests without the field count
   * by their address.
   * @default "address"
   */
  by?: string;
  /**
   * Whether the last entry of `x-forwarded-for` is the client's address: set it if there is a proxy of your own before.
   * @default false
   */
  behindProxy?: boolean;
  /**
   * Limits of different names are counted apart, such as those of two routes.
   * @default "default"
   */
  name?: string;
  /**
   * What becomes of requests while the store cannot be reached: `pass`, or `refuse` with 503.
   * @default "pass"
   */
  withoutStore?: 'pass' | 'refuse';
}

/** So many bits of an address of IPv6 belong to one client. */
const IPV6_BITS = 64;

export default function rateLimit(config: Config, context: PluginContext): Middleware {
  const { limit, seconds, by = 'address', behindProxy = false, name = 'default', withoutStore = 'pass' } = config;
  if (!Number.isInteger(limit) || limit < 1)
    throw new TypeError(`config.limit must be an integer from 1, got ${limit}`);
  if (!(seconds > 0)) throw new TypeError(`config.seconds must be above 0, got ${seconds}`);
  const field = by === 'address' ? undefined : /^header:([A-Za-z0-9-]+)$/.exec(by)?.[1];
  if (by !== 'address' && field === undefined) {
    throw new TypeError(`config.by must be "address" or a field such as "header:x-api-key", got ${JSON.stringify(by)}`);
  }

  /** A client must not choose how long a key is, nor take that of another. */
  async function clientOf(request: HttpRequest): Promise<string> {
    const value = field === undefined ? undefined : request.headers.get(field);
    if (value === undefined) return `a:${network(addressOf(request, behindProxy))}`;
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(value)));
    return `f:${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  }

  return {
    async handle(request, next) {
      const key = `${name}:${await clientOf(request)}`;
      const taken = await take(key, { limit, windowMs: seconds * 1000 }).catch((error: Error) => {
        context.log.error('not counted', { reason: error.message });
        return undefined;
      });
      if (taken === undefined) {
        return withoutStore === 'pass' ? next() : { status: 503, body: 'Service Unavailable\n' };
      }
      const { allowed, remaining, retryMs } = taken;
      const wait = String(Math.ceil(retryMs / 1000));
      const fields = {
        'ratelimit-limit': String(limit),
        'ratelimit-remaining': String(remaining),
        'ratelimit-reset': wait,
      };
      if (!allowed) return { status: 429, headers: { ...fields, 'retry-after': wait }, body: 'Too Many Requests\n' };
      const response = await next();
      for (const [field, value] of Object.entries(fields)) response.headers.set(field, value);
      return response;
    },
  };
}

function addressOf(request: HttpRequest, behindProxy: boolean): string {
  const forwarded = behindProxy ? request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded ?? request.remoteAddress;
}

/** Whoever has an address of IPv6 has billions of them. */
function network(text: string): string {
  if (!ipaddr.isValid(text)) return 'unknown';
  const address = ipaddr.process(text);
  if (address.kind() === 'ipv4') return address.toString();
  return `${address
    .toByteArray()
    .slice(0, IPV6_BITS / 8)
    .join('.')}/${IPV6_BITS}`;
}
