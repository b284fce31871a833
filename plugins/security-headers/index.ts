/** Sets the fields by which browsers protect pages, and removes those that tell what runs behind. */
import type { Middleware } from 'tsugi/http';

export interface Hsts {
  /**
   * Seconds; half a year.
   * @default 15552000
   */
  maxAge?: number;
  /** @default true */
  includeSubDomains?: boolean;
  /** @default false */
  preload?: boolean;
}

export interface Config {
  /** `Strict-Transport-Security`; `false` for none. Browsers ignore it on plain HTTP. */
  hsts?: Hsts | false;
  /**
   * `Content-Security-Policy` by directive: `{ "default-src": ["'self'"] }`; `false` for none.
   * @default { "default-src": ["'self'"], "base-uri": ["'self'"], "frame-ancestors": ["'self'"], "object-src": ["'none'"] }
   */
  contentSecurityPolicy?: Record<string, string[]> | false;
  /**
   * Sends the policy as `Content-Security-Policy-Report-Only`, to try it.
   * @default false
   */
  reportOnly?: boolean;
  /** @default "SAMEORIGIN" */
  frameOptions?: 'DENY' | 'SAMEORIGIN' | false;
  /** @default "strict-origin-when-cross-origin" */
  referrerPolicy?: string | false;
  /** `Permissions-Policy`, as it is written: `camera=(), geolocation=(self)`. */
  permissionsPolicy?: string;
  /**
   * More fields.
   * @default {}
   */
  more?: Record<string, string>;
  /**
   * Fields of the upstream that are removed.
   * @default ["server", "x-powered-by"]
   */
  remove?: string[];
  /**
   * Whether the fields replace those that the upstream sends.
   * @default false
   */
  override?: boolean;
}

const POLICY: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'self'"],
  'base-uri': ["'self'"],
  'frame-ancestors': ["'self'"],
  'object-src': ["'none'"],
};

export default function securityHeaders(config: Config = {}): Middleware {
  const { remove = ['server', 'x-powered-by'], override = false } = config;
  const fields = Object.entries(fieldsOf(config));

  return {
    async handle(_request, next) {
      const response = await next();
      const { headers } = response;
      for (const name of remove) headers.delete(name);
      for (const [name, value] of fields) if (override || !headers.has(name)) headers.set(name, value);
      return response;
    },
  };
}

function fieldsOf(config: Config): Record<string, string> {
  const {
    hsts = {},
    contentSecurityPolicy: policy = POLICY,
    reportOnly = false,
    frameOptions = 'SAMEORIGIN',
    referrerPolicy = 'strict-origin-when-cross-origin',
    permissionsPolicy,
    more = {},
  } = config;
  const fields: Record<string, string> = {
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
  };
  if (hsts !== false) fields['strict-transport-security'] = hstsText(hsts);
  if (policy !== false) {
    fields[reportOnly ? 'content-security-policy-report-only' : 'content-security-policy'] = policyText(policy);
  }
  if (frameOptions !== false) fields['x-frame-options'] = frameOptions;
  if (referrerPolicy !== false) fields['referrer-policy'] = referrerPolicy;
  if (permissionsPolicy !== undefined) fields['permissions-policy'] = permissionsPolicy;
  return { ...fields, ...Object.fromEntries(Object.entries(more).map(([name, value]) => [name.toLowerCase(), value])) };
}

function hstsText({ maxAge = 15_552_000, includeSubDomains = true, preload = false }: Hsts): string {
  if (!Number.isInteger(maxAge) || maxAge < 0) {
    throw new TypeError(`config.hsts.maxAge must be a number of seconds, got ${maxAge}`);
  }
  return [
    `max-age=${maxAge}`,
    ...(includeSubDomains ? ['includeSubDomains'] : []),
    ...(preload ? ['preload'] : []),
  ].join('; ');
}

function policyText(policy: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(policy)
    .map(([directive, sources]) => {
      for (const text of [directive, ...sources]) {
        if (text === '' || /[;,\s]/.test(text)) {
          throw new TypeError(
            `config.contentSecurityPolicy: ${JSON.stringify(text)} must be one word without ";" and ","`,
          );
        }
      }
      return [directive, ...sources].join(' ');
    })
    .join('; ');
}
