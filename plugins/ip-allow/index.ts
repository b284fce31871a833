/** Lets requests through by the address of the client. */
import type { Middleware } from 'tsugi/http';
import { clientAddress, readRanges, within } from './address.ts';

export interface Config {
  /**
   * Addresses and ranges (CIDR) that may: `192.0.2.7`, `10.0.0.0/8`, `2001:db8::/32`. Empty: all that are not denied.
   * @default []
   */
  allow?: string[];
  /**
   * Those that may not, although `allow` has them.
   * @default []
   */
  deny?: string[];
  /**
   * Proxies that tell the truth in `x-forwarded-for`.
   * @default []
   */
  trustedProxies?: string[];
  /**
   * The status for all others; 404 does not tell that there is something.
   * @default 403
   */
  status?: number;
}

export default function ipAllow(config: Config = {}): Middleware {
  const allow = readRanges(config.allow ?? [], 'config.allow');
  const deny = readRanges(config.deny ?? [], 'config.deny');
  const proxies = readRanges(config.trustedProxies ?? [], 'config.trustedProxies');
  const { status = 403 } = config;
  if (allow.length === 0 && deny.length === 0) throw new TypeError('config: name addresses under allow, deny or both');
  if (!Number.isInteger(status) || status < 400 || status > 599) {
    throw new TypeError(`config.status must be an integer from 400 to 599, got ${status}`);
  }

  return {
    handle(request, next) {
      const address = clientAddress(request.remoteAddress, request.headers.getAll('x-forwarded-for'), proxies);
      // Whoever has no address that can be read is not among the allowed, and may be among the denied.
      const passes = address !== undefined && !within(address, deny) && (allow.length === 0 || within(address, allow));
      return passes ? next() : { status, body: 'Forbidden\n' };
    },
  };
}
