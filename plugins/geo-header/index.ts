/** Tells the upstream which country, or whatever else a table says, a client's address belongs to. */
import ipaddr from 'ipaddr.js';
import type { Middleware } from 'tsugi/http';
import { createTable } from './table.ts';

export interface Config {
  /** Ranges (CIDR) and what they stand for: `{ "198.51.100.0/24": "DE" }`. Of several that fit, the smallest counts. */
  ranges: Record<string, string>;
  /**
   * The field that carries it.
   * @default "x-country"
   */
  header?: string;
  /**
   * The value for addresses that are in no range; an empty one leaves the field out.
   * @default "ZZ"
   */
  unknown?: string;
  /**
   * Whether the last entry of `x-forwarded-for` is the client's address: set it if there is a proxy of your own before.
   * @default false
   */
  behindProxy?: boolean;
  /**
   * Whether the client gets the field, too.
   * @default false
   */
  tellClient?: boolean;
}

export default function geoHeader(config: Config): Middleware {
  const { ranges, header = 'x-country', unknown = 'ZZ', behindProxy = false, tellClient = false } = config;
  if (!/^[A-Za-z0-9-]+$/.test(header)) {
    throw new TypeError(
      `config.header must be the name of a header such as "x-country", got ${JSON.stringify(header)}`,
    );
  }
  const find = createTable(ranges);

  return {
    async handle(request, next) {
      const forwarded = request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim();
      const address = behindProxy ? (forwarded ?? request.remoteAddress) : request.remoteAddress;
      const value = (ipaddr.isValid(address) ? find(ipaddr.process(address)) : undefined) ?? unknown;
      // What a client says about itself is not believed.
      request.headers.delete(header);
      if (value !== '') request.headers.set(header, value);
      const response = await next();
      if (tellClient && value !== '') response.headers.set(header, value);
      return response;
    },
  };
}
