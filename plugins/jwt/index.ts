/** Lets requests through that carry a valid JSON Web Token (RFC 7519), and tells the upstream what it says. */
import picomatch from 'picomatch';
import type { HttpRequest, Middleware, PluginContext } from 'tsugi/http';
import { type Claims, checkClaims } from './claims.ts';
import { importKeys, type Key } from './keys.ts';
import { verifyToken } from './token.ts';

export interface Config {
  /** Keys that tokens may be signed with. */
  keys: Key[];
  /** Who must have issued the token (`iss`); anybody with a key if absent. */
  issuer?: string;
  /** Whom the token must be for (`aud`); one of these. */
  audience?: string[];
  /**
   * By how many seconds clocks may differ.
   * @default 30
   */
  toleranceSeconds?: number;
  /**
   * Patterns of paths that are guarded.
   * @default ["/**"]
   */
  paths?: string[];
  /**
   * Patterns of paths that are not, although `paths` matches.
   * @default []
   */
  except?: string[];
  /** A cookie that may carry the token instead of the field `authorization`. */
  cookie?: string;
  /**
   * Claims that the upstream gets, and the fields for them; what a client sends in these is removed from every request.
   * @default {}
   */
  claims?: Record<string, string>;
  /**
   * Whether requests without a token are refused. A token that is not valid always is.
   * @default true
   */
  required?: boolean;
  /**
   * Whether the upstream does not get the token.
   * @default false
   */
  removeToken?: boolean;
}

export default async function jwt(config: Config, context: PluginContext): Promise<Middleware> {
  const { paths = ['/**'], except = [], cookie, claims = {}, required = true, removeToken = false } = config;
  const keys = await importKeys(config.keys);
  const isGuarded = picomatch(paths, { dot: true });
  const isExempt = except.length === 0 ? () => false : picomatch(except, { dot: true });
  for (const [claim, field] of Object.entries(claims)) {
    if (!/^[A-Za-z0-9-]+$/.test(field))
      throw new TypeError(`config.claims.${claim} must be the name of a header such as "x-user"`);
  }

  /** RFC 6750, 3: what a client is told. Why exactly stands in the log. */
  const refuse = (error?: string) => ({
    status: 401,
    headers: { 'www-authenticate': error === undefined ? 'Bearer' : `Bearer error="invalid_token"` },
    body: 'Unauthorized\n',
  });

  function tell(request: HttpRequest, found: Claims): void {
    for (const [claim, field] of Object.entries(claims)) {
      const value = Object.hasOwn(found, claim) ? found[claim] : undefined;
      if (value === undefined || value === null) continue;
      request.headers.set(field, encodeURIComponent(typeof value === 'string' ? value : JSON.stringify(value)));
    }
  }

  return {
    async handle(request, next) {
      for (const field of Object.values(claims)) request.headers.delete(field);
      const readings = request.paths();
      if (!readings.some((path) => isGuarded(path)) || readings.every((path) => isExempt(path))) return next();
      const tokens = tokensOf(request, cookie);
      if (tokens.length === 0) return required ? refuse() : next();
      try {
        const [token = ''] = tokens;
        if (tokens.length > 1) throw new Error('more than one token');
        const found = await verifyToken(token, keys);
        checkClaims(found, config, Date.now() / 1000);
        tell(request, found);
      } catch (error) {
        context.log.warn('refused', { remoteAddress: request.remoteAddress, reason: (error as Error).message });
        return refuse('invalid_token');
      }
      if (removeToken) request.headers.delete('authorization');
      return next();
    },
  };
}

/** The field goes before the cookie. Two fields are more than one token: whoever reads the other one must not be fooled. */
function tokensOf(request: HttpRequest, cookie: string | undefined): string[] {
  const fields = request.headers.getAll('authorization');
  const bearers = fields.flatMap((field) => /^bearer +(\S+) *$/i.exec(field)?.[1] ?? []);
  if (bearers.length > 0 || cookie === undefined) return bearers;
  const pairs = request.headers.getAll('cookie').flatMap((field) => field.split(';'));
  return pairs.flatMap((pair) => {
    const [name = '', ...value] = pair.split('=');
    return name.trim() === cookie ? [value.join('=').trim()] : [];
  });
}
