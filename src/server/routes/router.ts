/** Which route takes a request: the first one that fits its host, path and method. */
import { randomUUID } from 'node:crypto';
import { type Failure, failureResponse, type Handler } from '../chain.ts';
import type { Exchange } from '../exchange.ts';
import { HttpFailure } from '../failure.ts';
import type { IncomingRequest } from '../request.ts';

/** What a request must be to fit; what is absent fits any. */
export interface RouteMatch {
  /** In lower case; `*.` at the beginning stands for one name or more. */
  readonly hosts?: readonly string[];
  /** Without a slash at their ends; the path `/` is the empty one. */
  readonly paths?: readonly string[];
  readonly methods?: readonly string[];
}

export interface Route {
  readonly match: RouteMatch;
  /** Whether the upstream gets the path without the one of the match. */
  readonly stripPrefix: boolean;
  readonly handler: Handler;
}

export interface RouterOptions {
  readonly routes: readonly Route[];
  /** Takes what fits no route; absent: it is answered with 404. */
  readonly fallback?: Handler | undefined;
  readonly onFailure: (failure: Failure, exchange: Exchange) => void;
}

/** @returns a handler that hands each request to its route's */
export function composeRoutes({ routes, fallback, onFailure }: RouterOptions): Handler {
  const find = (request: IncomingRequest, host: string, path: string): Route | undefined =>
    routes.find(
      ({ match: { hosts, paths, methods } }) =>
        (methods === undefined || methods.includes(request.method)) &&
        (hosts === undefined || hosts.some((pattern) => fitsHost(pattern, host))) &&
        (paths === undefined || paths.some((prefix) => fitsPath(prefix, path))),
    );

  return (request, exchange) => {
    const refuse = (error: HttpFailure): ReturnType<Handler> => {
      const id = randomUUID();
      onFailure({ id, error }, exchange);
      return Promise.resolve(failureResponse(error, id, exchange));
    };
    const host = hostName(request.headers.get('host') ?? '');
    const [path = '', ...readings] = request.paths();
    const route = find(request, host, path);
    // A path that the upstream may read as one of another route would get past that route's plugins.
    if (readings.some((reading) => find(request, host, reading) !== route)) {
      return refuse(new HttpFailure('bad_request', `${request.url} can be read as paths of different routes`));
    }
    if (route === undefined) {
      if (fallback !== undefined) return fallback(request, exchange);
      return refuse(new HttpFailure('not_found', `no route for ${request.method} ${host}${path}`));
    }
    if (route.stripPrefix) request.prefix = route.match.paths?.find((prefix) => fitsPath(prefix, path)) ?? '';
    return route.handler(request, exchange);
  };
}

/** `Host` without its port and the dot of a rooted name. */
function hostName(field: string): string {
  return field.replace(/:\d*$/, '').replace(/\.$/, '').toLowerCase();
}

function fitsHost(pattern: string, host: string): boolean {
  if (!pattern.startsWith('*.')) return pattern === host;
  const suffix = pattern.slice(1);
  return host.endsWith(suffix) && host.length > suffix.length;
}

const fitsPath = (prefix: string, path: string): boolean =>
  path === prefix || (path.startsWith(prefix) && path[prefix.length] === '/');

/** Whether all that fits `inner` fits `outer`, so that behind it `inner` would never be reached. */
export function covers(outer: RouteMatch, inner: RouteMatch): boolean {
  const all = (
    outers: readonly string[] | undefined,
    inners: readonly string[] | undefined,
    fits: (outer: string, inner: string) => boolean,
  ): boolean => outers === undefined || (inners?.every((one) => outers.some((other) => fits(other, one))) ?? false);
  return (
    all(outer.methods, inner.methods, (a, b) => a === b) &&
    all(outer.hosts, inner.hosts, (a, b) => a === b || fitsHost(a, b)) &&
    all(outer.paths, inner.paths, fitsPath)
  );
}
