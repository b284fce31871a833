/** Divides clients into groups that stay together, and tells the upstream which group a client is in. */
import type { Middleware } from 'tsugi/http';

export interface Config {
  /** The groups with their weights: `{ "old": 9, "new": 1 }`. */
  variants: Record<string, number>;
  /**
   * The cookie that keeps a client in its group.
   * @default "ab"
   */
  cookie?: string;
  /**
   * The field that tells the upstream; what a client sends in it is removed.
   * @default "x-variant"
   */
  header?: string;
  /**
   * How long, in days, a client stays in its group.
   * @default 30
   */
  days?: number;
  /**
   * What goes before the path for clients of a group.
   * @default {}
   */
  prefixes?: Record<string, string>;
}

const TOKEN = /^[A-Za-z0-9_.-]+$/;

export default function abTest(config: Config): Middleware {
  const { variants, cookie = 'ab', header = 'x-variant', days = 30, prefixes = {} } = config;
  const names = Object.keys(variants);
  const total = Object.values(variants).reduce((sum, weight) => sum + weight, 0);
  check(variants, total, prefixes);
  for (const [at, name] of Object.entries({ cookie, header })) {
    if (!TOKEN.test(name)) throw new TypeError(`config.${at} must be a name of letters, digits, "_", "." and "-"`);
  }

  function draw(): string {
    const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
    let rest = (random / 2 ** 32) * total;
    for (const name of names) {
      rest -= variants[name] ?? 0;
      if (rest < 0) return name;
    }
    return names.at(-1) ?? '';
  }

  return {
    async handle(request, next) {
      const sent = readCookie(request.headers.getAll('cookie'), cookie);
      const known = sent !== undefined && Object.hasOwn(variants, sent);
      const variant = known ? sent : draw();
      request.headers.set(header, variant);
      const prefix = Object.hasOwn(prefixes, variant) ? prefixes[variant] : undefined;
      if (prefix !== undefined) request.url = prefix + request.url;
      const response = await next();
      if (!known) {
        response.headers.append(
          'set-cookie',
          `${cookie}=${variant}; Path=/; Max-Age=${Math.round(days * 86_400)}; SameSite=Lax; HttpOnly`,
        );
      }
      // What is made for one group must not be cached for the others.
      response.headers.append('vary', 'cookie');
      return response;
    },
  };
}

function check(
  variants: Readonly<Record<string, number>>,
  total: number,
  prefixes: Readonly<Record<string, string>>,
): void {
  for (const [name, weight] of Object.entries(variants)) {
    if (!TOKEN.test(name))
      throw new TypeError(`config.variants: ${JSON.stringify(name)} must be of letters, digits, "_", "." and "-"`);
    if (!(weight >= 0) || weight === Number.POSITIVE_INFINITY) {
      throw new TypeError(`config.variants.${name} must be a weight of 0 or more, got ${weight}`);
    }
  }
  if (!(total > 0)) throw new TypeError('config.variants must have a group with a weight above 0');
  for (const [name, prefix] of Object.entries(prefixes)) {
    if (!Object.hasOwn(variants, name)) throw new TypeError(`config.prefixes.${name} is no group of config.variants`);
    if (!/^\/.*[^/]$/.test(prefix))
      throw new TypeError(`config.prefixes.${name} must start with "/" and not end with it`);
  }
}

function readCookie(fields: readonly string[], name: string): string | undefined {
  for (const pair of fields.join(';').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}
