/** Gives requests another path, or sends the client to another address. */
import type { Middleware } from 'tsugi/http';

export interface Rule {
  /** A regular expression for the path, without the query. */
  match: string;
  /**
   * The new path, or for redirects also a URL. `$1` and `$<name>` stand for groups. A query in it goes before the
   * request's own.
   */
  to: string;
  /** Answers with this status instead of handing the request on. */
  redirect?: 301 | 302 | 303 | 307 | 308;
  /** Only for requests whose `host` field is this name, without port. */
  host?: string;
}

export interface Config {
  /** The first that fits counts. */
  rules: Rule[];
}

export default function rewrite(config: Config): Middleware {
  const rules = config.rules.map(({ match, to, redirect, host }, at) => {
    if (redirect === undefined && !to.startsWith('/')) {
      throw new TypeError(`config.rules[${at}].to must start with "/", got ${JSON.stringify(to)}`);
    }
    return { pattern: compile(match, at), to, redirect, host: host?.toLowerCase() };
  });

  return {
    handle(request, next) {
      const [path = '', ...rest] = request.url.split('?');
      const query = rest.join('?');
      const host = (request.headers.get('host') ?? '').replace(/:\d+$/, '').toLowerCase();
      for (const { pattern, to, redirect, host: wanted } of rules) {
        if ((wanted !== undefined && wanted !== host) || !pattern.test(path)) continue;
        const target = join(path.replace(pattern, to), query);
        if (redirect !== undefined) return { status: redirect, headers: { location: target } };
        request.url = target;
        break;
      }
      return next();
    },
  };
}

function compile(match: string, at: number): RegExp {
  try {
    return new RegExp(match);
  } catch (error) {
    throw new TypeError(`config.rules[${at}].match: ${(error as Error).message}`);
  }
}

/** Two slashes at the beginning would be the name of a host: `/(.*)` to `/$1` must not lead anywhere that a client likes. */
function join(target: string, query: string): string {
  const safe = target.replace(/^[/\\]{2,}/, '/');
  if (query === '') return safe;
  return `${safe}${safe.includes('?') ? '&' : '?'}${query}`;
}
