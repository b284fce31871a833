/** Lets browsers use the upstream from pages of other origins (the CORS protocol of the Fetch standard). */
import type { HttpHeaders, Middleware } from 'tsugi/http';

export interface Config {
  /**
   * Origins that may: `https://example.com`, `https://*.example.com` for every name below, or `*` for all.
   * @default ["*"]
   */
  origins?: string[];
  /**
   * Methods that pages may use.
   * @default ["GET", "HEAD", "PUT", "PATCH", "POST", "DELETE"]
   */
  methods?: string[];
  /** Fields that pages may send; those that they ask for if absent. */
  allowHeaders?: string[];
  /**
   * Fields of the answer that pages may read.
   * @default []
   */
  exposeHeaders?: string[];
  /**
   * Whether cookies and passwords go along. Not with the origin `*`.
   * @default false
   */
  credentials?: boolean;
  /**
   * How long, in seconds, a browser remembers what it may.
   * @default 600
   */
  maxAge?: number;
}

export default function cors(config: Config = {}): Middleware {
  const {
    origins = ['*'],
    methods = ['GET', 'HEAD', 'PUT', 'PATCH', 'POST', 'DELETE'],
    allowHeaders,
    exposeHeaders = [],
    credentials = false,
    maxAge = 600,
  } = config;
  const any = origins.includes('*');
  if (any && credentials)
    throw new TypeError(
      'config.credentials: name the origins; "*" would let every page in the world act as its visitor',
    );
  const exact = new Set(origins.filter((origin) => !origin.includes('*')));
  const below = origins.filter((origin) => origin.includes('*') && origin !== '*').map(wildcard);
  for (const origin of exact) checkOrigin(origin);
  const allows = (origin: string): boolean =>
    any ||
    exact.has(origin) ||
    below.some(
      ([scheme, suffix]) =>
        origin.startsWith(scheme) && origin.endsWith(suffix) && isName(origin.slice(scheme.length, -suffix.length)),
    );

  /** What goes for preflights and for answers alike. */
  function grant(origin: string, headers: HttpHeaders | Map<string, string>): void {
    headers.set('access-control-allow-origin', any ? '*' : origin);
    if (credentials) headers.set('access-control-allow-credentials', 'true');
  }

  function preflight(origin: string, asked: string | undefined): Record<string, string> {
    const headers = new Map([['vary', 'origin, access-control-request-method, access-control-request-headers']]);
    if (!allows(origin)) return Object.fromEntries(headers);
    grant(origin, headers);
    headers.set('access-control-allow-methods', methods.join(', '));
    const fields = allowHeaders?.join(', ') ?? asked;
    if (fields !== undefined && fields !== '') headers.set('access-control-allow-headers', fields);
    headers.set('access-control-max-age', String(maxAge));
    return Object.fromEntries(headers);
  }

  return {
    async handle(request, next) {
      const origin = request.headers.get('origin');
      if (
        origin !== undefined &&
        request.method === 'OPTIONS' &&
        request.headers.has('access-control-request-method')
      ) {
        return { status: 204, headers: preflight(origin, request.headers.get('access-control-request-headers')) };
      }
      const response = await next();
      const { headers } = response;
      for (const name of headers.names()) if (name.startsWith('access-control-')) headers.delete(name);
      // A cache must not give the answer for one origin to a page of another.
      if (!any) headers.append('vary', 'origin');
      if (origin === undefined || !allows(origin)) return response;
      grant(origin, headers);
      if (exposeHeaders.length > 0) headers.set('access-control-expose-headers', exposeHeaders.join(', '));
      return response;
    },
  };
}

/** An origin has a scheme and a host, and nothing behind (RFC 6454). */
function checkOrigin(origin: string): void {
  if (origin === 'null' || /^[a-z][a-z0-9+.-]*:\/\/[^/?#@\s]+$/.test(origin)) return;
  throw new TypeError(`config.origins: ${JSON.stringify(origin)} is no origin such as "https://example.com"`);
}

/** `https://*.example.com` as what stands before and behind the names. */
function wildcard(origin: string): readonly [scheme: string, suffix: string] {
  const [, scheme = '', suffix = ''] = /^([a-z][a-z0-9+.-]*:\/\/)\*(\.[^/?#@\s*]+)$/.exec(origin) ?? [];
  if (suffix !== '') return [scheme, suffix];
  throw new TypeError(
    `config.origins: in ${JSON.stringify(origin)} "*" must stand for whole names, as in "https://*.example.com"`,
  );
}

const isName = (text: string): boolean => /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i.test(text);
